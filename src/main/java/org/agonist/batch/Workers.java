package org.agonist.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.agonist.readers.SourceDocument;
import org.apache.uima.UIMAException;
import org.jspecify.annotations.Nullable;

/**
 * Threads that analyse documents, each with an analysis of its own. Whatever a document does, the rest goes on: what it throws
 * becomes its outcome, and the analysis that threw is replaced. One that takes too long is interrupted, which the pipeline heeds
 * between two sentences; a thread that does not heed it in time is left to itself, still using its core and memory, and
 * replaced.
 */
final class Workers implements AutoCloseable {
    /** Room for deep recursion in libraries; a document that needs more fails alone. */
    private static final long STACK_BYTES = 4L << 20;
    /** How long an interrupted thread has to come back: a sentence of a megabyte takes less. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final long WATCH_MILLIS = 50;

    private final Analyses analyses;
    private final Duration timeout;
    private final Duration grace;
    private final BlockingQueue<Job> queue = new LinkedBlockingQueue<>();
    private final List<Worker> workers = new ArrayList<>();
    private volatile boolean closed;

    /** Reads one document after the other. */
    interface Analysis extends AutoCloseable {
        Outcome of(SourceDocument document) throws Exception;

        @Override
        void close();
    }

    /** Makes analyses. */
    interface Analyses {
        Analysis create() throws UIMAException;
    }

    /** A document on its way. */
    record Job(SourceDocument document, String source, long number, CompletableFuture<Outcome> outcome) {
        Job(SourceDocument document, String source, long number) {
            this(document, source, number, new CompletableFuture<>());
        }
    }

    /** @param timeout what one document may take; zero for as long as it likes */
    Workers(Analyses analyses, int threads, Duration timeout) throws UIMAException {
        this(analyses, threads, timeout, GRACE);
    }

    Workers(Analyses analyses, int threads, Duration timeout, Duration grace) throws UIMAException {
        this.analyses = analyses;
        this.timeout = timeout;
        this.grace = grace;
        // The first here and now: a missing model is an error of the run, not of its first document.
        start(analyses.create());
        for (int i = 1; i < threads; i++) {
            start(null);
        }
        if (!timeout.isZero()) {
            Thread watch = new Thread(this::watch, "agonist-watch");
            watch.setDaemon(true);
            watch.start();
        }
    }

    private synchronized void start(@Nullable Analysis analysis) {
        Worker worker = new Worker(analysis);
        workers.add(worker);
        worker.thread.start();
    }

    void submit(Job job) {
        queue.add(job);
    }

    private synchronized void watch() {
        while (!closed) {
            long now = System.nanoTime();
            for (Worker worker : List.copyOf(workers)) {
                if (worker.isLost(now)) {
                    workers.remove(worker);
                    start(null);
                }
            }
            try {
                wait(WATCH_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        workers.forEach(worker -> worker.thread.interrupt());
        notifyAll();
    }

    private final class Worker {
        private final Thread thread = new Thread(null, this::run, "agonist-worker", STACK_BYTES);
        private @Nullable Analysis analysis;
        private @Nullable Job job;
        private long since;
        private boolean overdue;
        private boolean lost;

        Worker(@Nullable Analysis analysis) {
            this.analysis = analysis;
            thread.setDaemon(true);
        }

        private void run() {
            try {
                while (!closed && !isLost()) {
                    Job next = queue.take();
                    begin(next);
                    Outcome outcome = analyse(next);
                    end();
                    next.outcome.complete(outcome);
                }
            } catch (InterruptedException e) {
                // Closed; an interruption for lateness never reaches the queue.
            }
            discard();
        }

        private synchronized void begin(Job next) {
            job = next;
            since = System.nanoTime();
            overdue = false;
        }

        private synchronized void end() {
            job = null;
            // Too late to matter, and not meant for the next document.
            Thread.interrupted();
        }

        private synchronized boolean isLost() {
            return lost;
        }

        private synchronized boolean isOverdue() {
            return overdue;
        }

        /** Interrupts it if it is late; whether it has not even heeded that. */
        private synchronized boolean isLost(long now) {
            if (job == null) {
                return false;
            }
            long late = now - since - timeout.toNanos();
            if (late > 0 && !overdue) {
                overdue = true;
                thread.interrupt();
            }
            if (overdue && late > grace.toNanos()) {
                lost = true;
                job.outcome.complete(late(job, " and could not be stopped"));
            }
            return lost;
        }

        // Anything may come out of a document, and none of it may end the thread.
        private Outcome analyse(Job next) {
            SourceDocument document = next.document;
            try {
                Analysis ready = analysis == null ? analyses.create() : analysis;
                analysis = ready;
                return ready.of(document);
            } catch (Throwable e) {
                discard();
                return isOverdue()
                        ? late(next, "")
                        : Outcome.failed(document.id(), Failure.of(e, document.id(), next.source, next.number));
            }
        }

        private Outcome late(Job next, String more) {
            String id = next.document.id();
            String cause =
                    "took longer than " + timeout.toMillis() / 1000.0 + " s" + more + " (--timeout-per-document)";
            return Outcome.failed(id, new Failure(id, next.source, next.number, Failure.Kind.TIME_OUT, cause, ""));
        }

        private void discard() {
            Analysis old = analysis;
            analysis = null;
            if (old != null) {
                old.close();
            }
        }
    }
}
