package org.agonist.training;

/** Numbers the feature keys that are frequent enough in the rows that are trained on. */
final class PairFeatureIndex {
    /** The number of each feature value of all pairs, -1 where it is too rare. */
    final int[] numbers;

    /** How many numbers there are. */
    final int width;

    private int[] keys = new int[1 << 22];
    private int[] counts = new int[1 << 22];
    private int size;

    PairFeatureIndex(RelationPairs pairs, int[] rows, int minCount) {
        for (int row : rows) {
            for (int i = (int) pairs.featureBegin[row]; i < (int) pairs.featureBegin[row + 1]; i++) {
                count(pairs.features[i]);
            }
        }
        int n = 0;
        int[] number = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            number[i] = counts[i] >= minCount ? n++ : -1;
        }
        width = n;
        numbers = new int[pairs.featureCount];
        for (int i = 0; i < numbers.length; i++) {
            int slot = slot(pairs.features[i]);
            numbers[i] = counts[slot] == 0 ? -1 : number[slot];
        }
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int h = key * 0x9E3779B1;
        int slot = (h ^ h >>> 16) & mask;
        while (counts[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void count(int key) {
        int slot = slot(key);
        if (counts[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        counts[slot]++;
        if (size * 2 > keys.length) {
            int[] oldKeys = keys;
            int[] oldCounts = counts;
            keys = new int[oldKeys.length * 2];
            counts = new int[oldKeys.length * 2];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldCounts[i] != 0) {
                    int target = slot(oldKeys[i]);
                    keys[target] = oldKeys[i];
                    counts[target] = oldCounts[i];
                }
            }
        }
    }
}
