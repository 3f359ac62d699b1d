package org.agonist.entities.recogniser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32;
import org.agonist.learning.BoostedTrees;

/**
 * All that training finds out, as it stands in a model file. The file: the magic number, the format version, the length
 * and the CRC-32 of what follows, then the parameters, big-endian.
 *
 * @param unit what one step of a weight byte is worth in log space
 * @param edges transition weights: {@link #EDGE_TABLES} tables (chemical, gene) of {@link LinearChain#CONTEXTS} times
 *     {@link LinearChain#EDGES}
 * @param words classes of words
 * @param chunks classes of what stands between white space
 * @param keys feature keys, ascending as unsigned numbers
 * @param weights per feature eight biased bytes, see {@link #pack}
 * @param names {@link NameCounts} as numbers of words
 * @param trees per chain, what judges candidates by their {@link SpanFeatures}: the scores of wrong and right
 */
public record RecogniserParameters(
        float unit,
        float[] edges,
        Clusters words,
        Clusters chunks,
        int[] keys,
        long[] weights,
        Clusters names,
        List<BoostedTrees> trees) {
    /** One for each chain. */
    public static final int EDGE_TABLES = 2;

    static final int MAGIC = 0x41474E52;
    static final int VERSION = 2;
    private static final int MAX_BYTES = 1 << 27;

    /**
     * Word classes.
     *
     * @param systems clusterings per word
     * @param words folded hashes, ascending as unsigned numbers
     * @param classes {@code systems} numbers per word, 0 for none
     */
    public record Clusters(int systems, int[] words, short[] classes) {
        /** No classes at all. */
        public static Clusters none() {
            return new Clusters(0, new int[0], new short[0]);
        }
    }

    /** Packs the chemical B I E S and gene B I E S weights of one feature; weights beyond ±127 units are cut. */
    public static long pack(float[] weights, int offset, float unit) {
        long packed = 0;
        for (int k = 0; k < 8; k++) {
            long step = Math.max(-127, Math.min(127, Math.round(weights[offset + k] / unit)));
            packed |= (step + 128) << (8 * k);
        }
        return packed;
    }

    /** Writes a model file. */
    public void write(OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeFloat(unit);
        writeFloats(data, edges);
        writeClusters(data, words);
        writeClusters(data, chunks);
        writeAscending(data, keys);
        for (long weight : weights) {
            data.writeLong(weight);
        }
        writeClusters(data, names);
        for (BoostedTrees each : trees) {
            each.write(data);
        }
        byte[] payload = bytes.toByteArray();
        DataOutputStream file = new DataOutputStream(out);
        file.writeInt(MAGIC);
        file.writeInt(VERSION);
        file.writeInt(payload.length);
        file.writeInt(checksum(payload));
        file.write(payload);
        file.flush();
    }

    /**
     * Reads a model file.
     *
     * @throws IOException if it is no model, of another version or damaged; the message says which
     */
    public static RecogniserParameters read(InputStream in) throws IOException {
        DataInputStream file = new DataInputStream(in);
        byte[] payload;
        try {
            int magic = file.readInt();
            if (magic != MAGIC) {
                throw new IOException(String.format(
                        "entity recogniser model: expected magic number %08x but found %08x; this is another kind of file",
                        MAGIC, magic));
            }
            int version = file.readInt();
            if (version != VERSION) {
                throw new IOException("entity recogniser model: expected format version " + VERSION + " but found "
                        + version + "; use the model that came with this release or train it again");
            }
            int length = file.readInt();
            int expected = file.readInt();
            if (length < 0 || length > MAX_BYTES) {
                throw new IOException("entity recogniser model: impossible length " + length
                        + "; the file is damaged, fetch it again");
            }
            payload = file.readNBytes(length);
            if (payload.length != length) {
                throw new EOFException();
            }
            int found = checksum(payload);
            if (found != expected) {
                throw new IOException(String.format(
                        "entity recogniser model: expected checksum %08x but found %08x; the file is damaged, fetch it again",
                        expected, found));
            }
        } catch (EOFException e) {
            throw new IOException("entity recogniser model: the file ends too early; it is damaged, fetch it again", e);
        }
        // In bulk: a start waits for this.
        ByteBuffer data = ByteBuffer.wrap(payload);
        try {
            float unit = data.getFloat();
            float[] edges = readFloats(data, EDGE_TABLES * LinearChain.CONTEXTS * LinearChain.EDGES);
            Clusters words = readClusters(data);
            Clusters chunks = readClusters(data);
            int[] keys = readAscending(data);
            long[] weights = new long[keys.length];
            data.asLongBuffer().get(weights);
            data.position(data.position() + weights.length * Long.BYTES);
            Clusters names = readClusters(data);
            DataInputStream rest =
                    new DataInputStream(new ByteArrayInputStream(payload, data.position(), data.remaining()));
            List<BoostedTrees> trees = List.of(BoostedTrees.read(rest), BoostedTrees.read(rest));
            return new RecogniserParameters(unit, edges, words, chunks, keys, weights, names, trees);
        } catch (BufferUnderflowException | EOFException e) {
            throw new IOException("entity recogniser model: the file ends too early; it is damaged, fetch it again", e);
        }
    }

    private static int checksum(byte[] payload) {
        CRC32 crc = new CRC32();
        crc.update(payload);
        return (int) crc.getValue();
    }

    private static void writeFloats(DataOutputStream data, float[] values) throws IOException {
        for (float value : values) {
            data.writeFloat(value);
        }
    }

    private static float[] readFloats(ByteBuffer data, int count) {
        float[] values = new float[count];
        data.asFloatBuffer().get(values);
        data.position(data.position() + count * Float.BYTES);
        return values;
    }

    private static void writeClusters(DataOutputStream data, Clusters clusters) throws IOException {
        data.writeInt(clusters.systems);
        writeAscending(data, clusters.words);
        for (short number : clusters.classes) {
            data.writeShort(number);
        }
    }

    private static Clusters readClusters(ByteBuffer data) {
        int systems = data.getInt();
        int[] words = readAscending(data);
        short[] classes = new short[words.length * systems];
        data.asShortBuffer().get(classes);
        data.position(data.position() + classes.length * Short.BYTES);
        return new Clusters(systems, words, classes);
    }

    private static void writeAscending(DataOutputStream data, int[] values) throws IOException {
        data.writeInt(values.length);
        long previous = 0;
        for (int value : values) {
            long current = Integer.toUnsignedLong(value);
            long step = current - previous;
            if (step < 0) {
                throw new IllegalArgumentException("keys must ascend as unsigned numbers");
            }
            while (step > 127) {
                data.writeByte((int) (step & 127) | 128);
                step >>>= 7;
            }
            data.writeByte((int) step);
            previous = current;
        }
    }

    private static int[] readAscending(ByteBuffer data) {
        int[] values = new int[data.getInt()];
        byte[] bytes = data.array();
        int at = data.position();
        long previous = 0;
        for (int i = 0; i < values.length; i++) {
            long step = 0;
            int shift = 0;
            byte piece;
            do {
                piece = bytes[at++];
                step |= (long) (piece & 127) << shift;
                shift += 7;
            } while (piece < 0);
            previous += step;
            values[i] = (int) previous;
        }
        data.position(at);
        return values;
    }
}
