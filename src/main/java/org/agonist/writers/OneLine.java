package org.agonist.writers;

/**
 * Text for formats that know lines and tabs only: each control character and line separator becomes a space, each half of a torn
 * surrogate pair a replacement character, one for one, so that every offset stays.
 */
final class OneLine {
    private OneLine() {}

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (replaced(text, i) != text.charAt(i)) {
                return rewritten(text);
            }
        }
        return text;
    }

    private static String rewritten(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(replaced(text, i));
        }
        return out.toString();
    }

    /** What stands for the unit at an offset; the unit itself if it may stay. */
    static char replaced(String text, int at) {
        char c = text.charAt(at);
        if (c < ' ' || c >= 0x7F && c <= 0x9F || c == '\u2028' || c == '\u2029') {
            return ' ';
        }
        return Surrogates.isTorn(text, at) ? Surrogates.REPLACEMENT : c;
    }
}
