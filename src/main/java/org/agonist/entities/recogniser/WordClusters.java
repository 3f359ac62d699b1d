package org.agonist.entities.recogniser;

/** The distributional classes of words: words that keep the same company share a class number. */
final class WordClusters {
    private final int systems;
    private final int[] keys;
    private final short[] classes;
    private final int mask;

    /**
     * @param systems clusterings per word
     * @param words folded hashes, ascending, none 0
     * @param classesOfWords {@code systems} class numbers per word, 0 for none
     */
    WordClusters(int systems, int[] words, short[] classesOfWords) {
        this.systems = systems;
        int capacity = Integer.highestOneBit(Math.max(8, words.length * 3)) << 1;
        mask = capacity - 1;
        keys = new int[capacity];
        classes = new short[(capacity + 1) * systems];
        for (int i = 0; i < words.length; i++) {
            int slot = (words[i] * 0x9E3779B1 >>> 7) & mask;
            while (keys[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = words[i];
            System.arraycopy(classesOfWords, i * systems, classes, slot * systems, systems);
        }
    }

    /** Clusterings per word. */
    int systems() {
        return systems;
    }

    /** Where {@link #classOf} finds the classes of a word; the slot of unknown words has only zeros. */
    int slot(int word) {
        int slot = (word * 0x9E3779B1 >>> 7) & mask;
        while (true) {
            int key = keys[slot];
            if (key == word && key != 0) {
                return slot;
            }
            if (key == 0) {
                return mask + 1;
            }
            slot = (slot + 1) & mask;
        }
    }

    /** The class of the word in {@code slot} in one of the clusterings; 0 when unknown. */
    int classOf(int slot, int system) {
        return classes[slot * systems + system];
    }
}
