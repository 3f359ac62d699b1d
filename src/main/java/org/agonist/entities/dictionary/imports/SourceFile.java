package org.agonist.entities.dictionary.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.agonist.entities.dictionary.DictionaryException;

/** A downloaded file, read as a stream, whether it is compressed or not. */
final class SourceFile {
    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    private SourceFile() {}

    static InputStream open(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new DictionaryException(file + ": expected a readable file but found none; check the path");
        }
        InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        stream.mark(2);
        boolean compressed = stream.read() == GZIP_FIRST && stream.read() == GZIP_SECOND;
        stream.reset();
        return compressed ? new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16) : stream;
    }

    static BufferedReader reader(Path file, Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(open(file), charset), 1 << 16);
    }

    static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
