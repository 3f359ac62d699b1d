package org.agonist.readers;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One file, or standard input, that documents come from.
 *
 * @param name what messages call it
 * @param documentId what its document is called, if it holds one that does not say
 * @param path the file, null for standard input and for a file in an archive
 * @param columns where the documents are, if it is a table
 */
public record Input(
        String name, String documentId, @Nullable Path path, TableColumns columns) {
    /** The name of standard input, on the command line and in messages. */
    public static final String STANDARD_INPUT = "-";

    /** A file whose document is called as it is, without the endings of formats. */
    public Input(String name, @Nullable Path path) {
        this(name, FileNames.stem(name), path, TableColumns.BY_HEADER);
    }

    /** Standard input; its one document is called {@code stdin}. */
    public static Input standardInput() {
        return new Input("stdin", null);
    }

    /** The same input with other columns. */
    Input withColumns(TableColumns other) {
        return new Input(name, documentId, path, other);
    }

    /** The same input, its document called by the whole name. */
    Input calledByItsName() {
        return new Input(name, name, path, columns);
    }

    /** A file in this archive; its document is called as if the archive were a directory. */
    Input entry(String entryName) {
        return new Input(name + "!" + entryName, documentId + "/" + FileNames.stem(entryName), null, columns);
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
     * @param read hears how many bytes were read, each time some were
     * @throws InputException if it is missing or may not be read
     */
    InputStream open(IntConsumer read) throws IOException {
        try {
            InputStream stored = path == null ? System.in : Files.newInputStream(path);
            return new BufferedInputStream(
                    new FilterInputStream(stored) {
                        @Override
                        public int read(byte[] bytes, int offset, int length) throws IOException {
                            int count = super.read(bytes, offset, length);
                            read.accept(Math.max(count, 0));
                            return count;
                        }
                    },
                    1 << 16);
        } catch (NoSuchFileException e) {
            throw new InputException(name + ": no such file", e);
        } catch (AccessDeniedException e) {
            throw new InputException(name + ": may not be read; check its permissions", e);
        }
    }
}
