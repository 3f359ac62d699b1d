package org.agonist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.agonist.vocabulary.Mechanism;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GoldTripleTest {
    @Test
    void aRowIsATripleWithTierAndOffset(@TempDir Path directory) throws IOException {
        Path file = file(
                directory,
                "tier\tagent\tagent_begin\tmechanism\ttarget\n"
                        + "required\timatinib\t17\tINHIBITOR\tABL1\n\nother\tSnail\t\tDIRECT-REGULATOR\tEMT\n");
        assertThat(GoldTriple.read(file))
                .containsExactly(
                        new GoldTriple("required", "imatinib", Mechanism.INHIBITOR, "ABL1", 17),
                        new GoldTriple("other", "Snail", Mechanism.DIRECT_REGULATOR, "EMT", -1));
    }

    @Test
    void withoutATierEveryRowIsRequiredAndTheSentenceMaySayWhere(@TempDir Path directory) throws IOException {
        Path file = file(directory, "agent\tmechanism\ttarget\tsentence_begin\nimatinib\tINHIBITOR\tABL1\t5\n");
        assertThat(GoldTriple.read(file))
                .containsExactly(new GoldTriple("required", "imatinib", Mechanism.INHIBITOR, "ABL1", 5));
        Path bare = file(directory, "agent\tmechanism\ttarget\nimatinib\tINHIBITOR\tABL1\n");
        assertThat(GoldTriple.read(bare).get(0).offset()).isEqualTo(-1);
    }

    @Test
    void aBadFileIsNamedWithItsLine(@TempDir Path directory) throws IOException {
        assertFails(file(directory, ""), ": expected a header line but the file is empty");
        assertFails(file(directory, "agent\ttarget\n"), ":1: expected a column [mechanism] but found [agent, target]");
        assertFails(
                file(directory, "agent\tmechanism\ttarget\na\tINHIBITOR\n"),
                ":2: expected 3 columns but found 2 in [a INHIBITOR]");
        assertFails(
                file(directory, "agent\tmechanism\ttarget\na\tKILLS\tb\n"),
                ":2: expected a mechanism such as INHIBITOR or INDIRECT-DOWNREGULATOR but found [KILLS]");
        assertFails(directory.resolve("missing.tsv"), ": no such file");
    }

    @Test
    void aListingShowsTheTripleAndWhere() {
        assertThat(new GoldTriple("required", "imatinib", Mechanism.INHIBITOR, "ABL1", 17).shown())
                .isEqualTo("imatinib | INHIBITOR | ABL1 @17");
        assertThat(new GoldTriple("required", "imatinib", Mechanism.INHIBITOR, "ABL1", -1).shown())
                .isEqualTo("imatinib | INHIBITOR | ABL1");
    }

    private static void assertFails(Path file, String message) {
        assertThatThrownBy(() -> GoldTriple.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + message);
    }

    private static Path file(Path directory, String content) throws IOException {
        return Files.writeString(directory.resolve("gold.tsv"), content);
    }
}
