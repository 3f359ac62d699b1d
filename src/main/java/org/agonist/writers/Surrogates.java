package org.agonist.writers;

/** Halves of surrogate pairs that stand alone: no Unicode text has them, so that no format can write them. */
final class Surrogates {
    /** Stands for what cannot be written; one unit for one unit. */
    static final char REPLACEMENT = '\uFFFD';

    private Surrogates() {}

    /** Whether the unit is half of a pair whose other half is not beside it. */
    static boolean isTorn(CharSequence text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
