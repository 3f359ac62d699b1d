package org.agonist.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.agonist.batch.Workers.Analysis;
import org.agonist.batch.Workers.Job;
import org.agonist.pipeline.TripleExtractor;
import org.agonist.readers.DocumentReader;
import org.agonist.readers.DocumentReaders;
import org.agonist.readers.Input;
import org.agonist.readers.InputFormat;
import org.agonist.readers.SourceDocument;
import org.apache.uima.UIMAException;
import org.jspecify.annotations.Nullable;

/**
 * Runs a pipeline over many documents in several threads and writes what they give in the order of the documents, so that the
 * output does not depend on the number of threads. A document that fails costs that document only.
 */
public final class BatchRunner {
    /** Documents read ahead for each thread: enough to keep it busy while another document takes long. */
    private static final int AHEAD_PER_THREAD = 64;
    /** Characters read ahead, which bounds memory where documents are long. */
    private static final long AHEAD_CHARACTERS = 4L << 20;

    private final Workers.Analyses analyses;
    private final RunOutput output;
    private final int threads;
    private final Duration timeout;
    private final Listener listener;

    private final Deque<Pending> pending = new ArrayDeque<>();
    private long pendingCharacters;
    private long outcomesToSkip;

    /** Hears what happens, in the order of the documents, from the thread that runs the batch. */
    public interface Listener {
        /** A document is done. */
        void done(String documentId, int characters, int triples);

        /** A document, or an input, could not be read or processed. */
        void failed(Failure failure);

        /** So many bytes more of an input were read, as they are stored. */
        default void read(int bytes) {}

        /** An input is read to its end; its documents may still be under way. */
        default void ended(Input input) {}
    }

    /** A document under way, or what became of it; one of the two is null. */
    private record Pending(@Nullable Job job, @Nullable Outcome outcome) {}

    /**
     * @param output where results go, and where the run goes on if it was killed
     * @param threads how many documents are analysed at once
     * @param timeout what one document may take; zero for as long as it likes
     */
    public BatchRunner(
            TripleExtractor.Factory factory, RunOutput output, int threads, Duration timeout, Listener listener) {
        this(() -> analysis(factory.create(), output), output, threads, timeout, listener);
    }

    BatchRunner(Workers.Analyses analyses, RunOutput output, int threads, Duration timeout, Listener listener) {
        this.analyses = analyses;
        this.output = output;
        this.threads = threads;
        this.timeout = timeout;
        this.listener = listener;
    }

    private static Analysis analysis(TripleExtractor extractor, RunOutput output) {
        return new Analysis() {
            @Override
            public Outcome of(SourceDocument document) throws Exception {
                return extractor.annotate(
                        document,
                        (cas, annotated) -> new Outcome(
                                document.id(),
                                document.text().length(),
                                annotated.triples().size(),
                                output.render(cas, annotated),
                                null));
            }

            @Override
            public void close() {
                extractor.close();
            }
        };
    }

    /**
     * Reads all inputs and writes all triples; the output is left to be committed.
     *
     * @throws OutputException if the output cannot be written
     * @throws UIMAException if the pipeline cannot be made
     */
    public Summary run(Iterable<Input> inputs, InputFormat format)
            throws IOException, UIMAException, InterruptedException {
        if (output.isComplete()) {
            return output.summary();
        }
        outcomesToSkip = output.summary().outcomes();
        try (Workers workers = new Workers(analyses, threads, timeout)) {
            for (Input input : inputs) {
                readAll(input, format, workers);
                listener.ended(input);
            }
            while (!pending.isEmpty()) {
                finish(workers);
            }
        }
        return output.summary();
    }

    private void readAll(Input input, InputFormat format, Workers workers) throws IOException, InterruptedException {
        long number = 0;
        try (DocumentReader reader = DocumentReaders.open(input, format, listener::read)) {
            boolean more = true;
            while (more) {
                number++;
                try {
                    SourceDocument document = reader.next();
                    more = document != null;
                    if (document != null) {
                        add(new Job(document, input.name(), number), workers);
                    }
                } catch (OutputException e) {
                    throw e;
                } catch (IOException e) {
                    add(Failure.unreadable(e, input.name(), number));
                    more = reader.canGoOn();
                } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
                    add(Failure.of(e, "", input.name(), number));
                    more = false;
                }
                while (pending.size() >= threads * AHEAD_PER_THREAD || pendingCharacters > AHEAD_CHARACTERS) {
                    finish(workers);
                }
            }
        } catch (OutputException e) {
            throw e;
        } catch (IOException e) {
            add(Failure.unreadable(e, input.name(), number));
        } catch (RuntimeException | LinkageError e) {
            add(Failure.of(e, "", input.name(), number));
        }
    }

    private void add(Job job, Workers workers) {
        if (outcomesToSkip > 0) {
            outcomesToSkip--;
            return;
        }
        pending.addLast(new Pending(job, null));
        pendingCharacters += job.document().text().length();
        workers.submit(job);
    }

    private void add(Failure failure) {
        if (outcomesToSkip > 0) {
            outcomesToSkip--;
            return;
        }
        pending.addLast(new Pending(null, Outcome.failed(failure.source(), failure)));
    }

    /** Waits for the document whose turn it is, and writes what became of it. */
    private void finish(Workers workers) throws OutputException {
        Pending head = pending.removeFirst();
        Job job = head.job;
        Outcome outcome = head.outcome;
        if (job != null) {
            pendingCharacters -= job.document().text().length();
            outcome = job.outcome().join();
            if (isOutOfMemory(outcome)) {
                outcome = alone(job, workers);
            }
        }
        if (outcome == null) {
            throw new IllegalStateException("expected a document or what became of it but found neither");
        }
        output.add(outcome);
        if (outcome.failure() == null) {
            listener.done(outcome.name(), outcome.characters(), outcome.triples());
        } else {
            listener.failed(outcome.failure());
        }
    }

    private static boolean isOutOfMemory(Outcome outcome) {
        return outcome.failure() != null && outcome.failure().kind() == Failure.Kind.OUT_OF_MEMORY;
    }

    /** Another document may have taken the memory: while none is under way, it gets a second chance. */
    private Outcome alone(Job job, Workers workers) {
        for (Pending other : List.copyOf(pending)) {
            if (other.job != null) {
                other.job.outcome().join();
            }
        }
        Job again = new Job(job.document(), job.source(), job.number());
        workers.submit(again);
        return again.outcome().join();
    }
}
