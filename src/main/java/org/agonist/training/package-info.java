/** Trains the models of the project and reads the corpora they are trained and measured on. */
@NullMarked
package org.agonist.training;

import org.jspecify.annotations.NullMarked;
