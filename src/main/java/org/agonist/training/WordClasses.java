package org.agonist.training;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.agonist.entities.recogniser.RecogniserParameters.Clusters;

/**
 * Distributional classes, as {@link ClusterTrainer} makes them and {@link RecogniserTrainer} packs them into a model.
 *
 * @param words classes of atoms
 * @param chunks classes of what stands between white space
 */
public record WordClasses(Clusters words, Clusters chunks) {
    private static final int MAGIC = 0x41474357;

    /** No classes at all. */
    public static WordClasses none() {
        return new WordClasses(Clusters.none(), Clusters.none());
    }

    /** Writes both. */
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        write(data, words);
        write(data, chunks);
        data.flush();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if the file is something else or ends too early; the message names it
     */
    public static WordClasses read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            DataInputStream data = new DataInputStream(in);
            if (data.readInt() != MAGIC) {
                throw new IOException(
                        file
                                + ": expected word classes but found another kind of file; make it with 'agonist train clusters'");
            }
            return new WordClasses(read(data), read(data));
        } catch (java.io.EOFException e) {
            throw new IOException(file + ": the file ends too early; make it again with 'agonist train clusters'", e);
        }
    }

    private static void write(DataOutputStream data, Clusters clusters) throws IOException {
        data.writeInt(clusters.systems());
        data.writeInt(clusters.words().length);
        for (int word : clusters.words()) {
            data.writeInt(word);
        }
        for (short number : clusters.classes()) {
            data.writeShort(number);
        }
    }

    private static Clusters read(DataInputStream data) throws IOException {
        int systems = data.readInt();
        int[] words = new int[data.readInt()];
        for (int i = 0; i < words.length; i++) {
            words[i] = data.readInt();
        }
        short[] classes = new short[words.length * systems];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = data.readShort();
        }
        return new Clusters(systems, words, classes);
    }
}
