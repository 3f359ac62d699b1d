package org.agonist.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.agonist.batch.Journal.Checkpoint;
import org.agonist.batch.Output.Position;
import org.agonist.triples.AnnotatedDocument;
import org.agonist.writers.Json;
import org.agonist.writers.OutputFormat;
import org.apache.uima.jcas.JCas;
import org.jspecify.annotations.Nullable;

/**
 * All that a run writes: its outputs, the list of failures, and the journal from which it goes on after it was killed.
 *
 * <p>Where a place to go on from lies depends on the documents alone, so that a run that was killed writes what an unbroken one
 * does, compressed or not. Nothing has its name before all is complete.
 */
public final class RunOutput implements Closeable {
    /** A place to go on from after so many documents … */
    private static final int DOCUMENTS_PER_BLOCK = 100;
    /** … or so many characters of them: what is lost when a run is killed is about a second's work. */
    private static final int CHARACTERS_PER_BLOCK = 1 << 20;
    /** What a loss of power may cost; a killed process costs no more than a block. */
    private static final long NANOS_BETWEEN_FORCES = 5_000_000_000L;

    private final List<Output> outputs;
    private final @Nullable FileOutput failures;
    private final @Nullable Path failuresFile;
    private final @Nullable Journal journal;
    private final boolean complete;
    private Summary summary;
    private boolean keep;
    private int blockDocuments;
    private long blockCharacters;
    private long forced = System.nanoTime();

    /** A file or folder to write. */
    public record Target(OutputFormat format, Path path) {}

    private RunOutput(
            List<Output> outputs,
            @Nullable FileOutput failures,
            @Nullable Path failuresFile,
            @Nullable Journal journal,
            Summary summary) {
        this.outputs = outputs;
        this.failures = failures;
        this.failuresFile = failuresFile;
        this.journal = journal;
        this.summary = summary;
        this.keep = summary.outcomes() > 0;
        this.complete = journal != null && journal.state().complete() != null;
    }

    /** Writes to a stream, which cannot go on after it was killed. */
    public static RunOutput toStream(OutputFormat format, OutputStream out, @Nullable Path failures)
            throws IOException {
        FileOutput list = failures == null ? null : failures(failures, Position.START);
        return new RunOutput(List.of(new StreamOutput(format.format(), out)), list, failures, null, Summary.NONE);
    }

    /**
     * Writes to files and folders.
     *
     * @param failures the list of failures, written if there are any
     * @param journal where the journal lies while the run goes on
     * @param settings what must be the same for a run to go on, by name
     * @param resume whether to go on where a journal is; without one the run begins
     * @throws IOException if something cannot be written there, if the settings are others than in the journal, or if there is
     *     one and the run is not to go on
     */
    public static RunOutput toFiles(
            List<Target> targets, Path failures, Path journal, Map<String, String> settings, boolean resume)
            throws IOException {
        for (Target target : targets) {
            check(target.path, target.format.isFolder());
        }
        check(failures, false);
        Journal opened = Journal.open(journal, settings, resume);
        Summary complete = opened.state().complete();
        if (complete != null) {
            finishRenaming(targets, failures);
            return new RunOutput(List.of(), null, null, opened, complete);
        }
        try {
            return open(targets, failures, opened, opened.state().last());
        } catch (IOException e) {
            Checkpoint safe = opened.state().lastForced();
            if (safe == null || safe.equals(opened.state().last())) {
                if (opened.state().last() == null) {
                    opened.delete();
                } else {
                    opened.close();
                }
                throw e;
            }
            return open(targets, failures, opened, safe);
        }
    }

    private static RunOutput open(List<Target> targets, Path failures, Journal journal, @Nullable Checkpoint from)
            throws IOException {
        List<Output> outputs = new ArrayList<>();
        try {
            for (int i = 0; i < targets.size(); i++) {
                Position position =
                        from == null ? Position.START : from.positions().get(i);
                Target target = targets.get(i);
                outputs.add(
                        target.format.isFolder()
                                ? FolderOutput.open(target.path, target.format, position)
                                : FileOutput.open(target.path, target.format.format(), position));
            }
            Position position = from == null ? Position.START : from.positions().get(targets.size());
            return new RunOutput(outputs, failures(failures, position), failures, journal, summaryOf(from));
        } catch (IOException e) {
            for (Output output : outputs) {
                if (from == null) {
                    output.discard();
                } else {
                    output.close();
                }
            }
            throw e;
        }
    }

    private static Summary summaryOf(@Nullable Checkpoint checkpoint) {
        return checkpoint == null ? Summary.NONE : checkpoint.summary();
    }

    private static FileOutput failures(Path file, Position from) throws IOException {
        return FileOutput.open(file, OutputFormat.JSONL.format(), from);
    }

    private static void check(Path file, boolean folder) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new IOException(file + ": the directory " + directory + " does not exist");
        }
        if (!folder && Files.isDirectory(file)) {
            throw new IOException(file + ": is a directory; name a file");
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new IOException(file + ": may not be written; check its permissions");
        }
        if (!Files.isWritable(directory)) {
            throw new IOException(file + ": may not be written; check the permissions of " + directory);
        }
    }

    /** The run was killed while outputs got their names: those that have none yet get it. */
    private static void finishRenaming(List<Target> targets, Path failures) throws IOException {
        List<Path> files = new ArrayList<>(List.of(failures));
        targets.forEach(target -> files.add(target.path));
        for (Path file : files) {
            Path part = FileOutput.partOf(file);
            if (Files.exists(part)) {
                org.agonist.resources.GrowingFile.rename(part, file);
            }
        }
    }

    /** What was done when the run began: more than nothing if it goes on. */
    public Summary summary() {
        return summary;
    }

    /** Whether nothing is left to do: the run was killed after its last document. */
    boolean isComplete() {
        return complete;
    }

    /** What each output gets of a document; any thread may ask. */
    List<List<String>> render(JCas cas, AnnotatedDocument document) {
        List<List<String>> rendered = new ArrayList<>(outputs.size());
        for (Output output : outputs) {
            rendered.add(output.render(cas, document));
        }
        return rendered;
    }

    /** Writes what became of the next document. */
    void add(Outcome outcome) throws OutputException {
        try {
            write(outcome);
        } catch (IOException e) {
            throw new OutputException(e, journal != null);
        }
    }

    private void write(Outcome outcome) throws IOException {
        Failure failure = outcome.failure();
        if (failure == null) {
            for (int i = 0; i < outputs.size(); i++) {
                outputs.get(i).write(outcome.name(), outcome.rendered().get(i));
            }
        } else if (failures != null) {
            failures.write(failure.id(), List.of(json(failure)));
        }
        summary = summary.with(outcome);
        blockDocuments++;
        blockCharacters += outcome.characters();
        if (blockDocuments >= DOCUMENTS_PER_BLOCK || blockCharacters >= CHARACTERS_PER_BLOCK) {
            blockDocuments = 0;
            blockCharacters = 0;
            endBlock();
        }
    }

    private void endBlock() throws IOException {
        List<Position> positions = new ArrayList<>();
        for (Output output : all()) {
            positions.add(output.end());
        }
        if (journal == null) {
            return;
        }
        boolean force = System.nanoTime() - forced > NANOS_BETWEEN_FORCES;
        if (force) {
            for (Output output : all()) {
                output.force();
            }
            forced = System.nanoTime();
        }
        journal.add(new Checkpoint(summary, positions, force));
        keep = true;
        if (force) {
            journal.force();
        }
    }

    private List<Output> all() {
        List<Output> all = new ArrayList<>(outputs);
        if (failures != null) {
            all.add(failures);
        }
        return all;
    }

    private static String json(Failure failure) {
        return Json.text("", json -> {
                    json.writeStartObject();
                    json.writeStringField("id", failure.id());
                    json.writeStringField("source", failure.source());
                    json.writeNumberField("number", failure.number());
                    json.writeStringField("kind", failure.kind().label());
                    json.writeStringField("cause", failure.cause());
                    json.writeStringField("place", failure.place());
                    json.writeEndObject();
                })
                + "\n";
    }

    /** Ends all outputs, waits until they are on the disk, and gives them their names. */
    public void commit() throws OutputException {
        try {
            finish();
        } catch (IOException e) {
            throw new OutputException(e, journal != null);
        }
        keep = true;
    }

    private void finish() throws IOException {
        if (!complete) {
            boolean failed = summary.failures() > 0;
            for (Output output : all()) {
                output.complete();
                output.force();
            }
            if (failures != null && !failed) {
                failures.discard();
            }
            if (journal != null) {
                journal.complete(summary);
            }
            for (Output output : outputs) {
                output.rename();
            }
            if (failures != null && failed) {
                failures.rename();
            } else if (failuresFile != null) {
                Files.deleteIfExists(failuresFile);
            }
        }
        if (journal != null) {
            journal.delete();
        }
    }

    /** Without {@link #commit}, what a run can go on from stays, and all else goes. */
    @Override
    public void close() throws IOException {
        for (Output output : all()) {
            if (keep) {
                output.close();
            } else {
                output.discard();
            }
        }
        if (journal != null) {
            if (keep) {
                journal.close();
            } else {
                journal.delete();
            }
        }
    }
}
