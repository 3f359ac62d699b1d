package org.agonist.entities.recogniser;

import java.util.Arrays;

/**
 * Chooses among overlapping spans of one kind those that together exceed the least confidence by the most. Scratch space
 * that belongs to one thread.
 */
final class SpanSelection {
    private int size;
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private float[] gains = new float[64];
    private int[] labels = new int[64];
    private float[] best = new float[65];
    private int[] before = new int[64];

    void clear() {
        size = 0;
    }

    /** Adds a span, with what its confidence exceeds the least by and what the caller knows it by. */
    void add(int begin, int end, float gain, int label) {
        if (size == begins.length) {
            int capacity = size * 2;
            begins = Arrays.copyOf(begins, capacity);
            ends = Arrays.copyOf(ends, capacity);
            gains = Arrays.copyOf(gains, capacity);
            labels = Arrays.copyOf(labels, capacity);
            best = new float[capacity + 1];
            before = new int[capacity];
        }
        // By end: spans come nearly in order.
        int slot = size++;
        while (slot > 0 && ends[slot - 1] > end) {
            begins[slot] = begins[slot - 1];
            ends[slot] = ends[slot - 1];
            gains[slot] = gains[slot - 1];
            labels[slot] = labels[slot - 1];
            slot--;
        }
        begins[slot] = begin;
        ends[slot] = end;
        gains[slot] = gain;
        labels[slot] = label;
    }

    /** Writes the labels of the chosen spans, the last first; returns how many. */
    int choose(int[] chosen) {
        for (int i = 0; i < size; i++) {
            int free = i;
            while (free > 0 && ends[free - 1] > begins[i]) {
                free--;
            }
            before[i] = free;
            best[i + 1] = Math.max(best[i], best[free] + gains[i]);
        }
        int count = 0;
        int i = size;
        while (i > 0) {
            if (best[i] > best[i - 1]) {
                chosen[count++] = labels[i - 1];
                i = before[i - 1];
            } else {
                i--;
            }
        }
        return count;
    }

    int size() {
        return size;
    }
}
