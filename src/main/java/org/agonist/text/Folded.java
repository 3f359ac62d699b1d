package org.agonist.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/**
 * A plainer view of a stretch of text, with the way back to the original offsets: what PDF conversion and typesetting put
 * in is taken out, as in {@code $\alpha\nu\beta3$ → ανβ3}, {@code inhi-¶bition → inhibition}, {@code ﬁbrosis → fibrosis}.
 *
 * <p>Folded are ligatures, super- and subscript digits, full-width forms, soft hyphens and other invisible characters,
 * hyphenated line ends, dashes, typographic quotes, white space, inline mark-up tags and short LaTeX formulas. Letters keep
 * their case and Greek letters their script. The original text is never changed.
 */
public final class Folded {
    /** A formula longer than this is left alone: two dollar signs so far apart are more likely prices. */
    private static final int MAX_FORMULA = 80;
    /** The longest inline tag that is taken out, {@code </superscript>} being 14 characters. */
    private static final int MAX_TAG = 16;

    private static final Map<String, String> LATEX = Map.ofEntries(
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("gamma", "γ"),
            Map.entry("delta", "δ"),
            Map.entry("epsilon", "ε"),
            Map.entry("varepsilon", "ε"),
            Map.entry("zeta", "ζ"),
            Map.entry("eta", "η"),
            Map.entry("theta", "θ"),
            Map.entry("iota", "ι"),
            Map.entry("kappa", "κ"),
            Map.entry("lambda", "λ"),
            Map.entry("mu", "μ"),
            Map.entry("nu", "ν"),
            Map.entry("xi", "ξ"),
            Map.entry("pi", "π"),
            Map.entry("rho", "ρ"),
            Map.entry("sigma", "σ"),
            Map.entry("tau", "τ"),
            Map.entry("upsilon", "υ"),
            Map.entry("phi", "φ"),
            Map.entry("varphi", "φ"),
            Map.entry("chi", "χ"),
            Map.entry("psi", "ψ"),
            Map.entry("omega", "ω"),
            Map.entry("Gamma", "Γ"),
            Map.entry("Delta", "Δ"),
            Map.entry("Theta", "Θ"),
            Map.entry("Lambda", "Λ"),
            Map.entry("Sigma", "Σ"),
            Map.entry("Phi", "Φ"),
            Map.entry("Psi", "Ψ"),
            Map.entry("Omega", "Ω"),
            Map.entry("pm", "±"),
            Map.entry("times", "×"),
            Map.entry("cdot", "·"),
            Map.entry("sim", "~"),
            Map.entry("approx", "≈"),
            Map.entry("geq", "≥"),
            Map.entry("leq", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("le", "≤"),
            Map.entry("rightarrow", "→"),
            Map.entry("to", "→"));

    private static final java.util.Set<String> TAGS = java.util.Set.of(
            "sub", "sup", "i", "b", "em", "strong", "u", "sc", "italic", "bold", "inf", "small", "span");

    private final CharSequence text;
    private final int offset;
    private final int length;
    /** Original begin and end of each folded unit; empty where the view is the original. */
    private final int[] begins;

    private final int[] ends;

    private Folded(CharSequence text, int offset, int length, int[] begins, int[] ends) {
        this.text = text;
        this.offset = offset;
        this.length = length;
        this.begins = begins;
        this.ends = ends;
    }

    /** The view of a whole text. */
    public static Folded of(CharSequence text) {
        return of(text, 0, text.length());
    }

    /** The view of a text between {@code begin} (inclusive) and {@code end} (exclusive); offsets refer to the whole text. */
    public static Folded of(CharSequence text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (isFolded(c) || (c == '-' && i + 1 < end && text.charAt(i + 1) == ' ')) {
                return new Folder(text, begin, end).fold();
            }
        }
        return new Folded(text, begin, end - begin, new int[0], new int[0]);
    }

    private static boolean isFolded(char c) {
        if (c < 0x80) {
            return c < ' ' || c == '$' || c == '\\' || c == '<' || c == 0x7F;
        }
        return c < 0x100
                ? c == 0xAD || c == 0xA0 || c == 0xB2 || c == 0xB3 || c == 0xB5 || c == 0xB9 || c < 0xA0
                : c >= 0x2000 || c == 0x180E;
    }

    /** Number of UTF-16 units of the view. */
    public int length() {
        return length;
    }

    public char charAt(int index) {
        return text.charAt(isSame() ? offset + index : index);
    }

    /** The folded text between two offsets of the view. */
    public String substring(int begin, int end) {
        int shift = isSame() ? offset : 0;
        return text.subSequence(begin + shift, end + shift).toString();
    }

    /** The whole folded text. */
    @Override
    public String toString() {
        return substring(0, length);
    }

    /** The view as a sequence of its own. */
    public CharSequence asText() {
        return isSame() ? (offset == 0 && length == text.length() ? text : toString()) : text;
    }

    private boolean isSame() {
        return begins.length == 0;
    }

    /** Where in the original the unit at {@code index} of the view begins. */
    public int toOriginalBegin(int index) {
        return isSame() ? offset + index : index < length ? begins[index] : endOfOriginal();
    }

    /** Where in the original the unit before {@code index} of the view ends. */
    public int toOriginalEnd(int index) {
        return isSame() ? offset + index : index > 0 ? ends[index - 1] : offset;
    }

    private int endOfOriginal() {
        return length == 0 ? offset : ends[length - 1];
    }

    /** The original span of a span of the view. */
    public Span toOriginal(Span span) {
        return new Span(toOriginalBegin(span.begin()), toOriginalEnd(span.end()));
    }

    /** Builds the view of one stretch of text. */
    private static final class Folder {
        private final CharSequence text;
        private final int begin;
        private final int end;
        private final StringBuilder out;
        private int[] begins;
        private int[] ends;

        Folder(CharSequence text, int begin, int end) {
            this.text = text;
            this.begin = begin;
            this.end = end;
            this.out = new StringBuilder(end - begin);
            this.begins = new int[end - begin + 1];
            this.ends = new int[end - begin + 1];
        }

        Folded fold() {
            int i = begin;
            while (i < end) {
                i = step(i);
            }
            if (out.isEmpty()) {
                return new Folded("", begin, 0, new int[1], new int[1]);
            }
            return new Folded(out.toString(), begin, out.length(), begins, ends);
        }

        private int step(int i) {
            char c = text.charAt(i);
            if (!isFolded(c) && c != '-') {
                put(c, i, i + 1);
                return i + 1;
            }
            if (c == '$') {
                int close = formulaEnd(i);
                return close < 0 ? plain(c, i) : formula(i, close);
            }
            if (c == '\\') {
                return command(i, i);
            }
            if (c == '<') {
                int after = tagEnd(i);
                return after < 0 ? plain(c, i) : after;
            }
            if (isDash(c) || c == 0xAD) {
                return dash(c, i);
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ' || c == 0x85) {
                return plain(' ', i);
            }
            if (isInvisible(c)) {
                return i + 1;
            }
            if (c == '\u2018' || c == '\u2019' || c == '\u02BC' || c == '\u2032') {
                return plain('\'', i);
            }
            if (c == '\u201C' || c == '\u201D') {
                return plain('"', i);
            }
            if (c == 0xB5) {
                return plain('μ', i);
            }
            if (isCompatibilityForm(c)) {
                put(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC), i, i + 1);
                return i + 1;
            }
            return plain(c, i);
        }

        private int plain(char c, int i) {
            put(c, i, i + 1);
            return i + 1;
        }

        private static boolean isDash(char c) {
            return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE63 || c == 0xFF0D || c == 0x2043;
        }

        private static boolean isInvisible(char c) {
            return (c >= 0x200B && c <= 0x200F)
                    || (c >= 0x202A && c <= 0x202E)
                    || (c >= 0x2060 && c <= 0x206F)
                    || c == 0xFEFF
                    || c == 0x180E
                    || c == 0x7F
                    || (c >= 0x80 && c < 0xA0);
        }

        private static boolean isCompatibilityForm(char c) {
            return c == 0xB2
                    || c == 0xB3
                    || c == 0xB9
                    || (c >= 0x2070 && c <= 0x209C)
                    || (c >= 0x2160 && c <= 0x217F)
                    || (c >= 0xFB00 && c <= 0xFB06)
                    || (c >= 0xFF01 && c <= 0xFF5E);
        }

        /** A dash at a line's end: the line break goes, and the dash with it unless it belongs to a name such as TGF-β. */
        private int dash(char c, int i) {
            int next = i + 1;
            boolean brokenLine = false;
            while (next < end && isSpace(text.charAt(next))) {
                brokenLine |= text.charAt(next) == '\n' || text.charAt(next) == '\r' || text.charAt(next) == '\f';
                next++;
            }
            boolean insideWord = i > begin && Character.isLetterOrDigit(text.charAt(i - 1));
            if ((brokenLine || next == i + 2 && isBrokenWord(i, next))
                    && insideWord
                    && next < end
                    && Character.isLetterOrDigit(text.charAt(next))) {
                if (c != 0xAD && !(isLowerLatin(text.charAt(next)) && isPlainWordBefore(i))) {
                    put('-', i, next);
                }
                return next;
            }
            if (c == 0xAD) {
                return i + 1;
            }
            return plain('-', i);
        }

        /** A line break that conversion has made a space: "Pembroliz- umab", but not "small- and large-cell". */
        private boolean isBrokenWord(int dash, int next) {
            if (next >= end) {
                return false;
            }
            if (Character.isDigit(text.charAt(next))) {
                return dash > begin + 1
                        && Character.isUpperCase(text.charAt(dash - 1))
                        && Character.isUpperCase(text.charAt(dash - 2));
            }
            int after = next;
            while (after < end && Character.isLetter(text.charAt(after))) {
                after++;
            }
            String word = text.subSequence(next, after).toString();
            return word.length() > 2
                    && !word.equals("and")
                    && !word.equals("or")
                    && !word.equals("versus")
                    && isLowerLatin(word.charAt(0))
                    && isPlainWordBefore(dash);
        }

        private static boolean isSpace(char c) {
            return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
        }

        private static boolean isLowerLatin(char c) {
            return Character.isLowerCase(c) && Character.UnicodeBlock.of(c) != Character.UnicodeBlock.GREEK;
        }

        /** Whether what stands before the dash is a word in lower case (perhaps with a capital first), as in {@code inhi-}. */
        private boolean isPlainWordBefore(int i) {
            int first = i;
            while (first > begin && Character.isLetterOrDigit(text.charAt(first - 1))) {
                first--;
            }
            if (i - first < 2 || (first > begin && text.charAt(first - 1) == '-')) {
                return false;
            }
            for (int k = first + 1; k < i; k++) {
                if (!isLowerLatin(text.charAt(k))) {
                    return false;
                }
            }
            return Character.isLetter(text.charAt(first));
        }

        /** Where the formula that opens at {@code i} closes, or -1 if it is none. */
        private int formulaEnd(int i) {
            boolean formula = false;
            int limit = Math.min(end, i + MAX_FORMULA);
            for (int k = i + 1; k < limit; k++) {
                char c = text.charAt(k);
                if (c == '$') {
                    return formula ? k : -1;
                }
                if (c == '\n' && k + 1 < limit && text.charAt(k + 1) == '\n') {
                    return -1;
                }
                formula |= c == '\\' || c == '_' || c == '^';
            }
            return -1;
        }

        private int formula(int open, int close) {
            int first = out.length();
            int i = open + 1;
            while (i < close) {
                char c = text.charAt(i);
                if (c == '\\') {
                    i = command(i, i);
                } else if (c == '{' || c == '}' || c == '_' || c == '^' || isSpace(c)) {
                    i++;
                } else {
                    i = plain(c, i);
                }
            }
            if (out.length() > first) {
                begins[first] = open;
                ends[out.length() - 1] = close + 1;
            }
            return close + 1;
        }

        /** A LaTeX command: a Greek letter or sign by name; any other, such as {@code \mathrm}, vanishes. */
        private int command(int i, int from) {
            int k = i + 1;
            while (k < end && k - i <= 16 && isAsciiLetter(text.charAt(k))) {
                k++;
            }
            if (k == i + 1) {
                return plain(' ', from);
            }
            String name = text.subSequence(i + 1, k).toString();
            String sign = LATEX.get(name);
            if (sign != null) {
                put(sign, from, k);
            } else if (name.length() < 3) {
                put(name, from, k);
            }
            return k;
        }

        private static boolean isAsciiLetter(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }

        /** After the inline tag that opens at {@code i}, or -1 if it is none. */
        private int tagEnd(int i) {
            int limit = Math.min(end, i + MAX_TAG);
            int k = i + 1;
            if (k < limit && text.charAt(k) == '/') {
                k++;
            }
            int name = k;
            while (k < limit && isAsciiLetter(text.charAt(k))) {
                k++;
            }
            boolean tag = k < limit
                    && k > name
                    && text.charAt(k) == '>'
                    && TAGS.contains(text.subSequence(name, k).toString());
            return tag ? k + 1 : -1;
        }

        private void put(String folded, int from, int to) {
            for (int k = 0; k < folded.length(); k++) {
                put(folded.charAt(k), from, to);
            }
        }

        private void put(char c, int from, int to) {
            int index = out.length();
            if (index == begins.length) {
                begins = Arrays.copyOf(begins, index * 2 + 4);
                ends = Arrays.copyOf(ends, index * 2 + 4);
            }
            begins[index] = from;
            ends[index] = to;
            out.append(c);
        }
    }
}
