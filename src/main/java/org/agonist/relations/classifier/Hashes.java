package org.agonist.relations.classifier;

/** Hashes of words and of combinations of them. Words hash letter by letter, so that every stem's hash is a prefix's hash. */
final class Hashes {
    static final int SEED = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;

    private Hashes() {}

    static int extend(int hash, char c) {
        return (hash ^ c) * FNV_PRIME;
    }

    static int of(CharSequence word) {
        int hash = SEED;
        for (int i = 0; i < word.length(); i++) {
            hash = extend(hash, Character.toLowerCase(word.charAt(i)));
        }
        return hash;
    }
}
