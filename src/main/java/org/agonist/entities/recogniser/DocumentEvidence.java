package org.agonist.entities.recogniser;

import java.util.Arrays;

/**
 * What the whole document says about an atom once it has been read: how sure the first pass was here and at the other
 * places where the same name stands, and at the other end of an abbreviation. The first pass's posteriors come in, the
 * features of the second pass come out.
 */
final class DocumentEvidence {
    private static final int CHAINS = 2;
    private static final int MAX_NAME_ATOMS = 12;
    private static final int SHORT_NAME = 3;
    /** A sentence whose atoms all stay under this is left alone by the second pass unless the document speaks for it. */
    private static final float QUIET = 0.01f;

    private final DocumentAtoms document;

    /** Per atom: posteriors of B I E S for chemicals, then for genes. */
    float[] posterior = new float[8 * 1024];
    /** Per atom and chain: the best label of the first pass. */
    byte[][] labels = new byte[CHAINS][1024];
    /** Per atom and chain: the best evidence from other places, +1 encoded; 0 none. */
    private int[][] longest = new int[CHAINS][1024];

    private float[][] bestMean = new float[CHAINS][1024];
    private int[][] best = new int[CHAINS][1024];
    private final float[][] inside = new float[CHAINS][];

    // Names predicted somewhere in the document.
    private long[] nameKeys = new long[1 << 10];
    private int[] nameAt = new int[1 << 10];
    private float[] nameSum = new float[256];
    private int[] nameCount = new int[256];
    private byte[] nameChain = new byte[256];
    private int names;
    private int[] firstAtoms = new int[1 << 10];
    private int[] firstLengths = new int[1 << 10];

    // Places where such names stand.
    private int places;
    private int[] placeName = new int[256];
    private int[] placeFirst = new int[256];
    private int[] placeLength = new int[256];
    private float[] placePosterior = new float[256];

    // Words and how often they were inside an entity.
    private int[] wordKeys = new int[1 << 11];
    private int[] wordCount = new int[1 << 11];
    private float[] wordSum = new float[CHAINS << 11];

    private final int[] insideBucket = new int[CHAINS];
    private float[] shortSum = new float[CHAINS * 16];
    private int[] shortCount = new int[16];

    DocumentEvidence(DocumentAtoms document) {
        this.document = document;
        for (int c = 0; c < CHAINS; c++) {
            inside[c] = new float[1024];
        }
    }

    void reserve(int size) {
        if (posterior.length < size * 8) {
            int capacity = size * 2;
            posterior = new float[capacity * 8];
            for (int c = 0; c < CHAINS; c++) {
                labels[c] = new byte[capacity];
                longest[c] = new int[capacity];
                best[c] = new int[capacity];
                bestMean[c] = new float[capacity];
                inside[c] = new float[capacity];
            }
        }
    }

    /** Takes the posteriors of one chain in the sentence last summed. */
    void record(LinearChain chain, int chainIndex, int first, int count) {
        for (int t = 0; t < count; t++) {
            int row = (first + t) * 8 + chainIndex * 4;
            float sum = 0;
            for (int label = 1; label < LinearChain.LABELS; label++) {
                float value = (float) chain.posterior(t, label);
                posterior[row + label - 1] = value;
                sum += value;
            }
            inside[chainIndex][first + t] = sum;
        }
    }

    /** Gathers the evidence once {@link #record} and {@link #labels} are complete. */
    void gather() {
        int size = document.size;
        clear(size);
        for (int c = 0; c < CHAINS; c++) {
            collectNames(c);
        }
        findPlaces();
        collectWords();
        collectShortForms();
        spread();
    }

    private void clear(int size) {
        names = 0;
        places = 0;
        Arrays.fill(nameKeys, 0);
        Arrays.fill(firstAtoms, 0);
        for (int c = 0; c < CHAINS; c++) {
            Arrays.fill(longest[c], 0, size, 0);
            Arrays.fill(best[c], 0, size, 0);
            Arrays.fill(bestMean[c], 0, size, 0);
        }
        int wanted = Integer.highestOneBit(Math.max(1024, size)) << 1;
        if (wordKeys.length < wanted) {
            wordKeys = new int[wanted];
            wordCount = new int[wanted];
            wordSum = new float[wanted * CHAINS];
        } else {
            Arrays.fill(wordKeys, 0);
        }
    }

    private void collectNames(int chain) {
        byte[] own = labels[chain];
        for (int s = 0; s < document.sentences; s++) {
            int i = document.sentenceFirst[s];
            int limit = document.sentenceEnd[s];
            while (i < limit) {
                if (own[i] != LinearChain.B && own[i] != LinearChain.S) {
                    i++;
                    continue;
                }
                int to = i + 1;
                if (own[i] == LinearChain.B) {
                    while (to < limit && own[to - 1] != LinearChain.E) {
                        to++;
                    }
                }
                if (to - i <= MAX_NAME_ATOMS) {
                    addName(chain, i, to - i);
                }
                i = to;
            }
        }
    }

    private int atomKey(int i) {
        // "CAT" is not "cat": short words count as written.
        boolean exact = document.end[i] - document.begin[i] <= SHORT_NAME;
        int key = exact ? (int) (document.word[i] >>> 32) : document.lower[i];
        return key == 0 ? 1 : key;
    }

    private static long extend(long key, int atom) {
        long mixed = (key ^ atom) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 31);
    }

    private long nameKey(int chain, int first, int length) {
        long key = chain + 1;
        for (int k = 0; k < length; k++) {
            key = extend(key, atomKey(first + k));
        }
        return key == 0 ? 1 : key;
    }

    private void addName(int chain, int first, int length) {
        if (names * 2 >= nameKeys.length) {
            growNames();
        }
        long key = nameKey(chain, first, length);
        int slot = nameSlot(key);
        if (nameKeys[slot] == key) {
            return;
        }
        nameKeys[slot] = key;
        nameAt[slot] = names;
        if (names == nameSum.length) {
            nameSum = Arrays.copyOf(nameSum, names * 2);
            nameCount = Arrays.copyOf(nameCount, names * 2);
            nameChain = Arrays.copyOf(nameChain, names * 2);
        }
        nameSum[names] = 0;
        nameCount[names] = 0;
        nameChain[names] = (byte) chain;
        names++;
        int atom = atomKey(first);
        int firstSlot = firstSlot(atom);
        firstLengths[firstSlot] = firstAtoms[firstSlot] == atom ? Math.max(firstLengths[firstSlot], length) : length;
        firstAtoms[firstSlot] = atom;
    }

    private void growNames() {
        long[] oldKeys = nameKeys;
        int[] oldAt = nameAt;
        nameKeys = new long[oldKeys.length * 2];
        nameAt = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = nameSlot(oldKeys[i]);
                nameKeys[slot] = oldKeys[i];
                nameAt[slot] = oldAt[i];
            }
        }
        int[] oldFirst = firstAtoms;
        int[] oldLengths = firstLengths;
        firstAtoms = new int[oldFirst.length * 2];
        firstLengths = new int[oldFirst.length * 2];
        for (int i = 0; i < oldFirst.length; i++) {
            if (oldFirst[i] != 0) {
                int slot = firstSlot(oldFirst[i]);
                firstAtoms[slot] = oldFirst[i];
                firstLengths[slot] = oldLengths[i];
            }
        }
    }

    private int nameSlot(long key) {
        int mask = nameKeys.length - 1;
        int slot = (int) (key >>> 13) & mask;
        while (nameKeys[slot] != 0 && nameKeys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int firstSlot(int atom) {
        int mask = firstAtoms.length - 1;
        int slot = (atom * 0x9E3779B1 >>> 9) & mask;
        while (firstAtoms[slot] != 0 && firstAtoms[slot] != atom) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void findPlaces() {
        if (names == 0) {
            return;
        }
        for (int s = 0; s < document.sentences; s++) {
            int limit = document.sentenceEnd[s];
            for (int i = document.sentenceFirst[s]; i < limit; i++) {
                int atom = atomKey(i);
                int firstSlot = firstSlot(atom);
                if (firstAtoms[firstSlot] != atom) {
                    continue;
                }
                int most = Math.min(firstLengths[firstSlot], limit - i);
                for (int chain = 0; chain < CHAINS; chain++) {
                    long key = chain + 1;
                    for (int k = 0; k < most; k++) {
                        key = extend(key, atomKey(i + k));
                        int slot = nameSlot(key == 0 ? 1 : key);
                        if (nameKeys[slot] != 0) {
                            addPlace(nameAt[slot], chain, i, k + 1);
                        }
                    }
                }
            }
        }
    }

    private void addPlace(int name, int chain, int first, int length) {
        if (places == placeName.length) {
            placeName = Arrays.copyOf(placeName, places * 2);
            placeFirst = Arrays.copyOf(placeFirst, places * 2);
            placeLength = Arrays.copyOf(placeLength, places * 2);
            placePosterior = Arrays.copyOf(placePosterior, places * 2);
        }
        placeName[places] = name;
        placeFirst[places] = first;
        placeLength[places] = length;
        float value = exact(chain, first, length);
        placePosterior[places] = value;
        places++;
        nameSum[name] += value;
        nameCount[name]++;
    }

    /** The least certain of the labels that make exactly this span: cheap, and close to the span's posterior. */
    private float exact(int chain, int first, int length) {
        int row = first * 8 + chain * 4;
        if (length == 1) {
            return posterior[row + 3];
        }
        float value = Math.min(posterior[row], posterior[row + (length - 1) * 8 + 2]);
        for (int k = 1; k < length - 1; k++) {
            value = Math.min(value, posterior[row + k * 8 + 1]);
        }
        return value;
    }

    private void collectWords() {
        for (int i = 0; i < document.size; i++) {
            if (document.end[i] - document.begin[i] < 3) {
                continue;
            }
            int slot = wordSlot(atomKey(i));
            if (wordKeys[slot] == 0) {
                wordKeys[slot] = atomKey(i);
                wordCount[slot] = 0;
                wordSum[slot * CHAINS] = 0;
                wordSum[slot * CHAINS + 1] = 0;
            }
            wordCount[slot]++;
            wordSum[slot * CHAINS] += inside[0][i];
            wordSum[slot * CHAINS + 1] += inside[1][i];
        }
    }

    private int wordSlot(int word) {
        int mask = wordKeys.length - 1;
        int slot = (word * 0x9E3779B1 >>> 9) & mask;
        while (wordKeys[slot] != 0 && wordKeys[slot] != word) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void collectShortForms() {
        if (shortCount.length < document.pairs) {
            shortCount = new int[document.pairs * 2];
            shortSum = new float[document.pairs * 2 * CHAINS];
        }
        Arrays.fill(shortCount, 0, document.pairs, 0);
        Arrays.fill(shortSum, 0, document.pairs * CHAINS, 0);
        if (document.pairs == 0) {
            return;
        }
        for (int i = 0; i < document.size; i++) {
            int tag = document.abbreviation[i];
            if (tag != 0 && tag <= 4) {
                int pair = document.abbreviationOf[i];
                shortCount[pair]++;
                shortSum[pair * CHAINS] += inside[0][i];
                shortSum[pair * CHAINS + 1] += inside[1][i];
            }
        }
    }

    private void spread() {
        for (int p = 0; p < places; p++) {
            int name = placeName[p];
            int chain = nameChain[name];
            int others = nameCount[name] - 1;
            if (others == 0) {
                continue;
            }
            float mean = (nameSum[name] - placePosterior[p]) / others;
            int evidence = (bucket(mean) * 4 + Math.min(others, 4) - 1) * 4;
            int first = placeFirst[p];
            int length = placeLength[p];
            for (int i = first; i < first + length; i++) {
                int value = (evidence + DocumentAtoms.position(i, first, first + length) - 1) + 1;
                int held = longest[chain][i];
                if (held >>> 16 < length) {
                    longest[chain][i] = length << 16 | value;
                }
                if (mean > bestMean[chain][i]) {
                    bestMean[chain][i] = mean;
                    best[chain][i] = value;
                }
            }
        }
    }

    private static int bucket(float probability) {
        if (probability < 0.2f) {
            return probability < 0.01f ? 0 : probability < 0.05f ? 1 : 2;
        }
        if (probability < 0.8f) {
            return probability < 0.4f ? 3 : probability < 0.6f ? 4 : 5;
        }
        return probability < 0.95f ? 6 : probability < 0.99f ? 7 : 8;
    }

    /** Whether the second pass could change anything in a sentence. */
    boolean matters(int first, int last) {
        for (int i = first; i < last; i++) {
            if (inside[0][i] > QUIET || inside[1][i] > QUIET || best[0][i] != 0 || best[1][i] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Adds the second pass's features of an atom. */
    void features(int i, FeatureBuffer out) {
        insideBucket[0] = bucket(inside[0][i]);
        insideBucket[1] = bucket(inside[1][i]);
        int wordSlot = document.end[i] - document.begin[i] < 3 ? -1 : wordSlot(atomKey(i));
        out.add(400, insideBucket[0] * 16 + insideBucket[1]);
        for (int c = 0; c < CHAINS; c++) {
            int template = 410 + 40 * c;
            int own = top(c, i) * 16 + insideBucket[c];
            out.add(template, own);
            int far = longest[c][i] & 0xFFFF;
            if (far != 0) {
                out.add(template + 3, far);
                out.add(template + 4, far << 4 | insideBucket[c]);
                out.add(template + 5, far << 8 | insideBucket[1 - c]);
                out.add(template + 15, far << 4 | Math.min(longest[c][i] >>> 16, 6));
            }
            if (best[c][i] != 0 && best[c][i] != far) {
                out.add(template + 6, best[c][i]);
                out.add(template + 7, best[c][i] << 4 | insideBucket[c]);
            } else if (best[c][i] == 0 && far == 0) {
                out.add(template + 8, own);
            }
            if (wordSlot >= 0 && wordCount[wordSlot] > 1) {
                int others = wordCount[wordSlot] - 1;
                int mean = bucket((wordSum[wordSlot * CHAINS + c] - inside[c][i]) / others);
                out.add(template + 9, mean * 4 + Math.min(others, 3));
                out.add(template + 10, mean << 4 | insideBucket[c]);
            }
            abbreviationFeatures(i, c, template + 11, insideBucket[c], out);
        }
    }

    private int top(int chain, int i) {
        int row = i * 8 + chain * 4;
        int label = 0;
        float high = 1 - inside[chain][i];
        for (int k = 0; k < 4; k++) {
            if (posterior[row + k] > high) {
                high = posterior[row + k];
                label = k + 1;
            }
        }
        return label;
    }

    private void abbreviationFeatures(int i, int chain, int template, int own, FeatureBuffer out) {
        int tag = document.abbreviation[i];
        if (tag == 0) {
            return;
        }
        int pair = document.abbreviationOf[i];
        if (tag <= 4) {
            int from = document.longFirst[pair];
            int to = document.longEnd[pair];
            int whole = bucket(exact(chain, from, to - from));
            float sum = 0;
            for (int k = from; k < to; k++) {
                sum += inside[chain][k];
            }
            int mean = bucket(sum / (to - from));
            int tail = bucket(inside[chain][to - 1]);
            out.add(template, tag << 8 | whole << 4 | own);
            out.add(template + 1, (tag << 8 | mean << 4 | tail) << 4 | own);
        } else if (shortCount[pair] > 0) {
            int mean = bucket(shortSum[pair * CHAINS + chain] / shortCount[pair]);
            out.add(template + 2, tag << 4 | mean);
            out.add(template + 3, (tag << 4 | mean) << 4 | own);
        }
    }
}
