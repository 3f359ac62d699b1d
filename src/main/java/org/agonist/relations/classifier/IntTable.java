package org.agonist.relations.classifier;

/** A map from hashes to non-negative numbers, open addressing, read-only once filled. */
final class IntTable {
    /** Key and value + 1 side by side, so that one look-up touches one cache line; 0 for an empty slot's value. */
    private int[] slots;

    private int size;

    IntTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected * 2) - 1) << 1;
        slots = new int[capacity * 2];
    }

    int size() {
        return size;
    }

    /** The value of {@code key}, or -1. */
    int get(int key) {
        int mask = slots.length - 1;
        int slot = slot(key) & mask;
        while (slots[slot + 1] != 0) {
            if (slots[slot] == key) {
                return slots[slot + 1] - 1;
            }
            slot = (slot + 2) & mask;
        }
        return -1;
    }

    /** Sets the value of {@code key} unless it has one; returns the value that holds now. */
    int putIfAbsent(int key, int value) {
        if (size * 4 >= slots.length) {
            grow();
        }
        int mask = slots.length - 1;
        int slot = slot(key) & mask;
        while (slots[slot + 1] != 0) {
            if (slots[slot] == key) {
                return slots[slot + 1] - 1;
            }
            slot = (slot + 2) & mask;
        }
        slots[slot] = key;
        slots[slot + 1] = value + 1;
        size++;
        return value;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[old.length * 2];
        size = 0;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                putIfAbsent(old[i], old[i + 1] - 1);
            }
        }
    }

    private static int slot(int key) {
        int h = key * 0x9E3779B1;
        return (h ^ (h >>> 16)) << 1;
    }
}
