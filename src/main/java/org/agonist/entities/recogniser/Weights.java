package org.agonist.entities.recogniser;

/**
 * Eight one-byte weights per feature, in an open-addressing table: chemical B I E S in the low, gene B I E S in the high
 * four bytes. The bytes hold {@code weight / unit + 128}, so that plain long additions sum eight weights at once: see
 * {@link Sum}.
 */
final class Weights {
    private final int[] keys;
    private final long[] values;
    private final int mask;
    private final float unit;

    Weights(int[] featureKeys, long[] featureValues, float unit) {
        int capacity = Integer.highestOneBit(Math.max(8, featureKeys.length)) << 1;
        if (featureKeys.length > capacity * 0.6) {
            capacity <<= 1;
        }
        mask = capacity - 1;
        keys = new int[capacity];
        values = new long[capacity];
        this.unit = unit;
        for (int i = 0; i < featureKeys.length; i++) {
            int slot = featureKeys[i] & mask;
            while (keys[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = featureKeys[i];
            values[slot] = featureValues[i];
        }
    }

    /** What one step of a byte is worth in log space. */
    float unit() {
        return unit;
    }

    /**
     * Adds the weights of the features in {@code features}; features without weights count as nothing. The table is larger
     * than the caches, so it is read in three passes whose loads do not wait for one another.
     */
    void addTo(Sum sum, FeatureBuffer features) {
        int[] wanted = features.keys();
        int size = features.size();
        int[] first = sum.found;
        for (int i = 0; i < size; i++) {
            first[i] = keys[wanted[i] & mask];
        }
        int[] slots = sum.slots;
        int count = 0;
        for (int i = 0; i < size; i++) {
            int key = wanted[i];
            int slot = key & mask;
            int found = first[i];
            while (found != key && found != 0) {
                slot = (slot + 1) & mask;
                found = keys[slot];
            }
            slots[count] = slot;
            count += found == 0 ? 0 : 1;
        }
        long even = 0;
        long odd = 0;
        for (int i = 0; i < count; i++) {
            long value = values[slots[i]];
            even += value & Sum.LANES;
            odd += (value >>> 8) & Sum.LANES;
        }
        sum.even = even;
        sum.odd = odd;
        sum.count = count;
    }

    /** A sum of at most 256 features: four 16-bit lanes for the even, four for the odd bytes. */
    static final class Sum {
        static final long LANES = 0x00FF00FF00FF00FFL;
        private final int[] found = new int[FeatureBuffer.CAPACITY];
        private final int[] slots = new int[FeatureBuffer.CAPACITY + 1];
        long even;
        long odd;
        int count;
    }
}
