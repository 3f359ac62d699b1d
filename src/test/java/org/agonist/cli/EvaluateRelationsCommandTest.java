package org.agonist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class EvaluateRelationsCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeACorpusOfOneSentence() throws IOException {
        Files.writeString(folder.resolve("abstracts.tsv"), "1\tOn gefitinib\tGefitinib potently inhibits EGFR.\n");
        Files.writeString(
                folder.resolve("entities.tsv"), "1\tT1\tCHEMICAL\t13\t22\tGefitinib\n1\tT2\tGENE-Y\t41\t45\tEGFR\n");
        Files.writeString(folder.resolve("relations.tsv"), "1\tINHIBITOR\tArg1:T1\tArg2:T2\n");
        Files.writeString(folder.resolve("groups.tsv"), "1\tCPR:4\tArg1:T1\tArg2:T2\n");
    }

    private int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of("evaluate", "relations"));
        arguments.addAll(List.of("--abstracts", folder.resolve("abstracts.tsv").toString()));
        arguments.addAll(List.of("--entities", folder.resolve("entities.tsv").toString()));
        arguments.addAll(List.of(options));
        CommandLine commandLine =
                Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return commandLine.execute(arguments.toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void withoutRelationsTheRowsOfTheSharedTaskAreWrittenAndNothingIsScored() throws IOException {
        assertThat(run("--predictions", file("found.tsv"))).isZero();
        assertThat(folder.resolve("found.tsv")).hasContent("1\tINHIBITOR\tArg1:T1\tArg2:T2");
        assertThat(out.toString()).contains("1 documents, 1 relations found").doesNotContain("micro");
    }

    @Test
    void withRelationsTheTypesAreScored() {
        assertThat(run("--relations", file("relations.tsv"))).isZero();
        assertThat(out.toString()).contains("INHIBITOR\t1.000\t1.000\t1.000\t1.000\t1.000\t1\t1\t1");
    }

    @Test
    void ofChemProtTheGroupsAreScored() {
        assertThat(run("--corpus", "chemprot", "--relations", file("groups.tsv")))
                .isZero();
        assertThat(out.toString()).contains("CPR:4\t1.000\t1.000\t1.000");
    }

    @Test
    void entitiesThatAreFoundAreScoredByTheirSpans() {
        assertThat(run("--relations", file("relations.tsv"), "--predicted-entities"))
                .isZero();
        assertThat(out.toString())
                .contains("exact spans")
                .contains("overlapping spans")
                .contains("micro\t1.000\t1.000\t1.000");
    }

    @Test
    void aWholePipelineIsScoredByItsSpans() {
        assertThat(run("--relations", file("relations.tsv"), "--pipeline", "agonist"))
                .isZero();
        assertThat(out.toString()).contains("exact spans").contains("micro\t1.000\t1.000\t1.000");
    }

    @Test
    void withNothingToScoreOrWriteTheUseIsWrong() {
        assertThat(run()).isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("expected --relations, --predictions or both but found neither");
    }

    @Test
    void entitiesCannotBeFoundForACorpusOfConcepts() {
        assertThat(run("--corpus", "biored", "--predicted-entities")).isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("expected a corpus that relates mentions but found biored");
    }
}
