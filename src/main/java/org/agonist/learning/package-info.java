/** Learnt functions that several rooms compute with. Pure Java. */
@NullMarked
package org.agonist.learning;

import org.jspecify.annotations.NullMarked;
