package org.agonist.entities.recogniser;

/** The 32-bit hashes that stand for words and features; part of the model format, so they never change. */
final class FeatureHash {
    static final int SEED = 0x2545F491;

    private FeatureHash() {}

    /** Extends a hash by one character. */
    static int step(int hash, int character) {
        int mixed = (hash ^ character) * 0x9E3779B1;
        return mixed ^ (mixed >>> 15);
    }

    /** The hash of an ordered pair. */
    static int pair(int first, int second) {
        int mixed = (first * 0x85EBCA6B + 0x27D4EB2F) ^ (second * 0xC2B2AE35);
        mixed ^= mixed >>> 16;
        mixed *= 0x7FEB352D;
        return mixed ^ (mixed >>> 15);
    }

    /** The key of a feature: a template and its value. Never 0, which marks an empty slot. */
    static int key(int template, int value) {
        int mixed = value ^ (template * 0x9E3779B1);
        mixed ^= mixed >>> 16;
        mixed *= 0x7FEB352D;
        mixed ^= mixed >>> 15;
        mixed *= 0x846CA68B;
        mixed ^= mixed >>> 16;
        return mixed == 0 ? 1 : mixed;
    }

    /** The hash of a folded string, as the folded hash of an atom or chunk with the same characters. */
    static int of(CharSequence folded) {
        int hash = SEED;
        for (int i = 0; i < folded.length(); i++) {
            hash = step(hash, folded.charAt(i));
        }
        return hash;
    }
}
