package org.agonist.relations;

import org.agonist.vocabulary.Mechanism;

/**
 * A relation that a sentence states.
 *
 * @param agent the acting mention, as a number of the sentence's mentions
 * @param target the mention acted on
 * @param mechanism how it acts
 * @param trigger the token that says so
 * @param rule the rule that found it
 * @param confidence how often the rule is right, in [0,1]
 */
public record FoundRelation(int agent, int target, Mechanism mechanism, int trigger, String rule, double confidence) {}
