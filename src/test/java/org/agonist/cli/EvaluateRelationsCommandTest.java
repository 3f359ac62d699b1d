package org.agonist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateRelationsCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeACorpusOfOneSentence() throws IOException {
        Files.writeString(folder.resolve("abstracts.tsv"), "1\tOn gefitinib\tGefitinib potently inhibits EGFR.\n");
        Files.writeString(
                folder.resolve("entities.tsv"), "1\tT1\tCHEMICAL\t13\t22\tGefitinib\n1\tT2\tGENE-Y\t41\t45\tEGFR\n");
        Files.writeString(folder.resolve("relations.tsv"), "1\tINHIBITOR\tArg1:T1\tArg2:T2\n");
        Files.writeString(folder.resolve("groups.tsv"), "1\tCPR:4\tArg1:T1\tArg2:T2\n");
    }

    private Ran run(Object... options) {
        Stream<Object> files = Stream.of("--abstracts", file("abstracts.tsv"), "--entities", file("entities.tsv"));
        return Ran.command(Stream.of(Stream.of("evaluate", "relations"), files, Stream.of(options))
                .flatMap(Function.identity())
                .toArray());
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void withoutRelationsTheRowsOfTheSharedTaskAreWrittenAndNothingIsScored() throws IOException {
        Ran ran = run("--predictions", file("found.tsv"));
        assertThat(ran.code()).isZero();
        assertThat(folder.resolve("found.tsv")).hasContent("1\tINHIBITOR\tArg1:T1\tArg2:T2");
        assertThat(ran.out()).contains("1 documents, 1 relations found").doesNotContain("micro");
    }

    @Test
    void withRelationsTheTypesAreScored() {
        Ran ran = run("--relations", file("relations.tsv"));
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("INHIBITOR\t1.000\t1.000\t1.000\t1.000\t1.000\t1\t1\t1");
    }

    @Test
    void ofChemProtTheGroupsAreScored() {
        Ran ran = run("--corpus", "chemprot", "--relations", file("groups.tsv"));
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("CPR:4\t1.000\t1.000\t1.000");
    }

    @Test
    void entitiesThatAreFoundAreScoredByTheirSpans() {
        Ran ran = run("--relations", file("relations.tsv"), "--predicted-entities");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("exact spans")
                .contains("overlapping spans")
                .contains("micro\t1.000\t1.000\t1.000");
    }

    @Test
    void aWholePipelineIsScoredByItsSpans() {
        Ran ran = run("--relations", file("relations.tsv"), "--pipeline", "agonist");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("exact spans").contains("micro\t1.000\t1.000\t1.000");
    }

    @Test
    void withNothingToScoreOrWriteTheUseIsWrong() {
        run().isRefused("expected --relations, --predictions or both but found neither");
    }

    @Test
    void entitiesCannotBeFoundForACorpusOfConcepts() {
        run("--corpus", "biored", "--predicted-entities")
                .isRefused("expected a corpus that relates mentions but found biored");
    }
}
