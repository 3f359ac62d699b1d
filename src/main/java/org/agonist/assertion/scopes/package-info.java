/** Cues of negation and speculation and how far they reach, learned from annotated text; plain Java. */
@NullMarked
package org.agonist.assertion.scopes;

import org.jspecify.annotations.NullMarked;
