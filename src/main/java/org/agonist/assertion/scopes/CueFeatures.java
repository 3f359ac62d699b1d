package org.agonist.assertion.scopes;

import org.agonist.assertion.scopes.CuePhrases.Candidate;

/** What tells whether a phrase is a cue where it stands: the words around it and their classes. */
public final class CueFeatures {
    private static final int NEAR = 3;
    /** A word of negation is one nearly everywhere; what is said further off only misleads. */
    private static final int NEGATION_WINDOW = 3;

    private static final int SPECULATION_WINDOW = 10;

    private CueFeatures() {}

    public static void fill(FeatureKeys keys, AssertionSentence s, Candidate candidate) {
        CueSpan cue = candidate.cue();
        int begin = cue.begin();
        int end = cue.end();
        int phrase = candidate.phrase().text().hashCode() + cue.kind().ordinal();
        keys.begin(100, FeatureKeys.mix(100, phrase));
        keys.add(1, 0);
        for (int i = 1; i <= NEAR; i++) {
            keys.add(1 + i, s.hash(begin - i));
            keys.add(10 + i, s.hash(end - 1 + i));
            keys.add(20 + i, s.classOf(begin - i).ordinal());
            keys.add(30 + i, s.classOf(end - 1 + i).ordinal());
        }
        keys.add(40, s.classOf(begin - 1).ordinal(), s.classOf(end).ordinal());
        keys.add(41, s.classOf(begin - 1).ordinal(), s.classOf(begin - 2).ordinal());
        keys.add(42, s.classOf(end).ordinal(), s.classOf(end + 1).ordinal());
        keys.add(43, s.hash(begin - 1), s.hash(begin - 2));
        keys.add(44, s.hash(end), s.hash(end + 1));
        keys.add(45, s.hash(begin - 1), s.hash(end));
        keys.add(46, s.ending(begin - 1));
        keys.add(47, s.ending(end));
        keys.add(
                48, s.ending(begin - 1) == s.ending(end) ? 1 : 0, s.classOf(end).ordinal());
        keys.add(49, s.hash(0));
        keys.add(50, begin == 0 ? 1 : 0);
        keys.add(51, s.classOf(s.size() - 1).ordinal());
        int window = cue.kind() == CueKind.NEGATION ? NEGATION_WINDOW : SPECULATION_WINDOW;
        for (int i = Math.max(0, begin - window); i < begin; i++) {
            keys.add(52, s.hash(i));
        }
        for (int i = end; i < Math.min(s.size(), end + window); i++) {
            keys.add(53, s.hash(i));
        }
        int verb = begin - 1;
        while (verb >= 0 && !s.classOf(verb).isFinite()) {
            verb--;
        }
        keys.add(56, s.classOf(begin).ordinal());
        keys.add(54, s.hash(verb));
        keys.add(55, cue.parts().size() > 1 ? Math.min(12, cue.parts().get(1).begin() - end) : 0);
    }
}
