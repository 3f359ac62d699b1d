package org.agonist.entities.recogniser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LinearChainTest {
    private static final int COUNT = 4;

    private final LinearChain chain = new LinearChain();
    private final float[] scores = {
        1.0f, -0.5f, 0.2f, 0.3f, 0, 0, 0, 0, -1.0f, 0.7f, 0.1f, -0.2f, 0, 0, 0, 0, 0.4f, 0.3f, 1.1f, 0.2f, 0, 0, 0, 0,
        -0.3f, 0.6f, 0.5f, 0.9f, 0, 0, 0, 0
    };
    private final int[] contexts = {0, 1, 2, 1};
    private final double[] edges = LinearChain.exponentials(transitions(), 0);

    @Test
    void posteriorsAreTheSharesOfAllLabellings() {
        double logSum = chain.sum(scores, 0, 0, COUNT, contexts, edges);
        double[] total = new double[1];
        double[][] share = new double[COUNT][LinearChain.LABELS];
        double[] span = new double[1];
        enumerate(new int[COUNT], 0, 1, total, share, span);
        assertEquals(Math.log(total[0]), logSum, 1e-9);
        for (int t = 0; t < COUNT; t++) {
            for (int label = 0; label < LinearChain.LABELS; label++) {
                assertEquals(share[t][label] / total[0], chain.posterior(t, label), 1e-9);
            }
        }
        assertEquals(span[0] / total[0], chain.spanPosterior(0, 3), 1e-9);
    }

    private static float[] transitions() {
        float[] values = new float[LinearChain.CONTEXTS * LinearChain.EDGES];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i * 37 % 11 - 5) / 6f;
        }
        return values;
    }

    private double weight(int[] labels, int t, int label) {
        boolean impossible = (t == 0 && (label == LinearChain.I || label == LinearChain.E))
                || (t == COUNT - 1 && (label == LinearChain.B || label == LinearChain.I));
        if (impossible) {
            return 0;
        }
        double local = label == 0 ? 1 : Math.exp(scores[t * 8 + label - 1]);
        return t == 0
                ? local
                : local * edges[contexts[t] * LinearChain.EDGES + labels[t - 1] * LinearChain.LABELS + label];
    }

    private void enumerate(int[] labels, int t, double product, double[] total, double[][] share, double[] span) {
        if (t == COUNT) {
            total[0] += product;
            for (int i = 0; i < COUNT; i++) {
                share[i][labels[i]] += product;
            }
            if (labels[0] == LinearChain.B && labels[1] == LinearChain.I && labels[2] == LinearChain.E) {
                span[0] += product;
            }
            return;
        }
        for (int label = 0; label < LinearChain.LABELS; label++) {
            double weight = weight(labels, t, label);
            if (weight > 0) {
                labels[t] = label;
                enumerate(labels, t + 1, product * weight, total, share, span);
            }
        }
    }
}
