package org.agonist.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.agonist.training.DrugProtRelations.GoldRelation;
import org.agonist.training.RelationScores;
import org.agonist.training.RelationScores.Tally;

/**
 * Scores relations against gold ones, and says how far the scores may be trusted: beside each F1 stands the interval that 95 of
 * 100 samples of documents, drawn with replacement, give. The same documents always give the same intervals.
 */
public final class RelationReport {
    private static final int ROUNDS = 1000;
    private static final double COVERAGE = 0.95;
    private static final long SEED = 20_160_201L;

    private final List<String> types;
    private final List<RelationScores> documents = new ArrayList<>();
    private final RelationConfusion confusion;

    /** A report on these types. */
    public RelationReport(List<String> types) {
        this.types = List.copyOf(types);
        this.confusion = new RelationConfusion(types);
    }

    /** Adds a document. */
    public void add(Set<GoldRelation> gold, Collection<GoldRelation> found) {
        RelationScores scores = new RelationScores(types);
        scores.add(gold, found);
        documents.add(scores);
        confusion.add(gold, found);
    }

    /** The scores of all documents. */
    public RelationScores scores() {
        RelationScores all = new RelationScores(types);
        documents.forEach(all::add);
        return all;
    }

    /** Scores per type, over all types and untyped, with intervals, then the confusion table; tab-separated. */
    public String text() {
        RelationScores all = scores();
        List<RelationScores> samples = samples();
        StringBuilder out = new StringBuilder("type\tP\tR\tF1\tfrom\tto\tright\tfound\tgold\n");
        for (String type : types) {
            append(out, type, all, samples, scores -> scores.of(type));
        }
        append(out, "micro", all, samples, RelationScores::micro);
        append(out, "untyped", all, samples, RelationScores::untyped);
        return out.append('\n').append(confusion.text()).toString();
    }

    private static void append(
            StringBuilder out,
            String name,
            RelationScores all,
            List<RelationScores> samples,
            Function<RelationScores, Tally> choice) {
        Tally tally = choice.apply(all);
        double[] f1 =
                samples.stream().mapToDouble(s -> choice.apply(s).f1()).sorted().toArray();
        int cut = (int) Math.round(f1.length * (1 - COVERAGE) / 2);
        out.append(String.format(
                Locale.ROOT,
                "%s\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%d\t%d\t%d\n",
                name,
                tally.precision(),
                tally.recall(),
                tally.f1(),
                f1[cut],
                f1[f1.length - 1 - cut],
                tally.right(),
                tally.found(),
                tally.gold()));
    }

    private List<RelationScores> samples() {
        SplittableRandom random = new SplittableRandom(SEED);
        RelationScores[] samples = new RelationScores[ROUNDS];
        Arrays.setAll(samples, round -> {
            RelationScores sample = new RelationScores(types);
            for (int d = 0; d < documents.size(); d++) {
                sample.add(documents.get(random.nextInt(documents.size())));
            }
            return sample;
        });
        return List.of(samples);
    }
}
