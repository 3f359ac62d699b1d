package org.agonist.entities;

import org.agonist.entities.dictionary.Dictionary.Concept;

/**
 * A concept that a mention may mean, and by what.
 *
 * @param concept what it means
 * @param by why
 */
public record Grounding(Concept concept, By by) {
    /** What grounds a mention, with the score that says how far it is to be trusted. */
    public enum By {
        /** The concept's preferred name: <em>EGFR</em>. */
        PREFERRED_NAME(1f),
        /** Another of its names: <em>ErbB1</em>. */
        SYNONYM(0.95f),
        /** A name that often means something else, where the document also uses one that does not. */
        CONFIRMED_NAME(0.9f),
        /** A name behind an addition that changes nothing, or without it: <em>imatinib mesylate</em>, <em>human EGFR</em>. */
        NAME_WITHOUT_ADDITION(0.85f),
        /** A name that often means something else, where a word beside it speaks for it: <em>REST expression</em>. */
        AMBIGUOUS_NAME(0.7f),
        /** A name that the mention begins or ends with. */
        PART_OF_NAME(0.6f),
        /** No dictionary's name: the mention's own, such as {@code agonist:zyxwolamide}. */
        OWN_NAME(0.5f);

        private final float score;

        By(float score) {
            this.score = score;
        }

        /** In (0,1]. */
        public float score() {
            return score;
        }
    }
}
