package org.agonist.training;

import java.util.Arrays;
import org.agonist.relations.classifier.NetInput;
import org.agonist.relations.classifier.RelationNet;

/** The gradients that a batch gathers, the steps taken by them, and room to compute in. */
final class NetTrainingState {
    private static final float DECAY = 1e-4f;

    final float[][][] gradient;
    final float[][][] mean;
    final float[][][] square;
    final float[][] wordSquare;
    final float[][] endingSquare = new float[NetInput.ENDINGS][RelationNet.ENDING];
    final float[][] w1Transposed = new float[3 * RelationNet.FIRST][RelationNet.INPUT];
    final float[][] w2Transposed = new float[3 * RelationNet.SECOND][RelationNet.FIRST];
    final float[][] w3Transposed = new float[RelationNet.HIDDEN][RelationNet.POOLED];
    final float[][] inputMask = new float[RelationNet.UNITS][RelationNet.INPUT];
    final float[][] second = new float[RelationNet.UNITS][RelationNet.SECOND];
    final float[][] first = new float[RelationNet.UNITS][RelationNet.FIRST];
    final float[][] input = new float[RelationNet.UNITS][RelationNet.INPUT];
    final float[] pooled = new float[RelationNet.POOLED];
    final float[] mask = new float[RelationNet.POOLED];
    final float[] hidden = new float[RelationNet.HIDDEN];
    final float[] output = new float[RelationNet.OUTPUT];

    NetTrainingState(RelationNet net) {
        gradient = like(net.dense());
        mean = like(net.dense());
        square = like(net.dense());
        wordSquare = new float[net.words.length][RelationNet.WORD];
        for (float[] row : wordSquare) {
            Arrays.fill(row, 1e-4f);
        }
        for (float[] row : endingSquare) {
            Arrays.fill(row, 1e-4f);
        }
    }

    /** Takes the gathered gradients' step by Adam and clears them. */
    void step(RelationNet net, float rate, int step) {
        float[][][] dense = net.dense();
        float r = rate / (float) (1 - Math.pow(0.9, step));
        float root = 1f / (float) Math.sqrt(1 - Math.pow(0.999, step));
        for (int a = 0; a < dense.length; a++) {
            for (int b = 0; b < dense[a].length; b++) {
                adam(dense[a][b], gradient[a][b], mean[a][b], square[a][b], r, root, rate * DECAY);
            }
        }
        transpose(net);
    }

    private static void adam(float[] w, float[] g, float[] m, float[] v, float rate, float root, float decay) {
        for (int i = 0; i < w.length; i++) {
            m[i] = 0.9f * m[i] + 0.1f * g[i];
            v[i] = 0.999f * v[i] + 0.001f * g[i] * g[i];
            w[i] -= rate * m[i] / ((float) Math.sqrt(v[i]) * root + 1e-7f) + decay * w[i];
            g[i] = 0f;
        }
    }

    void transpose(RelationNet net) {
        for (int k = 0; k < 3; k++) {
            transpose(net.w1, k * RelationNet.INPUT, RelationNet.INPUT, w1Transposed, k * RelationNet.FIRST);
            transpose(net.w2, k * RelationNet.FIRST, RelationNet.FIRST, w2Transposed, k * RelationNet.SECOND);
        }
        transpose(net.w3, 0, RelationNet.POOLED, w3Transposed, 0);
    }

    private static void transpose(float[][] w, int at, int rows, float[][] out, int outAt) {
        for (int i = 0; i < rows; i++) {
            float[] row = w[at + i];
            for (int j = 0; j < row.length; j++) {
                out[outAt + j][i] = row[j];
            }
        }
    }

    private static float[][][] like(float[][][] dense) {
        float[][][] copy = new float[dense.length][][];
        for (int i = 0; i < dense.length; i++) {
            copy[i] = new float[dense[i].length][dense[i][0].length];
        }
        return copy;
    }
}
