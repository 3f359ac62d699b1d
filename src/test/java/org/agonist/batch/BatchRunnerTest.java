package org.agonist.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.agonist.pipeline.PipelineOptions;
import org.agonist.pipeline.TripleExtractor;
import org.agonist.readers.Input;
import org.agonist.readers.InputFormat;
import org.agonist.readers.Inputs;
import org.agonist.writers.OutputFormat;
import org.apache.uima.UIMAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BatchRunnerTest {
    private static final String DICTIONARY = """
            id	name	type
            DRUGBANK:DB00619	imatinib	small-molecule
            HGNC:76	ABL1	gene
            HGNC:6342	KIT	gene
            """;

    @Test
    void theOutputIsTheSameWhateverTheNumberOfThreads(@TempDir Path directory) throws Exception {
        for (int i = 0; i < 60; i++) {
            String target = i % 2 == 0 ? "ABL1" : "KIT";
            String padding = "The dose was given daily. ".repeat(i % 7 * 20);
            Files.writeString(file(directory, "in/d" + i + ".txt"), padding + "Imatinib inhibits " + target + ".");
        }
        Run one = run(directory, 1);
        Run four = run(directory, 4);
        assertThat(one.output.lines()).hasSize(61);
        assertThat(four.output).isEqualTo(one.output);
        assertThat(four.heard).isEqualTo(one.heard);
        assertThat(four.summary).isEqualTo(one.summary);
    }

    @Test
    void aDocumentThatFailsCostsThatDocumentOnly(@TempDir Path directory) throws Exception {
        Files.writeString(file(directory, "in/a.txt"), "Imatinib inhibits ABL1.");
        Files.write(file(directory, "in/b.txt"), new byte[] {0, 1, 2});
        Files.write(file(directory, "in/c.txt"), new byte[0]);
        Files.writeString(
                file(directory, "in/d.jsonl"),
                "{\"id\": \"d1\", \"text\": \"Imatinib inhibits KIT.\"}\n{\"id\": \"d2\"}\n"
                        + "{\"id\": \"d3\", \"text\": \"Imatinib inhibits ABL1.\"}\n");
        Files.writeString(file(directory, "in/e.txt"), "Imatinib inhibits KIT.");
        Run run = run(directory, 2);
        assertThat(run.heard)
                .containsExactly(
                        "done a 23 1",
                        "failed b.txt: expected text but found a binary file (byte 0 at offset 0);"
                                + " convert it to UTF-8 text first",
                        "failed c.txt: expected text but the file is empty",
                        "done d1 22 1",
                        "failed d.jsonl:2: expected a string \"text\" but found none",
                        "done d3 23 1",
                        "done e 22 1");
        assertThat(run.summary).isEqualTo(new Summary(4, 3, 90, 4));
        assertThat(run.output.lines().skip(1).map(row -> row.split(",", -1)[0])).containsExactly("a", "d1", "d3", "e");
    }

    @Test
    void aDamagedArchiveFailsOnceAndTheNextInputIsRead(@TempDir Path directory) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            lines.append("{\"id\":\"d")
                    .append(i)
                    .append("\",\"text\":\"Imatinib ")
                    .append(i * 7919L % 1009)
                    .append("\"}\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(lines.toString().getBytes(UTF_8));
        }
        Files.write(file(directory, "in/a.jsonl.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
        Files.writeString(file(directory, "in/b.txt"), "Imatinib inhibits ABL1.");
        Run run = run(directory, 1);
        assertThat(run.summary.failures()).isEqualTo(1);
        assertThat(run.heard)
                .filteredOn(line -> line.startsWith("failed"))
                .singleElement()
                .asString()
                .startsWith("failed a.jsonl.gz")
                .contains("damaged gzip data");
        assertThat(run.heard).last().isEqualTo("done b 23 1");
    }

    @Test
    void anOutputThatCannotBeWrittenEndsTheRunAndBlamesNoInput(@TempDir Path directory) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            lines.append("{\"id\":\"d").append(i).append("\",\"text\":\"Imatinib inhibits ABL1.\"}\n");
        }
        Files.writeString(file(directory, "in/a.jsonl"), lines);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        Recorder recorder = new Recorder();
        RunOutput output = RunOutput.toStream(OutputFormat.JSONL, full, null);
        assertThatThrownBy(() -> runner(directory, output, 1, recorder)
                        .run(Inputs.resolve(List.of(directory.resolve("in").toString())), InputFormat.AUTO))
                .isInstanceOf(OutputException.class)
                .hasMessage("the output cannot be written: no space left; make room and run it again");
        assertThat(recorder.heard).noneMatch(line -> line.startsWith("failed"));
    }

    @Test
    void anInputThatIsGoneWhenItsTurnComesFailsAlone(@TempDir Path directory) throws Exception {
        Path gone = Files.writeString(file(directory, "in/a.txt"), "Imatinib inhibits ABL1.");
        Files.writeString(file(directory, "in/b.txt"), "Imatinib inhibits KIT.");
        List<Input> inputs = Inputs.resolve(List.of(directory.resolve("in").toString()));
        Files.delete(gone);
        Recorder recorder = new Recorder();
        RunOutput output = RunOutput.toStream(OutputFormat.CSV, OutputStream.nullOutputStream(), null);
        runner(directory, output, 1, recorder).run(inputs, InputFormat.AUTO);
        assertThat(recorder.heard).containsExactly("failed a.txt: no such file", "done b 22 1");
    }

    @Test
    void noInputsGiveNoDocuments(@TempDir Path directory) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunOutput output = RunOutput.toStream(OutputFormat.JSONL, out, null)) {
            Summary summary = runner(directory, output, 2, new Recorder()).run(List.of(), InputFormat.AUTO);
            output.commit();
            assertThat(summary).isEqualTo(new Summary(0, 0, 0, 0));
        }
        assertThat(out.size()).isZero();
    }

    private record Run(Summary summary, String output, List<String> heard) {}

    private static final class Recorder implements BatchRunner.Listener {
        private final List<String> heard = new ArrayList<>();

        @Override
        public void done(String documentId, int characters, int triples) {
            heard.add("done " + documentId + " " + characters + " " + triples);
        }

        @Override
        public void failed(Failure failure) {
            heard.add("failed " + failure.message());
        }
    }

    private static Run run(Path directory, int threads) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Recorder recorder = new Recorder();
        Summary summary;
        try (RunOutput output = RunOutput.toStream(OutputFormat.CSV, out, null)) {
            summary = runner(directory, output, threads, recorder)
                    .run(Inputs.resolve(List.of(directory.resolve("in").toString())), InputFormat.AUTO);
            output.commit();
        }
        return new Run(summary, out.toString(UTF_8), recorder.heard);
    }

    private static BatchRunner runner(Path directory, RunOutput output, int threads, BatchRunner.Listener listener)
            throws IOException, UIMAException {
        return new BatchRunner(factory(directory), output, threads, Duration.ZERO, listener);
    }

    private static TripleExtractor.Factory factory(Path directory) throws IOException, UIMAException {
        Path dictionary = Files.writeString(directory.resolve("own.tsv"), DICTIONARY);
        PipelineOptions defaults = PipelineOptions.defaults();
        return new TripleExtractor.Factory(new PipelineOptions(
                "agonist",
                List.of(dictionary.toString()),
                defaults.targetsAct(),
                defaults.sections(),
                "",
                "",
                0,
                false,
                false));
    }

    private static Path file(Path directory, String name) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }
}
