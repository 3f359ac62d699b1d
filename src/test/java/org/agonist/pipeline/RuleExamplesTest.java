package org.agonist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.agonist.relations.Rule;
import org.agonist.relations.RuleSet;
import org.apache.uima.UIMAException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every example beside a rule yields its triples, and no others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RuleExamplesTest {
    private TripleExtractor extractor;

    @BeforeAll
    void open() throws UIMAException {
        extractor = new TripleExtractor.Factory(PipelineOptions.defaults()).create();
    }

    @AfterAll
    void close() {
        extractor.close();
    }

    @TestFactory
    List<DynamicTest> anExampleYieldsItsTriples() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Rule rule : RuleSet.load(RuleSet.DEFAULT).rules()) {
            for (Rule.Example example : rule.examples()) {
                tests.add(DynamicTest.dynamicTest(
                        rule.name() + ": " + example.sentence(),
                        () -> assertThat(triples(example.sentence()))
                                .containsExactlyInAnyOrderElementsOf(example.triples())));
            }
        }
        return tests;
    }

    private List<String> triples(String sentence) throws UIMAException {
        return extractor.extract("example", sentence).stream()
                .map(triple -> triple.drug().text() + " | " + triple.mechanism().label() + " | "
                        + triple.target().text())
                .toList();
    }
}
