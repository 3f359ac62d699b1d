package org.agonist.training;

import java.util.Arrays;
import java.util.List;

/** Numbers the features that occur often enough, in order of first occurrence, and rewrites training sentences to the numbers. */
final class FeatureIndex {
    private final int[] keys;

    private FeatureIndex(int[] keys) {
        this.keys = keys;
    }

    static FeatureIndex of(List<ChainTrainer.Sentence> sentences, int minCount) {
        int capacity = 1 << 16;
        int[] table = new int[capacity];
        int[] counts = new int[capacity];
        int used = 0;
        for (ChainTrainer.Sentence sentence : sentences) {
            for (int[] features : sentence.features()) {
                for (int key : features) {
                    if (used * 2 > capacity) {
                        int[] oldTable = table;
                        int[] oldCounts = counts;
                        capacity *= 2;
                        table = new int[capacity];
                        counts = new int[capacity];
                        for (int i = 0; i < oldTable.length; i++) {
                            if (oldTable[i] != 0) {
                                int slot = slot(table, oldTable[i]);
                                table[slot] = oldTable[i];
                                counts[slot] = oldCounts[i];
                            }
                        }
                    }
                    int slot = slot(table, key);
                    if (table[slot] == 0) {
                        table[slot] = key;
                        used++;
                    }
                    counts[slot]++;
                }
            }
        }
        int[] numbers = new int[capacity];
        int[] keys = new int[used];
        int size = 0;
        for (ChainTrainer.Sentence sentence : sentences) {
            int[][] rows = sentence.features();
            for (int t = 0; t < rows.length; t++) {
                int kept = 0;
                int[] features = rows[t];
                for (int key : features) {
                    int slot = slot(table, key);
                    if (counts[slot] < minCount) {
                        continue;
                    }
                    if (numbers[slot] == 0) {
                        keys[size++] = key;
                        numbers[slot] = size;
                    }
                    features[kept++] = numbers[slot] - 1;
                }
                rows[t] = Arrays.copyOf(features, kept);
            }
        }
        return new FeatureIndex(Arrays.copyOf(keys, size));
    }

    private static int slot(int[] table, int key) {
        int mask = table.length - 1;
        int slot = key & mask;
        while (table[slot] != 0 && table[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    int size() {
        return keys.length;
    }

    int key(int number) {
        return keys[number];
    }
}
