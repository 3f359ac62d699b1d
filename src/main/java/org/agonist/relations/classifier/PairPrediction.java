package org.agonist.relations.classifier;

/**
 * What the classifier says about one pair.
 *
 * @param sentence index of the sentence in the passage
 * @param agent index into the sentence's mentions
 * @param target index into the sentence's mentions
 * @param label the decision, {@link RelationLabels#NONE} where there is no relation
 * @param probabilities calibrated probability of each of {@link RelationLabels#ALL}, in [0,1], summing to 1
 */
public record PairPrediction(int sentence, int agent, int target, String label, float[] probabilities) {
    /** The calibrated probability of the decision. */
    public float confidence() {
        return probabilities[RelationLabels.ALL.indexOf(label)];
    }
}
