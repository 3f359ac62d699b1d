/** One writer per output format. */
@NullMarked
package org.agonist.writers;

import org.jspecify.annotations.NullMarked;
