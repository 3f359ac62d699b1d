package org.agonist.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.agonist.entities.recogniser.LinearChain;
import org.agonist.entities.recogniser.RecogniserParameters;
import org.agonist.entities.recogniser.SpanKind;

/**
 * What is set after the weights, on held-out labellings of the training documents: how much less "outside" counts, and what
 * a span's posterior is worth.
 *
 * @param factors per chain
 * @param calibration per chain {@link RecogniserParameters#CALIBRATION_POINTS} precisions
 */
record RecogniserTuning(float[] factors, float[] calibration) {
    private static final int CHAINS = 2;
    private static final float[] CANDIDATES = {1.2f, 1.1f, 1f, 0.9f, 0.8f, 0.7f, 0.6f, 0.5f, 0.4f};
    /** Pseudo-counts that keep rare posteriors near the identity. */
    private static final double PRIOR = 20;

    static RecogniserTuning of(
            List<ChainTrainer.Sentence> sentences, ChainTrainer.Result result, Consumer<String> progress) {
        LinearChain chain = new LinearChain();
        float[] factors = new float[CHAINS];
        int points = RecogniserParameters.CALIBRATION_POINTS;
        float[] calibration = new float[CHAINS * points];
        for (int c = 0; c < CHAINS; c++) {
            double[] expEdges = exponentials(result.edges()[c]);
            int gold = 0;
            int[] found = new int[CANDIDATES.length];
            int[] right = new int[CANDIDATES.length];
            double[][] bins = new double[CANDIDATES.length][points * 2];
            for (ChainTrainer.Sentence sentence : sentences) {
                float[] scores = scores(sentence, result.weights());
                float[] offsets = sentence.offsets();
                for (int i = 0; offsets != null && i < scores.length; i++) {
                    scores[i] += offsets[i];
                }
                chain.sum(scores, c * 4, 0, sentence.size(), sentence.edgeContexts(), expEdges);
                byte[] truth = sentence.labels()[c];
                byte[] labels = new byte[truth.length];
                for (int t = 0; t < truth.length; t++) {
                    if (truth[t] == LinearChain.B || truth[t] == LinearChain.S) {
                        gold++;
                    }
                }
                for (int k = 0; k < CANDIDATES.length; k++) {
                    chain.best(CANDIDATES[k], labels, 0);
                    int from = 0;
                    for (int t = 0; t < labels.length; t++) {
                        if (labels[t] == LinearChain.B || labels[t] == LinearChain.S) {
                            from = t;
                        }
                        if (labels[t] == LinearChain.E || labels[t] == LinearChain.S) {
                            found[k]++;
                            boolean same = Arrays.equals(labels, from, t + 1, truth, from, t + 1);
                            right[k] += same ? 1 : 0;
                            int bin = (int) Math.round(Math.min(1, chain.spanPosterior(from, t + 1)) * (points - 1));
                            bins[k][bin * 2] += same ? 1 : 0;
                            bins[k][bin * 2 + 1]++;
                        }
                    }
                }
            }
            int best = 0;
            for (int k = 0; k < CANDIDATES.length; k++) {
                if (f1(right[k], found[k], gold) > f1(right[best], found[best], gold)) {
                    best = k;
                }
            }
            factors[c] = CANDIDATES[best];
            progress.accept(String.format(
                    Locale.ROOT,
                    "held-out %s: precision %.4f, recall %.4f, F1 %.4f at factor %.1f",
                    SpanKind.values()[c],
                    right[best] / (double) Math.max(1, found[best]),
                    right[best] / (double) Math.max(1, gold),
                    f1(right[best], found[best], gold),
                    factors[c]));
            double previous = 0;
            for (int bin = 0; bin < points; bin++) {
                double identity = bin / (points - 1.0);
                double value = (bins[best][bin * 2] + PRIOR * identity) / (bins[best][bin * 2 + 1] + PRIOR);
                previous = Math.max(previous, value);
                calibration[c * points + bin] = (float) previous;
            }
        }
        return new RecogniserTuning(factors, calibration);
    }

    private static double f1(int right, int found, int gold) {
        return 2.0 * right / Math.max(1, found + gold);
    }

    static float[] scores(ChainTrainer.Sentence sentence, float[] weights) {
        float[] scores = new float[sentence.size() * 8];
        for (int t = 0; t < sentence.size(); t++) {
            for (int feature : sentence.features()[t]) {
                for (int k = 0; k < 8; k++) {
                    scores[t * 8 + k] += weights[feature * 8 + k];
                }
            }
        }
        return scores;
    }

    static double[] exponentials(float[] edges) {
        double[] result = new double[edges.length];
        for (int i = 0; i < edges.length; i++) {
            int edge = i % LinearChain.EDGES;
            if (LinearChain.isAllowed(edge / LinearChain.LABELS, edge % LinearChain.LABELS)) {
                result[i] = Math.exp(edges[i]);
            }
        }
        return result;
    }
}
