package org.agonist.entities.recogniser;

import java.util.Arrays;

/**
 * The spans of a document that may be entities, overlapping or not: all whose posterior is not negligible, sentence by
 * sentence. Filled anew for each document; belongs to one thread.
 */
final class SpanCandidates {
    static final int CHAINS = 2;

    private static final float LEAST_POSTERIOR = 0.03f;
    private static final int MAX_ATOMS = 40;
    /** "CAT" is not "cat": short names count as written. */
    private static final int SHORT_NAME = 3;

    private final DocumentAtoms document;

    int size;
    int[] chain = new int[256];
    int[] sentence = new int[256];
    int[] firstAtom = new int[256];
    int[] endAtom = new int[256];
    int[] begin = new int[256];
    int[] end = new int[256];
    int[] name = new int[256];
    float[] posterior = new float[256];

    // Per name of the document: how many candidates of each chain bear it, and the sum of their posteriors.
    private int[] names = new int[512];
    private int[] nameCount = new int[512 * CHAINS];
    private float[] nameSum = new float[512 * CHAINS];

    SpanCandidates(DocumentAtoms document) {
        this.document = document;
    }

    void clear() {
        size = 0;
    }

    /** Adds the candidates of one chain in a sentence, from the chain last summed there. */
    void add(LinearChain sums, int chainIndex, int sentenceIndex) {
        int first = document.sentenceFirst[sentenceIndex];
        int count = document.sentenceEnd[sentenceIndex] - first;
        int start = size;
        for (int from = 0; from < count; from++) {
            if (sums.posterior(from, LinearChain.B) + sums.posterior(from, LinearChain.S) < LEAST_POSTERIOR) {
                continue;
            }
            int limit = Math.min(count, from + MAX_ATOMS);
            for (int to = from + 1; to <= limit; to++) {
                float value = (float) sums.spanPosterior(from, to);
                if (value >= LEAST_POSTERIOR) {
                    add(start, chainIndex, sentenceIndex, first + from, first + to, value);
                }
                double open = sums.posterior(to - 1, LinearChain.B) + sums.posterior(to - 1, LinearChain.I);
                if (open < LEAST_POSTERIOR / 2) {
                    break;
                }
            }
        }
    }

    private void add(int start, int chainIndex, int sentenceIndex, int from, int to, float value) {
        int limit = document.end[document.sentenceEnd[sentenceIndex] - 1];
        long repaired = SpanRepair.repair(document.text, document.begin[from], document.end[to - 1], limit);
        int spanBegin = SpanRepair.begin(repaired);
        int spanEnd = SpanRepair.end(repaired);
        if (spanBegin == spanEnd) {
            return;
        }
        for (int i = start; i < size; i++) {
            if (begin[i] == spanBegin && end[i] == spanEnd) {
                posterior[i] += value;
                return;
            }
        }
        if (size == chain.length) {
            grow();
        }
        chain[size] = chainIndex;
        sentence[size] = sentenceIndex;
        firstAtom[size] = from;
        endAtom[size] = to;
        begin[size] = spanBegin;
        end[size] = spanEnd;
        name[size] = nameKey(document.text, spanBegin, spanEnd);
        posterior[size++] = value;
    }

    private void grow() {
        int capacity = size * 2;
        chain = Arrays.copyOf(chain, capacity);
        sentence = Arrays.copyOf(sentence, capacity);
        firstAtom = Arrays.copyOf(firstAtom, capacity);
        endAtom = Arrays.copyOf(endAtom, capacity);
        begin = Arrays.copyOf(begin, capacity);
        end = Arrays.copyOf(end, capacity);
        name = Arrays.copyOf(name, capacity);
        posterior = Arrays.copyOf(posterior, capacity);
    }

    /** What spellings of one name share: letters folded, hyphens and spaces left out. Never 0. */
    static int nameKey(CharSequence text, int begin, int end) {
        boolean exact = end - begin <= SHORT_NAME;
        int hash = FeatureHash.SEED;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || FoldedChars.fold(c) == '-') {
                continue;
            }
            hash = exact ? FeatureHash.step(hash, c) : FoldedChars.step(hash, c);
        }
        return hash == 0 ? 1 : hash;
    }

    /** Draws together what stands at several places of the document, once all candidates are added. */
    void gather() {
        int wanted = Integer.highestOneBit(Math.max(256, size)) << 1;
        if (names.length < wanted) {
            names = new int[wanted];
            nameCount = new int[wanted * CHAINS];
            nameSum = new float[wanted * CHAINS];
        }
        Arrays.fill(names, 0);
        Arrays.fill(nameCount, 0);
        Arrays.fill(nameSum, 0);
        for (int i = 0; i < size; i++) {
            int slot = slot(name[i]);
            names[slot] = name[i];
            nameCount[slot * CHAINS + chain[i]]++;
            nameSum[slot * CHAINS + chain[i]] += posterior[i];
        }
    }

    private int slot(int wanted) {
        int mask = names.length - 1;
        int slot = (wanted * 0x9E3779B1 >>> 9) & mask;
        while (names[slot] != 0 && names[slot] != wanted) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Candidates of one chain that bear the name of candidate {@code i}. */
    int namesakes(int i, int chainIndex) {
        return nameCount[slot(name[i]) * CHAINS + chainIndex];
    }

    /** The sum of their posteriors. */
    float namesakePosteriors(int i, int chainIndex) {
        return nameSum[slot(name[i]) * CHAINS + chainIndex];
    }

    /** The candidate of a chain that consists of these atoms, or -1. */
    int find(int chainIndex, int from, int to) {
        for (int i = 0; i < size; i++) {
            if (firstAtom[i] == from && endAtom[i] == to && chain[i] == chainIndex) {
                return i;
            }
        }
        return -1;
    }
}
