package org.agonist.relations;

import java.util.List;
import java.util.function.Supplier;
import org.agonist.relations.classifier.Contribution;
import org.agonist.relations.classifier.PairPrediction;

/** Hears what becomes of each pair that a rule or the model looks at, for those who ask why. */
interface PairListener {
    /** Hears nothing. */
    PairListener NONE = new PairListener() {};

    /** A rule said this of a pair. */
    default void ruled(FoundRelation relation, PairVerdict verdict) {}

    /**
     * The model judged a pair.
     *
     * @param agent the acting mention, as a number of the sentence's mentions
     * @param target the mention acted on
     * @param reasons what spoke for and against the model's label, looked for only if asked
     */
    default void judged(
            int agent,
            int target,
            PairPrediction prediction,
            PairVerdict verdict,
            Supplier<List<Contribution>> reasons) {}
}
