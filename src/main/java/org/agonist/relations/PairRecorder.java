package org.agonist.relations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.agonist.relations.classifier.Contribution;
import org.agonist.relations.classifier.PairPrediction;
import org.agonist.relations.classifier.RelationLabels;

/** Keeps what became of the pairs of one sentence, in the words in which it is shown. */
final class PairRecorder implements PairListener {
    /** Less probable labels are not shown. */
    private static final float SHOWN_PROBABILITY = 0.01f;

    private final List<String> forms;
    private final double minConfidence;
    private final List<Decision> decisions = new ArrayList<>();

    /**
     * What became of a pair.
     *
     * @param agent the acting mention, as a number of the sentence's mentions
     * @param target the mention acted on
     * @param verdict in words
     * @param details who says what and why, a line each
     */
    record Decision(int agent, int target, String verdict, List<String> details) {}

    PairRecorder(List<String> forms, double minConfidence) {
        this.forms = forms;
        this.minConfidence = minConfidence;
    }

    @Override
    public void ruled(FoundRelation relation, PairVerdict verdict) {
        String rule = relation.extractor().replace("rule:", "rule ");
        String detail = String.format(
                Locale.ROOT,
                "%s, trigger \"%s\": %s, confidence %.3f",
                rule,
                forms.get(relation.trigger()),
                relation.mechanism().label(),
                relation.confidence());
        add(relation.agent(), relation.target(), verdict, relation.confidence(), List.of(detail));
    }

    @Override
    public void judged(
            int agent,
            int target,
            PairPrediction prediction,
            PairVerdict verdict,
            Supplier<List<Contribution>> reasons) {
        List<String> details = new ArrayList<>();
        details.add("model: " + scores(prediction.probabilities()));
        for (Contribution reason : reasons.get()) {
            details.add(String.format(
                    Locale.ROOT, "  %+.2f for %s: %s", reason.weight(), prediction.label(), reason.feature()));
        }
        add(agent, target, verdict, prediction.confidence(), details);
    }

    private void add(int agent, int target, PairVerdict verdict, double confidence, List<String> details) {
        boolean low = verdict == PairVerdict.KEPT && (float) confidence < (float) minConfidence;
        decisions.add(new Decision(agent, target, (low ? PairVerdict.LOW_CONFIDENCE : verdict).words(), details));
    }

    private static String scores(float[] probabilities) {
        List<String> scores = IntStream.range(0, probabilities.length)
                .boxed()
                .filter(label -> probabilities[label] >= SHOWN_PROBABILITY)
                .sorted(Comparator.comparingDouble(label -> -probabilities[label]))
                .map(label ->
                        String.format(Locale.ROOT, "%s %.3f", RelationLabels.ALL.get(label), probabilities[label]))
                .toList();
        return String.join(", ", scores);
    }

    /** What was decided of a pair, in the order in which it was; empty if nothing spoke of it. */
    List<Decision> of(int agent, int target) {
        return decisions.stream()
                .filter(decision -> decision.agent == agent && decision.target == target)
                .toList();
    }
}
