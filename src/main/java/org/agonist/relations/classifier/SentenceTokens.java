package org.agonist.relations.classifier;

import java.util.Arrays;

/**
 * The tokens the models are trained on: maximal runs of letters and digits, and every other visible character alone, as in
 * {@code TGF|-|β1|-|induced}.
 *
 * @param begins first UTF-16 unit of each token
 * @param ends after the last UTF-16 unit of each token
 */
public record SentenceTokens(int[] begins, int[] ends) {
    /** Cuts {@code text} into tokens. */
    public static SentenceTokens of(CharSequence text) {
        int capacity = 16 + text.length() / 4;
        int[] begins = new int[capacity];
        int[] ends = new int[capacity];
        int size = 0;
        int position = 0;
        while (position < text.length()) {
            int codePoint = Character.codePointAt(text, position);
            int next = position + Character.charCount(codePoint);
            if (isInvisible(codePoint)) {
                position = next;
                continue;
            }
            if (Character.isLetterOrDigit(codePoint)) {
                while (next < text.length()) {
                    int following = Character.codePointAt(text, next);
                    if (!Character.isLetterOrDigit(following)
                            && Character.getType(following) != Character.NON_SPACING_MARK) {
                        break;
                    }
                    next += Character.charCount(following);
                }
            }
            if (size == begins.length) {
                begins = Arrays.copyOf(begins, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            begins[size] = position;
            ends[size] = next;
            size++;
            position = next;
        }
        return new SentenceTokens(Arrays.copyOf(begins, size), Arrays.copyOf(ends, size));
    }

    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }
}
