package org.agonist.training;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.agonist.entities.recogniser.LinearChain;

/**
 * Maximises the regularised conditional likelihood of two linear chains that share their features, by stochastic gradient
 * ascent with feature dropout; the weights of the last epochs are averaged. Deterministic for a seed.
 */
final class ChainTrainer {
    /** Under this an error is not worth touching a hundred weights for. */
    private static final float NEGLIGIBLE = 0.002f;

    private static final int CHAINS = 2;
    /** Transitions are few and met often: they learn more slowly. */
    private static final double EDGE_RATE = 0.3;

    /**
     * One sentence.
     *
     * @param features per atom, rows of the weight matrix
     * @param edgeContexts per atom
     * @param labels per chain and atom; a chain without labels is null
     */
    record Sentence(int document, int[][] features, int[] edgeContexts, byte[][] labels) {
        int size() {
            return features.length;
        }
    }

    /** How to learn. */
    record Settings(
            int epochs, int averaged, double rate, double penalty, double edgePenalty, float dropout, long seed) {}

    /** What was learnt: 8 weights per feature, transition weights per chain. */
    record Result(float[] weights, float[][] edges) {
        /** 8 scores per atom. */
        float[] scores(Sentence sentence) {
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
    }

    private final Settings settings;
    private final Consumer<String> progress;
    private final float[] weights;
    private final float[][] contextEdges = new float[CHAINS][LinearChain.CONTEXTS * LinearChain.EDGES];
    private final float[][] baseEdges = new float[CHAINS][LinearChain.EDGES];
    private final double[][] expEdges = new double[CHAINS][LinearChain.CONTEXTS * LinearChain.EDGES];
    private final LinearChain chain = new LinearChain();
    private float[] scores = new float[8 * 512];
    private float[] gradient = new float[8 * 512];
    private double scale = 1;

    ChainTrainer(int rows, Settings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        weights = new float[rows * 8];
    }

    Result train(List<Sentence> sentences) {
        int[] order = new int[sentences.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        SplittableRandom random = new SplittableRandom(settings.seed());
        float[] averageWeights = new float[weights.length];
        float[][] averageEdges = new float[CHAINS][LinearChain.CONTEXTS * LinearChain.EDGES];
        double lambda = settings.penalty() / order.length;
        long step = 0;
        long noise = settings.seed() * 0x9E3779B97F4A7C15L | 1;
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            double loss = 0;
            double rateSum = 0;
            for (int index : order) {
                double rate = settings.rate()
                        / (1
                                + settings.rate() * lambda * step
                                + 3.0 * step / ((double) order.length * settings.epochs()));
                step++;
                rateSum += rate;
                noise = noise * 6364136223846793005L + 1442695040888963407L;
                loss -= update(sentences.get(index), rate, lambda, noise);
            }
            shrinkEdges((float) Math.exp(-settings.edgePenalty() * rateSum * EDGE_RATE / order.length));
            progress.accept(String.format(
                    java.util.Locale.ROOT, "epoch %d of %d, loss %.0f", epoch + 1, settings.epochs(), loss));
            if (epoch >= settings.epochs() - settings.averaged()) {
                float factor = (float) (scale / settings.averaged());
                for (int i = 0; i < weights.length; i++) {
                    averageWeights[i] += weights[i] * factor;
                }
                for (int c = 0; c < CHAINS; c++) {
                    for (int i = 0; i < averageEdges[c].length; i++) {
                        averageEdges[c][i] +=
                                (contextEdges[c][i] + baseEdges[c][i % LinearChain.EDGES]) / settings.averaged();
                    }
                }
            }
        }
        return new Result(averageWeights, averageEdges);
    }

    private double update(Sentence sentence, double rate, double lambda, long noise) {
        int size = sentence.size();
        if (scores.length < size * 8) {
            scores = new float[size * 16];
            gradient = new float[size * 16];
        }
        scale *= 1 - rate * lambda;
        if (scale < 1e-4) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] *= (float) scale;
            }
            scale = 1;
        }
        int keep = (int) ((1 - settings.dropout()) * 65536);
        float inverseKeep = 1 / (1 - settings.dropout());
        float factor = (float) scale * inverseKeep;
        score(sentence, noise, keep, factor);
        Arrays.fill(gradient, 0, size * 8, 0);
        double logLikelihood = 0;
        for (int c = 0; c < CHAINS; c++) {
            if (sentence.labels()[c] != null) {
                logLikelihood += chainGradient(sentence, c, rate);
            }
        }
        float stride = (float) (rate * inverseKeep / scale);
        long state = noise;
        for (int t = 0; t < size; t++) {
            int row = t * 8;
            float high = 0;
            for (int k = 0; k < 8; k++) {
                high = Math.max(high, Math.abs(gradient[row + k]));
            }
            state = state * 6364136223846793005L + 1442695040888963407L;
            if (high < NEGLIGIBLE) {
                continue;
            }
            float g0 = gradient[row] * stride;
            float g1 = gradient[row + 1] * stride;
            float g2 = gradient[row + 2] * stride;
            float g3 = gradient[row + 3] * stride;
            float g4 = gradient[row + 4] * stride;
            float g5 = gradient[row + 5] * stride;
            float g6 = gradient[row + 6] * stride;
            float g7 = gradient[row + 7] * stride;
            int dice = (int) (state >>> 32);
            for (int feature : sentence.features()[t]) {
                dice = dice * 1664525 + 1013904223;
                if ((dice >>> 16) >= keep) {
                    continue;
                }
                int at = feature * 8;
                weights[at] += g0;
                weights[at + 1] += g1;
                weights[at + 2] += g2;
                weights[at + 3] += g3;
                weights[at + 4] += g4;
                weights[at + 5] += g5;
                weights[at + 6] += g6;
                weights[at + 7] += g7;
            }
        }
        return logLikelihood;
    }

    private void score(Sentence sentence, long noise, int keep, float factor) {
        long state = noise;
        for (int t = 0; t < sentence.size(); t++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            int dice = (int) (state >>> 32);
            float s0 = 0;
            float s1 = 0;
            float s2 = 0;
            float s3 = 0;
            float s4 = 0;
            float s5 = 0;
            float s6 = 0;
            float s7 = 0;
            for (int feature : sentence.features()[t]) {
                dice = dice * 1664525 + 1013904223;
                if ((dice >>> 16) >= keep) {
                    continue;
                }
                int at = feature * 8;
                s0 += weights[at];
                s1 += weights[at + 1];
                s2 += weights[at + 2];
                s3 += weights[at + 3];
                s4 += weights[at + 4];
                s5 += weights[at + 5];
                s6 += weights[at + 6];
                s7 += weights[at + 7];
            }
            int row = t * 8;
            scores[row] = s0 * factor;
            scores[row + 1] = s1 * factor;
            scores[row + 2] = s2 * factor;
            scores[row + 3] = s3 * factor;
            scores[row + 4] = s4 * factor;
            scores[row + 5] = s5 * factor;
            scores[row + 6] = s6 * factor;
            scores[row + 7] = s7 * factor;
        }
    }

    private double chainGradient(Sentence sentence, int c, double rate) {
        int size = sentence.size();
        byte[] gold = sentence.labels()[c];
        double goldScore = 0;
        for (int t = 1; t < size; t++) {
            int context = sentence.edgeContexts()[t] * LinearChain.EDGES;
            for (int from = 0; from < LinearChain.LABELS; from++) {
                for (int to = 0; to < LinearChain.LABELS; to++) {
                    if (LinearChain.isAllowed(from, to)) {
                        int edge = from * LinearChain.LABELS + to;
                        expEdges[c][context + edge] = Math.exp(contextEdges[c][context + edge] + baseEdges[c][edge]);
                    }
                }
            }
        }
        double logSum = chain.sum(scores, c * 4, 0, size, sentence.edgeContexts(), expEdges[c]);
        for (int t = 0; t < size; t++) {
            int row = t * 8 + c * 4;
            for (int label = 1; label < LinearChain.LABELS; label++) {
                float observed = gold[t] == label ? 1 : 0;
                gradient[row + label - 1] = observed - (float) chain.posterior(t, label);
            }
            if (gold[t] != 0) {
                goldScore += scores[row + gold[t] - 1];
            }
        }
        float step = (float) (rate * EDGE_RATE);
        for (int t = 1; t < size; t++) {
            int context = sentence.edgeContexts()[t] * LinearChain.EDGES;
            int goldEdge = gold[t - 1] * LinearChain.LABELS + gold[t];
            goldScore += contextEdges[c][context + goldEdge] + baseEdges[c][goldEdge];
        }
        for (int t = 1; t < size; t++) {
            int context = sentence.edgeContexts()[t] * LinearChain.EDGES;
            int goldEdge = gold[t - 1] * LinearChain.LABELS + gold[t];
            for (int from = 0; from < LinearChain.LABELS; from++) {
                for (int to = 0; to < LinearChain.LABELS; to++) {
                    if (!LinearChain.isAllowed(from, to)) {
                        continue;
                    }
                    int edge = from * LinearChain.LABELS + to;
                    float error = (goldEdge == edge ? 1 : 0) - (float) chain.edgePosterior(t, from, to);
                    if (Math.abs(error) > NEGLIGIBLE) {
                        contextEdges[c][context + edge] += step * error;
                        baseEdges[c][edge] += step * error;
                    }
                }
            }
        }
        return goldScore - logSum;
    }

    /** The penalty on what a context adds to the transitions. */
    private void shrinkEdges(float factor) {
        for (int c = 0; c < CHAINS; c++) {
            for (int i = 0; i < contextEdges[c].length; i++) {
                contextEdges[c][i] *= factor;
            }
        }
    }
}
