/** What other tools have marked, taken into the pipeline. */
@NullMarked
package org.agonist.foreign;

import org.jspecify.annotations.NullMarked;
