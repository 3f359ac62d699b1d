package org.agonist.assertion.scopes;

import java.util.Arrays;
import org.agonist.learning.HashMix;

/**
 * The features of one way to choose, as hashes: each is known by its place in the order in which features are added, and kept
 * once with each context, so that what is rare for one cue can be learned from all. Not thread-safe.
 */
public final class FeatureKeys {
    private int[] keys = new int[256];
    private int size;
    private int place;
    private int[] contexts = new int[0];

    /** Forgets all features; those to come are for these contexts. */
    void begin(int... newContexts) {
        contexts = newContexts;
        size = 0;
        place = 0;
    }

    /** Adds the next feature. */
    void add(int value) {
        put(value);
        place++;
    }

    /** Adds two values as the next feature. */
    void add(int value, int second) {
        add(HashMix.mix(value, second));
    }

    /** Adds three values as the next feature. */
    void add(int value, int second, int third) {
        add(HashMix.mix(HashMix.mix(value, second), third));
    }

    /** Adds some words, their order left aside, as the next feature. */
    void addWords(AssertionSentence sentence, int begin, int end) {
        for (int i = Math.max(0, begin); i < Math.min(sentence.size(), end); i++) {
            put(sentence.hash(i));
        }
        place++;
    }

    private void put(int value) {
        for (int context : contexts) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
            }
            keys[size++] = HashMix.mix(HashMix.mix(place, context), value);
        }
    }

    /** Number of features. */
    public int size() {
        return size;
    }

    /** The features as hashes, of which the first {@link #size} count. */
    public int[] keys() {
        return keys;
    }
}
