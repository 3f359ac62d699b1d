/** The door for Java programs that know nothing of UIMA. */
@NullMarked
package org.agonist;

import org.jspecify.annotations.NullMarked;
