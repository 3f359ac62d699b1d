package org.agonist.readers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** How JSON is read. */
final class Json {
    private Json() {}

    /** Makes parsers that bound strings and depth. */
    static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Limits.MAX_CHARACTERS)
                        .maxNestingDepth(XmlCursor.MAX_DEPTH)
                        .build())
                .build();
    }

    /** A string with U+FFFD for each half of a surrogate pair that stands alone: no encoding could write it. */
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
