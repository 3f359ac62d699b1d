/** Finds mentions of drugs and targets and grounds them. */
@NullMarked
package org.agonist.entities;

import org.jspecify.annotations.NullMarked;
