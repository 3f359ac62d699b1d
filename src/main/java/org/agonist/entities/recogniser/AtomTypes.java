package org.agonist.entities.recogniser;

import org.agonist.text.Atoms;
import org.jspecify.annotations.Nullable;

/**
 * What depends on an atom's characters alone, remembered for the words met last: folded hash, shape, classes and the
 * weight sums that the word lends to itself and to its neighbours. Words repeat so often that most atoms cost one look
 * into this table. A forgetful cache: a slot holds the last word that fell into it, so results never depend on it.
 */
final class AtomTypes {
    /** Roles: the word lends features to the atom 2 or 1 after it, to itself, to the atom 1 or 2 before it. */
    static final int ROLES = 5;
    /** The role of the word as the atom itself. */
    static final int SELF = 2;

    static final int EDGE_LOWER = 0;
    static final int EDGE_UPPER = 1;
    static final int EDGE_DIGITS = 2;
    static final int EDGE_GREEK = 3;
    static final int EDGE_HYPHEN = 4;
    static final int EDGE_OPEN = 5;
    static final int EDGE_CLOSE = 6;
    static final int EDGE_STOP = 7;
    static final int EDGE_OTHER = 8;
    static final int EDGE_CLASSES = 9;

    private static final int SLOTS = 1 << 14;
    private static final int MAX_NGRAM_CHARS = 24;

    private final WordClusters clusters;
    private final @Nullable Weights weights;
    private final Weights.Sum sum = new Weights.Sum();
    private final FeatureBuffer buffer = new FeatureBuffer();
    private final long[] words = new long[SLOTS];
    private final char[] folded = new char[64];

    final int[] lower = new int[SLOTS];
    final int[] shape = new int[SLOTS];
    final int[] clusterSlot = new int[SLOTS];
    final byte[] edgeClass = new byte[SLOTS];
    final long[] even = new long[SLOTS * ROLES];
    final long[] odd = new long[SLOTS * ROLES];
    final short[] count = new short[SLOTS * ROLES];

    AtomTypes(WordClusters clusters, @Nullable Weights weights) {
        this.clusters = clusters;
        this.weights = weights;
    }

    /** A hash of the characters as written. */
    static long wordHash(CharSequence text, int begin, int end) {
        long hash = 0x51_7C_C1_B7_27_22_0A_95L;
        for (int i = begin; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash == 0 ? 1 : hash;
    }

    /** The slot that now holds the word. */
    int slot(long word, CharSequence text, int begin, int end, byte kind) {
        int slot = (int) (word >>> 20) & (SLOTS - 1);
        if (words[slot] != word) {
            words[slot] = word;
            describe(slot, text, begin, end, kind);
            if (weights != null) {
                for (int role = 0; role < ROLES; role++) {
                    buffer.clear();
                    features(role, slot, text, begin, end, kind, buffer);
                    weights.addTo(sum, buffer);
                    even[slot * ROLES + role] = sum.even;
                    odd[slot * ROLES + role] = sum.odd;
                    count[slot * ROLES + role] = (short) sum.count;
                }
            }
        }
        return slot;
    }

    private void describe(int slot, CharSequence text, int begin, int end, byte kind) {
        int hash = FeatureHash.SEED;
        for (int i = begin; i < end; i++) {
            hash = FoldedChars.step(hash, text.charAt(i));
        }
        lower[slot] = hash;
        shape[slot] = shape(text, begin, end, kind);
        clusterSlot[slot] = clusters.slot(kind == Atoms.DIGITS ? DIGIT_WORDS[Math.min(end - begin, 4)] : hash);
        edgeClass[slot] = (byte) edgeClass(text, begin, end, kind);
    }

    /** Numbers share their classes by their length. */
    static final int[] DIGIT_WORDS = {
        FeatureHash.of("0"), FeatureHash.of("0"), FeatureHash.of("00"), FeatureHash.of("000"), FeatureHash.of("0000")
    };

    private static int shape(CharSequence text, int begin, int end, byte kind) {
        int length = Math.min(end - begin, 6);
        if (kind == Atoms.SYMBOL) {
            return FeatureHash.step(77, FoldedChars.fold(text.charAt(begin)));
        }
        if (kind == Atoms.DIGITS) {
            return 1000 + length;
        }
        if (kind == Atoms.GREEK) {
            return 2000 + length;
        }
        int upper = 0;
        for (int i = begin; i < end; i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                upper++;
            }
        }
        if (upper == 0) {
            return 3000 + length;
        }
        if (upper == end - begin) {
            return 4000 + length;
        }
        if (upper == 1 && Character.isUpperCase(text.charAt(begin))) {
            return 5000 + length;
        }
        int hash = 6000;
        for (int i = begin; i < Math.min(end, begin + 8); i++) {
            hash = FeatureHash.step(hash, Character.isUpperCase(text.charAt(i)) ? 'A' : 'a');
        }
        return hash;
    }

    private static int edgeClass(CharSequence text, int begin, int end, byte kind) {
        if (kind == Atoms.LETTERS) {
            for (int i = begin; i < end; i++) {
                if (Character.isUpperCase(text.charAt(i))) {
                    return EDGE_UPPER;
                }
            }
            return EDGE_LOWER;
        }
        if (kind == Atoms.DIGITS) {
            return EDGE_DIGITS;
        }
        if (kind == Atoms.GREEK) {
            return EDGE_GREEK;
        }
        return switch (FoldedChars.fold(text.charAt(begin))) {
            case '-' -> EDGE_HYPHEN;
            case '(', '[', '{' -> EDGE_OPEN;
            case ')', ']', '}' -> EDGE_CLOSE;
            case ',', '.', ';', ':' -> EDGE_STOP;
            default -> EDGE_OTHER;
        };
    }

    /** Adds what the word in {@code slot} lends in a role. */
    void features(int role, int slot, CharSequence text, int begin, int end, byte kind, FeatureBuffer out) {
        int word = lower[slot];
        int clusterAt = clusterSlot[slot];
        int base = 16 * role;
        out.add(base, word);
        out.add(base + 1, shape[slot]);
        for (int system = 0; system < clusters.systems(); system++) {
            int cluster = clusters.classOf(clusterAt, system);
            if (cluster != 0) {
                out.add(base + 2 + system, cluster);
            }
        }
        int length = end - begin;
        if (role == SELF) {
            ownFeatures(slot, text, begin, end, kind, out);
        } else if ((role == SELF - 1 || role == SELF + 1) && kind == Atoms.LETTERS) {
            if (length > 3) {
                out.add(base + 12, suffix(text, end, 3));
            }
            if (length > 4) {
                out.add(base + 13, suffix(text, end, 4));
            }
        }
    }

    private static int suffix(CharSequence text, int end, int length) {
        int hash = length;
        for (int i = end - 1; i >= end - length; i--) {
            hash = FeatureHash.step(hash, FoldedChars.fold(text.charAt(i)));
        }
        return hash;
    }

    private void ownFeatures(int slot, CharSequence text, int begin, int end, byte kind, FeatureBuffer out) {
        int length = end - begin;
        long exact = wordHash(text, begin, end);
        out.add(100, (int) (exact >>> 32));
        out.add(101, kind * 32 + Math.min(length, 20));
        out.add(102, 0);
        if (kind != Atoms.LETTERS) {
            return;
        }
        int cluster = clusters.systems() > 0 ? clusters.classOf(clusterSlot[slot], 0) : 0;
        out.add(103, FeatureHash.pair(cluster, shape[slot]));
        int size = Math.min(length, 60);
        for (int i = 0; i < size; i++) {
            folded[i] = FoldedChars.fold(text.charAt(begin + i));
        }
        int hash = 1;
        for (int i = 0; i < Math.min(6, size); i++) {
            hash = FeatureHash.step(hash, folded[i]);
            out.add(110 + i, hash);
        }
        hash = 2;
        for (int i = 0; i < Math.min(6, length); i++) {
            hash = FeatureHash.step(hash, FoldedChars.fold(text.charAt(end - 1 - i)));
            out.add(116 + i, hash);
        }
        int last = Math.min(size, MAX_NGRAM_CHARS);
        for (int i = 0; i + 3 <= last; i++) {
            int three =
                    FeatureHash.step(FeatureHash.step(FeatureHash.step(3, folded[i]), folded[i + 1]), folded[i + 2]);
            if (i + 3 < size && i > 0) {
                out.add(122, three);
            }
            if (i + 4 <= last) {
                int four = FeatureHash.step(three, folded[i + 3]);
                out.add(123, four);
                if (i + 5 <= last) {
                    out.add(124, FeatureHash.step(four, folded[i + 4]));
                }
            }
        }
    }
}
