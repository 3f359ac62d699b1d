package org.agonist.training;

import java.util.Locale;

/** How often a decision is right by the probability it was given: over all pairs, and over pairs that were said to be related. */
final class Calibration {
    private static final int BINS = 10;

    private final double[][] confidence = new double[2][BINS];
    private final int[][] right = new int[2][BINS];
    private final int[][] count = new int[2][BINS];

    void add(float[] probabilities, int decision, int gold, int secondGold) {
        float p = probabilities[decision];
        int bin = Math.min(BINS - 1, (int) (p * BINS));
        boolean correct = decision == gold || decision != 0 && decision == secondGold;
        for (int set = 0; set < (decision == 0 ? 1 : 2); set++) {
            confidence[set][bin] += p;
            right[set][bin] += correct ? 1 : 0;
            count[set][bin]++;
        }
    }

    double expectedError(int set) {
        double error = 0;
        int n = 0;
        for (int b = 0; b < BINS; b++) {
            error += Math.abs(confidence[set][b] - right[set][b]);
            n += count[set][b];
        }
        return error / Math.max(1, n);
    }

    String table() {
        StringBuilder out = new StringBuilder();
        for (int set = 0; set < 2; set++) {
            out.append(String.format(
                    Locale.ROOT,
                    "%s: ECE %.4f%nbin\tpairs\tmean probability\tright%n",
                    set == 0 ? "all pairs" : "pairs decided to be related",
                    expectedError(set)));
            for (int b = 0; b < BINS; b++) {
                if (count[set][b] > 0) {
                    out.append(String.format(
                            Locale.ROOT,
                            "%.1f-%.1f\t%d\t%.3f\t%.3f%n",
                            b / 10.0,
                            (b + 1) / 10.0,
                            count[set][b],
                            confidence[set][b] / count[set][b],
                            right[set][b] / (double) count[set][b]));
                }
            }
        }
        return out.toString();
    }
}
