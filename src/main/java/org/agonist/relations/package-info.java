/** Relates drugs to targets: triggers, rules and the relations they state. */
@NullMarked
package org.agonist.relations;

import org.jspecify.annotations.NullMarked;
