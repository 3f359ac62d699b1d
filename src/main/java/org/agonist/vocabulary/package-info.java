/** The words every room shares: mechanisms and their signs, kinds of agents, targets and sections. Pure Java. */
@NullMarked
package org.agonist.vocabulary;

import org.jspecify.annotations.NullMarked;
