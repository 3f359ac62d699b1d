package org.agonist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agonist.vocabulary.Mechanism;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PredictedTripleTest {
    @Test
    void aRowOfTheOutputReadsBack(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(
                directory.resolve("triples.csv"),
                "drug_text,mechanism,target_text,sentence_begin,sentence_end,extractor\r\n"
                        + "\"a,b\",INHIBITOR,ABL1,3,40,rule:active\r\n");
        List<PredictedTriple> read = PredictedTriple.read(file);
        assertThat(read).containsExactly(new PredictedTriple("a,b", Mechanism.INHIBITOR, "ABL1", 3, 40, "rule:active"));
        assertThat(read.get(0).shown()).isEqualTo("a,b | INHIBITOR | ABL1 @3 rule:active");
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path directory) {
        Path file = directory.resolve("missing.csv");
        assertThatThrownBy(() -> PredictedTriple.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": no such file");
    }

    @Test
    void aFileThatLacksAColumnIsNamed(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("triples.csv"), "a,b\r\n1,2\r\n");
        assertThatThrownBy(() -> PredictedTriple.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ": expected a CSV that 'agonist extract' wrote: ");
    }
}
