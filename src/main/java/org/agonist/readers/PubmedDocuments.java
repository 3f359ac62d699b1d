package org.agonist.readers;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.agonist.vocabulary.SectionKind;

/**
 * PubMed and MEDLINE XML: articles and book chapters, each with its title, abstract, other abstracts in English, and keywords.
 *
 * <p>One line feed stands between title and abstract, and between the parts of a structured abstract, whose labels are kept as
 * PubMed shows them, as in {@code METHODS: We …}; so offsets are those of PubTator and of corpora made from it. Deletions
 * ({@code DeleteCitation}), vernacular titles and references are left out.
 */
final class PubmedDocuments implements XmlDocuments {
    @Override
    public List<String> elements() {
        return List.of("PubmedArticle", "PubmedBookArticle", "MedlineCitation");
    }

    @Override
    public SourceDocument read(XmlCursor xml, String fallbackId) throws XMLStreamException, InputException {
        DocumentText text = new DocumentText("\n");
        String id = "";
        String title = "";
        boolean more = true;
        while (more && xml.inside()) {
            int event = xml.next();
            String name = event == XmlCursor.TEXT ? "" : xml.name();
            if (event == XmlCursor.END) {
                // What follows the citation is history and references.
                more = !name.equals("MedlineCitation") && !name.equals("BookDocument");
            }
            if (event != XmlCursor.START) {
                continue;
            }
            switch (name) {
                // The first is the article's own; later ones are those of comments and corrections.
                case "PMID" -> id = id.isEmpty() ? xml.content().strip() : id;
                case "BookTitle", "ArticleTitle" -> {
                    text.section(SectionKind.TITLE, "");
                    xml.contentTo(text);
                    title = text.endParagraph();
                }
                case "OtherAbstract" -> {
                    String language = xml.attribute("Language");
                    if (!language.isEmpty() && !language.equals("eng")) {
                        xml.skip();
                    }
                }
                case "AbstractText" -> abstractText(xml, text);
                case "KeywordList" -> keywords(xml, text);
                case "AuthorList", "MeshHeadingList", "CommentsCorrectionsList", "ReferenceList" -> xml.skip();
                default -> {
                    // Its content is looked through.
                }
            }
        }
        return text.document(id.isEmpty() ? fallbackId : id, title);
    }

    private static void abstractText(XmlCursor xml, DocumentText text) throws XMLStreamException {
        String label = xml.attribute("Label").strip();
        boolean labelled = !label.isEmpty() && !label.equals("UNLABELLED");
        if (labelled) {
            text.section(SectionKind.HEADING, "");
            text.append(label);
            text.append(":");
            text.endParagraph(" ");
        }
        text.section(SectionKind.ABSTRACT, labelled ? label : "");
        xml.contentTo(text);
        text.endParagraph();
    }

    private static void keywords(XmlCursor xml, DocumentText text) throws XMLStreamException {
        text.section(SectionKind.KEYWORDS, "");
        while (true) {
            int event = xml.next();
            if (event == XmlCursor.END && xml.name().equals("KeywordList")) {
                text.endParagraph();
                return;
            }
            if (event == XmlCursor.START) {
                if (text.isOpen()) {
                    text.append("; ");
                }
                xml.contentTo(text);
            }
        }
    }
}
