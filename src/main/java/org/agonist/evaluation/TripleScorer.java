package org.agonist.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agonist.text.Atoms;
import org.agonist.text.Folded;
import org.agonist.vocabulary.Sign;

/**
 * Compares predicted with gold triples: agent and target agree when, folded, one holds the other as whole words, in the same
 * sentence where the gold says where; a direction agrees with itself and with none.
 */
public final class TripleScorer {
    private TripleScorer() {}

    /**
     * Scores predictions of one document.
     *
     * @param tier the tier of gold triples that count; predictions that agree only with others count neither way
     */
    public static TripleScore score(List<GoldTriple> gold, List<PredictedTriple> predicted, String tier) {
        boolean[] found = new boolean[gold.size()];
        int correct = 0;
        List<PredictedTriple> extra = new ArrayList<>();
        for (PredictedTriple prediction : predicted) {
            boolean counted = false;
            boolean neutral = false;
            for (int i = 0; i < gold.size(); i++) {
                if (agrees(gold.get(i), prediction)) {
                    found[i] = true;
                    boolean counts = gold.get(i).tier().equals(tier);
                    counted |= counts;
                    neutral |= !counts;
                }
            }
            if (counted) {
                correct++;
            } else if (!neutral) {
                extra.add(prediction);
            }
        }
        List<GoldTriple> missed = new ArrayList<>();
        int total = 0;
        for (int i = 0; i < gold.size(); i++) {
            if (gold.get(i).tier().equals(tier)) {
                total++;
                if (!found[i]) {
                    missed.add(gold.get(i));
                }
            }
        }
        return new TripleScore(correct, correct + extra.size(), total - missed.size(), total, missed, extra);
    }

    static boolean agrees(GoldTriple gold, PredictedTriple predicted) {
        boolean here = gold.offset() < 0 || (predicted.begin() <= gold.offset() && gold.offset() < predicted.end());
        Sign goldSign = gold.mechanism().sign();
        Sign sign = predicted.mechanism().sign();
        boolean direction = goldSign == sign || goldSign == Sign.NONE || sign == Sign.NONE;
        return here && direction && agree(gold.agent(), predicted.agent()) && agree(gold.target(), predicted.target());
    }

    private static boolean agree(String a, String b) {
        String first = words(a);
        String second = words(b);
        return first.contains(second) || second.contains(first);
    }

    /** The folded atoms of a name, each between spaces, hyphens left out and plurals made singular. */
    private static String words(String name) {
        String folded = Folded.of(name).toString().toLowerCase(Locale.ROOT);
        Atoms atoms = new Atoms();
        atoms.scan(folded, 0, folded.length());
        StringBuilder words = new StringBuilder(" ");
        for (int i = 0; i < atoms.size(); i++) {
            String atom = folded.substring(atoms.begin(i), atoms.end(i));
            if (!atom.equals("-")) {
                boolean plural = atom.length() > 3 && atom.endsWith("s") && !atom.endsWith("ss");
                words.append(plural ? atom.substring(0, atom.length() - 1) : atom)
                        .append(' ');
            }
        }
        return words.toString();
    }
}
