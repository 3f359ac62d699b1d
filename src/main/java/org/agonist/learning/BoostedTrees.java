package org.agonist.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Sums of regression trees, one sum per label. Immutable. Each tree is complete: node i has children 2i+1 and 2i+2. */
public final class BoostedTrees {
    private final int depth;
    private final int labels;
    private final short[] feature;
    private final float[] threshold;
    private final float[] leaf;
    private final float[] base;

    /**
     * Trees in the order round, label.
     *
     * @param depth number of questions on the way to a leaf
     * @param labels number of labels
     * @param feature feature of each inner node, -1 to go left always
     * @param threshold a value above it goes right
     * @param leaf value of each leaf
     * @param base value each label starts from
     */
    public BoostedTrees(int depth, int labels, short[] feature, float[] threshold, float[] leaf, float[] base) {
        this.depth = depth;
        this.labels = labels;
        this.feature = feature.clone();
        this.threshold = threshold.clone();
        for (int i = 0; i < feature.length; i++) {
            if (feature[i] < 0) {
                this.feature[i] = 0;
                this.threshold[i] = Float.POSITIVE_INFINITY;
            }
        }
        this.leaf = leaf;
        this.base = base;
    }

    /**
     * Scores before the softmax. Two trees are gone down at once, as their steps do not wait for one another; the sign of a
     * difference is 1 where the value is above the threshold, so that no branch can be predicted wrongly.
     */
    public void score(float[] features, float[] out) {
        short[] asked = feature;
        float[] thresholds = threshold;
        System.arraycopy(base, 0, out, 0, labels);
        int inner = (1 << depth) - 1;
        int leaves = 1 << depth;
        int trees = leaf.length / leaves;
        int label = 0;
        for (int t = 0; t < trees; t += 2) {
            int first = t * inner;
            // The last of an odd number of trees keeps itself company.
            int second = t + 1 < trees ? first + inner : first;
            int a = 0;
            int b = 0;
            for (int d = 0; d < depth; d++) {
                float differenceA = thresholds[first + a] - features[asked[first + a]];
                float differenceB = thresholds[second + b] - features[asked[second + b]];
                a = 2 * a + 1 + (Float.floatToRawIntBits(differenceA) >>> 31);
                b = 2 * b + 1 + (Float.floatToRawIntBits(differenceB) >>> 31);
            }
            int before = t * leaves - inner;
            out[label] += leaf[before + a];
            label = label + 1 == labels ? 0 : label + 1;
            if (second != first) {
                out[label] += leaf[before + leaves + b];
                label = label + 1 == labels ? 0 : label + 1;
            }
        }
    }

    /** Writes the trees. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(depth);
        out.writeInt(labels);
        out.writeInt(leaf.length >> depth);
        for (int i = 0; i < feature.length; i++) {
            out.writeShort(feature[i]);
            out.writeFloat(threshold[i]);
        }
        for (float v : leaf) {
            out.writeFloat(v);
        }
        for (float v : base) {
            out.writeFloat(v);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static BoostedTrees read(DataInputStream in) throws IOException {
        int depth = in.readInt();
        int labels = in.readInt();
        int trees = in.readInt();
        short[] feature = new short[trees * ((1 << depth) - 1)];
        float[] threshold = new float[feature.length];
        float[] leaf = new float[trees << depth];
        float[] base = new float[labels];
        for (int i = 0; i < feature.length; i++) {
            feature[i] = in.readShort();
            threshold[i] = in.readFloat();
        }
        for (int i = 0; i < leaf.length; i++) {
            leaf[i] = in.readFloat();
        }
        for (int i = 0; i < labels; i++) {
            base[i] = in.readFloat();
        }
        return new BoostedTrees(depth, labels, feature, threshold, leaf, base);
    }
}
