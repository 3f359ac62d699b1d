package org.agonist.readers;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * One file, or standard input, that documents come from. Gzip is undone, whatever the name says.
 *
 * @param name what messages and, without its extension, documents call it
 * @param path the file, null for standard input
 */
public record Input(String name, @Nullable Path path) {
    /** The name of standard input, on the command line and in messages. */
    public static final String STANDARD_INPUT = "-";

    /** Standard input; its one document is called {@code stdin}. */
    public static Input standardInput() {
        return new Input("stdin", null);
    }

    /** Size in bytes as stored, -1 where it cannot be known. */
    public long size() {
        try {
            return path == null ? -1 : Files.size(path);
        } catch (IOException e) {
            return -1;
        }
    }

    /**
     * Opens it for reading.
     *
     * @throws InputException if it is missing or may not be read
     */
    InputStream open() throws IOException {
        InputStream raw;
        try {
            raw = new BufferedInputStream(path == null ? System.in : Files.newInputStream(path), 1 << 16);
        } catch (NoSuchFileException e) {
            throw new InputException(name + ": no such file", e);
        } catch (AccessDeniedException e) {
            throw new InputException(name + ": may not be read; check its permissions", e);
        }
        raw.mark(2);
        int first = raw.read();
        int second = raw.read();
        raw.reset();
        if (first != 0x1F || second != 0x8B) {
            return raw;
        }
        try {
            return new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16);
        } catch (ZipException | EOFException e) {
            raw.close();
            throw InputException.damagedGzip(name, e);
        }
    }

    /** The name of its document: the file's name without {@code .gz} and without the extension of a text format. */
    String documentId() {
        String id = name;
        for (String extension : new String[] {".gz", ".txt", ".text", ".jsonl", ".ndjson", ".md"}) {
            if (id.length() > extension.length() && id.endsWith(extension)) {
                id = id.substring(0, id.length() - extension.length());
            }
        }
        return id;
    }
}
