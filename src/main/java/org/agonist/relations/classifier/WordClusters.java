package org.agonist.relations.classifier;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Two clusterings of the words of the training texts, coarse and fine, from their word vectors. Words are known by hash. */
public final class WordClusters {
    static final int UNKNOWN = 0;
    static final int AGENT = 1;
    static final int TARGET = 2;
    static final int FIRST_WORD = 4;

    private final IntTable index;
    private final int[] hashes;
    private final short[] coarse;
    private final short[] fine;

    /** Cluster numbers by word, words given by their hash. */
    public WordClusters(int[] hashes, short[] coarse, short[] fine) {
        this.hashes = hashes;
        this.coarse = coarse;
        this.fine = fine;
        index = new IntTable(hashes.length);
        for (int i = 0; i < hashes.length; i++) {
            index.putIfAbsent(hashes[i], i);
        }
    }

    /** No words at all. */
    public static WordClusters none() {
        return new WordClusters(new int[0], new short[0], new short[0]);
    }

    int size() {
        return hashes.length;
    }

    int entry(int hash) {
        return index.get(hash);
    }

    int vector(int hash) {
        int entry = index.get(hash);
        return entry < 0 ? UNKNOWN : entry + FIRST_WORD;
    }

    int coarse(int entry) {
        return coarse[entry];
    }

    int fine(int entry) {
        return fine[entry];
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(hashes.length);
        for (int i = 0; i < hashes.length; i++) {
            out.writeInt(hashes[i]);
            out.writeShort(coarse[i]);
            out.writeShort(fine[i]);
        }
    }

    static WordClusters read(DataInputStream in) throws IOException {
        int n = in.readInt();
        int[] hashes = new int[n];
        short[] coarse = new short[n];
        short[] fine = new short[n];
        for (int i = 0; i < n; i++) {
            hashes[i] = in.readInt();
            coarse[i] = in.readShort();
            fine[i] = in.readShort();
        }
        return new WordClusters(hashes, coarse, fine);
    }
}
