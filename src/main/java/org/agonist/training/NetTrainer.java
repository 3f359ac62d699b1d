package org.agonist.training;

import java.util.Arrays;
import java.util.Random;
import org.agonist.relations.classifier.NetInput;
import org.agonist.relations.classifier.PairExtractor;
import org.agonist.relations.classifier.RelationLabels;
import org.agonist.relations.classifier.RelationNet;
import org.agonist.relations.classifier.Rows;
import org.agonist.relations.classifier.WordVectors;

/** Trains a {@link RelationNet} by Adam on batches of sentences, with dropout. One thread, fixed seed. */
final class NetTrainer {
    private static final int BATCH = 6;

    private static final float WORD_DROPOUT = 0.08f;
    private static final float INPUT_DROPOUT = 0.15f;
    private static final int AVERAGED_PASSES = 3;

    private static final int WORD = RelationNet.WORD;
    private static final int INPUT = RelationNet.INPUT;
    private static final int FIRST = RelationNet.FIRST;
    private static final int SECOND = RelationNet.SECOND;

    private final int passes;
    private final float rate;
    private final float dropout;
    private final float positiveWeight;

    NetTrainer(int passes, float rate, float dropout, float positiveWeight) {
        this.passes = passes;
        this.rate = rate;
        this.dropout = dropout;
        this.positiveWeight = positiveWeight;
    }

    private static void normal(float[][] w, double scale, Random random) {
        for (float[] row : w) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) (random.nextGaussian() * scale);
            }
        }
    }

    private static RelationNet start(WordVectors vectors, Random random) {
        int vocabulary = vectors.words().length;
        RelationNet net = new RelationNet(vocabulary + 4);
        normal(net.words, 0.1, random);
        double sum = 0;
        for (float v : vectors.vectors()) {
            sum += v * v;
        }
        float scale = (float) (0.35 / Math.sqrt(sum / vectors.vectors().length));
        for (int i = 0; i < vocabulary; i++) {
            for (int d = 0; d < WORD; d++) {
                net.words[4 + i][d] = vectors.vectors()[i * WORD + d] * scale;
            }
        }
        normal(net.triggers, 0.2, random);
        normal(net.tags, 0.2, random);
        normal(net.endings, 0.1, random);
        normal(net.w1, Math.sqrt(1.0 / (3 * INPUT)) * 1.5, random);
        normal(net.w2, Math.sqrt(2.0 / (3 * FIRST)), random);
        normal(net.toAgent, 0.1, random);
        normal(net.toTarget, 0.1, random);
        normal(net.places, 0.1, random);
        normal(net.w3, Math.sqrt(2.0 / RelationNet.POOLED), random);
        normal(net.w4, Math.sqrt(1.0 / RelationNet.HIDDEN), random);
        return net;
    }

    /** Rows must be in ascending order, so that pairs of one sentence are neighbours. */
    RelationNet fit(RelationPairs pairs, int[] rows, WordVectors vectors, PairExtractor extractor, long seed) {
        Random random = new Random(seed);
        RelationNet net = start(vectors, random);
        NetTrainingState state = new NetTrainingState(net);
        int[] starts = new int[rows.length + 1];
        int groups = 0;
        for (int i = 0; i < rows.length; i++) {
            if (i == 0
                    || pairs.document[rows[i]] != pairs.document[rows[i - 1]]
                    || pairs.sentence[rows[i]] != pairs.sentence[rows[i - 1]]) {
                starts[groups++] = i;
            }
        }
        starts[groups] = rows.length;
        int[] order = new int[groups];
        for (int i = 0; i < groups; i++) {
            order[i] = i;
        }
        NetInput in = new NetInput();
        RelationNet.Scratch s = new RelationNet.Scratch();
        int step = 0;
        RelationNet average = new RelationNet(net.words.length);
        for (int pass = 0; pass < passes; pass++) {
            for (int i = groups - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int x = order[i];
                order[i] = order[j];
                order[j] = x;
            }
            int inBatch = 0;
            state.transpose(net);
            float passRate = rate * (1 - 0.9f * pass / passes);
            for (int g = 0; g < groups; g++) {
                int first = starts[order[g]];
                int stop = starts[order[g] + 1];
                int row = rows[first];
                extractor.analyze(pairs.documents
                        .get(pairs.document[row])
                        .sentences()
                        .get(pairs.sentence[row])
                        .sentence());
                extractor.netSentence(in);
                int n = in.size;
                for (int u = 0; u < n; u++) {
                    if (in.word[u] >= 4 && random.nextFloat() < WORD_DROPOUT) {
                        in.word[u] = 0;
                    }
                }
                net.inputs(in, s);
                for (int u = 0; u < n; u++) {
                    drop(s.input[u], state.inputMask[u], INPUT_DROPOUT, random);
                    Arrays.fill(state.second[u], 0f);
                    Arrays.fill(state.first[u], 0f);
                }
                net.convolutions(n, s);
                for (int i = first; i < stop; i++) {
                    extractor.netPair(pairs.agent[rows[i]], pairs.target[rows[i]], in);
                    net.pool(in, s, true);
                    pair(net, in, s, state, pairs.label[rows[i]], random);
                }
                shared(net, in, s, state, passRate);
                inBatch++;
                if (inBatch == BATCH || g == groups - 1) {
                    step++;
                    state.step(net, passRate, step);
                    inBatch = 0;
                }
            }
            if (pass >= passes - AVERAGED_PASSES) {
                add(average, net, 1f / Math.min(passes, AVERAGED_PASSES));
            }
        }
        return average;
    }

    private static void drop(float[] values, float[] mask, float share, Random random) {
        float kept = 1f / (1f - share);
        for (int i = 0; i < values.length; i++) {
            mask[i] = random.nextFloat() < share ? 0f : kept;
            values[i] *= mask[i];
        }
    }

    private static void add(RelationNet to, RelationNet from, float by) {
        add(to.words, from.words, by);
        add(to.endings, from.endings, by);
        float[][][] a = to.dense();
        float[][][] b = from.dense();
        for (int i = 0; i < a.length; i++) {
            add(a[i], b[i], by);
        }
    }

    private static void add(float[][] a, float[][] b, float by) {
        for (int i = 0; i < a.length; i++) {
            Rows.add(by, b[i], a[i]);
        }
    }

    private void pair(
            RelationNet net, NetInput in, RelationNet.Scratch s, NetTrainingState state, int label, Random random) {
        float kept = 1f / (1f - dropout);
        for (int i = 0; i < RelationNet.POOLED; i++) {
            state.mask[i] = random.nextFloat() < dropout ? 0f : kept;
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < SECOND; j++) {
                s.maxima[i][j] *= state.mask[i * SECOND + j];
            }
        }
        for (int j = 0; j < RelationNet.NAMES; j++) {
            s.names[j] *= state.mask[3 * SECOND + j];
        }
        net.decide(in, s);
        float[] p = state.output;
        System.arraycopy(s.output, 0, p, 0, RelationNet.OUTPUT);
        LinearTrainer.softmax(p);
        p[label] -= 1f;
        float weight = label == 0 ? 1f : positiveWeight;
        for (int l = 0; l < RelationNet.OUTPUT; l++) {
            p[l] *= weight;
        }
        Rows.add(1f, p, state.gradient[11][0]);
        float[][] gw4 = state.gradient[10];
        for (int h = 0; h < RelationNet.HIDDEN; h++) {
            float sum = 0;
            if (s.hidden[h] > 0) {
                Rows.add(s.hidden[h], p, gw4[h]);
                for (int l = 0; l < RelationLabels.COUNT; l++) {
                    sum += net.w4[h][l] * p[l];
                }
            }
            state.hidden[h] = sum;
        }
        Rows.add(1f, state.hidden, state.gradient[9][in.agent < in.target ? 0 : 1]);
        float[][] gw3 = state.gradient[8];
        for (int i = 0; i < 3; i++) {
            outer(s.maxima[i], state.hidden, gw3, i * SECOND);
        }
        outer(s.names, state.hidden, gw3, 3 * SECOND);
        Arrays.fill(state.pooled, 0f);
        Rows.multiply(state.hidden, RelationNet.HIDDEN, state.w3Transposed, 0, state.pooled);
        for (int i = 0; i < RelationNet.POOLED; i++) {
            state.pooled[i] *= state.mask[i];
        }
        float[][] ga = state.gradient[5];
        float[][] gt = state.gradient[6];
        float[][] gp = state.gradient[7];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < SECOND; j++) {
                int u = s.winner[i][j];
                float d = state.pooled[i * SECOND + j];
                if (u >= 0 && d != 0f) {
                    state.second[u][j] += d;
                    ga[RelationNet.distance(u, in.agent)][j] += d;
                    gt[RelationNet.distance(u, in.target)][j] += d;
                    gp[in.place[u]][j] += d;
                }
            }
        }
        int at = 3 * SECOND;
        for (int e = 0; e < 6; e++) {
            int from = e < 3 ? at : at + RelationNet.ENDING;
            step(net.endings[in.endings[e]], state.endingSquare[in.endings[e]], state.pooled, from, 0.02f);
        }
        at += 2 * RelationNet.ENDING;
        for (int i = 0; i < FIRST; i++) {
            state.first[in.agent][i] += state.pooled[at + i];
            state.first[in.target][i] += state.pooled[at + FIRST + i];
        }
    }

    private static void step(float[] w, float[] square, float[] gradient, int from, float rate) {
        for (int d = 0; d < w.length; d++) {
            float x = gradient[from + d];
            square[d] += x * x;
            w[d] -= rate * x / (float) Math.sqrt(square[d]);
        }
    }

    private static void shared(
            RelationNet net, NetInput in, RelationNet.Scratch s, NetTrainingState state, float passRate) {
        int n = in.size;
        float[][] gw2 = state.gradient[4];
        for (int u = 0; u < n; u++) {
            for (int k = -1; k <= 1; k++) {
                int v = u + k;
                if (v >= 0 && v < n) {
                    outer(s.first[v], state.second[u], gw2, (k + 1) * FIRST);
                    Rows.multiply(state.second[u], SECOND, state.w2Transposed, (k + 1) * SECOND, state.first[v]);
                }
            }
        }
        float[][] gw1 = state.gradient[2];
        for (int u = 0; u < n; u++) {
            Arrays.fill(state.input[u], 0f);
            for (int j = 0; j < FIRST; j++) {
                state.first[u][j] = s.first[u][j] > 0f ? state.first[u][j] : 0f;
            }
            Rows.add(1f, state.first[u], state.gradient[3][0]);
        }
        for (int u = 0; u < n; u++) {
            for (int k = -1; k <= 1; k++) {
                int v = u + k;
                if (v >= 0 && v < n) {
                    outer(s.input[v], state.first[u], gw1, (k + 1) * INPUT);
                    Rows.multiply(state.first[u], FIRST, state.w1Transposed, (k + 1) * FIRST, state.input[v]);
                }
            }
        }
        for (int u = 0; u < n; u++) {
            float[] d = state.input[u];
            for (int i = 0; i < INPUT; i++) {
                d[i] *= state.inputMask[u][i];
            }
            step(net.words[in.word[u]], state.wordSquare[in.word[u]], d, 0, passRate * 8);
            float[] gt = state.gradient[0][in.trigger[u]];
            for (int i = 0; i < RelationNet.TRIGGER; i++) {
                gt[i] += d[WORD + i];
            }
            float[] gg = state.gradient[1][in.tag[u]];
            for (int i = 0; i < RelationNet.TAG; i++) {
                gg[i] += d[WORD + RelationNet.TRIGGER + i];
            }
        }
    }

    private static void outer(float[] x, float[] y, float[][] out, int outAt) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] != 0f) {
                Rows.add(x[i], y, out[outAt + i]);
            }
        }
    }
}
