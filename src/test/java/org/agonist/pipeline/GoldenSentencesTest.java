package org.agonist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.agonist.evaluation.GoldTriple;
import org.agonist.evaluation.PredictedTriple;
import org.agonist.evaluation.TripleScore;
import org.agonist.evaluation.TripleScorer;
import org.agonist.pipeline.GoldenSentences.Expected;
import org.agonist.pipeline.GoldenSentences.Golden;
import org.agonist.triples.Triple;
import org.agonist.vocabulary.Mechanism;
import org.apache.uima.UIMAException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Sentences with the triples they state, and how far these hold, under {@code golden/}. Those in {@code golden/known-misses.txt}, one a line, do not
 * come out exactly as yet; one that does is taken off the list.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GoldenSentencesTest {
    /** Below what the rules reach, so that a change for the worse shows. */
    private static final double MIN_PRECISION = 0.93;

    private static final double MIN_RECALL = 0.75;
    private static final String REQUIRED = "required";
    private static final String KNOWN_MISSES = "known-misses.txt";

    private final Map<Golden, TripleScore> scores = new LinkedHashMap<>();
    private final Map<Golden, List<String>> misjudged = new LinkedHashMap<>();
    private final Set<String> knownMisses = new TreeSet<>();

    @BeforeAll
    void extractAll() throws IOException, URISyntaxException, UIMAException {
        Path directory = directory();
        for (String line : Files.readAllLines(directory.resolve(KNOWN_MISSES), StandardCharsets.UTF_8)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                knownMisses.add(line.strip());
            }
        }
        try (TripleExtractor extractor = new TripleExtractor.Factory(PipelineOptions.defaults()).create();
                Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                if (!file.endsWith(KNOWN_MISSES)) {
                    for (Golden golden : GoldenSentences.read(file)) {
                        List<Triple> triples = extractor.extract("golden", golden.sentence());
                        scores.put(golden, score(golden.triples(), triples));
                        misjudged.put(golden, misjudged(golden.triples(), triples));
                    }
                }
            }
        }
    }

    @TestFactory
    List<DynamicTest> aSentenceYieldsItsTriples() {
        List<DynamicTest> tests = new ArrayList<>();
        scores.forEach((golden, score) -> tests.add(DynamicTest.dynamicTest(
                golden.kind() + ": " + golden.sentence(),
                () -> check(golden, score, misjudged.getOrDefault(golden, List.of())))));
        return tests;
    }

    private void check(Golden golden, TripleScore score, List<String> misjudged) {
        boolean exact = score.missed().isEmpty() && score.extra().isEmpty() && misjudged.isEmpty();
        if (knownMisses.contains(golden.sentence())) {
            assertThat(exact)
                    .as("it comes out exactly; take it off " + KNOWN_MISSES)
                    .isFalse();
        } else {
            assertThat(exact)
                    .as(() -> "missed "
                            + score.missed().stream().map(GoldTriple::shown).toList() + ", extra "
                            + score.extra().stream().map(PredictedTriple::shown).toList() + ", negated or speculative "
                            + misjudged)
                    .isTrue();
        }
    }

    @Test
    void mostOfWhatIsFoundIsStated() {
        int correct = scores.values().stream().mapToInt(TripleScore::correct).sum();
        int predicted =
                scores.values().stream().mapToInt(TripleScore::predicted).sum();
        assertThat((double) correct / predicted)
                .as("precision: " + correct + " of " + predicted)
                .isGreaterThanOrEqualTo(MIN_PRECISION);
    }

    @Test
    void mostOfWhatIsStatedIsFound() {
        int found = scores.values().stream().mapToInt(TripleScore::found).sum();
        int gold = scores.values().stream().mapToInt(TripleScore::gold).sum();
        assertThat((double) found / gold).as("recall: " + found + " of " + gold).isGreaterThanOrEqualTo(MIN_RECALL);
    }

    @Test
    void aSentenceThatStatesNothingIsNoKnownMiss() {
        assertThat(scores.keySet())
                .filteredOn(golden -> golden.kind().equals("none"))
                .extracting(Golden::sentence)
                .noneMatch(knownMisses::contains);
    }

    @Test
    void everyKnownMissIsASentence() {
        assertThat(scores.keySet()).extracting(Golden::sentence).containsAll(knownMisses);
    }

    private static TripleScore score(List<Expected> expected, List<Triple> found) {
        return TripleScorer.score(
                expected.stream().map(GoldenSentencesTest::gold).toList(),
                found.stream().map(GoldenSentencesTest::predicted).toList(),
                REQUIRED);
    }

    /** The triples that are rightly found and wrongly said to be, or not to be, negated or speculative. */
    private static List<String> misjudged(List<Expected> expected, List<Triple> found) {
        List<String> misjudged = new ArrayList<>();
        for (Triple triple : found) {
            List<Expected> agreeing = expected.stream()
                    .filter(each -> score(List.of(each), List.of(triple)).correct() == 1)
                    .toList();
            boolean judged = agreeing.stream()
                    .anyMatch(each -> each.negated() == triple.negated() && each.speculative() == triple.speculative());
            if (!agreeing.isEmpty() && !judged) {
                misjudged.add(predicted(triple).shown());
            }
        }
        return misjudged;
    }

    private static GoldTriple gold(Expected triple) {
        return new GoldTriple(REQUIRED, triple.agent(), Mechanism.ofLabel(triple.mechanism()), triple.target(), -1);
    }

    private static PredictedTriple predicted(Triple triple) {
        return new PredictedTriple(
                triple.drug().text(),
                triple.mechanism(),
                triple.target().text(),
                triple.evidence().span().begin(),
                triple.evidence().span().end(),
                triple.extractor());
    }

    private static Path directory() throws URISyntaxException {
        URL url = Objects.requireNonNull(GoldenSentencesTest.class.getResource("/golden/" + KNOWN_MISSES));
        return Objects.requireNonNull(Path.of(url.toURI()).getParent());
    }
}
