package org.agonist.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.agonist.resources.GrowingFile;
import org.agonist.triples.AnnotatedDocument;
import org.agonist.writers.DocumentFormat;
import org.agonist.writers.DocumentWriter;
import org.apache.uima.jcas.JCas;

/**
 * One file, which grows under another name beside its place. If its name ends in {@code .gz}, each stretch between two ends is a
 * gzip member of its own, so that it can be cut back to any of them.
 */
final class FileOutput implements Output {
    private final Path file;
    private final GrowingFile part;
    private final boolean gzip;
    private final StringWriter block = new StringWriter();
    private final DocumentFormat format;
    private final DocumentWriter writer;
    private boolean completing;

    private FileOutput(Path file, GrowingFile part, DocumentFormat format, boolean empty, boolean begun)
            throws IOException {
        this.file = file;
        this.part = part;
        this.gzip = file.toString().endsWith(".gz");
        this.format = format;
        this.writer = begun ? DocumentWriter.goingOn(format, block, empty) : new DocumentWriter(format, block);
    }

    /** Begins the file, or goes on with it where it ended. */
    static FileOutput open(Path file, DocumentFormat format, Position from) throws IOException {
        Path part = partOf(file);
        GrowingFile growing = from.length() == 0
                ? GrowingFile.create(part)
                : GrowingFile.cutBack(part, from.length(), from.checksum());
        return new FileOutput(file, growing, format, from.empty(), from.length() > 0);
    }

    /** What a file or folder is called until it is complete. */
    static Path partOf(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".part");
    }

    @Override
    public List<String> render(JCas cas, AnnotatedDocument document) {
        return List.of(format.render(document));
    }

    @Override
    public void write(String documentId, List<String> rendered) throws IOException {
        writer.write(rendered.get(0));
    }

    @Override
    public Position end() throws IOException {
        byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
        block.getBuffer().setLength(0);
        // Not even an empty gzip file is empty.
        if (bytes.length > 0 || gzip && completing && part.length() == 0) {
            part.write(gzip ? zipped(bytes) : bytes);
        }
        return new Position(part.length(), part.checksum(), writer.isEmpty());
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @Override
    public void force() throws IOException {
        part.force();
    }

    @Override
    public void complete() throws IOException {
        writer.end();
        completing = true;
        end();
    }

    @Override
    public void rename() throws IOException {
        part.close();
        GrowingFile.rename(part.file(), file);
    }

    @Override
    public void discard() throws IOException {
        part.close();
        Files.deleteIfExists(part.file());
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
