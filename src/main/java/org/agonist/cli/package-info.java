/** The command line. */
@NullMarked
package org.agonist.cli;

import org.jspecify.annotations.NullMarked;
