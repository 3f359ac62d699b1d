package org.agonist.relations.classifier;

/**
 * What a rule said about a pair. A model that was trained without hints gives them no weight.
 *
 * @param agent index into {@link RelationSentence#mentions()}
 * @param target index into {@link RelationSentence#mentions()}
 * @param label the mechanism that the rule gives, such as {@code INHIBITOR}
 * @param rule the rule's identifier
 */
public record PairHint(int agent, int target, String label, String rule) {}
