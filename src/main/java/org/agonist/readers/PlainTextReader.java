package org.agonist.readers;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads a plain text file as one document. */
final class PlainTextReader implements DocumentReader {
    /** A Java string holds no more, and no real text comes near it. */
    static final int MAX_BYTES = 1 << 30;

    private final Input input;
    private final InputStream stream;
    private boolean done;

    PlainTextReader(Input input, InputStream stream) {
        this.input = input;
        this.stream = stream;
    }

    @Override
    public @Nullable SourceDocument next() throws IOException {
        if (done) {
            return null;
        }
        done = true;
        byte[] bytes;
        try {
            bytes = stream.readNBytes(MAX_BYTES);
        } catch (ZipException | EOFException e) {
            throw InputException.damagedGzip(input.name(), e);
        }
        if (bytes.length == MAX_BYTES) {
            throw new InputException(
                    input.name() + ": larger than 1 GiB, the most one text document may hold; split it");
        }
        String text = TextDecoder.decode(bytes, input.name());
        if (text.isBlank()) {
            throw new InputException(input.name() + ": expected text but found only white space");
        }
        return new SourceDocument(input.documentId(), "", text);
    }

    @Override
    public boolean canGoOn() {
        return false;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
