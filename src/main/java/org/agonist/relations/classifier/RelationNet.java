package org.agonist.relations.classifier;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A convolutional network whose two convolutions are shared by all pairs of a sentence; what is particular to a pair – how
 * far each unit is from its arguments, and its place – is added before the maximum over the stretches before, between and
 * after them is taken. Immutable in use; the trainer writes into its arrays.
 */
public final class RelationNet {
    /** Length of a word vector. */
    public static final int WORD = 64;

    /** Length of the vector of a trigger class and form. */
    public static final int TRIGGER = 16;

    /** Length of the vector of a part of speech. */
    public static final int TAG = 8;

    /** Length of a unit's input. */
    public static final int INPUT = WORD + TRIGGER + TAG;

    /** Width of the first convolution's output. */
    public static final int FIRST = 64;

    /** Width of the second convolution's output. */
    public static final int SECOND = 96;

    /** Length of the vector of a name's ending. */
    public static final int ENDING = 12;

    /** Distances are clipped to this many units either way. */
    public static final int REACH = 20;

    /** What is known of the arguments themselves: endings and neighbourhoods. */
    public static final int NAMES = 2 * ENDING + 2 * FIRST;

    /** Length of the hidden layer's input. */
    public static final int POOLED = 3 * SECOND + NAMES;

    /** Width of the hidden layer. */
    public static final int HIDDEN = 64;

    /** Width of the output; labels beyond the last are unused. */
    public static final int OUTPUT = 16;

    /** Units of a sentence at most. */
    public static final int UNITS = SentenceAnalysis.MAX_UNITS;

    /** How far before and after the pair the net looks. */
    static final int MARGIN = 12;

    /** Vectors of words. */
    public final float[][] words;
    /** Vectors of triggers. */
    public final float[][] triggers = new float[NetInput.TRIGGERS][TRIGGER];
    /** Vectors of parts of speech. */
    public final float[][] tags = new float[NetInput.TAGS][TAG];
    /** Vectors of endings. */
    public final float[][] endings = new float[NetInput.ENDINGS][ENDING];
    /** First convolution, [offset, input][output]. */
    public final float[][] w1 = new float[3 * INPUT][FIRST];
    /** Its bias. */
    public final float[][] b1 = new float[1][FIRST];
    /** Second convolution, [offset, input][output]. */
    public final float[][] w2 = new float[3 * FIRST][SECOND];
    /** Distance to the agent. */
    public final float[][] toAgent = new float[2 * REACH + 1][SECOND];
    /** Distance to the target. */
    public final float[][] toTarget = new float[2 * REACH + 1][SECOND];
    /** Place relative to the pair. */
    public final float[][] places = new float[NetInput.PLACES][SECOND];
    /** Hidden layer, [input][output]. */
    public final float[][] w3 = new float[POOLED][HIDDEN];
    /** Its bias, by order of the arguments. */
    public final float[][] b3 = new float[2][HIDDEN];
    /** Output layer, [input][output]. */
    public final float[][] w4 = new float[HIDDEN][OUTPUT];
    /** Its bias. */
    public final float[][] b4 = new float[1][OUTPUT];

    /** A net of zeros with room for {@code vocabulary} words. */
    public RelationNet(int vocabulary) {
        words = new float[vocabulary][WORD];
    }

    /** All parameters but the vectors of words and endings. */
    public float[][][] dense() {
        return new float[][][] {triggers, tags, w1, b1, w2, toAgent, toTarget, places, w3, b3, w4, b4};
    }

    /** What one thread needs to run a net. */
    public static final class Scratch {
        /** Inputs. */
        public final float[][] input = new float[UNITS][INPUT];
        /** Output of the first convolution. */
        public final float[][] first = new float[UNITS][FIRST];
        /** Output of the second convolution, before distances. */
        public final float[][] second = new float[UNITS][SECOND];
        /** Maxima before, between and after the arguments. */
        public final float[][] maxima = new float[3][SECOND];
        /** Unit that gave each maximum, -1 where it is 0. */
        public final int[][] winner = new int[3][SECOND];
        /** What is known of the arguments themselves. */
        public final float[] names = new float[NAMES];
        /** Hidden layer. */
        public final float[] hidden = new float[HIDDEN];
        /** Scores. */
        public final float[] output = new float[OUTPUT];

        final float[] row = new float[SECOND];
    }

    /** Looks up the vectors of a sentence. */
    public void inputs(NetInput in, Scratch s) {
        for (int u = 0; u < in.size; u++) {
            System.arraycopy(words[in.word[u]], 0, s.input[u], 0, WORD);
            System.arraycopy(triggers[in.trigger[u]], 0, s.input[u], WORD, TRIGGER);
            System.arraycopy(tags[in.tag[u]], 0, s.input[u], WORD + TRIGGER, TAG);
        }
    }

    /** Runs the layers that the pairs of a sentence share. */
    public void sentence(NetInput in, Scratch s) {
        inputs(in, s);
        convolutions(in.size, s);
    }

    /** The two convolutions over inputs already in place. */
    public void convolutions(int n, Scratch s) {
        for (int u = 0; u < n; u++) {
            System.arraycopy(b1[0], 0, s.first[u], 0, FIRST);
            for (int k = -1; k <= 1; k++) {
                if (u + k >= 0 && u + k < n) {
                    Rows.multiply(s.input[u + k], INPUT, w1, (k + 1) * INPUT, s.first[u]);
                }
            }
            Rows.rectify(s.first[u]);
        }
        secondConvolution(n, s);
    }

    void secondConvolution(int n, Scratch s) {
        for (int u = 0; u < n; u++) {
            Arrays.fill(s.second[u], 0f);
            for (int k = -1; k <= 1; k++) {
                if (u + k >= 0 && u + k < n) {
                    Rows.multiply(s.first[u + k], FIRST, w2, (k + 1) * FIRST, s.second[u]);
                }
            }
        }
    }

    /** Row of a distance table. */
    public static int distance(int from, int to) {
        return Math.max(-REACH, Math.min(REACH, from - to)) + REACH;
    }

    private static void place(float[] second, float[] agent, float[] target, float[] place, float[] row) {
        for (int j = 0; j < row.length; j++) {
            row[j] = second[j] + agent[j] + target[j] + place[j];
        }
    }

    /** Takes the maxima of a pair and describes its arguments. */
    public void pool(NetInput in, Scratch s, boolean rememberWinners) {
        int left = Math.min(in.agent, in.target);
        int right = Math.max(in.agent, in.target);
        for (int i = 0; i < 3; i++) {
            Arrays.fill(s.maxima[i], 0f);
            if (rememberWinners) {
                Arrays.fill(s.winner[i], -1);
            }
        }
        int end = Math.min(in.size - 1, right + MARGIN);
        for (int u = Math.max(0, left - MARGIN); u <= end; u++) {
            place(
                    s.second[u],
                    toAgent[distance(u, in.agent)],
                    toTarget[distance(u, in.target)],
                    places[in.place[u]],
                    s.row);
            for (int i = 0; i < 3; i++) {
                boolean inside = i == 0 ? u <= left : i == 1 ? u >= left && u <= right : u >= right;
                if (inside && rememberWinners) {
                    max(s.row, s.maxima[i], s.winner[i], u);
                } else if (inside) {
                    max(s.row, s.maxima[i]);
                }
            }
        }
        float[] names = s.names;
        for (int d = 0; d < ENDING; d++) {
            names[d] = endings[in.endings[0]][d] + endings[in.endings[1]][d] + endings[in.endings[2]][d];
            names[ENDING + d] = endings[in.endings[3]][d] + endings[in.endings[4]][d] + endings[in.endings[5]][d];
        }
        int at = 2 * ENDING;
        System.arraycopy(s.first[in.agent], 0, names, at, FIRST);
        System.arraycopy(s.first[in.target], 0, names, at + FIRST, FIRST);
    }

    private static void max(float[] row, float[] maxima) {
        for (int j = 0; j < maxima.length; j++) {
            maxima[j] = Math.max(maxima[j], row[j]);
        }
    }

    private static void max(float[] row, float[] maxima, int[] winner, int u) {
        for (int j = 0; j < maxima.length; j++) {
            if (row[j] > maxima[j]) {
                maxima[j] = row[j];
                winner[j] = u;
            }
        }
    }

    /** Scores of what {@link #pool} found. */
    public void decide(NetInput in, Scratch s) {
        System.arraycopy(b3[in.agent < in.target ? 0 : 1], 0, s.hidden, 0, HIDDEN);
        for (int i = 0; i < 3; i++) {
            Rows.multiply(s.maxima[i], SECOND, w3, i * SECOND, s.hidden);
        }
        Rows.multiply(s.names, NAMES, w3, 3 * SECOND, s.hidden);
        Rows.rectify(s.hidden);
        System.arraycopy(b4[0], 0, s.output, 0, OUTPUT);
        Rows.multiply(s.hidden, HIDDEN, w4, 0, s.output);
    }

    /** Vectors of words and endings are written as bytes with a scale each, everything else in full. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(words.length);
        writeRounded(words, out);
        writeRounded(endings, out);
        for (float[][] matrix : dense()) {
            for (float[] row : matrix) {
                for (float v : row) {
                    out.writeFloat(v);
                }
            }
        }
    }

    private static void writeRounded(float[][] vectors, DataOutputStream out) throws IOException {
        for (float[] vector : vectors) {
            float max = 1e-9f;
            for (float v : vector) {
                max = Math.max(max, Math.abs(v));
            }
            float scale = max / 127f;
            out.writeFloat(scale);
            for (float v : vector) {
                out.writeByte(Math.round(v / scale));
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static RelationNet read(DataInputStream in) throws IOException {
        RelationNet net = new RelationNet(in.readInt());
        readRounded(net.words, in);
        readRounded(net.endings, in);
        for (float[][] matrix : net.dense()) {
            for (float[] row : matrix) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = in.readFloat();
                }
            }
        }
        return net;
    }

    private static void readRounded(float[][] vectors, DataInputStream in) throws IOException {
        for (float[] vector : vectors) {
            float scale = in.readFloat();
            for (int d = 0; d < vector.length; d++) {
                vector[d] = in.readByte() * scale;
            }
        }
    }
}
