package org.agonist.entities.recogniser;

import java.util.Arrays;
import java.util.List;
import org.agonist.entities.Abbreviations;
import org.agonist.text.Atoms;

/** One document as the recogniser sees it: atoms in sentences, the chunks between white space, dictionary and abbreviation tags. */
final class DocumentAtoms {
    private static final int START = 1024;

    CharSequence text = "";
    int size;
    int sentences;
    int chunks;

    int[] begin = new int[START];
    int[] end = new int[START];
    byte[] kind = new byte[START];
    boolean[] gap = new boolean[START];
    long[] word = new long[START];
    int[] lower = new int[START];
    int[] shape = new int[START];
    int[] clusterSlot = new int[START];
    byte[] edgeClass = new byte[START];
    int[] chunkOf = new int[START];
    /** 0 none, else 1 B, 2 I, 3 E, 4 S of a drug name, plus 8 times the same for a gene name. */
    byte[] dictionary = new byte[START];
    /** 0 none, else 1–4 for B I E S of a short form, 5–8 of a long form. */
    byte[] abbreviation = new byte[START];

    int[] abbreviationOf = new int[START];
    long[] even = new long[START];
    long[] odd = new long[START];
    int[] count = new int[START];

    int[] sentenceFirst = new int[64];
    int[] sentenceEnd = new int[64];

    int[] chunkFirst = new int[START];
    int[] chunkEnd = new int[START];
    int[] coreFirst = new int[START];
    int[] coreEnd = new int[START];
    int[] chunkLower = new int[START];
    int[] chunkShape = new int[START];
    int[] chunkCluster = new int[START];

    int pairs;
    int[] longFirst = new int[16];
    int[] longEnd = new int[16];
    int[] shortFirst = new int[16];
    int[] shortEnd = new int[16];

    private final Atoms atoms = new Atoms();
    private final DictionaryHits hits = new DictionaryHits();
    private final AtomTypes types;
    private final WordClusters chunkClusters;
    private int[] pairTable = new int[64];

    DocumentAtoms(AtomTypes types, WordClusters chunkClusters) {
        this.types = types;
        this.chunkClusters = chunkClusters;
    }

    void read(
            CharSequence documentText,
            int[] sentenceBegins,
            int[] sentenceEnds,
            int sentenceCount,
            List<Abbreviations.Pair> abbreviations,
            DictionaryLookup lookup,
            boolean sumWeights) {
        text = documentText;
        size = 0;
        chunks = 0;
        sentences = sentenceCount;
        if (sentenceFirst.length < sentenceCount) {
            sentenceFirst = new int[sentenceCount * 2];
            sentenceEnd = new int[sentenceCount * 2];
        }
        for (int s = 0; s < sentenceCount; s++) {
            sentenceFirst[s] = size;
            atoms.scan(documentText, sentenceBegins[s], sentenceEnds[s]);
            reserve(size + atoms.size());
            readSentence(sumWeights);
            sentenceEnd[s] = size;
            hits.clear();
            lookup.find(documentText, sentenceBegins[s], sentenceEnds[s], hits);
            for (int h = 0; h < hits.size(); h++) {
                tagDictionary(sentenceFirst[s], h);
            }
        }
        readAbbreviations(abbreviations);
    }

    private void readSentence(boolean sumWeights) {
        int first = size;
        int count = atoms.size();
        int last = first + count;
        if (sumWeights) {
            Arrays.fill(even, first, last, 0);
            Arrays.fill(odd, first, last, 0);
            Arrays.fill(this.count, first, last, 0);
        }
        Arrays.fill(dictionary, first, last, (byte) 0);
        Arrays.fill(abbreviation, first, last, (byte) 0);
        int previousEnd = -1;
        for (int a = 0; a < count; a++) {
            int i = first + a;
            int from = atoms.begin(a);
            int to = atoms.end(a);
            byte atomKind = atoms.kind(a);
            begin[i] = from;
            end[i] = to;
            kind[i] = atomKind;
            gap[i] = from != previousEnd;
            previousEnd = to;
            long hash = AtomTypes.wordHash(text, from, to);
            word[i] = hash;
            int slot = types.slot(hash, text, from, to, atomKind);
            lower[i] = types.lower[slot];
            shape[i] = types.shape[slot];
            clusterSlot[i] = types.clusterSlot[slot];
            edgeClass[i] = types.edgeClass[slot];
            if (sumWeights) {
                int base = slot * AtomTypes.ROLES;
                for (int role = 0; role < AtomTypes.ROLES; role++) {
                    int target = i + AtomTypes.SELF - role;
                    if (target >= first && target < last) {
                        even[target] += types.even[base + role];
                        odd[target] += types.odd[base + role];
                        this.count[target] += types.count[base + role];
                    }
                }
            }
            if (gap[i]) {
                if (a > 0) {
                    closeChunk(i);
                }
                chunkFirst[chunks] = i;
            }
            chunkOf[i] = chunks;
        }
        size = last;
        if (count > 0) {
            closeChunk(last);
        }
    }

    private void closeChunk(int limit) {
        int chunk = chunks;
        int from = chunkFirst[chunk];
        int to = limit;
        chunkEnd[chunk] = to;
        int depth = 0;
        int lowest = 0;
        for (int i = from; i < to; i++) {
            if (edgeClass[i] == AtomTypes.EDGE_OPEN) {
                depth++;
            } else if (edgeClass[i] == AtomTypes.EDGE_CLOSE) {
                depth--;
                lowest = Math.min(lowest, depth);
            }
        }
        int unclosed = depth - lowest;
        int unopened = -lowest;
        boolean changed = true;
        while (changed && to - from > 1) {
            changed = false;
            byte tail = edgeClass[to - 1];
            if (tail == AtomTypes.EDGE_STOP || (tail == AtomTypes.EDGE_CLOSE && unopened > 0)) {
                if (tail == AtomTypes.EDGE_CLOSE) {
                    unopened--;
                }
                to--;
                changed = true;
            } else if (edgeClass[from] == AtomTypes.EDGE_OPEN && unclosed > 0) {
                unclosed--;
                from++;
                changed = true;
            }
        }
        coreFirst[chunk] = from;
        coreEnd[chunk] = to;
        int hash = FeatureHash.SEED;
        for (int c = begin[from]; c < end[to - 1]; c++) {
            hash = FoldedChars.step(hash, text.charAt(c));
        }
        int pattern = 1;
        int previous = -1;
        for (int i = from; i < Math.min(to, from + 12); i++) {
            int piece = edgeClass[i] == AtomTypes.EDGE_OTHER ? shape[i] : edgeClass[i];
            if (piece != previous) {
                pattern = FeatureHash.step(pattern, piece);
            }
            previous = piece;
        }
        chunkLower[chunk] = hash;
        chunkShape[chunk] = pattern;
        chunkCluster[chunk] = chunkClusters.slot(hash);
        chunks++;
    }

    private void tagDictionary(int from, int hit) {
        int hitBegin = hits.begin(hit);
        int hitEnd = hits.end(hit);
        int low = atomAtOrAfter(from, hitBegin);
        int high = low;
        while (high < size && end[high] <= hitEnd) {
            high++;
        }
        for (int i = low; i < high; i++) {
            int position = position(i, low, high);
            if ((hits.kind(hit) & DictionaryHits.DRUG) != 0) {
                dictionary[i] = (byte) ((dictionary[i] & ~7) | position);
            }
            if ((hits.kind(hit) & DictionaryHits.GENE) != 0) {
                dictionary[i] = (byte) ((dictionary[i] & ~56) | position << 3);
            }
        }
    }

    /** 1 B, 2 I, 3 E, 4 S of the atoms from {@code low} to before {@code high}. */
    static int position(int index, int low, int high) {
        if (high - low == 1) {
            return 4;
        }
        return index == low ? 1 : index == high - 1 ? 3 : 2;
    }

    /** The first atom from index {@code from} on that begins at or after an offset. */
    int atomAtOrAfter(int from, int offset) {
        int low = from;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (begin[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void readAbbreviations(List<Abbreviations.Pair> abbreviations) {
        pairs = 0;
        if (abbreviations.isEmpty()) {
            return;
        }
        if (longFirst.length < abbreviations.size()) {
            int capacity = abbreviations.size() * 2;
            longFirst = new int[capacity];
            longEnd = new int[capacity];
            shortFirst = new int[capacity];
            shortEnd = new int[capacity];
        }
        int capacity = Integer.highestOneBit(abbreviations.size() * 4) << 1;
        if (pairTable.length < capacity) {
            pairTable = new int[capacity];
        }
        Arrays.fill(pairTable, 0);
        for (int p = 0; p < abbreviations.size(); p++) {
            Abbreviations.Pair pair = abbreviations.get(p);
            int from = atomAtOrAfter(0, pair.longForm().begin());
            int to = atomAtOrAfter(from, pair.longForm().end());
            int shortFrom = atomAtOrAfter(0, pair.shortForm().begin());
            int shortTo = atomAtOrAfter(shortFrom, pair.shortForm().end());
            if (from >= to || shortFrom >= shortTo) {
                continue;
            }
            for (int i = from; i < to; i++) {
                abbreviation[i] = (byte) (4 + position(i, from, to));
                abbreviationOf[i] = pairs;
            }
            longFirst[pairs] = from;
            longEnd[pairs] = to;
            shortFirst[pairs] = shortFrom;
            shortEnd[pairs] = shortTo;
            pairs++;
            int slot = tableSlot(word[shortFrom]);
            while (pairTable[slot] != 0) {
                slot = (slot + 1) & (pairTable.length - 1);
            }
            pairTable[slot] = pairs;
        }
        tagShortForms();
    }

    private int tableSlot(long hash) {
        return (int) (hash >>> 17) & (pairTable.length - 1);
    }

    private void tagShortForms() {
        int i = 0;
        while (i < size) {
            int best = -1;
            int bestLength = 0;
            int slot = tableSlot(word[i]);
            while (pairTable[slot] != 0) {
                int pair = pairTable[slot] - 1;
                int length = shortEnd[pair] - shortFirst[pair];
                if (length > bestLength && sameAtoms(i, shortFirst[pair], length)) {
                    best = pair;
                    bestLength = length;
                }
                slot = (slot + 1) & (pairTable.length - 1);
            }
            if (best < 0) {
                i++;
                continue;
            }
            for (int j = i; j < i + bestLength; j++) {
                abbreviation[j] = (byte) position(j, i, i + bestLength);
                abbreviationOf[j] = best;
            }
            i += bestLength;
        }
    }

    private boolean sameAtoms(int at, int other, int length) {
        if (at + length > size) {
            return false;
        }
        for (int k = 0; k < length; k++) {
            if (word[at + k] != word[other + k] || (k > 0 && gap[at + k] != gap[other + k])) {
                return false;
            }
        }
        return true;
    }

    private void reserve(int wanted) {
        if (wanted <= begin.length) {
            return;
        }
        int capacity = wanted * 2;
        begin = Arrays.copyOf(begin, capacity);
        end = Arrays.copyOf(end, capacity);
        kind = Arrays.copyOf(kind, capacity);
        gap = Arrays.copyOf(gap, capacity);
        word = Arrays.copyOf(word, capacity);
        lower = Arrays.copyOf(lower, capacity);
        shape = Arrays.copyOf(shape, capacity);
        clusterSlot = Arrays.copyOf(clusterSlot, capacity);
        edgeClass = Arrays.copyOf(edgeClass, capacity);
        chunkOf = Arrays.copyOf(chunkOf, capacity);
        dictionary = Arrays.copyOf(dictionary, capacity);
        abbreviation = Arrays.copyOf(abbreviation, capacity);
        abbreviationOf = Arrays.copyOf(abbreviationOf, capacity);
        even = Arrays.copyOf(even, capacity);
        odd = Arrays.copyOf(odd, capacity);
        count = Arrays.copyOf(count, capacity);
        chunkFirst = Arrays.copyOf(chunkFirst, capacity);
        chunkEnd = Arrays.copyOf(chunkEnd, capacity);
        coreFirst = Arrays.copyOf(coreFirst, capacity);
        coreEnd = Arrays.copyOf(coreEnd, capacity);
        chunkLower = Arrays.copyOf(chunkLower, capacity);
        chunkShape = Arrays.copyOf(chunkShape, capacity);
        chunkCluster = Arrays.copyOf(chunkCluster, capacity);
    }
}
