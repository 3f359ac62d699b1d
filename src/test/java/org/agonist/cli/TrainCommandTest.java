package org.agonist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains on a corpus of forty small documents of our own: enough to run every step, too little to be any good. */
final class TrainCommandTest {
    private static final int DOCUMENTS = 40;

    @Test
    void aModelIsTrainedMeasuredAndTheSameTheNextTime(@TempDir Path directory) throws IOException {
        Path abstracts = directory.resolve("abstracts.tsv");
        Path entities = directory.resolve("entities.tsv");
        Path relations = directory.resolve("relations.tsv");
        write(abstracts, entities, relations);
        Path classes = directory.resolve("classes.bin");
        Path model = directory.resolve("entities.bin");
        Path again = directory.resolve("again.bin");
        List<Object> corpora = List.of("--drugprot-abstracts", abstracts, "--drugprot-entities", entities);

        assertThat(run(corpora, "train", "clusters", "-o", classes).code()).isZero();
        assertThat(run(corpora, "train", "entities", "--clusters", classes, "-o", model)
                        .code())
                .isZero();
        assertThat(run(corpora, "train", "entities", "--clusters", classes, "-o", again)
                        .code())
                .isZero();
        assertThat(again).hasSameBinaryContentAs(model);

        Path found = directory.resolve("found.tsv");
        Ran measured = run(
                List.of("--abstracts", abstracts, "--entities", entities, "--relations", relations),
                "evaluate",
                "entities",
                "--model",
                model,
                "--predictions",
                found);
        assertThat(measured.code()).isZero();
        assertThat(measured.out())
                .contains("40 documents")
                .containsPattern("recogniser +chemical")
                .containsPattern("merged +gene")
                .contains("both arguments of 40 relations");
        assertThat(found).exists();
    }

    @Test
    void aHoldOutOfOneIsRefused(@TempDir Path directory) throws IOException {
        Path empty = Files.writeString(directory.resolve("empty.tsv"), "");
        Ran ran = run(
                List.of("--drugprot-abstracts", empty, "--drugprot-entities", empty),
                "train",
                "entities",
                "--hold-out",
                "1",
                "-o",
                directory.resolve("x.bin"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--hold-out: expected a number of at least 2 but found 1");
    }

    @Test
    void entitiesOfAnotherReleaseAreRefused(@TempDir Path directory) throws IOException {
        Path abstracts = Files.writeString(directory.resolve("abstracts.tsv"), "1\tShort title\tShort text.\n");
        Path entities = Files.writeString(directory.resolve("entities.tsv"), "1\tT1\tCHEMICAL\t900\t910\tzyxwolin\n");
        Ran ran = run(List.of("--abstracts", abstracts, "--entities", entities), "evaluate", "entities");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("expected offsets into the abstract of 1 but found [900] and [910]");
    }

    private static void write(Path abstracts, Path entities, Path relations) throws IOException {
        StringBuilder texts = new StringBuilder();
        StringBuilder spans = new StringBuilder();
        StringBuilder pairs = new StringBuilder();
        for (int d = 0; d < DOCUMENTS; d++) {
            String drug = "zyxwol" + "abcdefgh".charAt(d % 8) + "in";
            String gene = "QXK" + (d % 5 + 1);
            String title = "Effects of " + drug;
            texts.append(d + "\t" + title + "\tWe show that " + drug + " blocks " + gene + " in cells.\n");
            int at = title.length() + 1 + "We show that ".length();
            int geneAt = at + drug.length() + " blocks ".length();
            spans.append(d + "\tT1\tCHEMICAL\t" + at + "\t" + (at + drug.length()) + "\t" + drug + "\n");
            spans.append(d + "\tT2\tGENE-Y\t" + geneAt + "\t" + (geneAt + gene.length()) + "\t" + gene + "\n");
            spans.append(d + "\tT3\tCHEMICAL\t11\t" + title.length() + "\t" + drug + "\n");
            pairs.append(d + "\tINHIBITOR\tArg1:T1\tArg2:T2\n");
        }
        Files.writeString(abstracts, texts);
        Files.writeString(entities, spans);
        Files.writeString(relations, pairs);
    }

    private static Ran run(List<Object> options, Object... arguments) {
        return Ran.command(Stream.concat(Stream.of(arguments), options.stream()).toArray());
    }
}
