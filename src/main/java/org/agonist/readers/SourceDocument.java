package org.agonist.readers;

import java.util.List;
import org.agonist.vocabulary.Section;

/**
 * A document as a reader hands it on.
 *
 * @param id what the output calls it, unique within a run as far as its source is
 * @param title its title if the source keeps it apart from the text, else empty; it then stands at the head of the text
 * @param text the text as read, which every offset points into
 * @param sections the sections that the source marks, in text order and apart from each other; empty if it marks none, so that
 *     they are told from the text
 * @param mentions what the source has marked
 */
public record SourceDocument(
        String id, String title, String text, List<Section> sections, List<MarkedMention> mentions) {
    public SourceDocument {
        sections = List.copyOf(sections);
        mentions = List.copyOf(mentions);
    }

    /** A document whose source marks no mentions. */
    public SourceDocument(String id, String title, String text, List<Section> sections) {
        this(id, title, text, sections, List.of());
    }

    /** The same with these mentions. */
    SourceDocument with(List<MarkedMention> marked) {
        return new SourceDocument(id, title, text, sections, marked);
    }

    /** A document whose source marks no sections. */
    public SourceDocument(String id, String title, String text) {
        this(id, title, text, List.of());
    }
}
