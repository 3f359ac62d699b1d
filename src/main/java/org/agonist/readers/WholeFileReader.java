package org.agonist.readers;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a file as one document: plain text, or what can be turned into it. */
final class WholeFileReader implements DocumentReader {
    private final Input input;
    private final InputStream stream;
    private final Decoder decoder;
    private boolean done;

    WholeFileReader(Input input, InputStream stream, Decoder decoder) {
        this.input = input;
        this.stream = stream;
        this.decoder = decoder;
    }

    /** Makes text of a file's bytes. */
    interface Decoder {
        /** @param name what messages call the file */
        String decode(byte[] bytes, String name) throws InputException;
    }

    @Override
    public @Nullable SourceDocument next() throws IOException {
        if (done) {
            return null;
        }
        done = true;
        byte[] bytes = stream.readNBytes(Limits.MAX_BYTES + 1);
        if (bytes.length > Limits.MAX_BYTES) {
            throw Limits.tooLong(input.name());
        }
        String text = Limits.checked(decoder.decode(bytes, input.name()), input.name());
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
