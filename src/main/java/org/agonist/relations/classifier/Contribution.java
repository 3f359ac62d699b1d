package org.agonist.relations.classifier;

/**
 * A reason for a decision.
 *
 * @param feature what was seen, such as {@code FLAT_BIGRAM(inhibits TARGET)}
 * @param weight how much it speaks for the label rather than for none; negative where it speaks against
 */
public record Contribution(String feature, float weight) {}
