package org.agonist.readers;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Opens an input with the reader for its format. */
public final class DocumentReaders {
    private static final int PEEK = 4096;

    private DocumentReaders() {}

    /**
     * Opens an input; with {@link InputFormat#AUTO} the format is told from its name and first characters.
     *
     * @throws InputException if it cannot be opened
     */
    public static DocumentReader open(Input input, InputFormat format) throws IOException {
        InputStream stream = input.open();
        try {
            InputFormat told = format == InputFormat.AUTO ? detect(input, stream) : format;
            return told == InputFormat.JSONL ? new JsonLinesReader(input, stream) : new PlainTextReader(input, stream);
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    private static InputFormat detect(Input input, InputStream stream) throws IOException {
        String name = input.name();
        if (name.contains(".jsonl") || name.contains(".ndjson")) {
            return InputFormat.JSONL;
        }
        stream.mark(PEEK);
        byte[] head;
        try {
            head = stream.readNBytes(PEEK);
        } catch (ZipException | EOFException e) {
            throw InputException.damagedGzip(name, e);
        }
        stream.reset();
        String content = new String(head, java.nio.charset.StandardCharsets.UTF_8);
        String start = (content.startsWith("\uFEFF") ? content.substring(1) : content).strip();
        boolean object = start.startsWith("{\"") || start.startsWith("{ \"");
        return object && start.contains("\"text\"") ? InputFormat.JSONL : InputFormat.TEXT;
    }
}
