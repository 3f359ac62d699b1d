/** Says which relations are negated or speculative. */
@NullMarked
package org.agonist.assertion;

import org.jspecify.annotations.NullMarked;
