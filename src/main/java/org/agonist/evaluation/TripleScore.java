package org.agonist.evaluation;

import java.util.List;

/**
 * How well predictions agree with gold triples.
 *
 * @param correct predictions that agree with a gold triple that counts
 * @param predicted predictions, less those that agree only with a gold triple of another tier
 * @param found gold triples that a prediction agrees with
 * @param gold gold triples that count
 * @param missed gold triples that none agrees with
 * @param extra predictions that agree with none
 */
public record TripleScore(
        int correct, int predicted, int found, int gold, List<GoldTriple> missed, List<PredictedTriple> extra) {
    public TripleScore {
        missed = List.copyOf(missed);
        extra = List.copyOf(extra);
    }

    /** Share of predictions that are right, 1 if there are none. */
    public double precision() {
        return predicted == 0 ? 1 : (double) correct / predicted;
    }

    /** Share of gold triples that are found, 1 if there are none. */
    public double recall() {
        return gold == 0 ? 1 : (double) found / gold;
    }

    /** Harmonic mean of precision and recall. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
