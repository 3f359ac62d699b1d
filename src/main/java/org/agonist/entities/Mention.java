package org.agonist.entities;

import org.agonist.entities.dictionary.Dictionary.Concept;
import org.agonist.text.Span;
import org.agonist.vocabulary.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * An agent or target found in a text.
 *
 * @param span where, in the text's own offsets
 * @param kind what sort it is
 * @param concept what it is grounded to, null if to nothing
 * @param recognizer which step found it
 * @param confidence in [0,1], 1 for all but the statistical recogniser's finds
 */
public record Mention(Span span, EntityKind kind, @Nullable Concept concept, Recognizer recognizer, float confidence) {
    /** A mention found by a name that is known for sure. */
    public Mention(Span span, EntityKind kind, @Nullable Concept concept, Recognizer recognizer) {
        this(span, kind, concept, recognizer, 1);
    }

    /** The steps that find mentions, the most trusted first. */
    public enum Recognizer {
        ABBREVIATION,
        DICTIONARY,
        STEM,
        /** The statistical recogniser. */
        RECOGNISER;

        /** As the CAS and the output spell it. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether both are grounded to the same concept. */
    public boolean means(Mention other) {
        return concept != null && other.concept != null && concept.curie().equals(other.concept.curie());
    }
}
