package org.agonist.training;

import java.util.Arrays;
import java.util.Random;
import org.agonist.learning.BoostedTrees;

/** Gradient boosting for several labels: histograms, second order, complete trees of one depth, rows and columns sampled. */
final class BoostingTrainer {
    private static final int BINS = 64;

    /** Of rows that a label is already far from, one in {@link #CLEAR_SHARE} stands for all: they move little and are many. */
    private static final float CLEAR = 0.01f;

    private static final int CLEAR_SHARE = 8;

    private final int rounds;
    private final int depth;
    private final double rate;
    private final double rowShare;
    private final double columnShare;
    private final double penalty;
    private final double minWeight;

    BoostingTrainer(
            int rounds, int depth, double rate, double rowShare, double columnShare, double penalty, double minWeight) {
        this.rounds = rounds;
        this.depth = depth;
        this.rate = rate;
        this.rowShare = rowShare;
        this.columnShare = columnShare;
        this.penalty = penalty;
        this.minWeight = minWeight;
    }

    private static float[] edges(float[][] x, int f) {
        float[] values = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            values[i] = x[i][f];
        }
        Arrays.sort(values);
        float[] edges = new float[BINS];
        int n = 0;
        int at = 0;
        int step = Math.max(1, values.length / BINS);
        while (at < values.length && n < BINS - 1) {
            int next = Math.min(values.length - 1, at + step);
            float edge = values[next];
            if (edge == values[values.length - 1]) {
                // The last bin holds the greatest value; cut below it once.
                int lower = next;
                while (lower >= at && values[lower] == edge) {
                    lower--;
                }
                if (lower >= at && (n == 0 || values[lower] > edges[n - 1])) {
                    edges[n++] = values[lower];
                }
                break;
            }
            if (n == 0 || edge > edges[n - 1]) {
                edges[n++] = edge;
            }
            at = next + 1;
        }
        return Arrays.copyOf(edges, n);
    }

    private static int bin(float[] edges, float value) {
        int lo = 0;
        int hi = edges.length;
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (value > edges[mid]) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return lo;
    }

    BoostedTrees fit(float[][] x, int[] y, int labels, long seed) {
        int n = x.length;
        int width = x[0].length;
        float[][] edges = new float[width][];
        byte[][] bins = new byte[width][n];
        for (int f = 0; f < width; f++) {
            edges[f] = edges(x, f);
            for (int i = 0; i < n; i++) {
                bins[f][i] = (byte) bin(edges[f], x[i][f]);
            }
        }
        float[] base = new float[labels];
        for (int i = 0; i < n; i++) {
            base[y[i]]++;
        }
        for (int l = 0; l < labels; l++) {
            base[l] = (float) Math.log((base[l] + 1) / n);
        }
        float[] score = new float[n * labels];
        for (int i = 0; i < n; i++) {
            System.arraycopy(base, 0, score, i * labels, labels);
        }
        int inner = (1 << depth) - 1;
        int leaves = 1 << depth;
        short[] feature = new short[rounds * labels * inner];
        float[] threshold = new float[feature.length];
        float[] leaf = new float[rounds * labels * leaves];
        Arrays.fill(feature, (short) -1);
        Random random = new Random(seed);
        float[] probability = new float[n * labels];
        int[] rows = new int[n];
        int[] focus = new int[n];
        int[] columns = new int[width];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < n; i++) {
                softmax(score, probability, i * labels, labels);
            }
            int sampled = 0;
            for (int i = 0; i < n; i++) {
                if (random.nextDouble() < rowShare) {
                    rows[sampled++] = i;
                }
            }
            for (int label = 0; label < labels; label++) {
                int used = 0;
                for (int f = 0; f < width; f++) {
                    if (edges[f].length > 0 && random.nextDouble() < columnShare) {
                        columns[used++] = f;
                    }
                }
                int tree = round * labels + label;
                int focused = 0;
                for (int i = 0; i < sampled; i++) {
                    float p = probability[rows[i] * labels + label];
                    boolean clear = p < CLEAR && y[rows[i]] != label;
                    if (!clear || random.nextInt(CLEAR_SHARE) == 0) {
                        focus[focused++] = rows[i];
                    }
                }
                grow(
                        bins,
                        edges,
                        probability,
                        y,
                        label,
                        labels,
                        focus,
                        focused,
                        columns,
                        used,
                        feature,
                        threshold,
                        leaf,
                        tree);
                for (int i = 0; i < n; i++) {
                    int node = 0;
                    int at = tree * inner;
                    for (int d = 0; d < depth; d++) {
                        int f = feature[at + node];
                        node = 2 * node + (f >= 0 && x[i][f] > threshold[at + node] ? 2 : 1);
                    }
                    score[i * labels + label] += leaf[tree * leaves + node - inner];
                }
            }
        }
        return new BoostedTrees(depth, labels, feature, threshold, leaf, base);
    }

    private static void softmax(float[] score, float[] out, int at, int labels) {
        float max = Float.NEGATIVE_INFINITY;
        for (int l = 0; l < labels; l++) {
            max = Math.max(max, score[at + l]);
        }
        float sum = 0;
        for (int l = 0; l < labels; l++) {
            out[at + l] = (float) Math.exp(score[at + l] - max);
            sum += out[at + l];
        }
        for (int l = 0; l < labels; l++) {
            out[at + l] /= sum;
        }
    }

    private void grow(
            byte[][] bins,
            float[][] edges,
            float[] probability,
            int[] y,
            int label,
            int labels,
            int[] rows,
            int sampled,
            int[] columns,
            int used,
            short[] feature,
            float[] threshold,
            float[] leaf,
            int tree) {
        int inner = (1 << depth) - 1;
        float[] g = new float[sampled];
        float[] h = new float[sampled];
        int[] member = new int[sampled];
        int[] position = new int[sampled];
        for (int i = 0; i < sampled; i++) {
            float p = probability[rows[i] * labels + label];
            g[i] = p - (y[rows[i]] == label ? 1 : 0);
            h[i] = Math.max(1e-6f, p * (1 - p));
            if (p < CLEAR && y[rows[i]] != label) {
                g[i] *= CLEAR_SHARE;
                h[i] *= CLEAR_SHARE;
            }
            position[i] = i;
        }
        int[] begin = new int[2 * inner + 3];
        int[] end = new int[2 * inner + 3];
        begin[0] = 0;
        end[0] = sampled;
        double[] histogram = new double[BINS * 2];
        for (int node = 0; node < inner; node++) {
            int from = begin[node];
            int to = end[node];
            double sumG = 0;
            double sumH = 0;
            for (int i = from; i < to; i++) {
                sumG += g[position[i]];
                sumH += h[position[i]];
            }
            int bestFeature = -1;
            int bestBin = 0;
            double best = 1e-3;
            if (sumH > 2 * minWeight) {
                double parent = sumG * sumG / (sumH + penalty);
                for (int c = 0; c < used; c++) {
                    int f = columns[c];
                    Arrays.fill(histogram, 0);
                    byte[] column = bins[f];
                    for (int i = from; i < to; i++) {
                        int p = position[i];
                        int b = column[rows[p]] * 2;
                        histogram[b] += g[p];
                        histogram[b + 1] += h[p];
                    }
                    double leftG = 0;
                    double leftH = 0;
                    for (int b = 0; b < edges[f].length; b++) {
                        leftG += histogram[b * 2];
                        leftH += histogram[b * 2 + 1];
                        double rightH = sumH - leftH;
                        if (leftH < minWeight || rightH < minWeight) {
                            continue;
                        }
                        double rightG = sumG - leftG;
                        double gain = leftG * leftG / (leftH + penalty) + rightG * rightG / (rightH + penalty) - parent;
                        if (gain > best) {
                            best = gain;
                            bestFeature = f;
                            bestBin = b;
                        }
                    }
                }
            }
            int at = tree * inner + node;
            int middle = to;
            if (bestFeature >= 0) {
                feature[at] = (short) bestFeature;
                threshold[at] = edges[bestFeature][bestBin];
                byte[] column = bins[bestFeature];
                int leftSize = 0;
                int rightSize = 0;
                for (int i = from; i < to; i++) {
                    int p = position[i];
                    if (column[rows[p]] <= bestBin) {
                        position[from + leftSize++] = p;
                    } else {
                        member[rightSize++] = p;
                    }
                }
                System.arraycopy(member, 0, position, from + leftSize, rightSize);
                middle = from + leftSize;
            }
            begin[2 * node + 1] = from;
            end[2 * node + 1] = middle;
            begin[2 * node + 2] = middle;
            end[2 * node + 2] = to;
        }
        for (int l = 0; l <= inner; l++) {
            int node = inner + l;
            double sumG = 0;
            double sumH = 0;
            for (int i = begin[node]; i < end[node]; i++) {
                sumG += g[position[i]];
                sumH += h[position[i]];
            }
            leaf[tree * (inner + 1) + l] = (float) (-rate * sumG / (sumH + penalty));
        }
    }
}
