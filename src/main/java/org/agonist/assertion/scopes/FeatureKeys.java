package org.agonist.assertion.scopes;

import java.util.Arrays;

/**
 * The features of one decision, as hashes. Each feature is kept alone and once more with each context, so that what is rare
 * for one cue can be learned from all. Not thread-safe.
 */
public final class FeatureKeys {
    private int[] keys = new int[256];
    private int size;
    private int[] contexts = new int[0];

    /** Forgets all features; those to come are for these contexts. */
    void begin(int... newContexts) {
        contexts = newContexts;
        size = 0;
    }

    void add(int template, int value) {
        for (int context : contexts) {
            put(mix(mix(template, context), value));
        }
    }

    void add(int template, int value, int second) {
        add(template, mix(value, second));
    }

    private void put(int key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = key;
    }

    /** Number of features. */
    public int size() {
        return size;
    }

    /** The features as hashes, of which the first {@link #size} count. */
    public int[] keys() {
        return keys;
    }

    static int mix(int hash, int value) {
        int h = hash * 0x9E3779B1 + value;
        h ^= h >>> 15;
        h *= 0x85EBCA77;
        h ^= h >>> 13;
        return h;
    }
}
