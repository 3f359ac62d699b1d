package org.agonist.entities.recogniser;

import java.util.Arrays;

/** The dictionary's longest matches in one sentence: a reusable buffer that belongs to one thread. */
public final class DictionaryHits {
    /** The name of a drug or other chemical agent. */
    public static final int DRUG = 1;
    /** The name of a gene, protein, family or complex. */
    public static final int GENE = 2;

    private int size;
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int[] kinds = new int[64];

    /** Forgets all hits. */
    public void clear() {
        size = 0;
    }

    /**
     * Adds a match. Matches of the same kind must not overlap.
     *
     * @param begin offset of the first UTF-16 unit in the document
     * @param end offset after the last UTF-16 unit
     * @param kind {@link #DRUG}, {@link #GENE} or both or-ed together
     */
    public void add(int begin, int end, int kind) {
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
        }
        begins[size] = begin;
        ends[size] = end;
        kinds[size++] = kind;
    }

    /** Number of hits. */
    public int size() {
        return size;
    }

    /** Offset of the first UTF-16 unit of a hit. */
    public int begin(int index) {
        return begins[index];
    }

    /** Offset after the last UTF-16 unit of a hit. */
    public int end(int index) {
        return ends[index];
    }

    /** {@link #DRUG}, {@link #GENE} or both. */
    public int kind(int index) {
        return kinds[index];
    }
}
