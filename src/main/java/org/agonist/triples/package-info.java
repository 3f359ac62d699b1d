/** Immutable triples, and their assembly from the CAS. */
@NullMarked
package org.agonist.triples;

import org.jspecify.annotations.NullMarked;
