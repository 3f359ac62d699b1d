package org.agonist.readers;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.agonist.readers.DocumentText.Suspended;
import org.agonist.vocabulary.SectionHeadings;
import org.agonist.vocabulary.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JATS article: its title, abstracts and keywords, body and back matter with headings, captions, tables and references,
 * each in a section of its kind. Figures, tables and boxes that stand in the middle of a paragraph come before it, whole. Inline
 * markup leaves its text behind, IC<sub>50</sub> as IC50; what marks a citation is told by {@link JatsCitations}.
 *
 * <p>Authors, affiliations and licences are left out, as are translations, sub-articles and supplements.
 */
final class JatsArticle {
    /** Neither text nor found in references. */
    private static final Set<String> SKIPPED = names(
            "sub-article response supplementary-material inline-supplementary-material"
                    + " graphic inline-graphic media object-id alt-text long-desc tex-math annotation annotation-xml attrib alt-title");

    /** What is known of the article besides its text; in references the same elements are text. */
    private static final Set<String> METADATA =
            names("journal-meta contrib-group contrib aff author-notes pub-date history"
                    + " pub-history permissions self-uri related-article related-object funding-group counts custom-meta-group"
                    + " article-categories trans-title-group volume issue issue-title elocation-id fpage lpage page-range product"
                    + " conference article-version article-version-alternatives processing-meta sec-meta");

    /** Begin and end a paragraph, and are of the kind that surrounds them. */
    private static final Set<String> BLOCKS =
            names("sec app app-group glossary list list-item def-list def-item disp-quote"
                    + " verse-group verse-line statement speech ref p");

    private final XmlCursor xml;
    private final DocumentText text = new DocumentText("\n\n");
    private final JatsCitations citations = new JatsCitations(text);
    private final Deque<Element> open = new ArrayDeque<>();

    private final JatsIds ids = new JatsIds();
    private String title = "";

    /** Where the last label ends; a block that begins there goes on with its paragraph. */
    private int labelEnd = -1;

    /** Where the last inline element ends; fields of a reference that begin there are parted by a space. */
    private int inlineEnd = -1;

    JatsArticle(XmlCursor xml) {
        this.xml = xml;
    }

    private static Set<String> names(String names) {
        return Set.of(names.split(" ", -1));
    }

    /** What an element does to the text. */
    private enum Role {
        /** Its text is part of what is around it. */
        INLINE,
        /** Inline, with a space on either side. */
        SPACED,
        /** Begins and ends a paragraph. */
        BLOCK,
        /** A block that does not break the paragraph that it stands in. */
        FLOAT,
        /** Opens the paragraph that the next block goes on with. */
        LABEL,
        /** A title, or a heading if it is not the article's. */
        HEADING,
        SUPERSCRIPT,
        REFERENCE
    }

    /**
     * An open element.
     *
     * @param kind what the section around it is, which holds again behind it
     * @param heading the heading around it
     * @param suspended the paragraph around it, if it is a float in one
     */
    private record Element(
            String name,
            Role role,
            SectionKind kind,
            String heading,
            @Nullable Suspended suspended) {
        private static final Element INLINE = new Element("", Role.INLINE, SectionKind.BODY, "", null);
        private static final Element SPACED = new Element("", Role.SPACED, SectionKind.BODY, "", null);
        private static final Element SUPERSCRIPT = new Element("", Role.SUPERSCRIPT, SectionKind.BODY, "", null);
        private static final Element REFERENCE = new Element("", Role.REFERENCE, SectionKind.BODY, "", null);
    }

    SourceDocument read(String fallbackId) throws XMLStreamException, InputException {
        while (xml.inside()) {
            switch (xml.next()) {
                case XmlCursor.START -> start(xml.name());
                case XmlCursor.END -> {
                    if (!open.isEmpty()) {
                        end(open.pop());
                    }
                }
                default -> xml.appendTo(text);
            }
        }
        return text.document(ids.best(fallbackId), title);
    }

    private void start(String name) throws XMLStreamException {
        if (SKIPPED.contains(name)) {
            xml.skip();
        } else if (BLOCKS.contains(name)) {
            if (isInCell()) {
                spaced();
            } else {
                push(name, Role.BLOCK, text.kind(), text.heading());
            }
        } else if (text.kind() == SectionKind.REFERENCES) {
            startInReference(name);
        } else if (METADATA.contains(name)) {
            xml.skip();
        } else {
            startElsewhere(name);
        }
    }

    /** In references, what is metadata elsewhere is their text. */
    private void startInReference(String name) throws XMLStreamException {
        switch (name) {
            case "title" -> push(name, Role.HEADING, SectionKind.HEADING, text.heading());
            case "label" -> label(name);
            case "element-citation", "mixed-citation", "citation", "break" -> spaced();
            default -> {
                if (text.length() == inlineEnd) {
                    text.space();
                }
                open.push(Element.INLINE);
            }
        }
    }

    private void startElsewhere(String name) throws XMLStreamException {
        switch (name) {
            case "article-id" ->
                ids.add(xml.attribute("pub-id-type"), xml.content().strip());
            case "trans-abstract" -> {
                if (xml.attribute("xml:lang").startsWith("en")) {
                    push(name, Role.BLOCK, SectionKind.ABSTRACT, "");
                } else {
                    xml.skip();
                }
            }
            case "abstract" -> push(name, Role.BLOCK, SectionKind.ABSTRACT, "");
            case "kwd-group" -> push(name, Role.BLOCK, SectionKind.KEYWORDS, "");
            case "kwd" -> {
                if (text.isOpen()) {
                    text.append("; ");
                }
                open.push(Element.INLINE);
            }
            case "front", "article-meta", "title-group" -> push(name, Role.BLOCK, SectionKind.BODY, "");
            case "article-title", "subtitle" -> push(name, Role.HEADING, SectionKind.TITLE, "");
            case "title" ->
                push(name, Role.HEADING, isIn("caption") ? SectionKind.CAPTION : SectionKind.HEADING, text.heading());
            case "body", "back" -> push(name, Role.BLOCK, SectionKind.BODY, "");
            case "ack", "notes" -> push(name, Role.BLOCK, SectionKind.ACKNOWLEDGEMENTS, "");
            case "ref-list" -> push(name, Role.BLOCK, SectionKind.REFERENCES, "");
            case "bio" -> push(name, Role.BLOCK, SectionKind.AUTHORS, "");
            case "fn-group", "table-wrap-foot" -> push(name, Role.BLOCK, SectionKind.FOOTNOTE, text.heading());
            case "fn" -> push(name, Role.FLOAT, SectionKind.FOOTNOTE, text.heading());
            case "boxed-text" -> push(name, Role.FLOAT, SectionKind.BODY, text.heading());
            case "fig", "fig-group", "table-wrap", "table-wrap-group" ->
                push(name, Role.FLOAT, SectionKind.CAPTION, text.heading());
            case "caption" -> push(name, Role.BLOCK, SectionKind.CAPTION, text.heading());
            case "tr" -> push(name, Role.BLOCK, SectionKind.TABLE, text.heading());
            case "td", "th" -> {
                if (text.isOpen()) {
                    text.append(" | ");
                }
                open.push(Element.INLINE);
            }
            case "label", "term" -> label(name);
            case "sup" -> {
                citations.startSuperscript();
                open.push(Element.SUPERSCRIPT);
            }
            case "xref" -> {
                if (JatsCitations.isCitation(xml.attribute("ref-type"))) {
                    citations.startReference();
                    open.push(Element.REFERENCE);
                } else {
                    open.push(Element.INLINE);
                }
            }
            case "disp-formula" -> {
                text.space();
                open.push(new Element(name, Role.SPACED, text.kind(), text.heading(), null));
            }
            case "break", "code", "preformat" -> spaced();
            default -> {
                if (isIn("article-meta")) {
                    xml.skip();
                } else {
                    open.push(Element.INLINE);
                }
            }
        }
    }

    /** Whether this element is what the next tag stands in, inline markup aside. */
    private boolean isIn(String name) {
        for (Element element : open) {
            if (!element.name.isEmpty()) {
                return element.name.equals(name);
            }
        }
        return false;
    }

    /** Whether a table's row is open. */
    private boolean isInCell() {
        if (text.kind() != SectionKind.TABLE) {
            return false;
        }
        for (Element element : open) {
            if (element.name.equals("tr")) {
                return true;
            }
            if (element.role == Role.FLOAT) {
                return false;
            }
        }
        return false;
    }

    private void spaced() {
        text.space();
        open.push(Element.SPACED);
    }

    private void label(String name) throws XMLStreamException {
        if (isIn("disp-formula") || isIn("list-item")) {
            xml.skip();
            return;
        }
        SectionKind kind = isIn("sec") || isIn("app") ? SectionKind.HEADING : text.kind();
        push(name, Role.LABEL, kind, text.heading());
    }

    private void push(String name, Role role, SectionKind kind, String heading) {
        Suspended suspended = null;
        if (text.isOpen() && text.length() == labelEnd) {
            text.space();
        } else if (role == Role.FLOAT) {
            suspended = text.suspend();
        } else {
            text.endParagraph();
        }
        open.push(new Element(name, role, text.kind(), text.heading(), suspended));
        text.section(kind, heading);
    }

    private void end(Element element) {
        switch (element.role) {
            case INLINE -> inlineEnd = text.length();
            case SPACED -> text.space();
            case SUPERSCRIPT -> citations.endSuperscript();
            case REFERENCE -> citations.endReference();
            case LABEL -> {
                labelEnd = text.isOpen() ? text.length() : -1;
                text.section(element.kind, element.heading);
            }
            case HEADING -> endHeading(element);
            default -> {
                text.endParagraph();
                if (element.suspended != null) {
                    text.resume(element.suspended);
                } else {
                    text.section(element.kind, element.heading);
                }
            }
        }
    }

    /** A heading stands over the rest of the element that it opens, and may tell what that is. */
    private void endHeading(Element element) {
        SectionKind kind = text.kind();
        String heading = text.endParagraph();
        if (kind == SectionKind.TITLE && element.name.equals("article-title")) {
            title = title.isEmpty() ? heading : title;
        }
        if (kind != SectionKind.HEADING) {
            text.section(element.kind, element.heading);
            return;
        }
        SectionKind told = SectionHeadings.kindOf(heading);
        if (told != null && !told.isStatement() && element.kind == SectionKind.BODY) {
            text.section(told, heading);
        } else {
            text.section(element.kind, heading);
        }
    }
}
