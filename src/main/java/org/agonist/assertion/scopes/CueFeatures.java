package org.agonist.assertion.scopes;

import org.agonist.assertion.scopes.CuePhrases.Candidate;
import org.agonist.learning.HashMix;

/** What tells whether a phrase is a cue where it stands: the words around it and their classes. */
public final class CueFeatures {
    private static final int CONTEXT = 100;
    private static final int NEAR = 3;
    /** A word of negation is one nearly everywhere; what is said further off only misleads. */
    private static final int NEGATION_WINDOW = 3;

    private static final int SPECULATION_WINDOW = 10;
    private static final int MAX_GAP = 12;

    private CueFeatures() {}

    /** The features of a phrase at its place. */
    public static void fill(FeatureKeys keys, AssertionSentence s, Candidate candidate) {
        CueSpan cue = candidate.cue();
        int begin = cue.begin();
        int end = cue.end();
        int phrase = candidate.phrase().text().hashCode() + cue.kind().ordinal();
        keys.begin(CONTEXT, HashMix.mix(CONTEXT, phrase));
        keys.add(0);
        for (int i = 1; i <= NEAR; i++) {
            keys.add(s.hash(begin - i));
            keys.add(s.hash(end - 1 + i));
            keys.add(s.tag(begin - i));
            keys.add(s.tag(end - 1 + i));
        }
        keys.add(s.tag(begin));
        keys.add(s.tag(begin - 1), s.tag(end));
        keys.add(s.tag(begin - 1), s.tag(begin - 2));
        keys.add(s.tag(end), s.tag(end + 1));
        keys.add(s.hash(begin - 1), s.hash(begin - 2));
        keys.add(s.hash(end), s.hash(end + 1));
        keys.add(s.hash(begin - 1), s.hash(end));
        keys.add(s.ending(begin - 1));
        keys.add(s.ending(end));
        keys.add(s.ending(begin - 1) == s.ending(end) ? 1 : 0, s.tag(end));
        keys.add(s.hash(0));
        keys.add(begin == 0 ? 1 : 0);
        keys.add(s.tag(s.size() - 1));
        int window = cue.kind() == CueKind.NEGATION ? NEGATION_WINDOW : SPECULATION_WINDOW;
        keys.addWords(s, begin - window, begin);
        keys.addWords(s, end, end + window);
        int verb = begin - 1;
        while (verb >= 0 && !s.classOf(verb).isFinite()) {
            verb--;
        }
        keys.add(s.hash(verb));
        keys.add(cue.parts().size() > 1 ? Math.min(MAX_GAP, cue.parts().get(1).begin() - end) : 0);
    }
}
