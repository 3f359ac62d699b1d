package org.agonist.relations.classifier;

/**
 * A {@link RelationNet} prepared for speed: the first convolution of each word, trigger and part of speech is worked out
 * beforehand, so that it is three sums at run time. Immutable.
 */
final class FastNet {
    private final RelationNet net;
    private final float[][][] words = new float[3][][];
    private final float[][][] triggers = new float[3][][];
    private final float[][][] tags = new float[3][][];

    FastNet(RelationNet net) {
        this.net = net;
        for (int k = 0; k < 3; k++) {
            int row = k * RelationNet.INPUT;
            words[k] = project(net.words, row);
            triggers[k] = project(net.triggers, row + RelationNet.WORD);
            tags[k] = project(net.tags, row + RelationNet.WORD + RelationNet.TRIGGER);
        }
    }

    private float[][] project(float[][] vectors, int row) {
        float[][] out = new float[vectors.length][RelationNet.FIRST];
        for (int i = 0; i < out.length; i++) {
            Rows.multiply(vectors[i], vectors[i].length, net.w1, row, out[i]);
        }
        return out;
    }

    void sentence(NetInput in, RelationNet.Scratch s) {
        int n = in.size;
        for (int u = 0; u < n; u++) {
            float[] first = s.first[u];
            System.arraycopy(net.b1[0], 0, first, 0, RelationNet.FIRST);
            for (int k = 0; k < 3; k++) {
                int v = u + k - 1;
                if (v >= 0 && v < n) {
                    add(words[k][in.word[v]], triggers[k][in.trigger[v]], tags[k][in.tag[v]], first);
                }
            }
            Rows.rectify(first);
        }
        net.secondConvolution(n, s);
    }

    private static void add(float[] word, float[] trigger, float[] tag, float[] out) {
        for (int j = 0; j < out.length; j++) {
            out[j] += word[j] + trigger[j] + tag[j];
        }
    }

    float[] score(NetInput in, RelationNet.Scratch s) {
        net.pool(in, s, false);
        net.decide(in, s);
        return s.output;
    }
}
