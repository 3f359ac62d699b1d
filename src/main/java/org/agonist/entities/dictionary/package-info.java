/** Dictionaries of drugs and targets: their rows, their compiled form and the matcher. Pure Java. */
@NullMarked
package org.agonist.entities.dictionary;

import org.jspecify.annotations.NullMarked;
