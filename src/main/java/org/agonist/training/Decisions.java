package org.agonist.training;

import org.agonist.relations.classifier.PairTable;
import org.agonist.relations.classifier.RelationLabels;

/** How a relation model's scores become decisions: the temperature and the threshold, set on documents not seen. */
final class Decisions {
    private static final int LABELS = PairTable.LABELS;

    private Decisions() {}

    private static float[] softmax(float[] logits, float temperature) {
        float[] p = new float[LABELS];
        float max = Float.NEGATIVE_INFINITY;
        for (float v : logits) {
            max = Math.max(max, v);
        }
        float sum = 0;
        for (int l = 0; l < LABELS; l++) {
            p[l] = (float) Math.exp((logits[l] - max) / temperature);
            sum += p[l];
        }
        for (int l = 0; l < LABELS; l++) {
            p[l] /= sum;
        }
        return p;
    }

    /** What scores are divided by, so that the right labels get the greatest likelihood. */
    static float temperature(float[][] logits, int[] labels) {
        float best = 1;
        double least = Double.MAX_VALUE;
        for (int step = 60; step <= 160; step += 2) {
            double loss = 0;
            for (int p = 0; p < logits.length; p++) {
                loss -= Math.log(Math.max(1e-9, softmax(logits[p], step / 100f)[labels[p]]));
            }
            if (loss < least) {
                least = loss;
                best = step / 100f;
            }
        }
        return best;
    }

    static int[] decide(float[][] probabilities, float threshold) {
        int[] decisions = new int[probabilities.length];
        for (int p = 0; p < decisions.length; p++) {
            decisions[p] = RelationLabels.decide(probabilities[p], threshold);
        }
        return decisions;
    }

    /** The probability from which a pair counts as related, for the greatest micro F1. */
    static float threshold(RelationPairs pairs, float[][] probabilities) {
        float best = 0;
        double most = 0;
        for (int step = 20; step <= 50; step++) {
            double f1 = pairs.score(decide(probabilities, step / 100f), pairs.everyDocument())
                    .f1();
            if (f1 > most) {
                most = f1;
                best = step / 100f;
            }
        }
        return best;
    }
}
