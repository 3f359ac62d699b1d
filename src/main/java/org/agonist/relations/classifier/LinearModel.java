package org.agonist.relations.classifier;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Weights of hashed features for each label, one byte each. Immutable. */
public final class LinearModel {
    private static final int LABELS = RelationLabels.LEARNED;

    private final IntTable index;
    private final int[] keys;
    private final byte[] weights;
    private final float scale;

    private LinearModel(int[] keys, byte[] weights, float scale) {
        this.keys = keys;
        this.weights = weights;
        this.scale = scale;
        index = new IntTable(keys.length);
        for (int i = 0; i < keys.length; i++) {
            index.putIfAbsent(keys[i], i);
        }
    }

    /**
     * Rounds weights to bytes and leaves out features without any weight above {@code smallest}.
     *
     * @param keys feature keys
     * @param weights weights, {@code stride} per feature
     * @param largest weights beyond it are cut
     */
    public static LinearModel of(int[] keys, float[] weights, int stride, float smallest, float largest) {
        float scale = largest / 127f;
        int kept = 0;
        boolean[] keep = new boolean[keys.length];
        for (int i = 0; i < keys.length; i++) {
            float max = 0;
            for (int l = 0; l < LABELS; l++) {
                max = Math.max(max, Math.abs(weights[i * stride + l]));
            }
            keep[i] = max >= smallest;
            kept += keep[i] ? 1 : 0;
        }
        int[] keptKeys = new int[kept];
        byte[] bytes = new byte[kept * LABELS];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (keep[i]) {
                keptKeys[n] = keys[i];
                for (int l = 0; l < LABELS; l++) {
                    bytes[n * LABELS + l] =
                            (byte) Math.max(-127, Math.min(127, Math.round(weights[i * stride + l] / scale)));
                }
                n++;
            }
        }
        return new LinearModel(keptKeys, bytes, scale);
    }

    int size() {
        return keys.length;
    }

    /** Looks all rows up before any is read, so that the memory can serve many at once. */
    void score(FeatureBuffer features, int[] sums, float[] out) {
        java.util.Arrays.fill(sums, 0);
        int found = 0;
        int[] rows = features.rows();
        for (int i = 0; i < features.size; i++) {
            int row = index.get(features.keys[i]);
            rows[found] = row * LABELS;
            found += row >= 0 ? 1 : 0;
        }
        for (int i = 0; i < found; i++) {
            int at = rows[i];
            for (int l = 0; l < LABELS; l++) {
                sums[l] += weights[at + l];
            }
        }
        float value = value(features.size) * scale;
        for (int l = 0; l < LABELS; l++) {
            out[l] = sums[l] * value;
        }
    }

    /** Weight of a feature for a label over its weight for none, 0 for a feature not known. */
    float contribution(int key, int label, int count) {
        int row = index.get(key);
        return row < 0 ? 0 : (weights[row * LABELS + label] - weights[row * LABELS]) * scale * value(count);
    }

    /** The value that each feature of a pair with {@code count} features has, so that long sentences shout no louder. */
    public static float value(int count) {
        return (float) (1.0 / Math.sqrt(Math.max(1, count)));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(keys.length);
        out.writeFloat(scale);
        for (int key : keys) {
            out.writeInt(key);
        }
        out.write(weights);
    }

    static LinearModel read(DataInputStream in) throws IOException {
        int n = in.readInt();
        float scale = in.readFloat();
        int[] keys = new int[n];
        for (int i = 0; i < n; i++) {
            keys[i] = in.readInt();
        }
        byte[] weights = new byte[n * LABELS];
        in.readFully(weights);
        return new LinearModel(keys, weights, scale);
    }
}
