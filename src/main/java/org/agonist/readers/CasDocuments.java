package org.agonist.readers;

import org.agonist.text.Span;
import org.agonist.vocabulary.Section;
import org.apache.ctakes.typesystem.type.structured.DocumentID;
import org.apache.ctakes.typesystem.type.textspan.Paragraph;
import org.apache.ctakes.typesystem.type.textspan.Segment;
import org.apache.uima.jcas.JCas;

/** Puts documents into a CAS: their text, their id, and their sections, where the source marks any. */
public final class CasDocuments {
    private CasDocuments() {}

    /** Fills a CAS that is fresh or reset. */
    public static void fill(JCas cas, SourceDocument document) {
        cas.setDocumentLanguage("en");
        cas.setDocumentText(document.text());
        DocumentID id = new DocumentID(cas);
        id.setDocumentID(document.id());
        id.addToIndexes();
        for (Section section : document.sections()) {
            Segment segment =
                    new Segment(cas, section.span().begin(), section.span().end());
            segment.setId(section.kind().label());
            segment.setPreferredText(section.heading());
            segment.addToIndexes();
            for (Span paragraph : section.paragraphs()) {
                new Paragraph(cas, paragraph.begin(), paragraph.end()).addToIndexes();
            }
        }
    }
}
