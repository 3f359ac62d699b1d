package org.agonist.training;

import java.util.Arrays;
import org.agonist.relations.classifier.PairTable;

/** How a relation model's scores become decisions: the temperature and the decision weights, set on documents not seen. */
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

    static int decide(float[] probabilities, float[] weights) {
        int best = 0;
        for (int l = 1; l < LABELS; l++) {
            if (probabilities[l] * weights[l] > probabilities[best] * weights[best]) {
                best = l;
            }
        }
        return best;
    }

    static int[] decide(float[][] probabilities, float[] weights) {
        int[] decisions = new int[probabilities.length];
        for (int p = 0; p < decisions.length; p++) {
            decisions[p] = decide(probabilities[p], weights);
        }
        return decisions;
    }

    /** What each label's probability is multiplied by: coordinate ascent on micro F1, in coarse steps. */
    static float[] weights(RelationPairs pairs, float[][] probabilities) {
        boolean[] all = pairs.everyDocument();
        float[] weights = new float[LABELS];
        Arrays.fill(weights, 1f);
        double best = pairs.score(decide(probabilities, weights), all).f1();
        for (int round = 0; round < 2; round++) {
            for (int l = 0; l < LABELS; l++) {
                float start = weights[l];
                for (float factor : new float[] {0.7f, 0.8f, 0.9f, 1.1f, 1.25f, 1.4f}) {
                    float previous = weights[l];
                    weights[l] = start * factor;
                    double f = pairs.score(decide(probabilities, weights), all).f1();
                    if (f > best) {
                        best = f;
                    } else {
                        weights[l] = previous;
                    }
                }
            }
        }
        return weights;
    }
}
