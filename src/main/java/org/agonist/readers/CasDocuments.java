package org.agonist.readers;

import org.agonist.types.MentionAnnotations;
import org.agonist.types.SectionSegments;
import org.agonist.vocabulary.Section;
import org.apache.ctakes.typesystem.type.structured.DocumentID;
import org.apache.uima.jcas.JCas;

/** Puts documents into a CAS: their text, their id, and their sections and mentions, where the source marks any. */
public final class CasDocuments {
    private CasDocuments() {}

    /**
     * Fills a CAS that is fresh or reset.
     *
     * @param keepMentions whether what the source has marked is kept
     */
    public static void fill(JCas cas, SourceDocument document, boolean keepMentions) {
        cas.setDocumentLanguage("en");
        cas.setDocumentText(document.text());
        DocumentID id = new DocumentID(cas);
        id.setDocumentID(document.id());
        id.addToIndexes();
        for (Section section : document.sections()) {
            SectionSegments.add(cas, section);
        }
        if (keepMentions) {
            for (MarkedMention mention : document.mentions()) {
                MentionAnnotations.foreign(cas, mention.span(), mention.kind(), mention.curie(), "")
                        .addToIndexes();
            }
        }
    }
}
