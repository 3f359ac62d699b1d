package org.agonist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agonist.evaluation.GoldTriple;
import org.agonist.evaluation.PredictedTriple;
import org.agonist.evaluation.TripleScore;
import org.agonist.evaluation.TripleScorer;
import org.agonist.triples.Triple;
import org.apache.uima.UIMAException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A whole annotated review, where one lies in {@code shared/gold} beside the checkout. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReviewGoldTest {
    private static final int MIN_FOUND = 36;
    private static final double MIN_PRECISION = 0.90;

    private String text = "";
    private List<Triple> triples = List.of();
    private TripleScore score = new TripleScore(0, 0, 0, 0, List.of(), List.of());

    @BeforeAll
    void extract() throws IOException, UIMAException {
        Path gold = goldDirectory();
        if (gold == null) {
            Assumptions.abort(
                    "no shared/gold with metastasis-review.txt beside the checkout; the review is not scored");
            return;
        }
        text = Files.readString(gold.resolve("metastasis-review.txt"));
        try (TripleExtractor extractor = new TripleExtractor.Factory(PipelineOptions.defaults()).create()) {
            triples = extractor.extract("metastasis-review", text);
        }
        List<PredictedTriple> predicted = triples.stream()
                .map(triple -> new PredictedTriple(
                        triple.drug().text(),
                        triple.mechanism(),
                        triple.target().text(),
                        triple.evidence().span().begin(),
                        triple.evidence().span().end(),
                        triple.extractor()))
                .toList();
        score = TripleScorer.score(
                GoldTriple.read(gold.resolve("metastasis-review.triples.tsv")), predicted, "required");
    }

    @Test
    void mostRequiredTriplesAreFound() {
        assertThat(score.found())
                .as(() -> "missed "
                        + score.missed().stream().map(GoldTriple::shown).toList())
                .isGreaterThanOrEqualTo(MIN_FOUND);
    }

    @Test
    void mostOfWhatIsFoundIsStated() {
        assertThat(score.precision())
                .as(() -> "extra "
                        + score.extra().stream().map(PredictedTriple::shown).toList())
                .isGreaterThanOrEqualTo(MIN_PRECISION);
    }

    @Test
    void nothingComesFromTheReferences() {
        int references = Math.max(text.lastIndexOf("\nReferences"), text.lastIndexOf("\nREFERENCES"));
        int end = references < 0 ? text.length() : references;
        assertThat(triples).allMatch(triple -> triple.evidence().span().end() <= end);
        assertThat(triples).extracting(Triple::section).doesNotContain("references");
    }

    private static @Nullable Path goldDirectory() {
        Path directory = Path.of(System.getProperty("agonist.basedir", ""))
                .toAbsolutePath()
                .getParent();
        while (directory != null) {
            Path gold = directory.resolve("shared").resolve("gold");
            if (Files.isRegularFile(gold.resolve("metastasis-review.txt"))) {
                return gold;
            }
            directory = directory.getParent();
        }
        return null;
    }
}
