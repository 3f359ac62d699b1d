package org.agonist.relations.classifier;

import java.util.List;

/** The labels in the order of a model's scores: none, then DrugProt's thirteen types. */
public final class RelationLabels {
    /** The name of the label that says there is no relation. */
    public static final String NONE = "NONE";

    /** All labels; the index is the position in an array of probabilities. */
    public static final List<String> ALL = List.of(
            NONE,
            "INHIBITOR",
            "DIRECT-REGULATOR",
            "SUBSTRATE",
            "ACTIVATOR",
            "INDIRECT-UPREGULATOR",
            "INDIRECT-DOWNREGULATOR",
            "ANTAGONIST",
            "PRODUCT-OF",
            "PART-OF",
            "AGONIST",
            "AGONIST-ACTIVATOR",
            "AGONIST-INHIBITOR",
            "SUBSTRATE_PRODUCT-OF");

    /** Number of labels, none included. */
    public static final int COUNT = ALL.size();

    /** Labels with enough examples to learn: all but the last three. */
    static final int LEARNED = 11;

    private RelationLabels() {}

    /** The likeliest type if its probability is above {@code threshold}, else none: one threshold for all makes the best micro F1. */
    public static int decide(float[] probabilities, float threshold) {
        int best = 1;
        for (int l = 2; l < LEARNED; l++) {
            best = probabilities[l] > probabilities[best] ? l : best;
        }
        return probabilities[best] > threshold ? best : 0;
    }
}
