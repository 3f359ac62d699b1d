/** Scores triples against gold annotations. */
@NullMarked
package org.agonist.evaluation;

import org.jspecify.annotations.NullMarked;
