package org.agonist.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agonist.text.Span;
import org.agonist.vocabulary.Section;
import org.agonist.vocabulary.SectionHeadings;
import org.agonist.vocabulary.SectionKind;

/**
 * Finds the parts of a document in plain text, as it is typed or comes out of a PDF: "Abstract:" opens the abstract,
 * "References" the reference list, a short line of its own is a heading, a footnote with a university is an affiliation.
 *
 * <p>Paragraphs are cut at blank lines and form feeds; a paragraph that breaks off in mid-sentence at a page's end is joined
 * with its continuation. Tables and figure captions are not told from body text.
 */
public final class SectionSplitter {
    private static final int MAX_HEADING_LENGTH = 120;
    private static final int MAX_HEADING_WORDS = 14;
    private static final int MAX_TITLE_LENGTH = 300;
    private static final int MAX_AFFILIATION_LENGTH = 250;

    private static final List<String> INSTITUTIONS = List.of(
            "university",
            "department",
            "institute",
            "hospital",
            "faculty of",
            "school of",
            "college",
            "centre for",
            "center for",
            "laboratory of",
            "universit",
            "clinic");

    private static final int MAX_LABEL_LENGTH = 40;

    /** The sections of a text, in order; none for a text without visible characters. */
    public List<Section> split(CharSequence text) {
        List<Span> blocks = blocks(text);
        Assembly assembly = new Assembly();
        SectionKind current = SectionKind.BODY;
        boolean titleExpected = blocks.size() > 1;
        for (int b = 0; b < blocks.size(); b++) {
            Span block = blocks.get(b);
            boolean continued = b + 1 < blocks.size()
                    && Character.isLowerCase(text.charAt(blocks.get(b + 1).begin()));
            Label label = labelOf(text, block);
            boolean heading = false;
            if (label != null) {
                current = label.kind;
                titleExpected = false;
                if (label.rest.length() == 0) {
                    assembly.heading(block, text);
                    continue;
                }
                assembly.heading = label.name;
                block = label.rest;
            } else {
                Span line = continued ? null : headingLine(text, block);
                if (line != null
                        && blocks.size() > 1
                        && current != SectionKind.REFERENCES
                        && current != SectionKind.AUTHORS) {
                    heading = true;
                    if (titleExpected) {
                        assembly.add(SectionKind.TITLE, line);
                    } else {
                        assembly.heading(line, text);
                        current = SectionKind.BODY;
                    }
                    block = trimmed(text, line.end(), block.end());
                    if (block.length() == 0) {
                        titleExpected = false;
                        continue;
                    }
                }
            }
            SectionKind kind = kindOf(text, block, current, titleExpected && !heading);
            titleExpected = false;
            assembly.add(kind, block);
            if (current == SectionKind.KEYWORDS || current == SectionKind.TITLE || current == SectionKind.AUTHORS) {
                current = SectionKind.BODY;
            }
        }
        return assembly.sections(text);
    }

    private static SectionKind kindOf(CharSequence text, Span block, SectionKind current, boolean first) {
        if (current == SectionKind.BODY || current == SectionKind.ABSTRACT) {
            if (isReference(text, block)) {
                return SectionKind.REFERENCES;
            }
            if (isAffiliation(text, block)) {
                return SectionKind.AFFILIATION;
            }
            if (first && block.length() <= MAX_TITLE_LENGTH && !endsSentence(text, block)) {
                return SectionKind.TITLE;
            }
        }
        return current;
    }

    /** Stretches between blank lines and form feeds, without the white space around them. */
    private static List<Span> blocks(CharSequence text) {
        List<Span> blocks = new ArrayList<>();
        int begin = 0;
        int i = 0;
        int length = text.length();
        while (i < length) {
            char c = text.charAt(i);
            if (c == '\f') {
                addTrimmed(text, begin, i, blocks);
                begin = i + 1;
                i++;
            } else if (c == '\n' || (c == '\r' && !(i + 1 < length && text.charAt(i + 1) == '\n'))) {
                int next = i + 1;
                while (next < length && isBlank(text.charAt(next))) {
                    next++;
                }
                boolean blankLine = next == length || text.charAt(next) == '\n' || text.charAt(next) == '\r';
                if (blankLine) {
                    addTrimmed(text, begin, i, blocks);
                    begin = next;
                }
                i = next;
            } else {
                i++;
            }
        }
        addTrimmed(text, begin, length, blocks);
        return blocks;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u000B';
    }

    private static void addTrimmed(CharSequence text, int begin, int end, List<Span> blocks) {
        Span span = trimmed(text, begin, end);
        if (span.length() > 0) {
            blocks.add(span);
        }
    }

    private static Span trimmed(CharSequence text, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && isVoid(text.charAt(from))) {
            from++;
        }
        while (to > from && isVoid(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static boolean isVoid(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B' || c < ' ';
    }

    private record Label(SectionKind kind, String name, Span rest) {}

    /** A known label that opens a block: alone on its line, or followed by a colon, a full stop or a dash. */
    private static @org.jspecify.annotations.Nullable Label labelOf(CharSequence text, Span block) {
        int from = afterNumbering(text, block);
        int limit = Math.min(block.end(), from + MAX_LABEL_LENGTH);
        int i = from;
        while (i < limit && (Character.isLetter(text.charAt(i)) || text.charAt(i) == ' ')) {
            i++;
        }
        String name = text.subSequence(from, i).toString().strip();
        SectionKind kind = SectionHeadings.kindOf(name);
        if (kind == null) {
            return null;
        }
        int after = i;
        while (after < block.end() && "*#_ \t".indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        if (after == block.end()) {
            return new Label(kind, name, new Span(after, after));
        }
        char c = text.charAt(after);
        if (c == '\n' || c == '\r') {
            return new Label(kind, name, trimmed(text, after, block.end()));
        }
        boolean capital = Character.isUpperCase(text.charAt(from));
        if (c == ':' || (capital && (c == '.' || c == '—' || c == '–'))) {
            int rest = after + 1;
            while (rest < block.end() && "*#_ \t".indexOf(text.charAt(rest)) >= 0) {
                rest++;
            }
            return new Label(kind, name, trimmed(text, rest, block.end()));
        }
        return null;
    }

    /** After marks of a heading such as {@code ##}, {@code **} or {@code 2.1.}. */
    private static int afterNumbering(CharSequence text, Span block) {
        int i = block.begin();
        while (i < block.end() && "#*_ ".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        int digits = i;
        while (digits < block.end() && (Character.isDigit(text.charAt(digits)) || text.charAt(digits) == '.')) {
            digits++;
        }
        if (digits > i && digits < block.end() && text.charAt(digits) == ' ') {
            i = digits;
            while (i < block.end() && text.charAt(i) == ' ') {
                i++;
            }
        }
        return i;
    }

    /** The first line of a block if it is a heading: short, without a sentence's end, not going on in the next line. */
    private static @org.jspecify.annotations.Nullable Span headingLine(CharSequence text, Span block) {
        int lineEnd = lineEnd(text, block.begin(), block.end());
        Span line = trimmed(text, block.begin(), lineEnd);
        if (line.length() > MAX_HEADING_LENGTH || line.length() == 0) {
            return null;
        }
        int from = afterNumbering(text, line);
        boolean marked = text.charAt(line.begin()) == '#';
        char last = text.charAt(line.end() - 1);
        if (from >= line.end()
                || (!marked && (last == '.' || last == ',' || last == ';' || last == '?' || last == '!' || last == '-'))
                || !(Character.isUpperCase(text.charAt(from)) || marked)
                || isReference(text, line)
                || isAffiliation(text, line)
                || words(text, line) > MAX_HEADING_WORDS) {
            return null;
        }
        if (lineEnd >= block.end() || marked) {
            return line;
        }
        Span rest = trimmed(text, lineEnd, block.end());
        int longest = longestLine(text, rest);
        if (from > line.begin() && Character.isUpperCase(text.charAt(rest.begin()))) {
            return line;
        }
        boolean goesOn = !Character.isUpperCase(text.charAt(rest.begin())) || line.length() * 10 > longest * 6;
        return goesOn ? null : line;
    }

    private static int lineEnd(CharSequence text, int begin, int end) {
        int i = begin;
        while (i < end && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private static int longestLine(CharSequence text, Span span) {
        int longest = 0;
        int begin = span.begin();
        while (begin < span.end()) {
            int end = lineEnd(text, begin, span.end());
            longest = Math.max(longest, end - begin);
            begin = end + 1;
        }
        return longest;
    }

    private static int words(CharSequence text, Span span) {
        int words = 1;
        for (int i = span.begin(); i < span.end(); i++) {
            if (text.charAt(i) == ' ') {
                words++;
            }
        }
        return words;
    }

    /** An entry of a reference list: a number in brackets first, and volume, pages or an identifier further on. */
    private static boolean isReference(CharSequence text, Span block) {
        int i = block.begin();
        while (i < block.end() && "-*• ".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        boolean bracket = i < block.end() && text.charAt(i) == '[';
        int digits = bracket ? i + 1 : i;
        int k = digits;
        while (k < block.end() && Character.isDigit(text.charAt(k))) {
            k++;
        }
        if (k == digits || k >= block.end() || (bracket ? text.charAt(k) != ']' : text.charAt(k) != '.')) {
            return false;
        }
        String start =
                text.subSequence(k, Math.min(block.end(), k + 600)).toString().toLowerCase(Locale.ROOT);
        return start.contains("et al") || start.contains("vol.") || start.contains(" pp.") || start.contains("doi");
    }

    /** A footnote or line that says where authors work or how to reach them. */
    private static boolean isAffiliation(CharSequence text, Span block) {
        if (block.length() > MAX_AFFILIATION_LENGTH) {
            return false;
        }
        String content = block.of(text);
        String lower = content.toLowerCase(Locale.ROOT);
        int at = content.indexOf('@');
        if (at > 0 && content.indexOf('.', at) > 0 && words(text, block) < 20) {
            return true;
        }
        char first = content.charAt(0);
        boolean footnote = "*+†‡§¶#".indexOf(first) >= 0
                || Character.isDigit(first)
                || Character.getType(first) == Character.OTHER_NUMBER;
        long commas = lower.chars().filter(c -> c == ',').count();
        for (String institution : INSTITUTIONS) {
            int where = lower.indexOf(institution);
            if (where >= 0 && (footnote || (commas >= 2 && where < 40 && !endsSentence(text, block)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsSentence(CharSequence text, Span block) {
        for (int i = block.end() - 1; i >= block.begin(); i--) {
            char c = text.charAt(i);
            if (c == '.' || c == '?' || c == '!') {
                return true;
            }
            if (!(c == ')' || c == ']' || c == '"' || c == '\'' || c == '”' || c == '*' || Character.isDigit(c))) {
                return false;
            }
        }
        return false;
    }

    /** Collects paragraphs into sections and joins paragraphs that a page's end has cut. */
    private static final class Assembly {
        private final List<SectionKind> kinds = new ArrayList<>();
        private final List<Span> spans = new ArrayList<>();
        private final List<String> headings = new ArrayList<>();
        private String heading = "";

        void heading(Span span, CharSequence text) {
            heading = "";
            add(SectionKind.HEADING, span);
            String name = span.of(text).replace('\n', ' ').strip();
            heading = name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
        }

        void add(SectionKind kind, Span span) {
            kinds.add(kind);
            spans.add(span);
            headings.add(kind == SectionKind.HEADING || kind == SectionKind.AFFILIATION ? "" : heading);
        }

        List<Section> sections(CharSequence text) {
            List<Section> sections = new ArrayList<>();
            List<Span> paragraphs = new ArrayList<>();
            for (int i = 0; i < spans.size(); i++) {
                Span paragraph = spans.get(i);
                SectionKind kind = kinds.get(i);
                while (i + 1 < spans.size()
                        && kinds.get(i + 1) == kind
                        && goesOn(text, paragraph, spans.get(i + 1), kind)) {
                    paragraph = paragraph.union(spans.get(i + 1));
                    i++;
                }
                paragraphs.add(paragraph);
                boolean last = i + 1 == spans.size()
                        || kinds.get(i + 1) != kind
                        || kind == SectionKind.HEADING
                        || !headings.get(i + 1).equals(headings.get(i));
                if (last) {
                    Span span = paragraphs.get(0).union(paragraphs.get(paragraphs.size() - 1));
                    sections.add(new Section(kind, headings.get(i), span, paragraphs));
                    paragraphs.clear();
                }
            }
            return sections;
        }

        /** Whether a paragraph breaks off and the next one, beginning in lower case or with a bracket, continues it. */
        private static boolean goesOn(CharSequence text, Span paragraph, Span next, SectionKind kind) {
            if (kind != SectionKind.BODY && kind != SectionKind.ABSTRACT) {
                return false;
            }
            char last = text.charAt(paragraph.end() - 1);
            char first = text.charAt(next.begin());
            return !endsSentence(text, paragraph)
                    && last != ':'
                    && (Character.isLowerCase(first) || first == '(' || last == ',' || last == '-');
        }
    }
}
