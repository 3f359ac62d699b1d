package org.agonist.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.agonist.assertion.scopes.AssertionModel;
import org.agonist.assertion.scopes.CueKind;
import org.agonist.assertion.scopes.CueSpan;
import org.agonist.assertion.scopes.ScopedCue;
import org.agonist.text.Span;
import org.agonist.training.BioScopeCorpus.GoldSentence;

/**
 * Counts cues and scopes of one kind. A cue is right when its tokens are exactly the gold ones, a scope when cue, first and
 * last token are.
 */
public final class AssertionScore {
    private record Counts(int right, int found, int gold) {
        private Counts plus(int moreRight, int moreFound, int moreGold) {
            return new Counts(right + moreRight, found + moreFound, gold + moreGold);
        }

        private double f1() {
            return 2.0 * right / Math.max(1, found + gold);
        }

        private String shown(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-26s P %.4f R %.4f F1 %.4f (right %d, found %d, gold %d)",
                    name,
                    right / Math.max(1.0, found),
                    right / Math.max(1.0, gold),
                    f1(),
                    right,
                    found,
                    gold);
        }
    }

    private final CueKind kind;
    private Counts cues = new Counts(0, 0, 0);
    private Counts tokens = cues;
    private Counts scopes = cues;
    private int scopesOfGoldCues;

    public AssertionScore(CueKind kind) {
        this.kind = kind;
    }

    /** Adds what a model finds in a sentence. */
    public void add(GoldSentence gold, AssertionModel model) {
        Set<ScopedCue> expected = ofKind(gold.cues());
        Set<ScopedCue> found = ofKind(model.find(gold.sentence()));
        Set<CueSpan> expectedCues = cues(expected);
        Set<CueSpan> foundCues = cues(found);
        cues = cues.plus(common(expectedCues, foundCues), foundCues.size(), expectedCues.size());
        Set<Integer> expectedTokens = tokens(expectedCues);
        Set<Integer> foundTokens = tokens(foundCues);
        tokens = tokens.plus(common(expectedTokens, foundTokens), foundTokens.size(), expectedTokens.size());
        scopes = scopes.plus(common(expected, found), found.size(), expected.size());
        for (ScopedCue cue : expected) {
            boolean right = model.scope(gold.sentence(), cue.cue()).equals(cue.scope());
            scopesOfGoldCues += right ? 1 : 0;
        }
    }

    private Set<ScopedCue> ofKind(List<ScopedCue> all) {
        Set<ScopedCue> chosen = new HashSet<>();
        for (ScopedCue cue : all) {
            if (cue.cue().kind() == kind) {
                chosen.add(cue);
            }
        }
        return chosen;
    }

    private static Set<CueSpan> cues(Set<ScopedCue> scoped) {
        Set<CueSpan> cues = new HashSet<>();
        scoped.forEach(each -> cues.add(each.cue()));
        return cues;
    }

    private static Set<Integer> tokens(Set<CueSpan> cues) {
        Set<Integer> tokens = new HashSet<>();
        for (CueSpan cue : cues) {
            for (Span part : cue.parts()) {
                for (int i = part.begin(); i < part.end(); i++) {
                    tokens.add(i);
                }
            }
        }
        return tokens;
    }

    private static <T> int common(Set<T> expected, Collection<T> found) {
        List<T> both = new ArrayList<>(found);
        both.retainAll(expected);
        return both.size();
    }

    /** F1 of cues, in [0,1]. */
    public double cueF1() {
        return cues.f1();
    }

    /** Share of scopes that are exact where the cue is given, in [0,1]. */
    public double scopeAccuracy() {
        return scopesOfGoldCues / Math.max(1.0, cues.gold());
    }

    /** All figures, a line each. */
    public String shown() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return String.join(
                "\n",
                cues.shown(name + " cues"),
                tokens.shown(name + " cue tokens"),
                scopes.shown(name + " cues and scopes"),
                String.format(
                        Locale.ROOT,
                        "%-26s %.4f (%d of %d)",
                        name + " scopes, cues given",
                        scopeAccuracy(),
                        scopesOfGoldCues,
                        cues.gold()),
                "");
    }
}
