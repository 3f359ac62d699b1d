package org.agonist.vocabulary;

import java.util.List;
import org.agonist.text.Span;

/**
 * A part of a document.
 *
 * @param kind what it is
 * @param heading the heading it stands under, empty if none
 * @param span from its first to its last paragraph
 * @param paragraphs its paragraphs in order, never empty
 */
public record Section(SectionKind kind, String heading, Span span, List<Span> paragraphs) {
    public Section {
        paragraphs = List.copyOf(paragraphs);
    }
}
