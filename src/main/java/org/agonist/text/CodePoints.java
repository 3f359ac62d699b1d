package org.agonist.text;

import java.util.Arrays;

/** Offsets in code points, as BioC, PubTator and brat count, for offsets in UTF-16 units, and the other way round. */
public final class CodePoints {
    /** Where the second halves of surrogate pairs stand, in order. */
    private final int[] second;

    private CodePoints(int[] second) {
        this.second = second;
    }

    /** Those of a text; a surrogate without its other half counts as one. */
    public static CodePoints of(String text) {
        int[] found = new int[8];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = i;
            }
        }
        return new CodePoints(Arrays.copyOf(found, count));
    }

    /** The code points before an offset. */
    public int at(int offset) {
        int index = Arrays.binarySearch(second, offset);
        return offset - (index < 0 ? -index - 1 : index);
    }

    /** Where in UTF-16 units as many code points end; there need not be as many. */
    public int end(int codePoints) {
        int low = 0;
        int high = second.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (second[middle] - middle <= codePoints) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoints + low;
    }

    /** The code points that a span covers. */
    public int length(Span span) {
        return at(span.end()) - at(span.begin());
    }
}
