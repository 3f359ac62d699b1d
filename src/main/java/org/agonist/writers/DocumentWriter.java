package org.agonist.writers;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import org.agonist.triples.AnnotatedDocument;

/** Writes what documents give in a format, in the order in which it comes. Closing it ends the file. */
public final class DocumentWriter implements Closeable {
    private final DocumentFormat format;
    private final Writer out;
    private boolean empty = true;

    /** Begins the file; closing this closes {@code out}. */
    public DocumentWriter(DocumentFormat format, Writer out) throws IOException {
        this.format = format;
        this.out = out;
        out.write(format.header());
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
            out.write(format.footer());
        }
    }
}
