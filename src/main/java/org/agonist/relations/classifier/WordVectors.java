package org.agonist.relations.classifier;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Words with their vectors and clusters as the trainer learned them.
 *
 * @param words the words, most frequent first
 * @param dimensions length of a vector
 * @param vectors the vectors, one after the other
 * @param coarse the coarse cluster of each word
 * @param fine the fine cluster of each word
 */
public record WordVectors(String[] words, int dimensions, float[] vectors, short[] coarse, short[] fine) {
    /** The clusters alone, words as hashes. */
    public WordClusters clusters() {
        int[] hashes = new int[words.length];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = Hashes.of(words[i]);
        }
        return new WordClusters(hashes, coarse, fine);
    }

    /** Writes all of it. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(words.length);
        out.writeInt(dimensions);
        for (int i = 0; i < words.length; i++) {
            out.writeUTF(words[i]);
            out.writeShort(coarse[i]);
            out.writeShort(fine[i]);
            for (int d = 0; d < dimensions; d++) {
                out.writeFloat(vectors[i * dimensions + d]);
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static WordVectors read(DataInputStream in) throws IOException {
        int n = in.readInt();
        int dimensions = in.readInt();
        String[] words = new String[n];
        float[] vectors = new float[n * dimensions];
        short[] coarse = new short[n];
        short[] fine = new short[n];
        for (int i = 0; i < n; i++) {
            words[i] = in.readUTF();
            coarse[i] = in.readShort();
            fine[i] = in.readShort();
            for (int d = 0; d < dimensions; d++) {
                vectors[i * dimensions + d] = in.readFloat();
            }
        }
        return new WordVectors(words, dimensions, vectors, coarse, fine);
    }
}
