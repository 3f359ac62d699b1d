package org.agonist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.agonist.readers.SourceDocument;
import org.agonist.relations.RelationModels;
import org.agonist.writers.OutputFormat;
import org.junit.jupiter.api.Test;

/** What {@code --explain} says of a sentence's pairs. */
final class ExplanationTest {
    private static String explained(PipelineOptions options, String sentence) throws Exception {
        try (TripleExtractor extractor = new TripleExtractor.Factory(options.withExplanations(true)).create()) {
            return extractor.annotate(
                    new SourceDocument("x", "", sentence),
                    (cas, document) -> OutputFormat.EXPLANATION.format().render(document));
        }
    }

    private static String ruled(String sentence) throws Exception {
        return explained(PipelineOptions.defaults(), sentence);
    }

    @Test
    void aRuleIsNamedWithItsTrigger() throws Exception {
        assertThat(ruled("Everolimus inhibits mTOR.")).isEqualTo("""
                x: Everolimus inhibits mTOR.
                  Everolimus → mTOR: kept
                    rule active, trigger "inhibits": INHIBITOR, confidence 0.900
                """);
    }

    @Test
    void whatIsDeniedOrHedgedIsSaidToBe() throws Exception {
        assertThat(ruled("Gefitinib does not inhibit EGFR but may activate ERBB3."))
                .contains("Gefitinib → EGFR: kept, negated")
                .contains("Gefitinib → ERBB3: kept, speculative");
    }

    @Test
    void aPairThatNothingSpeaksOfIsShownToo() throws Exception {
        assertThat(ruled("Lapatinib and EGFR were studied.")).contains("Lapatinib → EGFR: no rule relates them");
    }

    @Test
    void aClassGivesWayToItsMember() throws Exception {
        assertThat(ruled("VEGF inhibitors such as bevacizumab were given."))
                .contains("VEGF inhibitors → VEGF: dropped: what the name refers to has its target instead")
                .contains("bevacizumab → VEGF: kept");
    }

    @Test
    void whatIsBelowTheLeastConfidenceIsDropped() throws Exception {
        assertThat(explained(PipelineOptions.defaults().withMinConfidence(0.99f), "Everolimus inhibits mTOR."))
                .contains("Everolimus → mTOR: dropped: below the least confidence that is asked for");
    }

    @Test
    void theModelShowsItsScoresAndReasons() throws Exception {
        String explained = explained(
                PipelineOptions.defaults().withRelationModel(RelationModels.DEFAULT),
                "Imatinib and dasatinib inhibit ABL1 and SRC, respectively.");
        assertThat(explained)
                .contains("Imatinib → SRC: dropped: a rule has read its trigger already")
                .containsPattern("model: INHIBITOR 0\\.\\d{3}")
                .containsPattern("\\+\\d\\.\\d\\d for INHIBITOR: \\w+\\(inhibit\\)");
    }

    @Test
    void nothingIsExplainedUnlessAskedFor() throws Exception {
        try (TripleExtractor extractor = new TripleExtractor.Factory(PipelineOptions.defaults()).create()) {
            assertThat(extractor
                            .annotate(
                                    new SourceDocument("x", "", "Everolimus inhibits mTOR."),
                                    (cas, document) -> document)
                            .pairs())
                    .isEmpty();
        }
    }
}
