package org.agonist.training;

import java.util.Arrays;
import java.util.Random;
import org.agonist.relations.classifier.LinearModel;
import org.agonist.relations.classifier.RelationLabels;

/** Fits a multinomial logistic model on sparse binary features by adaptive gradient steps; weights averaged over the last passes. */
final class LinearTrainer {
    static final int STRIDE = 16;

    private final int passes;
    private final double rate;
    private final double decay;
    private final double positiveWeight;

    LinearTrainer(int passes, double rate, double decay, double positiveWeight) {
        this.passes = passes;
        this.rate = rate;
        this.decay = decay;
        this.positiveWeight = positiveWeight;
    }

    /** Weights, {@link #STRIDE} per feature, for rows given as feature numbers below {@code width}; negative numbers are skipped. */
    float[] fit(int[] features, long[] begin, byte[] labels, int[] rows, int width, long seed) {
        float[] w = new float[width * STRIDE];
        float[] g = new float[width * STRIDE];
        float[] average = new float[width * STRIDE];
        Arrays.fill(g, 1e-3f);
        int[] order = rows.clone();
        Random random = new Random(seed);
        float[] p = new float[STRIDE];
        int averaged = 0;
        for (int pass = 0; pass < passes; pass++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int x = order[i];
                order[i] = order[j];
                order[j] = x;
            }
            for (int row : order) {
                int from = (int) begin[row];
                int to = (int) begin[row + 1];
                float value = LinearModel.value(to - from);
                score(w, features, from, to, value, p);
                softmax(p);
                float weight = labels[row] == 0 ? 1f : (float) positiveWeight;
                p[labels[row]] -= 1f;
                float step = (float) rate;
                float shrink = (float) decay;
                for (int i = from; i < to; i++) {
                    int f = features[i] * STRIDE;
                    if (f < 0) {
                        continue;
                    }
                    for (int l = 0; l < STRIDE; l++) {
                        float gradient = p[l] * weight * value + shrink * w[f + l];
                        g[f + l] += gradient * gradient;
                        w[f + l] -= step * gradient / (float) Math.sqrt(g[f + l]);
                    }
                }
            }
            if (pass >= passes / 2) {
                averaged++;
                for (int i = 0; i < w.length; i++) {
                    average[i] += w[i];
                }
            }
        }
        for (int i = 0; i < w.length; i++) {
            average[i] /= averaged;
        }
        return average;
    }

    static void score(float[] w, int[] features, int from, int to, float value, float[] p) {
        Arrays.fill(p, 0f);
        for (int i = from; i < to; i++) {
            int f = features[i] * STRIDE;
            if (f >= 0) {
                for (int l = 0; l < STRIDE; l++) {
                    p[l] += w[f + l];
                }
            }
        }
        for (int l = 0; l < STRIDE; l++) {
            p[l] *= value;
        }
    }

    static void softmax(float[] p) {
        float max = Float.NEGATIVE_INFINITY;
        for (int l = 0; l < RelationLabels.COUNT; l++) {
            max = Math.max(max, p[l]);
        }
        float sum = 0;
        for (int l = 0; l < RelationLabels.COUNT; l++) {
            p[l] = (float) Math.exp(p[l] - max);
            sum += p[l];
        }
        for (int l = 0; l < RelationLabels.COUNT; l++) {
            p[l] /= sum;
        }
        for (int l = RelationLabels.COUNT; l < STRIDE; l++) {
            p[l] = 0;
        }
    }
}
