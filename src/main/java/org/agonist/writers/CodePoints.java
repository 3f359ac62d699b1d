package org.agonist.writers;

import java.util.Arrays;
import org.agonist.text.Span;

/** Offsets in code points, as BioC, PubTator and brat count, for offsets in UTF-16 units. */
final class CodePoints {
    /** Where the second halves of surrogate pairs stand, in order. */
    private final int[] second;

    private CodePoints(int[] second) {
        this.second = second;
    }

    static CodePoints of(String text) {
        int[] found = new int[8];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && !Surrogates.isTorn(text, i)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = i;
            }
        }
        return new CodePoints(Arrays.copyOf(found, count));
    }

    /** The code points before an offset. */
    int at(int offset) {
        int index = Arrays.binarySearch(second, offset);
        return offset - (index < 0 ? -index - 1 : index);
    }

    /** The code points that a span covers. */
    int length(Span span) {
        return at(span.end()) - at(span.begin());
    }
}
