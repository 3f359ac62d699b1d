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
 */
public record Mention(Span span, EntityKind kind, @Nullable Concept concept, Recognizer recognizer) {
    /** The steps that find mentions, the most trusted first. */
    public enum Recognizer {
        ABBREVIATION,
        DICTIONARY,
        STEM;

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
