package org.agonist.entities.recogniser;

import java.util.Arrays;

/**
 * Inference in one linear chain over the labels O B I E S of one sentence: posteriors by forward and backward sums.
 * Scratch space that belongs to one thread.
 */
public final class LinearChain {
    /** Outside. */
    public static final int O = 0;
    /** Begin. */
    public static final int B = 1;
    /** Inside. */
    public static final int I = 2;
    /** End. */
    public static final int E = 3;
    /** Single. */
    public static final int S = 4;
    /** Labels. */
    public static final int LABELS = 5;
    /** Kinds of place between two atoms that have transition weights of their own. */
    public static final int CONTEXTS = 2 * AtomTypes.EDGE_CLASSES * AtomTypes.EDGE_CLASSES;
    /** Weights per context: from label times 5 plus to label. */
    public static final int EDGES = LABELS * LABELS;

    private static final boolean[] ALLOWED = allowed();

    private double[] local = new double[LABELS * 256];
    private double[] alpha = new double[LABELS * 256];
    private double[] beta = new double[LABELS * 256];
    private double[] scale = new double[256];
    private int[] contexts = new int[256];
    private double[] edges = new double[0];

    private static boolean[] allowed() {
        boolean[] result = new boolean[EDGES];
        for (int from = 0; from < LABELS; from++) {
            for (int to = 0; to < LABELS; to++) {
                boolean open = from == B || from == I;
                boolean continues = to == I || to == E;
                result[from * LABELS + to] = open == continues;
            }
        }
        return result;
    }

    /** Exponentials of one table of transition weights; 0 where a transition is not allowed. */
    public static double[] exponentials(float[] edges, int offset) {
        double[] result = new double[CONTEXTS * EDGES];
        for (int i = 0; i < result.length; i++) {
            if (ALLOWED[i % EDGES]) {
                result[i] = Math.exp(edges[offset + i]);
            }
        }
        return result;
    }

    /** Whether label {@code to} may follow label {@code from}. */
    public static boolean isAllowed(int from, int to) {
        return ALLOWED[from * LABELS + to];
    }

    /**
     * Sums over all labellings of a sentence.
     *
     * @param scores per atom 8 scores, 4 for each chain
     * @param offset 0 for the first, 4 for the second chain
     * @param first first atom
     * @param count number of atoms
     * @param edgeContexts per atom of the document, the context of the transition into it
     * @param expEdges exponentials of the transition weights, {@link #EDGES} per context, 0 where not allowed
     * @return the logarithm of the sum
     */
    public double sum(float[] scores, int offset, int first, int count, int[] edgeContexts, double[] expEdges) {
        reserve(count);
        edges = expEdges;
        double logSum = 0;
        for (int t = 0; t < count; t++) {
            int at = (first + t) * 8 + offset;
            int row = t * LABELS;
            // O scores 0; subtracting the highest score keeps the exponentials finite.
            double high = Math.max(
                    0, Math.max(Math.max(scores[at], scores[at + 1]), Math.max(scores[at + 2], scores[at + 3])));
            logSum += high;
            local[row] = Math.exp(-high);
            local[row + 1] = Math.exp(scores[at] - high);
            local[row + 2] = Math.exp(scores[at + 1] - high);
            local[row + 3] = Math.exp(scores[at + 2] - high);
            local[row + 4] = Math.exp(scores[at + 3] - high);
            contexts[t] = t == 0 ? 0 : edgeContexts[first + t] * EDGES;
        }
        for (int t = 0; t < count; t++) {
            int row = t * LABELS;
            double o;
            double b;
            double i;
            double e;
            double s;
            if (t == 0) {
                o = local[row];
                b = local[row + 1];
                i = 0;
                e = 0;
                s = local[row + 4];
            } else {
                int x = contexts[t];
                double po = alpha[row - 5];
                double pb = alpha[row - 4];
                double pi = alpha[row - 3];
                double pe = alpha[row - 2];
                double ps = alpha[row - 1];
                o = (po * expEdges[x] + pe * expEdges[x + 15] + ps * expEdges[x + 20]) * local[row];
                b = (po * expEdges[x + 1] + pe * expEdges[x + 16] + ps * expEdges[x + 21]) * local[row + 1];
                i = (pb * expEdges[x + 7] + pi * expEdges[x + 12]) * local[row + 2];
                e = (pb * expEdges[x + 8] + pi * expEdges[x + 13]) * local[row + 3];
                s = (po * expEdges[x + 4] + pe * expEdges[x + 19] + ps * expEdges[x + 24]) * local[row + 4];
            }
            if (t == count - 1) {
                b = 0;
                i = 0;
            }
            double total = o + b + i + e + s;
            scale[t] = total;
            logSum += Math.log(total);
            double inverse = 1 / total;
            alpha[row] = o * inverse;
            alpha[row + 1] = b * inverse;
            alpha[row + 2] = i * inverse;
            alpha[row + 3] = e * inverse;
            alpha[row + 4] = s * inverse;
        }
        int row = (count - 1) * LABELS;
        beta[row] = 1;
        beta[row + 1] = 0;
        beta[row + 2] = 0;
        beta[row + 3] = 1;
        beta[row + 4] = 1;
        for (int t = count - 2; t >= 0; t--) {
            row = t * LABELS;
            int x = contexts[t + 1];
            double inverse = 1 / scale[t + 1];
            double no = beta[row + 5] * local[row + 5] * inverse;
            double nb = beta[row + 6] * local[row + 6] * inverse;
            double ni = beta[row + 7] * local[row + 7] * inverse;
            double ne = beta[row + 8] * local[row + 8] * inverse;
            double ns = beta[row + 9] * local[row + 9] * inverse;
            beta[row] = no * expEdges[x] + nb * expEdges[x + 1] + ns * expEdges[x + 4];
            beta[row + 1] = ni * expEdges[x + 7] + ne * expEdges[x + 8];
            beta[row + 2] = ni * expEdges[x + 12] + ne * expEdges[x + 13];
            beta[row + 3] = no * expEdges[x + 15] + nb * expEdges[x + 16] + ns * expEdges[x + 19];
            beta[row + 4] = no * expEdges[x + 20] + nb * expEdges[x + 21] + ns * expEdges[x + 24];
        }
        return logSum;
    }

    /** The posterior of a label at an atom of the sentence last summed. */
    public double posterior(int t, int label) {
        return alpha[t * LABELS + label] * beta[t * LABELS + label];
    }

    /** The posterior of two labels in a row, at atoms {@code t - 1} and {@code t}. */
    public double edgePosterior(int t, int from, int to) {
        int row = t * LABELS;
        return alpha[row - LABELS + from]
                * edges[contexts[t] + from * LABELS + to]
                * local[row + to]
                * beta[row + to]
                / scale[t];
    }

    /** The posterior that atoms {@code from} to before {@code to} of the sentence last summed are exactly one entity. */
    public double spanPosterior(int from, int to) {
        if (to - from == 1) {
            return posterior(from, S);
        }
        double value = alpha[from * LABELS + B];
        int previous = B;
        for (int t = from + 1; t < to; t++) {
            int label = t == to - 1 ? E : I;
            value *= edges[contexts[t] + previous * LABELS + label] * local[t * LABELS + label] / scale[t];
            previous = label;
        }
        return value * beta[(to - 1) * LABELS + E];
    }

    private void reserve(int count) {
        if (count > scale.length) {
            int capacity = count * 2;
            local = Arrays.copyOf(local, capacity * LABELS);
            alpha = Arrays.copyOf(alpha, capacity * LABELS);
            beta = Arrays.copyOf(beta, capacity * LABELS);
            scale = Arrays.copyOf(scale, capacity);
            contexts = Arrays.copyOf(contexts, capacity);
        }
    }
}
