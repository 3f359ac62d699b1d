package org.agonist.readers;

/** Halves of surrogate pairs, which some sources have standing alone and no encoding can write. */
final class Surrogates {
    private Surrogates() {}

    /** A string with U+FFFD for each half that stands alone. */
    static String repaired(String string) {
        int length = string.length();
        for (int i = 0; i < length; i++) {
            if (Character.isSurrogate(string.charAt(i))) {
                if (isPair(string, i)) {
                    i++;
                } else {
                    return repairedFrom(string, i);
                }
            }
        }
        return string;
    }

    private static String repairedFrom(String string, int first) {
        StringBuilder repaired = new StringBuilder(string);
        for (int i = first; i < repaired.length(); i++) {
            if (Character.isSurrogate(repaired.charAt(i))) {
                if (isPair(repaired, i)) {
                    i++;
                } else {
                    repaired.setCharAt(i, '\uFFFD');
                }
            }
        }
        return repaired.toString();
    }

    private static boolean isPair(CharSequence string, int i) {
        return i + 1 < string.length() && Character.isSurrogatePair(string.charAt(i), string.charAt(i + 1));
    }
}
