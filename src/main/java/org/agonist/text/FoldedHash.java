package org.agonist.text;

/** A 64-bit hash of a word that is the same in upper and lower case; compiled dictionaries know names by it. */
public final class FoldedHash {
    /** What the hash of a word begins with. */
    public static final long START = 0x2545F4914F6CDD1DL;

    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final long MIXER = 0xD6E8FEB86659FD93L;
    private static final char[] LOWER = new char[128];

    static {
        for (char c = 0; c < LOWER.length; c++) {
            LOWER[c] = Character.toLowerCase(c);
        }
    }

    private FoldedHash() {}

    /** The hash so far and one more letter. */
    public static long extend(long hash, char letter) {
        return (hash ^ (letter < LOWER.length ? LOWER[letter] : Character.toLowerCase(letter))) * PRIME;
    }

    /** The hash of a word, from that of its letters. */
    public static long finish(long hash) {
        long h = (hash ^ hash >>> 32) * MIXER;
        return h ^ h >>> 29;
    }

    /** The hash of a whole word. */
    public static long of(CharSequence word) {
        long hash = START;
        for (int i = 0; i < word.length(); i++) {
            hash = extend(hash, word.charAt(i));
        }
        return finish(hash);
    }
}
