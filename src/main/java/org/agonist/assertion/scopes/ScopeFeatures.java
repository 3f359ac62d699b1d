package org.agonist.assertion.scopes;

/** What tells where the scope of a cue begins and ends: the words at the border, and what lies between it and the cue. */
public final class ScopeFeatures {
    /** How many tokens before its cue a scope may begin. */
    private static final int MAX_LEFT = 50;

    private static final int LEFT = 1000;
    private static final int RIGHT = 2000;

    private final FeatureKeys keys;
    private final AssertionSentence s;
    private final CueSpan cue;
    private final int[] contexts;

    public ScopeFeatures(FeatureKeys keys, AssertionSentence sentence, CueSpan cue) {
        this.keys = keys;
        this.s = sentence;
        this.cue = cue;
        int phrase = CuePhrases.phraseOf(sentence, cue).text().hashCode();
        int kind = cue.kind().ordinal();
        int form = FeatureKeys.mix(
                s.classOf(cue.begin()).ordinal(), s.classOf(cue.end()).ordinal());
        contexts = new int[] {kind, FeatureKeys.mix(7, phrase), FeatureKeys.mix(FeatureKeys.mix(9, kind), form)};
    }

    /** The first token at which the scope may begin. */
    public int firstBegin() {
        return Math.max(0, cue.begin() - MAX_LEFT);
    }

    /** The features of a scope that begins at a token. */
    public void left(int begin) {
        start(LEFT);
        border(begin);
        path(begin, cue.begin());
        rest(0, begin);
        keys.add(90, begin == cue.begin() ? 1 : 0);
        keys.add(91, begin == 0 ? 1 : 0);
        keys.add(92, bucket(cue.begin() - begin));
        keys.add(93, s.hash(cue.end()), begin == cue.begin() ? 1 : 0);
        keys.add(
                94,
                FeatureKeys.mix(
                        s.classOf(cue.end() + 1).ordinal(), s.classOf(cue.end()).ordinal()),
                begin == cue.begin() ? 1 : 0);
        keys.add(95, s.ending(cue.end()), begin == cue.begin() ? 1 : 0);
    }

    /** The features of a scope that ends after the token before {@code end}. */
    public void right(int end) {
        start(RIGHT);
        border(end);
        path(cue.end(), end);
        rest(end, s.size());
        boolean stop = end == s.size() - 1 && s.classOf(end) == WordClass.STOP;
        keys.add(90, stop ? 1 : 0);
        keys.add(91, end == s.size() ? 1 : 0);
        keys.add(92, bucket(end - cue.end()));
        keys.add(96, end == cue.end() ? 1 : 0);
        keys.add(97, cue.parts().get(cue.parts().size() - 1).end() > end ? 1 : 0);
    }

    private void start(int side) {
        int[] own = new int[contexts.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = FeatureKeys.mix(side, contexts[i]);
        }
        keys.begin(own);
    }

    private void border(int at) {
        int before = s.classOf(at - 1).ordinal();
        int after = s.classOf(at).ordinal();
        keys.add(1, s.hash(at - 1));
        keys.add(2, s.hash(at));
        keys.add(3, before);
        keys.add(4, after);
        keys.add(5, before, after);
        keys.add(6, before, s.hash(at));
        keys.add(7, s.hash(at - 1), after);
        keys.add(8, FeatureKeys.mix(before, after), s.classOf(at + 1).ordinal());
        keys.add(9, FeatureKeys.mix(before, after), s.classOf(at - 2).ordinal());
        keys.add(10, s.hash(at), s.hash(at + 1));
        keys.add(11, s.hash(at), s.classOf(at + 1).ordinal());
        keys.add(12, s.ending(at - 1));
        keys.add(13, s.ending(at));
        keys.add(
                14,
                FeatureKeys.mix(after, s.classOf(at + 1).ordinal()),
                s.classOf(at + 2).ordinal());
    }

    /** What lies between cue and border, features that the border's own classes go with. */
    private void path(int from, int to) {
        int commas = 0;
        int verbs = 0;
        int depth = 0;
        int lowest = 0;
        int markers = 0;
        int coordinators = 0;
        int thats = 0;
        int contrasts = 0;
        int subordinators = 0;
        int relatives = 0;
        int prepositions = 0;
        for (int i = from; i < to; i++) {
            WordClass c = s.classOf(i);
            commas += c == WordClass.COMMA ? 1 : 0;
            verbs += c.isFinite() && !s.classOf(i - 1).isFinite() ? 1 : 0;
            depth += c == WordClass.OPEN ? 1 : c == WordClass.CLOSE ? -1 : 0;
            lowest = Math.min(lowest, depth);
            markers += c.isMarker() ? 1 : 0;
            coordinators += c == WordClass.COORDINATOR ? 1 : 0;
            thats += c == WordClass.THAT ? 1 : 0;
            contrasts += c == WordClass.CONTRAST || c == WordClass.SEMICOLON || c == WordClass.COLON ? 1 : 0;
            subordinators += c == WordClass.SUBORDINATOR ? 1 : 0;
            relatives += c == WordClass.RELATIVE ? 1 : 0;
            prepositions += c == WordClass.PREPOSITION ? 1 : 0;
        }
        int before = s.classOf(to == cue.begin() ? from - 1 : to - 1).ordinal();
        int after = s.classOf(to == cue.begin() ? from : to).ordinal();
        int border = FeatureKeys.mix(before, after);
        keys.add(30, Math.min(commas, 4), border);
        keys.add(31, Math.min(verbs, 4), border);
        keys.add(32, depth, border);
        keys.add(33, Math.min(markers, 6), border);
        keys.add(34, Math.min(coordinators, 4), border);
        keys.add(35, Math.min(thats, 2), border);
        keys.add(36, Math.min(contrasts, 2), border);
        keys.add(37, Math.min(subordinators, 2), border);
        keys.add(38, Math.min(relatives, 2), border);
        keys.add(39, Math.min(prepositions, 5), border);
        keys.add(40, depth, lowest);
        keys.add(41, Math.min(verbs, 4), Math.min(commas, 4));
        keys.add(42, Math.min(verbs, 4));
        keys.add(43, Math.min(contrasts, 2), Math.min(relatives, 2));
        keys.add(44, Math.min(subordinators, 2), Math.min(thats, 2));
        keys.add(45, FeatureKeys.mix(Math.min(verbs, 3), Math.min(commas, 3)), border);
    }

    /** What lies beyond the border. */
    private void rest(int from, int to) {
        int commas = 0;
        int verbs = 0;
        int firstComma = -1;
        int firstVerb = -1;
        for (int i = from; i < to; i++) {
            WordClass c = s.classOf(i);
            if (c == WordClass.COMMA) {
                commas++;
                firstComma = firstComma < 0 ? i : firstComma;
            } else if (c.isFinite() && !s.classOf(i - 1).isFinite()) {
                verbs++;
                firstVerb = firstVerb < 0 ? i : firstVerb;
            }
        }
        int border = from == 0 ? to : from;
        int classes = FeatureKeys.mix(
                s.classOf(border - 1).ordinal(), s.classOf(border).ordinal());
        keys.add(60, Math.min(verbs, 3), classes);
        keys.add(61, Math.min(commas, 3), classes);
        keys.add(62, firstVerb < 0 ? 0 : firstComma < 0 ? 1 : firstVerb < firstComma ? 2 : 3, classes);
        keys.add(63, Math.min(verbs, 3), Math.min(commas, 3));
    }

    private static int bucket(int distance) {
        return distance < 6 ? distance : distance < 10 ? 6 : distance < 15 ? 7 : distance < 25 ? 8 : 9;
    }
}
