/** Opens class path and file locations: the only place that knows where files live. */
@NullMarked
package org.agonist.resources;

import org.jspecify.annotations.NullMarked;
