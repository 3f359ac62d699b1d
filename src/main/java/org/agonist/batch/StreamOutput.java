package org.agonist.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.agonist.triples.AnnotatedDocument;
import org.agonist.writers.DocumentFormat;
import org.agonist.writers.DocumentWriter;
import org.apache.uima.jcas.JCas;

/** Standard output, or any other stream: what went out is out, so that nothing can be cut back or renamed. */
public final class StreamOutput implements Output {
    private final OutputStreamWriter stream;
    private final DocumentFormat format;
    private final DocumentWriter writer;

    /** Begins to write; the stream is flushed but not closed at the end. */
    public StreamOutput(DocumentFormat format, OutputStream out) throws IOException {
        this.format = format;
        this.stream = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.writer = new DocumentWriter(format, stream);
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
        stream.flush();
        return Position.START;
    }

    @Override
    public void force() {}

    @Override
    public void complete() throws IOException {
        writer.end();
        stream.flush();
    }

    @Override
    public void rename() {}

    @Override
    public void discard() {}

    @Override
    public void close() {}
}
