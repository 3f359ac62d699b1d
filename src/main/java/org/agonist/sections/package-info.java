/** Cuts a document into title, abstract, headings, body, references and the like, and says what to skip. */
@NullMarked
package org.agonist.sections;

import org.jspecify.annotations.NullMarked;
