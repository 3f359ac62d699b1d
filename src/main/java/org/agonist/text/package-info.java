/** Spans, atoms and offset-preserving folding. Pure Java. */
@NullMarked
package org.agonist.text;

import org.jspecify.annotations.NullMarked;
