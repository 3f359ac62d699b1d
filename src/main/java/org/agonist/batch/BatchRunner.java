package org.agonist.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.agonist.pipeline.TripleExtractor;
import org.agonist.readers.DocumentReader;
import org.agonist.readers.DocumentReaders;
import org.agonist.readers.Input;
import org.agonist.readers.InputFormat;
import org.agonist.readers.SourceDocument;
import org.agonist.triples.AnnotatedDocument;
import org.agonist.writers.DocumentWriter;
import org.apache.uima.UIMAException;

/**
 * Runs a pipeline over many documents in several threads and writes their triples in the order of the documents, so that the
 * output does not depend on the number of threads. A document that fails costs that document only.
 */
public final class BatchRunner {
    /** Documents read ahead for each thread: enough to keep it busy, few enough to bound memory. */
    private static final int AHEAD_PER_THREAD = 8;

    private final TripleExtractor.Factory factory;
    private final int threads;
    private final Listener listener;

    /** Hears what happens, in the order of the documents, from the thread that runs the batch. */
    public interface Listener {
        /** A document is done. */
        void done(String documentId, int characters, int triples);

        /** A document, or an input, could not be read or processed; the reason is one line. */
        void failed(String name, String reason);
    }

    /** What a run did. */
    public record Summary(int documents, int failures, long characters, long triples) {}

    public BatchRunner(TripleExtractor.Factory factory, int threads, Listener listener) {
        this.factory = factory;
        this.threads = threads;
        this.listener = listener;
    }

    private record Outcome(String name, int characters, int triples, String rendered, String failure) {}

    private static final class Tally {
        private int documents;
        private int failures;
        private long characters;
        private long triples;
    }

    /**
     * Reads all inputs and writes all triples.
     *
     * @throws IOException if the output cannot be written
     * @throws UIMAException if the pipeline cannot be made
     */
    public Summary run(List<Input> inputs, InputFormat format, DocumentWriter writer)
            throws IOException, UIMAException, InterruptedException {
        Tally tally = new Tally();
        try (Workers workers = new Workers(factory, threads)) {
            Deque<Future<Outcome>> pending = new ArrayDeque<>();
            for (Input input : inputs) {
                readAll(input, format, workers, pending, writer, tally);
            }
            while (!pending.isEmpty()) {
                finish(pending.removeFirst(), writer, tally);
            }
        }
        return new Summary(tally.documents, tally.failures, tally.characters, tally.triples);
    }

    private void readAll(
            Input input,
            InputFormat format,
            Workers workers,
            Deque<Future<Outcome>> pending,
            DocumentWriter writer,
            Tally tally)
            throws IOException, InterruptedException {
        try (DocumentReader reader = DocumentReaders.open(input, format)) {
            boolean more = true;
            while (more) {
                try {
                    SourceDocument document = reader.next();
                    more = document != null;
                    if (document != null) {
                        pending.addLast(workers.submit(document, writer));
                    }
                } catch (IOException e) {
                    pending.addLast(workers.failed(input.name(), reason(e)));
                    more = reader.canGoOn();
                }
                while (pending.size() >= threads * AHEAD_PER_THREAD) {
                    finish(pending.removeFirst(), writer, tally);
                }
            }
        } catch (OutputException e) {
            throw e;
        } catch (IOException e) {
            pending.addLast(workers.failed(input.name(), reason(e)));
        }
    }

    private void finish(Future<Outcome> future, DocumentWriter writer, Tally tally)
            throws IOException, InterruptedException {
        Outcome outcome;
        try {
            outcome = future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        if (!outcome.failure.isEmpty()) {
            tally.failures++;
            listener.failed(outcome.name, outcome.failure);
            return;
        }
        tally.documents++;
        tally.characters += outcome.characters;
        tally.triples += outcome.triples;
        try {
            writer.write(outcome.rendered);
        } catch (IOException e) {
            throw new OutputException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
        listener.done(outcome.name, outcome.characters, outcome.triples);
    }

    /** The output could not be written. */
    public static final class OutputException extends IOException {
        private static final long serialVersionUID = 1L;

        OutputException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && !(root instanceof org.agonist.readers.InputException)) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.toString() : root.getMessage();
        String line = message.replace('\n', ' ').replace('\r', ' ');
        return root instanceof IOException ? line : root.getClass().getSimpleName() + ": " + line;
    }

    /** Threads, each with an extractor of its own. */
    private static final class Workers implements AutoCloseable {
        private final ExecutorService executor;
        private final List<TripleExtractor> extractors = new java.util.concurrent.CopyOnWriteArrayList<>();
        private final ThreadLocal<TripleExtractor> extractor;

        Workers(TripleExtractor.Factory factory, int threads) throws UIMAException {
            executor = Executors.newFixedThreadPool(threads, task -> {
                // Room for deep recursion in libraries; a document that needs more fails alone.
                Thread thread = new Thread(null, task, "agonist-worker", 4L << 20);
                thread.setDaemon(true);
                return thread;
            });
            TripleExtractor first = factory.create();
            extractors.add(first);
            java.util.concurrent.atomic.AtomicReference<TripleExtractor> spare =
                    new java.util.concurrent.atomic.AtomicReference<>(first);
            extractor = ThreadLocal.withInitial(() -> {
                TripleExtractor ready = spare.getAndSet(null);
                if (ready != null) {
                    return ready;
                }
                try {
                    TripleExtractor created = factory.create();
                    extractors.add(created);
                    return created;
                } catch (UIMAException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        Future<Outcome> submit(SourceDocument document, DocumentWriter writer) {
            return executor.submit(() -> {
                int characters = document.text().length();
                try {
                    AnnotatedDocument annotated = extractor.get().annotate(document);
                    String rendered = writer.render(annotated);
                    return new Outcome(
                            document.id(), characters, annotated.triples().size(), rendered, "");
                } catch (Exception | StackOverflowError | OutOfMemoryError e) {
                    return new Outcome(document.id(), characters, 0, "", document.id() + ": " + reason(e));
                }
            });
        }

        Future<Outcome> failed(String name, String reason) {
            return java.util.concurrent.CompletableFuture.completedFuture(new Outcome(name, 0, 0, "", reason));
        }

        @Override
        public void close() {
            executor.shutdownNow();
            extractors.forEach(TripleExtractor::close);
        }
    }
}
