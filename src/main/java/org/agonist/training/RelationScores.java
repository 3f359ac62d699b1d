package org.agonist.training;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.agonist.relations.classifier.RelationLabels;
import org.agonist.training.DrugProtRelations.GoldRelation;

/** Precision, recall and F1 over unique rows (document, type, agent, target), micro-averaged and per type. */
public final class RelationScores {
    /** DrugProt's types. */
    private static final List<String> TYPES = RelationLabels.ALL.subList(1, RelationLabels.COUNT);

    private final List<String> types;
    /** Right, found and gold of each type, then of all types taken as one. */
    private final int[] counts;

    /**
     * How often what was found is right.
     *
     * @param right rows that are found and gold
     * @param found rows that are found
     * @param gold rows that are gold
     */
    public record Tally(int right, int found, int gold) {
        /** Share of what was found that is right, in [0,1]. */
        public double precision() {
            return right / Math.max(1.0, found);
        }

        /** Share of gold that was found, in [0,1]. */
        public double recall() {
            return right / Math.max(1.0, gold);
        }

        /** Harmonic mean of precision and recall, in [0,1]. */
        public double f1() {
            return 2.0 * right / Math.max(1, found + gold);
        }
    }

    /** Scores of DrugProt's types. */
    public RelationScores() {
        this(TYPES);
    }

    /** Scores of these types. */
    public RelationScores(List<String> types) {
        this.types = List.copyOf(types);
        this.counts = new int[3 * (types.size() + 1)];
    }

    /** Adds a document. */
    public void add(Set<GoldRelation> expected, Collection<GoldRelation> predicted) {
        for (GoldRelation row : expected) {
            counts[at(row) + 2]++;
        }
        for (GoldRelation row : new TreeSet<>(predicted)) {
            counts[at(row) + 1]++;
            if (expected.contains(row)) {
                counts[at(row)]++;
            }
        }
        Set<String> expectedPairs = pairs(expected);
        Set<String> predictedPairs = pairs(predicted);
        int untyped = 3 * types.size();
        counts[untyped + 2] += expectedPairs.size();
        counts[untyped + 1] += predictedPairs.size();
        predictedPairs.retainAll(expectedPairs);
        counts[untyped] += predictedPairs.size();
    }

    private int at(GoldRelation row) {
        return 3 * types.indexOf(row.type());
    }

    /** Adds what others have counted, of the same types. */
    public void add(RelationScores others) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += others.counts[i];
        }
    }

    private static Set<String> pairs(Collection<GoldRelation> relations) {
        Set<String> pairs = new HashSet<>();
        for (GoldRelation relation : relations) {
            pairs.add(relation.agentId() + ' ' + relation.targetId());
        }
        return pairs;
    }

    /** The types, in the order of the table. */
    public List<String> types() {
        return types;
    }

    /** The rows of one type. */
    public Tally of(String type) {
        return tally(types.indexOf(type));
    }

    /** All rows. */
    public Tally micro() {
        int[] sums = new int[3];
        for (int i = 0; i < 3 * types.size(); i++) {
            sums[i % 3] += counts[i];
        }
        return new Tally(sums[0], sums[1], sums[2]);
    }

    /** All types taken as one. */
    public Tally untyped() {
        return tally(types.size());
    }

    private Tally tally(int index) {
        return new Tally(counts[3 * index], counts[3 * index + 1], counts[3 * index + 2]);
    }

    /** F1 over all types. */
    public double f1() {
        return micro().f1();
    }

    /** Precision, recall and F1 over all types, on one line. */
    public String summary() {
        Tally all = micro();
        return String.format(
                Locale.ROOT,
                "P %.4f R %.4f F1 %.4f (right %d, found %d, gold %d)",
                all.precision(),
                all.recall(),
                all.f1(),
                all.right(),
                all.found(),
                all.gold());
    }

    /** Precision, recall and F1 of each type, tab-separated, a header line first. */
    public String table() {
        StringBuilder out = new StringBuilder("type\tP\tR\tF1\tright\tfound\tgold\n");
        for (String type : types) {
            Tally tally = of(type);
            out.append(String.format(
                    Locale.ROOT,
                    "%s\t%.3f\t%.3f\t%.3f\t%d\t%d\t%d\n",
                    type,
                    tally.precision(),
                    tally.recall(),
                    tally.f1(),
                    tally.right(),
                    tally.found(),
                    tally.gold()));
        }
        return out.toString();
    }
}
