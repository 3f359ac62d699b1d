package org.agonist.readers;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.agonist.text.CodePoints;
import org.agonist.text.Span;
import org.agonist.vocabulary.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads PubTator: {@code 123|t|The title} and {@code 123|a|The abstract}, one document after the other. A line feed stands
 * between the two, so that offsets are PubTator's. Rows of relations are left out.
 */
final class PubTatorReader implements DocumentReader {
    private final Lines lines;

    /** The line that ended the document before, which begins the next one. */
    private @Nullable String ahead;

    PubTatorReader(Input input, InputStream stream) {
        this.lines = new Lines(stream, input.name());
    }

    @Override
    public @Nullable SourceDocument next() throws IOException {
        String line = ahead == null ? lines.next() : ahead;
        ahead = null;
        while (line != null && !isPart(line, 't') && !isPart(line, 'a')) {
            if (!line.isBlank() && line.indexOf('\t') < 0) {
                throw new InputException(
                        lines.where() + ": expected a line such as 123|t|Title or 123|a|Abstract but found ["
                                + line.substring(0, Math.min(line.length(), 40)) + "]");
            }
            line = lines.next();
        }
        return line == null ? null : document(line);
    }

    private SourceDocument document(String first) throws IOException {
        String where = lines.where();
        String id = first.substring(0, first.indexOf('|'));
        String title = "";
        DocumentText text = new DocumentText("\n");
        boolean begun = false;
        String line = first;
        while (line != null && line.startsWith(id + "|") && (isPart(line, 't') || isPart(line, 'a'))) {
            boolean isTitle = isPart(line, 't');
            if (isTitle && begun) {
                break;
            }
            String content = line.substring(id.length() + 3);
            title = isTitle ? content.strip() : title;
            text.section(isTitle ? SectionKind.TITLE : SectionKind.ABSTRACT, "");
            text.paragraph(begun ? "\n" : "", content);
            begun = true;
            line = lines.next();
        }
        ahead = line;
        SourceDocument document;
        try {
            document = text.document(id, title);
        } catch (InputException e) {
            throw new InputException(where + ": " + e.getMessage(), e);
        }
        CodePoints points = CodePoints.of(document.text());
        Set<MarkedMention> mentions = new LinkedHashSet<>();
        while (line != null && line.startsWith(id + "\t")) {
            MarkedMention mention = mention(document.text(), points, line.split("\t", -1));
            if (mention != null && mentions.size() < Limits.MAX_MENTIONS) {
                mentions.add(mention);
            }
            line = lines.next();
        }
        ahead = line;
        return document.with(List.copyOf(mentions));
    }

    /** What a row {@code id, begin, end, text, type, identifier} marks; null for other rows, such as a relation's. */
    private static @Nullable MarkedMention mention(String text, CodePoints points, String[] cells) {
        if (cells.length < 5) {
            return null;
        }
        try {
            long begin = Long.parseLong(cells[1]);
            Span span = MarkedMention.span(text, points, begin, Long.parseLong(cells[2]) - begin, cells[3]);
            return span == null ? null : MarkedMention.of(span, cells[4], cells.length > 5 ? cells[5] : "");
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether a line is {@code id|t|…} or {@code id|a|…}. */
    static boolean isPart(String line, char part) {
        int bar = line.indexOf('|');
        return bar > 0
                && bar + 2 < line.length()
                && line.charAt(bar + 1) == part
                && line.charAt(bar + 2) == '|'
                && line.lastIndexOf('\t', bar) < 0;
    }

    @Override
    public boolean canGoOn() {
        return !lines.ended() || ahead != null;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
