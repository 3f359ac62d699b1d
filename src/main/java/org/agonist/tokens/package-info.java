/** Cuts sentences into tokens. */
@NullMarked
package org.agonist.tokens;

import org.jspecify.annotations.NullMarked;
