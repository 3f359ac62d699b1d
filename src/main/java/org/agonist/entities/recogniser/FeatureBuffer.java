package org.agonist.entities.recogniser;

/** Feature keys on their way to a weight table or a training instance; a reusable buffer. */
final class FeatureBuffer {
    /** More features than an atom can have; the byte-wise sums of {@link Weights} hold no more than 256. */
    static final int CAPACITY = 256;

    private final int[] keys = new int[CAPACITY];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int template, int value) {
        if (size < CAPACITY) {
            keys[size++] = FeatureHash.key(template, value);
        }
    }

    int size() {
        return size;
    }

    int[] keys() {
        return keys;
    }
}
