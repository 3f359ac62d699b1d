/** Finds sentence boundaries, paragraph by paragraph. */
@NullMarked
package org.agonist.sentences;

import org.jspecify.annotations.NullMarked;
