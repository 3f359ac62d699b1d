package org.agonist.assertion.scopes;

import org.agonist.learning.HashMix;

/**
 * What tells where the scope of a cue begins and ends: the words at the border, what lies between it and the cue, and what
 * lies beyond.
 */
public final class ScopeFeatures {
    private static final int MAX_LEFT = 50;

    private static final int LEFT = 1000;
    private static final int RIGHT = 2000;

    private final FeatureKeys keys;
    private final AssertionSentence s;
    private final CueSpan cue;
    private final int[] left;
    private final int[] right;

    /** Features of one cue's scope, to be written to {@code keys}. */
    public ScopeFeatures(FeatureKeys keys, AssertionSentence sentence, CueSpan cue) {
        this.keys = keys;
        this.s = sentence;
        this.cue = cue;
        int phrase = CuePhrases.phraseOf(sentence, cue).text().hashCode();
        left = contexts(LEFT, phrase);
        right = contexts(RIGHT, phrase);
    }

    /** The kind of the cue, its words, and the classes of its first word and of the word behind it. */
    private int[] contexts(int side, int phrase) {
        int kind = side + cue.kind().ordinal();
        int classes = HashMix.mix(s.tag(cue.begin()), s.tag(cue.end()));
        return new int[] {kind, HashMix.mix(side, phrase), HashMix.mix(kind, classes)};
    }

    /** The first token at which the scope may begin. */
    public int firstBegin() {
        return Math.max(0, cue.begin() - MAX_LEFT);
    }

    /** The features of a scope that begins at a token. */
    public void left(int begin) {
        keys.begin(left);
        border(begin);
        int classes = HashMix.mix(s.tag(begin - 1), s.tag(begin));
        inside(begin, cue.begin(), classes);
        outside(0, begin, classes);
        int atCue = begin == cue.begin() ? 1 : 0;
        keys.add(atCue);
        keys.add(begin == 0 ? 1 : 0);
        keys.add(bucket(cue.begin() - begin));
        keys.add(s.hash(cue.end()), atCue);
        keys.add(s.tag(cue.end()), s.tag(cue.end() + 1), atCue);
        keys.add(s.ending(cue.end()), atCue);
    }

    /** The features of a scope that ends before a token. */
    public void right(int end) {
        keys.begin(right);
        border(end);
        int classes = HashMix.mix(s.tag(end - 1), s.tag(end));
        inside(cue.end(), end, classes);
        outside(end, s.size(), classes);
        keys.add(end == s.size() - 1 && s.classOf(end) == WordClass.STOP ? 1 : 0);
        keys.add(end == s.size() ? 1 : 0);
        keys.add(bucket(end - cue.end()));
        keys.add(end == cue.end() ? 1 : 0);
        keys.add(cue.parts().get(cue.parts().size() - 1).end() > end ? 1 : 0);
    }

    private void border(int at) {
        int before = s.tag(at - 1);
        int after = s.tag(at);
        keys.add(s.hash(at - 1));
        keys.add(s.hash(at));
        keys.add(before);
        keys.add(after);
        keys.add(before, after);
        keys.add(before, s.hash(at));
        keys.add(s.hash(at - 1), after);
        keys.add(before, after, s.tag(at + 1));
        keys.add(before, after, s.tag(at - 2));
        keys.add(s.hash(at), s.hash(at + 1));
        keys.add(s.hash(at), s.tag(at + 1));
        keys.add(s.ending(at - 1));
        keys.add(s.ending(at));
        keys.add(after, s.tag(at + 1), s.tag(at + 2));
    }

    /** What lies between cue and border. */
    private void inside(int from, int to, int border) {
        int commas = Math.min(4, s.count(WordClass.COMMA, from, to));
        int verbs = Math.min(4, s.verbs(from, to));
        int depth = s.count(WordClass.OPEN, from, to) - s.count(WordClass.CLOSE, from, to);
        int thats = Math.min(2, s.count(WordClass.THAT, from, to));
        int breaks = Math.min(
                2,
                s.count(WordClass.CONTRAST, from, to)
                        + s.count(WordClass.SEMICOLON, from, to)
                        + s.count(WordClass.COLON, from, to));
        int subordinators = Math.min(2, s.count(WordClass.SUBORDINATOR, from, to));
        int relatives = Math.min(2, s.count(WordClass.RELATIVE, from, to));
        keys.add(commas, border);
        keys.add(verbs, border);
        keys.add(depth, border);
        keys.add(Math.min(4, s.count(WordClass.COORDINATOR, from, to)), border);
        keys.add(thats, border);
        keys.add(breaks, border);
        keys.add(subordinators, border);
        keys.add(relatives, border);
        keys.add(Math.min(5, s.count(WordClass.PREPOSITION, from, to)), border);
        keys.add(depth);
        keys.add(verbs, commas);
        keys.add(verbs);
        keys.add(breaks, relatives);
        keys.add(subordinators, thats);
        keys.add(verbs, commas, border);
    }

    /** What lies beyond the border, on its side of the sentence. */
    private void outside(int from, int to, int border) {
        int commas = Math.min(3, s.count(WordClass.COMMA, from, to));
        int verbs = Math.min(3, s.verbs(from, to));
        keys.add(verbs, border);
        keys.add(commas, border);
        keys.add(verbs == 0 ? 0 : 1, s.isVerbBeforeComma(from, to) ? 1 : 0, border);
        keys.add(verbs, commas);
    }

    private static int bucket(int distance) {
        return distance < 6 ? distance : distance < 10 ? 6 : distance < 15 ? 7 : distance < 25 ? 8 : 9;
    }
}
