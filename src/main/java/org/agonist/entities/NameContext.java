package org.agonist.entities;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.agonist.entities.NameWords.Role;
import org.agonist.text.Span;

/**
 * Decides from the words around it what a name means that may mean something else: a gene or drug in <em>REST expression</em>,
 * <em>inhibits REST</em> and <em>REST is silenced</em>; cells in <em>HEL cells</em>, and then wherever the document says
 * <em>HEL</em>.
 */
final class NameContext {
    /** More names than this before "cells" are no list. */
    private static final int MAX_LISTED = 12;

    private final NameWords words;

    NameContext(NameWords words) {
        this.words = words;
    }

    /** Whether the words beside a name say that it is a target's, or a drug's. */
    boolean speaksFor(CharSequence text, Span name, boolean target) {
        String after = NameWords.wordFrom(text, name.end());
        if (words.is(after, Role.CUE) || (after.isEmpty() && isAnti(text, name.begin()))) {
            return true;
        }
        if (!target) {
            return false;
        }
        if (after.equals("is") || after.equals("was")) {
            int verb = name.end() + after.length() + 1;
            return words.is(NameWords.wordFrom(text, verb), Role.ACTS);
        }
        return words.is(NameWords.wordBefore(text, name.begin()), Role.ACTS);
    }

    /** Whether the word behind a name says that cells, tumours or animals are meant. */
    boolean speaksAgainst(CharSequence text, Span name) {
        return words.is(NameWords.wordFrom(text, name.end()), Role.NOT_BEFORE);
    }

    /** Whether a name is one of the cell lines that everybody uses. */
    boolean isCellLine(String name) {
        return words.is(key(name), Role.CELL_LINE);
    }

    /** Whether "anti-" stands before an offset. */
    static boolean isAnti(CharSequence text, int begin) {
        return begin >= 5
                && text.subSequence(begin - 5, begin)
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .equals("anti-");
    }

    /** The names before "cells" and "cell line" in a text, by their {@link #key}. */
    static Set<String> cellNames(String text) {
        Set<String> names = new HashSet<>();
        int at = text.indexOf(" cell");
        while (at >= 0) {
            int end = at;
            for (int listed = 0; end > 0 && listed < MAX_LISTED; listed++) {
                int begin = text.lastIndexOf(' ', end - 1) + 1;
                String word = text.substring(begin, end);
                boolean comma = word.endsWith(",");
                if (word.equals("and") || word.equals("or")) {
                    end = begin - 1;
                    continue;
                }
                if (listed > 0 && !comma && !isJoined(text, end)) {
                    break;
                }
                names.add(key(comma ? word.substring(0, word.length() - 1) : word));
                end = begin - 1;
            }
            at = text.indexOf(" cell", at + 5);
        }
        return names;
    }

    /** Whether "and" or "or" stands behind an offset. */
    private static boolean isJoined(String text, int end) {
        return text.startsWith(" and ", end) || text.startsWith(" or ", end);
    }

    /** A name without case, hyphens and blanks. */
    static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.indexOf('-') < 0 && lower.indexOf(' ') < 0
                ? lower
                : lower.replace("-", "").replace(" ", "");
    }
}
