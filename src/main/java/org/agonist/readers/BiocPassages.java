package org.agonist.readers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.agonist.text.CodePoints;
import org.agonist.text.Span;
import org.agonist.vocabulary.SectionKind;

/**
 * Puts the passages of a BioC document together. Each stands at its offset, if what parts it from the one before can be filled
 * with line feeds, so that offsets into the document stay as they are; else one line feed parts them. Passages of no known type
 * leave the sections to be told from the text.
 */
final class BiocPassages {
    /** Positions between two passages that are filled. */
    private static final int MAX_GAP = 100;

    private final DocumentText text = new DocumentText("\n");

    /** Length of the text in code points, as BioC counts it. */
    private int codePoints;

    private boolean typed;
    private String title = "";

    private final Set<MarkedMention> mentions = new LinkedHashSet<>();

    /** An annotation as it is read. */
    static final class Annotation {
        private String type = "";
        private String identifier = "";
        private String text = "";
        private long offset;
        private long length;
        private int locations;

        /** {@code type} says what is annotated, {@code identifier}, or the name of a database, which one. */
        void infon(String key, String value) {
            switch (key.toLowerCase(Locale.ROOT)) {
                case "type" -> type = value;
                case "identifier", "ncbi gene", "mesh" -> identifier = value.strip();
                default -> {}
            }
        }

        void text(String words) {
            text = words;
        }

        /** One of more than one location is a part of a mention. */
        void location(long begin, long size) {
            offset = begin;
            length = size;
            locations++;
        }
    }

    /** A passage as it is read. */
    static final class Passage {
        private String sectionType = "";
        private String type = "";
        private long offset = -1;
        private String text = "";
        private final StringBuilder sentences = new StringBuilder();
        private final List<Annotation> annotations = new ArrayList<>();

        /** {@code section_type}, such as {@code METHODS}, and {@code type}, such as {@code paragraph}, say what it is. */
        void infon(String key, String value) {
            sectionType = key.equals("section_type") ? value.strip() : sectionType;
            type = key.equals("type") ? value.strip() : type;
        }

        void offset(long position) {
            offset = position;
        }

        void text(String whole) {
            text = whole;
        }

        /** Sentences make up its text if it has none of its own. */
        void sentence(String sentence) {
            if (sentences.length() <= Limits.MAX_CHARACTERS) {
                sentences.append(sentences.isEmpty() ? "" : " ").append(sentence);
            }
        }

        void annotation(Annotation annotation) {
            if (annotations.size() < Limits.MAX_MENTIONS) {
                annotations.add(annotation);
            }
        }

        private String content() {
            return text.isEmpty() ? sentences.toString() : text;
        }
    }

    void add(Passage added) {
        String content = added.content();
        add(added.sectionType, added.type, added.offset, content);
        int start = text.length() - content.length();
        // Of a document that is too long not all is there.
        if (!added.annotations.isEmpty() && start >= 0) {
            mark(added, content, start);
        }
    }

    private void mark(Passage passage, String content, int start) {
        CodePoints points = CodePoints.of(content);
        for (Annotation annotation : passage.annotations) {
            long offset = annotation.offset - Math.max(0, passage.offset);
            Span span = annotation.locations != 1
                    ? null
                    : MarkedMention.span(content, points, offset, annotation.length, annotation.text);
            MarkedMention mention = span == null
                    ? null
                    : MarkedMention.of(
                            new Span(start + span.begin(), start + span.end()), annotation.type, annotation.identifier);
            if (mention != null && mentions.size() < Limits.MAX_MENTIONS) {
                mentions.add(mention);
            }
        }
    }

    private void add(String sectionType, String type, long offset, String passage) {
        if (passage.isBlank()) {
            return;
        }
        SectionKind kind = kindOf(sectionType.toLowerCase(Locale.ROOT), type.toLowerCase(Locale.ROOT));
        typed |= !sectionType.isEmpty() || !type.isEmpty();
        long gap = offset - codePoints;
        boolean first = codePoints == 0;
        String before = gap >= (first ? 0 : 1) && gap <= MAX_GAP ? "\n".repeat((int) gap) : first ? "" : "\n";
        if (kind == SectionKind.TITLE && title.isEmpty()) {
            title = passage.strip();
        }
        if (kind == SectionKind.HEADING) {
            text.section(kind, "");
            text.paragraph(before, passage);
            text.section(SectionKind.BODY, passage.strip());
        } else {
            text.section(kind, kind == SectionKind.BODY ? text.heading() : "");
            text.paragraph(before, passage);
        }
        codePoints += before.length() + passage.codePointCount(0, passage.length());
    }

    private static SectionKind kindOf(String section, String type) {
        if (type.contains("caption")) {
            return SectionKind.CAPTION;
        }
        if (type.contains("footnote")) {
            return SectionKind.FOOTNOTE;
        }
        switch (type) {
            case "title", "front":
                return section.isEmpty() || section.equals("title") ? SectionKind.TITLE : SectionKind.HEADING;
            case "abstract":
                return SectionKind.ABSTRACT;
            case "ref":
                return SectionKind.REFERENCES;
            case "table":
                return SectionKind.TABLE;
            default:
        }
        if (type.startsWith("title") || type.startsWith("abstract_title")) {
            return SectionKind.HEADING;
        }
        return switch (section) {
            case "title" -> SectionKind.TITLE;
            case "abstract" -> SectionKind.ABSTRACT;
            case "keyword" -> SectionKind.KEYWORDS;
            case "ref" -> SectionKind.REFERENCES;
            case "ack_fund", "auth_cont", "comp_int" -> SectionKind.ACKNOWLEDGEMENTS;
            default -> SectionKind.ofLabelOrBody(section.isEmpty() ? type : section);
        };
    }

    SourceDocument document(String id) throws InputException {
        SourceDocument document = text.document(id, title);
        return (typed ? document : new SourceDocument(id, "", document.text())).with(List.copyOf(mentions));
    }
}
