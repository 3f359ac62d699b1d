package org.agonist.readers;

import java.util.Locale;
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

    /** A passage as it is read. */
    static final class Passage {
        private String sectionType = "";
        private String type = "";
        private long offset = -1;
        private String text = "";
        private final StringBuilder sentences = new StringBuilder();

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

        private String content() {
            return text.isEmpty() ? sentences.toString() : text;
        }
    }

    void add(Passage added) {
        add(added.sectionType, added.type, added.offset, added.content());
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
        return typed ? document : new SourceDocument(id, "", document.text());
    }
}
