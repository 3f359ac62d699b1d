package org.agonist.batch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.agonist.batch.Failure.Kind;
import org.agonist.batch.Workers.Analysis;
import org.agonist.batch.Workers.Job;
import org.agonist.readers.SourceDocument;
import org.agonist.text.Interruption;
import org.junit.jupiter.api.Test;

/** What a document may do to its thread, and that the next document does not notice. */
final class WorkersTest {
    private static final Duration SOON = Duration.ofMillis(1);

    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger analyses = new AtomicInteger();

    @Test
    void whatADocumentThrowsIsItsOutcome() throws Exception {
        try (Workers workers = new Workers(this::analysis, 1, Duration.ZERO)) {
            assertThat(kindOf(workers, "exception")).isEqualTo(Kind.EXCEPTION);
            assertThat(kindOf(workers, "stack")).isEqualTo(Kind.STACK_OVERFLOW);
            assertThat(kindOf(workers, "memory")).isEqualTo(Kind.OUT_OF_MEMORY);
            assertThat(outcomeOf(workers, "fine").failure()).isNull();
        }
    }

    @Test
    void theAnalysisThatThrewIsReplaced() throws Exception {
        try (Workers workers = new Workers(this::analysis, 1, Duration.ZERO)) {
            outcomeOf(workers, "exception");
            outcomeOf(workers, "fine");
            outcomeOf(workers, "fine");
        }
        assertThat(analyses).hasValue(2);
    }

    @Test
    void aDocumentThatTakesTooLongIsStoppedAndItsThreadGoesOn() throws Exception {
        try (Workers workers = new Workers(this::analysis, 1, SOON)) {
            Failure failure = failureOf(workers, "endless");
            assertThat(failure.kind()).isEqualTo(Kind.TIME_OUT);
            assertThat(failure.cause()).isEqualTo("took longer than 0.001 s (--timeout-per-document)");
            assertThat(outcomeOf(workers, "fine").failure()).isNull();
        }
    }

    @Test
    void aThreadThatCannotBeStoppedIsReplaced() throws Exception {
        try (Workers workers = new Workers(this::analysis, 1, SOON, SOON)) {
            Failure failure = failureOf(workers, "stubborn");
            assertThat(failure.kind()).isEqualTo(Kind.TIME_OUT);
            assertThat(failure.cause()).contains("could not be stopped");
            assertThat(outcomeOf(workers, "fine").failure()).isNull();
        } finally {
            released.countDown();
        }
    }

    private Kind kindOf(Workers workers, String behaviour) {
        Failure failure = failureOf(workers, behaviour);
        assertThat(failure.place()).startsWith("WorkersTest.java:");
        return failure.kind();
    }

    private static Failure failureOf(Workers workers, String behaviour) {
        return requireNonNull(outcomeOf(workers, behaviour).failure());
    }

    private static Outcome outcomeOf(Workers workers, String behaviour) {
        Job job = new Job(new SourceDocument("d", "", behaviour), "in.txt", 1);
        workers.submit(job);
        return job.outcome().join();
    }

    private Analysis analysis() {
        analyses.incrementAndGet();
        return new Analysis() {
            @Override
            public Outcome of(SourceDocument document) {
                switch (document.text()) {
                    case "exception" -> throw new IllegalStateException("no");
                    case "stack" -> throw new StackOverflowError();
                    case "memory" -> throw new OutOfMemoryError("Java heap space");
                    case "endless" -> {
                        while (true) {
                            Interruption.check();
                        }
                    }
                    case "stubborn" -> waitForever();
                    default -> {}
                }
                return new Outcome(document.id(), 0, 0, List.of(), null);
            }

            @Override
            public void close() {}
        };
    }

    private void waitForever() {
        while (released.getCount() > 0) {
            Thread.onSpinWait();
        }
    }
}
