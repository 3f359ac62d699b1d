/**
 * A statistical classifier for the relation between a drug and a target that one sentence mentions, as in <em>imatinib
 * inhibits ABL1</em>. It knows nothing of UIMA: sentences come in as text, token offsets and mentions; probabilities per
 * mechanism label go out.
 */
@NullMarked
package org.agonist.relations.classifier;

import org.jspecify.annotations.NullMarked;
