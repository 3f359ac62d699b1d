package org.agonist.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusReadersTest {
    @Test
    void drugProtCountsCodePointsAndJavaCountsUnits(@TempDir Path folder) throws IOException {
        write(folder, "drugprot_training_abstracs.tsv", "1\tA \uD835\uDEFC title\tZyxwol blocks ABC1.\n");
        write(
                folder,
                "drugprot_training_entities.tsv",
                "1\tT1\tCHEMICAL\t10\t16\tZyxwol\n1\tT2\tGENE-Y\t24\t28\tABC1\n");
        write(folder, "drugprot_training_relations.tsv", "1\tINHIBITOR\tArg1:T1\tArg2:T2\n");
        AnnotatedDocument document = DrugProtCorpus.read(
                        folder.resolve("drugprot_training_abstracs.tsv"),
                        folder.resolve("drugprot_training_entities.tsv"),
                        folder.resolve("drugprot_training_relations.tsv"))
                .get(0);
        assertEquals(
                List.of("Zyxwol", "ABC1"),
                document.entities().stream()
                        .map(e -> document.text().substring(e.begin(), e.end()))
                        .toList());
        assertEquals(List.of(new AnnotatedDocument.Relation(0, 1)), document.relations());
    }

    @Test
    void pubTatorKeepsChemicalsOnly(@TempDir Path folder) throws IOException {
        write(
                folder,
                "x.txt",
                "7|t|On zyxwol.\n7|a|It hurts.\n7\t3\t9\tzyxwol\tChemical\tX\n7\t14\t19\thurts\tDisease\tY\n\n");
        AnnotatedDocument document =
                PubTatorCorpus.read(folder.resolve("x.txt")).get(0);
        assertEquals(1, document.entities().size());
        assertEquals(
                "zyxwol",
                document.text()
                        .substring(
                                document.entities().get(0).begin(),
                                document.entities().get(0).end()));
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
