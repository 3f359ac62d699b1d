package org.agonist.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.agonist.batch.RunOutput.Target;
import org.agonist.writers.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies on the disk while a run goes on, after it ended early, and when it is complete. */
final class RunOutputTest {
    private static final Map<String, String> SETTINGS = Map.of("agents", "drug");

    @TempDir
    private Path directory;

    @Test
    void aCompleteRunLeavesItsOutputAlone() throws IOException {
        try (RunOutput output = open(SETTINGS, false)) {
            add(output, 0, 150);
            assertThat(names()).containsExactly(".out.failures.jsonl.part", ".out.jsonl.journal", ".out.jsonl.part");
            output.commit();
        }
        assertThat(names()).containsExactly("out.jsonl");
        assertThat(Files.readAllLines(directory.resolve("out.jsonl"))).hasSize(150);
    }

    @Test
    void aRunThatEndedBeforeItDidAnythingLeavesNothing() throws IOException {
        open(SETTINGS, false).close();
        assertThat(names()).isEmpty();
    }

    @Test
    void whatIsDoneIsKeptWhenARunEndsEarlyAndALaterOneGoesOn() throws IOException {
        try (RunOutput output = open(SETTINGS, false)) {
            add(output, 0, 250);
        }
        try (RunOutput output = open(SETTINGS, true)) {
            assertThat(output.summary()).isEqualTo(new Summary(200, 0, 2000, 200));
            add(output, 200, 300);
            output.commit();
        }
        assertThat(Files.readAllLines(directory.resolve("out.jsonl")))
                .isEqualTo(IntStream.range(0, 300).mapToObj(String::valueOf).toList());
    }

    @Test
    void aTornLineOfTheJournalDoesNotCount() throws IOException {
        try (RunOutput output = open(SETTINGS, false)) {
            add(output, 0, 250);
        }
        Files.writeString(directory.resolve(".out.jsonl.journal"), "false\t250\t0\t25", StandardOpenOption.APPEND);
        try (RunOutput output = open(SETTINGS, true)) {
            assertThat(output.summary().documents()).isEqualTo(200);
            add(output, 200, 300);
        }
        try (RunOutput output = open(SETTINGS, true)) {
            assertThat(output.summary().documents()).isEqualTo(300);
        }
    }

    @Test
    void aJournalThatBreaksOffInItsHeadHasNothingToLose() throws IOException {
        for (String head : List.of("", "agonist jou", "agonist journal 1\nagents\tdr")) {
            Files.writeString(directory.resolve(".out.jsonl.journal"), head);
            try (RunOutput output = open(Map.of("agents", "all"), head.isEmpty())) {
                assertThat(output.summary()).isEqualTo(Summary.NONE);
            }
        }
    }

    @Test
    void anOutputThatIsNotAsItWasLeftIsNotGoneOnWith() throws IOException {
        try (RunOutput output = open(SETTINGS, false)) {
            add(output, 0, 250);
        }
        Files.writeString(directory.resolve(".out.jsonl.part"), "x");
        assertThatThrownBy(() -> open(SETTINGS, true))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not as the run left it");
    }

    @Test
    void otherSettingsAreRefusedAndNamed() throws IOException {
        try (RunOutput output = open(SETTINGS, false)) {
            add(output, 0, 100);
        }
        assertThatThrownBy(() -> open(Map.of("agents", "all"), true))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "--resume: the run to go on with had agents [drug] but this one has [all]; run it as then, or"
                                + " delete " + directory.resolve(".out.jsonl.journal") + " to begin again");
        assertThat(names()).contains(".out.jsonl.journal");
    }

    @Test
    void aSecondRunOfTheSameOutputIsRefused() throws IOException {
        try (RunOutput output = open(SETTINGS, false)) {
            add(output, 0, 100);
            assertThatThrownBy(() -> open(SETTINGS, false))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another run is writing this output");
            add(output, 100, 200);
            output.commit();
        }
        assertThat(Files.readAllLines(directory.resolve("out.jsonl"))).hasSize(200);
    }

    @Test
    void whatABrokenRunDidIsNotLostToARunThatDoesNotGoOn() throws IOException {
        try (RunOutput output = open(SETTINGS, false)) {
            add(output, 0, 250);
        }
        Path journal = directory.resolve(".out.jsonl.journal");
        assertThatThrownBy(() -> open(SETTINGS, false))
                .isInstanceOf(IOException.class)
                .hasMessage(journal + ": is of a run of this output that was broken off; go on with it by --resume,"
                        + " or delete this file to begin again");
        try (RunOutput output = open(SETTINGS, true)) {
            assertThat(output.summary().documents()).isEqualTo(200);
        }
        Files.delete(journal);
        try (RunOutput output = open(SETTINGS, false)) {
            assertThat(output.summary()).isEqualTo(Summary.NONE);
        }
    }

    @Test
    void aFullDiskIsOneLineThatNamesTheFileAndLeavesNothing() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "needs /dev/full");
        Files.createSymbolicLink(directory.resolve(".out.jsonl.part"), full);
        try (RunOutput output = open(SETTINGS, false)) {
            assertThatThrownBy(() -> add(output, 0, 100))
                    .isInstanceOf(OutputException.class)
                    .hasMessageMatching(
                            "the output cannot be written: .*[.]out[.]jsonl[.]part: No space left on device;"
                                    + " make room and run it again with --resume, which goes on with what is done");
        }
        assertThat(names()).isEmpty();
        assertThat(full).exists();
    }

    @Test
    void failuresAreListedAndAnOldListGoes() throws IOException {
        Path list = directory.resolve("out.failures.jsonl");
        try (RunOutput output = open(SETTINGS, false)) {
            output.add(Outcome.failed(
                    "d", new Failure("d", "in.txt", 1, Failure.Kind.TIME_OUT, "took \"long\"", "A.java:1")));
            output.commit();
        }
        assertThat(list)
                .hasContent("{\"id\":\"d\",\"source\":\"in.txt\",\"number\":1,\"kind\":\"time-out\","
                        + "\"cause\":\"took \\\"long\\\"\",\"place\":\"A.java:1\"}");
        try (RunOutput output = open(SETTINGS, false)) {
            add(output, 0, 1);
            output.commit();
        }
        assertThat(list).doesNotExist();
    }

    @Test
    void aFolderThatHoldsFilesIsNotWrittenInto() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("out.brat"));
        Files.writeString(folder.resolve("mine.txt"), "Mine.");
        assertThatThrownBy(() -> RunOutput.toFiles(
                        List.of(new Target(OutputFormat.BRAT, folder)),
                        directory.resolve("f"),
                        directory.resolve("j"),
                        SETTINGS,
                        false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds files already");
        assertThat(names()).containsExactly("out.brat");
    }

    private RunOutput open(Map<String, String> settings, boolean resume) throws IOException {
        return RunOutput.toFiles(
                List.of(new Target(OutputFormat.JSONL, directory.resolve("out.jsonl"))),
                directory.resolve("out.failures.jsonl"),
                directory.resolve(".out.jsonl.journal"),
                settings,
                resume);
    }

    private static void add(RunOutput output, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            output.add(new Outcome("d" + i, 10, 1, List.of(List.of(i + "\n")), null));
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
