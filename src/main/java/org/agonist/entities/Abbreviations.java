package org.agonist.entities;

import java.util.ArrayList;
import java.util.List;
import org.agonist.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds short forms that a text defines, as in {@code matrix metalloproteinase inhibitors (MMPIs)}, after Schwartz &amp;
 * Hearst 2003: each letter of the short form must be found in the long form from right to left, the first at a word's start.
 *
 * <p>Also found is the reverse order, {@code EMT (epithelial-to-mesenchymal transition)}. Greek letters agree with the first
 * letter of their names. Definitions without brackets are not found.
 */
public final class Abbreviations {
    private static final int MIN_SHORT = 2;
    private static final int MAX_SHORT = 12;

    /** A short form and its long form, as offsets into the text they were found in. */
    public record Pair(Span shortForm, Span longForm) {}

    private Abbreviations() {}

    /** The definitions in a sentence, in order. */
    public static List<Pair> find(CharSequence sentence) {
        List<Pair> pairs = new ArrayList<>();
        int length = sentence.length();
        for (int open = 1; open < length; open++) {
            char bracket = sentence.charAt(open);
            if (bracket != '(' && bracket != '[') {
                continue;
            }
            int close = closing(sentence, open);
            if (close < 0) {
                continue;
            }
            Span inner = trimmed(sentence, open + 1, innerEnd(sentence, open + 1, close));
            Span before = trimmed(sentence, Math.max(0, open - 200), open);
            if (isShortForm(sentence, inner)) {
                Span longForm = longForm(sentence, inner, before);
                if (longForm != null) {
                    pairs.add(new Pair(inner, longForm));
                }
            } else if (inner.length() > 0 && words(sentence, inner) > 1) {
                Span lastWord = lastWord(sentence, before);
                Span longForm = isShortForm(sentence, lastWord) ? longForm(sentence, lastWord, inner) : null;
                if (longForm != null && longForm.begin() - inner.begin() <= 1) {
                    pairs.add(new Pair(lastWord, longForm));
                }
            }
        }
        return pairs;
    }

    private static int closing(CharSequence text, int open) {
        char end = text.charAt(open) == '(' ? ')' : ']';
        int depth = 0;
        for (int i = open; i < text.length() && i < open + 300; i++) {
            char c = text.charAt(i);
            if (c == text.charAt(open)) {
                depth++;
            } else if (c == end && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** What follows a comma or semicolon inside the brackets is no part of the short form. */
    private static int innerEnd(CharSequence text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c == ';' || (c == ',' && i + 1 < end && text.charAt(i + 1) == ' ')) {
                return i;
            }
        }
        return end;
    }

    private static Span trimmed(CharSequence text, int begin, int end) {
        int from = begin;
        int to = Math.max(begin, end);
        while (from < to && isTrimmed(text.charAt(from))) {
            from++;
        }
        while (to > from && isTrimmed(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static boolean isTrimmed(char c) {
        return c == ' ' || c == '"' || c == '\'' || c == ',';
    }

    private static boolean isShortForm(CharSequence text, Span span) {
        if (span.length() < MIN_SHORT
                || span.length() > MAX_SHORT
                || !Character.isLetterOrDigit(text.charAt(span.begin()))) {
            return false;
        }
        boolean letter = false;
        boolean capitalOrDigit = false;
        int spaces = 0;
        for (int i = span.begin(); i < span.end(); i++) {
            char c = text.charAt(i);
            letter |= Character.isLetter(c);
            capitalOrDigit |= Character.isUpperCase(c) || Character.isDigit(c) || (c >= 'α' && c <= 'ω');
            spaces += c == ' ' ? 1 : 0;
        }
        return letter && capitalOrDigit && spaces <= 1;
    }

    private static Span lastWord(CharSequence text, Span span) {
        int begin = span.end();
        while (begin > span.begin() && text.charAt(begin - 1) != ' ') {
            begin--;
        }
        return new Span(begin, span.end());
    }

    private static int words(CharSequence text, Span span) {
        int words = 1;
        for (int i = span.begin(); i < span.end(); i++) {
            words += text.charAt(i) == ' ' ? 1 : 0;
        }
        return words;
    }

    private static @Nullable Span longForm(CharSequence text, Span shortForm, Span before) {
        int shortEnd = withoutPlural(text, shortForm);
        int maxWords = Math.min(shortForm.length() + 5, shortForm.length() * 2);
        int from = before.end();
        int words = 0;
        while (from > before.begin() && words <= maxWords) {
            from--;
            if (text.charAt(from) == ' ' && ++words > maxWords) {
                from++;
                break;
            }
        }
        int s = shortEnd - 1;
        int l = before.end() - 1;
        while (s >= shortForm.begin()) {
            char wanted = folded(text.charAt(s));
            if (!Character.isLetterOrDigit(wanted)) {
                s--;
                continue;
            }
            boolean first = s == shortForm.begin();
            while (l >= from && !(folded(text.charAt(l)) == wanted && (!first || isWordStart(text, l, from)))) {
                l--;
            }
            if (l < from) {
                return null;
            }
            s--;
            l--;
        }
        Span longForm = new Span(l + 1, before.end());
        boolean longer = longForm.length() > shortForm.length() && words(text, longForm) <= maxWords;
        boolean holdsShort = longForm.of(text).contains(shortForm.of(text));
        return longer && !holdsShort ? longForm : null;
    }

    /** {@code MMPIs} stands for {@code MMPI}. */
    private static int withoutPlural(CharSequence text, Span shortForm) {
        int end = shortForm.end();
        boolean plural = end - shortForm.begin() > 2
                && text.charAt(end - 1) == 's'
                && Character.isUpperCase(text.charAt(end - 2));
        return plural ? end - 1 : end;
    }

    private static boolean isWordStart(CharSequence text, int index, int from) {
        return index == from || !Character.isLetterOrDigit(text.charAt(index - 1));
    }

    private static final String GREEK = "αβγδεζηθικλμνξοπρστυφχψω";
    private static final String LATIN = "abgdezetiklmnxoprstupcpo";

    private static char folded(char c) {
        char lower = Character.toLowerCase(c);
        int greek = GREEK.indexOf(lower);
        return greek >= 0 ? LATIN.charAt(greek) : lower;
    }
}
