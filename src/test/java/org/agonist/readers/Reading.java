package org.agonist.readers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.agonist.text.Span;
import org.agonist.vocabulary.Section;

/** What comes out of a reader, for tests. */
final class Reading {
    private static final int MANY = 10_000;

    private final List<SourceDocument> documents = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    private Reading() {}

    static Reading of(String name, String content) throws IOException {
        return of(name, content.getBytes(UTF_8));
    }

    static Reading of(String name, byte[] content) throws IOException {
        return of(name, content, InputFormat.AUTO);
    }

    /** Reads to the end, going on behind documents that fail. */
    static Reading of(String name, byte[] content, InputFormat format) throws IOException {
        return of(new Input(name, null), content, format);
    }

    static Reading of(Input input, byte[] content, InputFormat format) throws IOException {
        Reading reading = new Reading();
        try (DocumentReader reader = DocumentReaders.open(
                input, new java.io.BufferedInputStream(new ByteArrayInputStream(content), 1 << 16), format, true)) {
            boolean more = true;
            while (more) {
                try {
                    SourceDocument document = reader.next();
                    more = document != null;
                    if (document != null) {
                        reading.documents.add(document);
                    }
                } catch (InputException e) {
                    reading.failures.add(String.valueOf(e.getMessage()));
                    more = reader.canGoOn();
                }
                if (reading.documents.size() + reading.failures.size() > MANY) {
                    throw new AssertionError(input.name() + " has no end");
                }
            }
        } catch (InputException e) {
            reading.failures.add(String.valueOf(e.getMessage()));
        }
        return reading;
    }

    List<SourceDocument> documents() {
        return documents;
    }

    List<String> failures() {
        return failures;
    }

    List<String> ids() {
        return documents.stream().map(SourceDocument::id).toList();
    }

    /** The only document. */
    SourceDocument single() {
        if (documents.size() != 1 || !failures.isEmpty()) {
            throw new AssertionError("expected one document but found " + documents + " and " + failures);
        }
        return documents.get(0);
    }

    /** The paragraphs of the only document, each behind its section's kind: {@code title: On mTOR}. */
    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        SourceDocument document = single();
        for (Section section : document.sections()) {
            for (Span paragraph : section.paragraphs()) {
                paragraphs.add(section.kind().label() + ": " + paragraph.of(document.text()));
            }
        }
        return paragraphs;
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        }
        return compressed.toByteArray();
    }
}
