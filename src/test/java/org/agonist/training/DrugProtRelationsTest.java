package org.agonist.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agonist.relations.classifier.ArgumentMention;
import org.agonist.training.DrugProtRelations.GoldDocument;
import org.agonist.training.DrugProtRelations.GoldSentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrugProtRelationsTest {
    @TempDir
    Path folder;

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private List<GoldDocument> read() throws IOException {
        return DrugProtRelations.read(
                folder.resolve("drugprot_training_abstracs.tsv"),
                folder.resolve("drugprot_training_entities.tsv"),
                folder.resolve("drugprot_training_relations.tsv"));
    }

    private void writeCorpus() throws IOException {
        write(
                "drugprot_training_abstracs.tsv",
                "1\tA drug for \uD835\uDEFC tumours.\tThe drug aspirin inhibits COX1. It is old.\n");
        write("drugprot_training_entities.tsv", "1\tT1\tCHEMICAL\t31\t38\taspirin\n1\tT2\tGENE-Y\t48\t52\tCOX1\n");
        write("drugprot_training_relations.tsv", "1\tINHIBITOR\tArg1:T1\tArg2:T2\n1\tINHIBITOR\tArg1:T1\tArg2:T2\n");
    }

    @Test
    void offsetsInCodePointsBecomeOffsetsInTheSentence() throws IOException {
        writeCorpus();
        GoldDocument document = read().get(0);
        GoldSentence sentence = document.sentences().stream()
                .filter(s -> !s.entityIds().isEmpty())
                .findFirst()
                .orElseThrow();
        List<String> names = sentence.sentence().mentions().stream()
                .map((ArgumentMention m) -> sentence.sentence().text().substring(m.begin(), m.end()))
                .toList();
        assertEquals(List.of("aspirin", "COX1"), names);
    }

    @Test
    void repeatedRelationRowsCountOnce() throws IOException {
        writeCorpus();
        assertEquals(1, read().get(0).relations().size());
    }

    @Test
    void rowWithAMissingColumnIsNamed() throws IOException {
        writeCorpus();
        write("drugprot_training_relations.tsv", "1\tINHIBITOR\tArg1:T1\n");
        IOException e = assertThrows(IOException.class, () -> read());
        assertTrue(
                String.valueOf(e.getMessage())
                        .contains("drugprot_training_relations.tsv:1: expected 4 columns but found 3"),
                String.valueOf(e.getMessage()));
    }
}
