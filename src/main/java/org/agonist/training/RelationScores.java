package org.agonist.training;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.agonist.relations.classifier.RelationLabels;

/** Precision, recall and F1 over unique rows (document, type, agent, target), micro-averaged and per type. */
public final class RelationScores {
    private final int[] right = new int[RelationLabels.COUNT];
    private final int[] found = new int[RelationLabels.COUNT];
    private final int[] gold = new int[RelationLabels.COUNT];
    private int untypedRight;
    private int untypedFound;
    private int untypedGold;

    /** Adds a document. */
    public void add(Set<DrugProtRelations.GoldRelation> expected, List<DrugProtRelations.GoldRelation> predicted) {
        for (DrugProtRelations.GoldRelation r : expected) {
            gold[RelationLabels.ALL.indexOf(r.type())]++;
        }
        Set<String> expectedPairs = pairs(expected);
        Set<String> predictedPairs = pairs(predicted);
        untypedGold += expectedPairs.size();
        untypedFound += predictedPairs.size();
        predictedPairs.retainAll(expectedPairs);
        untypedRight += predictedPairs.size();
        for (DrugProtRelations.GoldRelation r : new TreeSet<>(predicted)) {
            int label = RelationLabels.ALL.indexOf(r.type());
            found[label]++;
            if (expected.contains(r)) {
                right[label]++;
            }
        }
    }

    private static Set<String> pairs(Collection<DrugProtRelations.GoldRelation> relations) {
        Set<String> pairs = new HashSet<>();
        for (DrugProtRelations.GoldRelation relation : relations) {
            pairs.add(relation.agentId() + ' ' + relation.targetId());
        }
        return pairs;
    }

    /** The same documents with all types taken as one. */
    public String untypedSummary() {
        return summary(untypedRight, untypedFound, untypedGold);
    }

    /** F1 over all types. */
    public double f1() {
        int r = 0;
        int f = 0;
        int g = 0;
        for (int l = 1; l < RelationLabels.COUNT; l++) {
            r += right[l];
            f += found[l];
            g += gold[l];
        }
        return 2.0 * r / Math.max(1, f + g);
    }

    /** Precision, recall and F1 over all types, on one line. */
    public String summary() {
        int r = 0;
        int f = 0;
        int g = 0;
        for (int l = 1; l < RelationLabels.COUNT; l++) {
            r += right[l];
            f += found[l];
            g += gold[l];
        }
        return summary(r, f, g);
    }

    private static String summary(int r, int f, int g) {
        return String.format(
                Locale.ROOT,
                "P %.4f R %.4f F1 %.4f (right %d, found %d, gold %d)",
                r / Math.max(1.0, f),
                r / Math.max(1.0, g),
                2.0 * r / Math.max(1, f + g),
                r,
                f,
                g);
    }

    /** Precision, recall and F1 of each type, tab-separated, a header line first. */
    public String table() {
        StringBuilder out = new StringBuilder("type\tP\tR\tF1\tright\tfound\tgold\n");
        for (int l = 1; l < RelationLabels.COUNT; l++) {
            out.append(String.format(
                    Locale.ROOT,
                    "%s\t%.3f\t%.3f\t%.3f\t%d\t%d\t%d\n",
                    RelationLabels.ALL.get(l),
                    right[l] / Math.max(1.0, found[l]),
                    right[l] / Math.max(1.0, gold[l]),
                    2.0 * right[l] / Math.max(1, found[l] + gold[l]),
                    right[l],
                    found[l],
                    gold[l]));
        }
        return out.toString();
    }
}
