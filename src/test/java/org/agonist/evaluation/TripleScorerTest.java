package org.agonist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.agonist.vocabulary.Mechanism;
import org.junit.jupiter.api.Test;

final class TripleScorerTest {
    @Test
    void aPredictionThatAgreesIsCorrectAndFound() {
        TripleScore score =
                score(List.of(gold("required", "imatinib", "ABL1", -1)), List.of(predicted("imatinib", "ABL1")));
        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.f1()).isEqualTo(1);
        assertThat(score.missed()).isEmpty();
        assertThat(score.extra()).isEmpty();
    }

    @Test
    void whatIsMissedAndWhatIsExtraIsListed() {
        GoldTriple missed = gold("required", "imatinib", "KIT", -1);
        PredictedTriple extra = predicted("imatinib", "SRC");
        TripleScore score = score(
                List.of(gold("required", "imatinib", "ABL1", -1), missed),
                List.of(predicted("imatinib", "ABL1"), extra));
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.missed()).containsExactly(missed);
        assertThat(score.extra()).containsExactly(extra);
    }

    @Test
    void namesAgreeWhenFoldedOneHoldsTheOther() {
        assertThat(agree("MMPs", "MMP")).isTrue();
        assertThat(agree("TGF-β receptor", "the TGF-β receptors")).isTrue();
        assertThat(agree("integrin $\\alpha\\nu\\beta3$", "ανβ3")).isTrue();
        assertThat(agree("ﬁbrin", "fibrin")).isTrue();
        assertThat(agree("PD-1", "PD-L1")).isFalse();
        assertThat(agree("EGF", "EGFR")).isFalse();
    }

    @Test
    void directionsAgreeUnlessTheyAreOpposed() {
        assertThat(directionsAgree(Mechanism.INHIBITOR, Mechanism.ANTAGONIST)).isTrue();
        assertThat(directionsAgree(Mechanism.INHIBITOR, Mechanism.DIRECT_REGULATOR))
                .isTrue();
        assertThat(directionsAgree(Mechanism.SUBSTRATE, Mechanism.ACTIVATOR)).isTrue();
        assertThat(directionsAgree(Mechanism.INHIBITOR, Mechanism.ACTIVATOR)).isFalse();
    }

    @Test
    void whereTheGoldSaysWhereThePredictionsSentenceHoldsIt() {
        PredictedTriple there = new PredictedTriple("imatinib", Mechanism.INHIBITOR, "ABL1", 100, 150, "rule:active");
        assertThat(TripleScorer.agrees(gold("required", "imatinib", "ABL1", 100), there))
                .isTrue();
        assertThat(TripleScorer.agrees(gold("required", "imatinib", "ABL1", 149), there))
                .isTrue();
        assertThat(TripleScorer.agrees(gold("required", "imatinib", "ABL1", 150), there))
                .isFalse();
        assertThat(TripleScorer.agrees(gold("required", "imatinib", "ABL1", 99), there))
                .isFalse();
    }

    @Test
    void anotherTierCountsNeitherWay() {
        TripleScore score = score(List.of(gold("regulator", "Snail", "EMT", -1)), List.of(predicted("Snail", "EMT")));
        assertThat(score.predicted()).isZero();
        assertThat(score.gold()).isZero();
        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo(1);
    }

    @Test
    void nothingRightScoresNothing() {
        TripleScore score = score(List.of(gold("required", "a1", "b1", -1)), List.of(predicted("c1", "d1")));
        assertThat(score.f1()).isZero();
    }

    private static TripleScore score(List<GoldTriple> gold, List<PredictedTriple> predicted) {
        return TripleScorer.score(gold, predicted, "required");
    }

    private static boolean agree(String gold, String predicted) {
        return TripleScorer.agrees(gold("required", "x", gold, -1), predicted("x", predicted));
    }

    private static boolean directionsAgree(Mechanism gold, Mechanism predicted) {
        return TripleScorer.agrees(
                new GoldTriple("required", "a", gold, "b", -1), new PredictedTriple("a", predicted, "b", 0, 9, "rule"));
    }

    private static GoldTriple gold(String tier, String agent, String target, int offset) {
        return new GoldTriple(tier, agent, Mechanism.INHIBITOR, target, offset);
    }

    private static PredictedTriple predicted(String agent, String target) {
        return new PredictedTriple(agent, Mechanism.INHIBITOR, target, 0, 50, "rule:active");
    }
}
