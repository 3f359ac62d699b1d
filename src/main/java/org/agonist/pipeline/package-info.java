/** The only place that orders the rooms. */
@NullMarked
package org.agonist.pipeline;

import org.jspecify.annotations.NullMarked;
