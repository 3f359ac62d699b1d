package org.agonist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.agonist.pipeline.PipelineOptions;
import org.agonist.pipeline.TripleExtractor;
import org.agonist.triples.Triple;
import org.apache.uima.UIMAException;

/**
 * Reads texts to triples, without UIMA in sight: {@code Agonist.create().extract("Everolimus inhibits mTOR.")}.
 *
 * <p>Any number of threads may share one instance. It keeps as many engines as have been at work at the same time, and one copy of
 * its dictionaries and models; making one takes about a second, so make one and use it again.
 */
public final class Agonist implements AutoCloseable {
    private final TripleExtractor.Factory factory;
    private final Queue<TripleExtractor> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    private Agonist(TripleExtractor.Factory factory) {
        this.factory = factory;
    }

    /** One with the default options. */
    public static Agonist create() {
        return create(PipelineOptions.defaults());
    }

    /**
     * One with options such as {@code PipelineOptions.defaults().withDictionaries(List.of("mine.tsv"))}.
     *
     * @throws UncheckedIOException if a dictionary or model is missing or damaged; the message names it
     */
    public static Agonist create(PipelineOptions options) {
        try {
            Agonist agonist = new Agonist(new TripleExtractor.Factory(options));
            agonist.idle.add(agonist.factory.create());
            return agonist;
        } catch (UIMAException e) {
            throw plain(e);
        }
    }

    /** The triples of a text, in text order; offsets are UTF-16 units into it. */
    public List<Triple> extract(String text) {
        return extract("", text);
    }

    /**
     * The triples of a document.
     *
     * @throws IllegalStateException if this is closed, or if the text cannot be processed
     */
    public List<Triple> extract(String documentId, String text) {
        if (closed) {
            throw new IllegalStateException("closed; create another");
        }
        try {
            TripleExtractor ready = idle.poll();
            TripleExtractor extractor = ready == null ? factory.create() : ready;
            try {
                return extractor.extract(documentId, text);
            } finally {
                idle.add(extractor);
                if (closed) {
                    close();
                }
            }
        } catch (UIMAException e) {
            throw plain(e);
        }
    }

    /** Lets its engines go; one at work goes when it has done. */
    @Override
    public void close() {
        closed = true;
        TripleExtractor extractor;
        while ((extractor = idle.poll()) != null) {
            extractor.close();
        }
    }

    private static RuntimeException plain(UIMAException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException missing) {
                return new UncheckedIOException(missing);
            }
        }
        return new IllegalStateException(e);
    }
}
