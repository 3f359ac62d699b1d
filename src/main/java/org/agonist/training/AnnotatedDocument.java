package org.agonist.training;

import java.util.List;
import org.agonist.entities.recogniser.SpanKind;

/**
 * A document of a corpus with what annotators marked in it.
 *
 * @param id the corpus's identifier, a PMID
 * @param text title, one line break, abstract
 * @param titleEnd UTF-16 offset after the title
 * @param entities spans in the order of the corpus
 * @param relations pairs of a chemical and a gene that some relation links, as indexes into {@code entities}
 */
public record AnnotatedDocument(String id, String text, int titleEnd, List<Entity> entities, List<Relation> relations) {
    /**
     * A marked span.
     *
     * @param begin UTF-16 offset
     * @param end UTF-16 offset
     * @param kind what it was marked as
     * @param identifiers what the corpus says that it is, such as NCBI's numbers of genes; empty where it says nothing
     */
    public record Entity(int begin, int end, SpanKind kind, List<String> identifiers) {
        /** A span without identifiers. */
        public Entity(int begin, int end, SpanKind kind) {
            this(begin, end, kind, List.of());
        }
    }

    /** A linked pair. */
    public record Relation(int chemical, int gene) {}
}
