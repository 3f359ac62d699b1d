package org.agonist.readers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * What comes out of compressed data. Damage is an {@link InputException}, and so is data that grows beyond all measure, as that
 * of a decompression bomb does.
 */
final class ExpandingStream extends FilterInputStream {
    private final String name;
    private final String what;
    private final LongSupplier compressed;
    private long expanded;

    /**
     * @param name what messages call the file
     * @param what what they call its data, such as {@code gzip data}
     * @param compressed how many bytes of the compressed data are used up
     */
    ExpandingStream(InputStream stream, String name, String what, LongSupplier compressed) {
        super(stream);
        this.name = name;
        this.what = what;
        this.compressed = compressed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(bytes, offset, length);
        } catch (IOException e) {
            throw InputException.damaged(name, what, e);
        } catch (RuntimeException e) {
            throw new InputException(
                    name + ": expected " + what + " that can be unpacked but found it damaged or compressed in a way"
                            + " unknown here; unpack it first",
                    e);
        }
        expanded += Math.max(0, count);
        if (expanded > Limits.FREE_EXPANSION && expanded / Limits.MAX_EXPANSION > compressed.getAsLong()) {
            throw new InputException(name + ": compressed data that grows to more than " + Limits.MAX_EXPANSION
                    + " times its size, as a decompression bomb does; unpack it yourself if you trust it");
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] skipped = new byte[(int) Math.min(Math.max(count, 1), 1 << 14)];
        return Math.max(0, read(skipped, 0, (int) Math.min(count, skipped.length)));
    }

    /** Counts what is taken from the compressed data. */
    static final class Counter extends FilterInputStream {
        private long count;

        Counter(InputStream stream) {
            super(stream);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(n);
            count += skipped;
            return skipped;
        }

        /** Never nothing: of a pipe the JDK's gzip would take a pause between two members for the end. */
        @Override
        public int available() throws IOException {
            return Math.max(1, super.available());
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
