/** Runs a pipeline over many documents. */
@NullMarked
package org.agonist.batch;

import org.jspecify.annotations.NullMarked;
