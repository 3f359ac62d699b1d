package org.agonist.relations.classifier;

import org.agonist.learning.HashMix;

/** N-grams of the sentence without what does not bear on the pair: brackets, other list members, articles, adverbs. */
final class FlatFeatures {
    private static final int MAX_FRAME = 8;

    private final int[] flat = new int[SentenceAnalysis.MAX_UNITS];
    private int size;
    /** Where the first and the second argument stand. */
    private int left;

    private int right;

    static boolean dropped(SentenceAnalysis s, int u, int a, int t) {
        if (u == a || u == t) {
            return false;
        }
        if (u >= s.listFirst[a] && u <= s.listLast[a] && !(t >= s.listFirst[a] && t <= s.listLast[a])) {
            return true;
        }
        if (u >= s.listFirst[t] && u <= s.listLast[t] && !(a >= s.listFirst[t] && a <= s.listLast[t])) {
            return true;
        }
        switch (s.pos[u]) {
            case DETERMINER:
            case ADVERB:
            case NUMBER:
                return true;
            default:
                break;
        }
        int open = s.pos[u] == PartOfSpeech.OPEN ? u : s.bracket[u];
        if (s.pos[u] == PartOfSpeech.CLOSE) {
            open = s.opening[u];
        }
        if (open >= 0 && s.closing[open] >= 0) {
            int close = s.closing[open];
            return !(a > open && a < close) && !(t > open && t < close);
        }
        return false;
    }

    void add(SentenceAnalysis s, int a, int t, int dir, FeatureBuffer out) {
        flatten(s, a, t);
        if (right - left - 1 <= MAX_FRAME) {
            frames(s, dir, out);
        }
        ngrams(s, a, t, dir, out);
        out.add(FeatureTemplate.DISTANCE, PairFeatures.bin(right - left - 1), 2 + dir);
        windows(s, dir, out);
    }

    private void flatten(SentenceAnalysis s, int a, int t) {
        size = 0;
        left = -1;
        right = -1;
        for (int u = 0; u < s.size; u++) {
            if (!dropped(s, u, a, t)) {
                if (u == a || u == t) {
                    if (left < 0) {
                        left = size;
                    } else {
                        right = size;
                    }
                }
                flat[size++] = u;
            }
        }
    }

    private int stem(SentenceAnalysis s, int i) {
        return i >= 0 && i < size ? s.stem[flat[i]] : PairFeatures.NOTHING;
    }

    private int skeleton(SentenceAnalysis s, int i) {
        return i >= 0 && i < size ? PairFeatures.skeleton(s, flat[i]) : PairFeatures.NOTHING;
    }

    /** All that stands between arguments close to each other, alone and with what stands around. */
    private void frames(SentenceAnalysis s, int dir, FeatureBuffer out) {
        int length = right - left - 1;
        int words = dir;
        int classes = dir;
        for (int i = left + 1; i < right; i++) {
            words = HashMix.mix(words, stem(s, i));
            classes = HashMix.mix(classes, skeleton(s, i));
        }
        out.add(FeatureTemplate.FLAT_ALL, words, length);
        out.add(FeatureTemplate.FLAT_SKELETON, classes, length);
        out.add(FeatureTemplate.FRAME, classes, skeleton(s, left - 1), skeleton(s, right + 1), length);
        out.add(FeatureTemplate.FRAME_WORDS, words, stem(s, left - 1), stem(s, right + 1), length);
        out.add(FeatureTemplate.FRAME_WORDS, words, stem(s, left - 1), 1);
        out.add(FeatureTemplate.FRAME_WORDS, words, stem(s, right + 1), 2);
    }

    private void ngrams(SentenceAnalysis s, int a, int t, int dir, FeatureBuffer out) {
        int stop = Math.min(right, left + PairFeatures.MAX_BETWEEN);
        for (int i = left; i <= stop; i++) {
            int w = PairFeatures.masked(s, flat[i], a, t);
            out.add(FeatureTemplate.FLAT_UNIGRAM, w, dir);
            if (i + 1 > stop) {
                break;
            }
            int w1 = PairFeatures.masked(s, flat[i + 1], a, t);
            out.add(FeatureTemplate.FLAT_BIGRAM, w, w1, dir);
            out.add(FeatureTemplate.FLAT_SKELETON_BIGRAM, skeleton(s, i), skeleton(s, i + 1), dir);
            if (i + 2 > stop) {
                continue;
            }
            int w2 = PairFeatures.masked(s, flat[i + 2], a, t);
            out.add(FeatureTemplate.FLAT_TRIGRAM, w, w1, w2, dir);
            out.add(FeatureTemplate.FLAT_BIGRAM, w, w2, dir + 2);
            out.add(FeatureTemplate.FLAT_SKELETON_TRIGRAM, skeleton(s, i), skeleton(s, i + 1), skeleton(s, i + 2), dir);
            if (i + 3 <= stop) {
                int w3 = PairFeatures.masked(s, flat[i + 3], a, t);
                out.add(FeatureTemplate.FLAT_FOURGRAM, HashMix.mix(w, w1), w2, w3, dir);
            }
        }
    }

    /** What stands before and after the pair, and at its inner edges. */
    private void windows(SentenceAnalysis s, int dir, FeatureBuffer out) {
        for (int i = 1; i <= PairFeatures.WINDOW; i++) {
            int before = stem(s, left - i);
            int after = stem(s, right + i);
            out.add(FeatureTemplate.FLAT_BEFORE, before, Math.min(i, 3), dir);
            out.add(FeatureTemplate.FLAT_AFTER, after, Math.min(i, 3), dir);
            if (i > 1 && i < 4) {
                out.add(FeatureTemplate.FLAT_BEFORE_BIGRAM, before, stem(s, left - i + 1), i, dir);
                out.add(FeatureTemplate.FLAT_AFTER_BIGRAM, stem(s, right + i - 1), after, i, dir);
            }
        }
        boolean between = left + 1 < right;
        int first = between ? stem(s, left + 1) : PairFeatures.NOTHING;
        int last = between ? stem(s, right - 1) : PairFeatures.NOTHING;
        out.add(FeatureTemplate.FLAT_FIRST, first, stem(s, left - 1), dir);
        out.add(FeatureTemplate.FLAT_LAST, last, stem(s, right + 1), dir);
        out.add(FeatureTemplate.FLAT_FIRST, first, last, dir, 9);
    }
}
