package org.agonist.readers;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a plain text file as one document. */
final class PlainTextReader implements DocumentReader {
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
        byte[] bytes = stream.readNBytes(Limits.MAX_BYTES + 1);
        if (bytes.length > Limits.MAX_BYTES) {
            throw Limits.tooLong(input.name());
        }
        String text = Limits.checked(TextDecoder.decode(bytes, input.name()), input.name());
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
