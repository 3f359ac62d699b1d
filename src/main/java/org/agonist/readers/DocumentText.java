package org.agonist.readers;

import java.util.ArrayList;
import java.util.List;
import org.agonist.text.Span;
import org.agonist.vocabulary.Section;
import org.agonist.vocabulary.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * Builds a document's text, paragraph by paragraph, and its sections along with it. Of characters that are appended, white space
 * and control characters become one space, and none at a paragraph's ends.
 */
final class DocumentText {
    private final String separator;
    private final StringBuilder text = new StringBuilder(4096);
    private final List<Section> sections = new ArrayList<>();

    private SectionKind kind = SectionKind.BODY;
    private String heading = "";
    private @Nullable String nextSeparator;

    /** Begin of the open paragraph, -1 if none is. */
    private int begin = -1;

    private boolean space;
    private boolean tooLong;
    private int count;

    private SectionKind openKind = SectionKind.BODY;
    private String openHeading = "";
    private final List<Span> paragraphs = new ArrayList<>();

    /** @param separator what stands between two paragraphs */
    DocumentText(String separator) {
        this.separator = separator;
    }

    /** A paragraph that is broken off by something that stands in it but is none of it. */
    record Suspended(String text, boolean space, SectionKind kind, String heading) {}

    /** Says what the paragraphs that end from now on are. */
    void section(SectionKind newKind, String newHeading) {
        kind = newKind;
        heading = newHeading;
    }

    SectionKind kind() {
        return kind;
    }

    String heading() {
        return heading;
    }

    boolean isOpen() {
        return begin >= 0;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** Where the text ends now. */
    int length() {
        return text.length();
    }

    /** The text from a position on. */
    String from(int position) {
        return text.substring(Math.min(position, text.length()));
    }

    /** The last character of the open paragraph, a space if there is none. */
    char last() {
        return begin < 0 || space || text.length() == begin ? ' ' : text.charAt(text.length() - 1);
    }

    void append(String characters) {
        append(characters.toCharArray(), 0, characters.length());
    }

    void append(char[] characters, int offset, int length) {
        int end = offset + length;
        int i = offset;
        while (i < end) {
            if (characters[i] <= ' ') {
                space = true;
                i++;
                continue;
            }
            int run = i++;
            while (i < end && (characters[i] > ' ' || isSingleSpace(characters, i, end))) {
                i++;
            }
            appendRun(characters, run, i - run);
        }
    }

    private static boolean isSingleSpace(char[] characters, int i, int end) {
        return characters[i] == ' ' && i + 1 < end && characters[i + 1] > ' ';
    }

    private void appendRun(char[] characters, int offset, int length) {
        if (text.length() + length > Limits.MAX_CHARACTERS) {
            tooLong = true;
            return;
        }
        open();
        if (space && text.length() > begin) {
            text.append(' ');
        }
        space = false;
        text.append(characters, offset, length);
    }

    private void open() {
        if (begin < 0) {
            if (!text.isEmpty()) {
                text.append(nextSeparator == null ? separator : nextSeparator);
            }
            nextSeparator = null;
            begin = text.length();
        }
    }

    /** Adds a paragraph as it is, without a change of its white space, behind a separator of its own. */
    void paragraph(String before, String characters) {
        endParagraph();
        if (text.length() + before.length() + characters.length() > Limits.MAX_CHARACTERS) {
            tooLong = true;
            return;
        }
        text.append(before).append(characters);
        begin = text.length() - characters.length();
        endParagraph();
    }

    /** What follows stands apart from what precedes. */
    void space() {
        space = true;
    }

    /** Takes back what was appended since the text had this length. */
    void truncate(int length) {
        if (begin >= 0 && length < text.length()) {
            text.setLength(Math.max(begin, length));
            space = false;
        }
    }

    /** Ends the open paragraph, if there is one, and gives its text if it is a title or heading. */
    String endParagraph() {
        return endParagraph(separator);
    }

    /** Ends the open paragraph, if there is one, and gives its text if it is a title or heading; the next one comes after the given separator. */
    String endParagraph(String before) {
        space = false;
        if (begin < 0) {
            return "";
        }
        Span span = new Span(begin, text.length());
        begin = -1;
        count++;
        tooLong |= count > Limits.MAX_PARAGRAPHS;
        if (span.length() == 0 || tooLong) {
            return "";
        }
        nextSeparator = before;
        if (kind != openKind || kind == SectionKind.HEADING || !heading.equals(openHeading)) {
            closeSection();
        }
        openKind = kind;
        openHeading = heading;
        paragraphs.add(span);
        return kind == SectionKind.TITLE || kind == SectionKind.HEADING ? span.of(text) : "";
    }

    private void closeSection() {
        if (!paragraphs.isEmpty()) {
            Span span = paragraphs.get(0).union(paragraphs.get(paragraphs.size() - 1));
            sections.add(new Section(openKind, openHeading, span, paragraphs));
            paragraphs.clear();
        }
    }

    /** Takes the open paragraph out, for {@link #resume} to go on with it later; null if there is none. */
    @Nullable
    Suspended suspend() {
        if (begin < 0) {
            return null;
        }
        Suspended suspended = new Suspended(text.substring(begin), space, kind, heading);
        text.setLength(begin);
        space = false;
        return suspended;
    }

    void resume(Suspended suspended) {
        endParagraph();
        section(suspended.kind, suspended.heading);
        open();
        text.append(suspended.text);
        space = suspended.space;
    }

    /**
     * The document.
     *
     * @throws InputException if it is too long
     */
    SourceDocument document(String id, String title) throws InputException {
        endParagraph();
        closeSection();
        if (tooLong) {
            throw Limits.tooLong(id);
        }
        return new SourceDocument(id, title, text.toString(), sections);
    }
}
