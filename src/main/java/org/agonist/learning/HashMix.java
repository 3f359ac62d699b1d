package org.agonist.learning;

/** How features made of several values are hashed. Models know their features by it: another mixing needs new models. */
public final class HashMix {
    private HashMix() {}

    /** The hash of what was hashed so far and one more value. */
    public static int mix(int hash, int value) {
        int h = hash * 0x9E3779B1 + value;
        h ^= h >>> 15;
        h *= 0x85EBCA77;
        h ^= h >>> 13;
        return h;
    }
}
