package org.agonist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agonist.relations.RelationModels;
import org.agonist.triples.Triple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code --relation-model} adds to the rules on the golden sentences. */
final class RelationModelTest {
    private static final List<Triple> RULES = new ArrayList<>();
    private static final List<Triple> BOTH = new ArrayList<>();
    private static final List<Triple> FROM_NONE = new ArrayList<>();
    private static TripleExtractor withModel;

    @BeforeAll
    static void extractFromTheGoldenSentences() throws Exception {
        Path golden = Path.of(System.getProperty("agonist.basedir", "."), "src/test/resources/golden");
        withModel = new TripleExtractor.Factory(PipelineOptions.defaults().withRelationModel(RelationModels.DEFAULT))
                .create();
        try (TripleExtractor rules = new TripleExtractor.Factory(PipelineOptions.defaults()).create()) {
            for (String file : List.of("sentences.txt", "topics.txt")) {
                for (GoldenSentences.Golden sentence : GoldenSentences.read(golden.resolve(file))) {
                    RULES.addAll(rules.extract("golden", sentence.sentence()));
                    List<Triple> found = withModel.extract("golden", sentence.sentence());
                    BOTH.addAll(found);
                    if (sentence.kind().equals("none")) {
                        FROM_NONE.addAll(found);
                    }
                }
            }
        }
    }

    @AfterAll
    static void close() {
        withModel.close();
    }

    @Test
    void theModelAddsToTheRulesAndTakesNothingAway() {
        List<Triple> fromRules = BOTH.stream()
                .filter(triple -> triple.extractor().startsWith("rule:"))
                .toList();

        assertThat(fromRules).containsExactlyElementsOf(RULES);
        assertThat(BOTH).hasSizeGreaterThan(RULES.size());
    }

    @Test
    void whatTheModelAddsNamesItAndIsSure() {
        assertThat(BOTH)
                .filteredOn(triple -> !triple.extractor().startsWith("rule:"))
                .allSatisfy(triple -> {
                    assertThat(triple.extractor()).isEqualTo("model:drugprot");
                    assertThat(triple.confidence()).isBetween(0.65, 1.0);
                });
    }

    @Test
    void theModelFindsNothingWhereThereIsNone() {
        assertThat(FROM_NONE).isEmpty();
    }
}
