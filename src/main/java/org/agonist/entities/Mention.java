package org.agonist.entities;

import java.util.List;
import org.agonist.entities.dictionary.Dictionary.Concept;
import org.agonist.text.Span;
import org.agonist.vocabulary.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * An agent or target found in a text.
 *
 * @param span where, in the text's own offsets
 * @param kind what sort it is
 * @param groundings the concepts it may mean, the best first; empty if it is grounded to nothing
 * @param recognizer which step found it
 * @param confidence in [0,1], 1 for all but the statistical recogniser's finds
 */
public record Mention(Span span, EntityKind kind, List<Grounding> groundings, Recognizer recognizer, float confidence) {
    public Mention {
        groundings = List.copyOf(groundings);
    }

    /** A mention that means the first of these, found by a name that is known for sure. */
    Mention(Span span, List<Grounding> groundings, Recognizer recognizer) {
        this(span, groundings.get(0).concept().kind(), groundings, recognizer, 1);
    }

    /** A mention that means this, found by a name that is known for sure. */
    public Mention(Span span, Grounding grounding, Recognizer recognizer) {
        this(span, List.of(grounding), recognizer);
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

    /** What it is grounded to, null if to nothing. */
    public @Nullable Concept concept() {
        return groundings.isEmpty() ? null : groundings.get(0).concept();
    }

    /** Whether both are grounded to the same concept. */
    public boolean means(Mention other) {
        Concept mine = concept();
        Concept others = other.concept();
        return mine != null && others != null && mine.curie().equals(others.curie());
    }

    /** The same elsewhere, found in another way. */
    Mention at(Span place, Recognizer step) {
        return new Mention(place, kind, groundings, step, confidence);
    }
}
