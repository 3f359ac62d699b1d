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

    /** Scores before the softmax. */
    public void score(float[] features, float[] out) {
        System.arraycopy(base, 0, out, 0, labels);
        int inner = (1 << depth) - 1;
        int leaves = 1 << depth;
        int trees = leaf.length / leaves;
        int label = 0;
        for (int t = 0; t < trees; t++) {
            int node = 0;
            int at = t * inner;
            for (int d = 0; d < depth; d++) {
                // The sign of the difference is 1 where the value is above the threshold: no branch to be predicted
                // wrongly.
                float difference = threshold[at + node] - features[feature[at + node]];
                node = 2 * node + 1 + (Float.floatToRawIntBits(difference) >>> 31);
            }
            out[label] += leaf[t * leaves + node - inner];
            if (++label == labels) {
                label = 0;
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
