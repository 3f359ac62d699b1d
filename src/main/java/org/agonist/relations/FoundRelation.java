package org.agonist.relations;

import org.agonist.vocabulary.Mechanism;

/**
 * A relation that a sentence states.
 *
 * @param agent the acting mention, as a number of the sentence's mentions
 * @param target the mention acted on
 * @param mechanism how it acts
 * @param trigger the token that says so
 * @param extractor what found it: {@code rule:active}, {@code model:drugprot}
 * @param confidence how often the rule is right, or the model's calibrated probability, in [0,1]
 */
public record FoundRelation(
        int agent, int target, Mechanism mechanism, int trigger, String extractor, double confidence) {}
