/** One reader per input format: bytes to document text. */
@NullMarked
package org.agonist.readers;

import org.jspecify.annotations.NullMarked;
