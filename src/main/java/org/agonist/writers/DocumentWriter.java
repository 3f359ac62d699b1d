package org.agonist.writers;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import org.agonist.triples.AnnotatedDocument;

/** Writes what documents give in a format, in the order in which it comes. Closing it ends the file. */
public final class DocumentWriter implements Closeable {
    private final DocumentFormat format;
    private final Writer out;
    private boolean empty;

    /** Begins the file; closing this closes {@code out}. */
    public DocumentWriter(DocumentFormat format, Writer out) throws IOException {
        this(format, out, true);
        out.write(format.header());
    }

    private DocumentWriter(DocumentFormat format, Writer out, boolean empty) {
        this.format = format;
        this.out = out;
        this.empty = empty;
    }

    /** Goes on with a file that has its header; {@code empty} says whether no document has given anything. */
    public static DocumentWriter goingOn(DocumentFormat format, Writer out, boolean empty) {
        return new DocumentWriter(format, out, empty);
    }

    /** Whether no document has given anything yet. */
    public boolean isEmpty() {
        return empty;
    }

    /** Writes what the format ends with. */
    public void end() throws IOException {
        out.write(format.footer());
    }

    /** What a document gives, to be handed to {@link #write} in its turn; any thread may ask. */
    public String render(AnnotatedDocument document) {
        return format.render(document);
    }

    /** Writes what a document gave. */
    public void write(String rendered) throws IOException {
        if (!rendered.isEmpty()) {
            out.write(empty ? "" : format.separator());
            out.write(rendered);
            empty = false;
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            end();
        }
    }
}
