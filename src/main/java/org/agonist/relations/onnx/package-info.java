/** Judges pairs by a user's own transformer, through ONNX Runtime where that is on the class path. */
@NullMarked
package org.agonist.relations.onnx;

import org.jspecify.annotations.NullMarked;
