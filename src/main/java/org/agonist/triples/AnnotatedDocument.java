package org.agonist.triples;

import java.util.List;
import org.agonist.vocabulary.Section;

/**
 * A document with what was found in it.
 *
 * @param id the document
 * @param text what every offset points into
 * @param sections in text order
 * @param mentions agents and targets in text order, those in no triple too
 * @param triples in text order
 * @param pairs what became of each pair, in text order; empty unless explanations were asked for
 */
public record AnnotatedDocument(
        String id,
        String text,
        List<Section> sections,
        List<Triple.Argument> mentions,
        List<Triple> triples,
        List<PairAccount> pairs) {
    public AnnotatedDocument {
        pairs = List.copyOf(pairs);
        sections = List.copyOf(sections);
        mentions = List.copyOf(mentions);
        triples = List.copyOf(triples);
    }

    /** A document whose pairs are not explained. */
    public AnnotatedDocument(
            String id, String text, List<Section> sections, List<Triple.Argument> mentions, List<Triple> triples) {
        this(id, text, sections, mentions, triples, List.of());
    }
}
