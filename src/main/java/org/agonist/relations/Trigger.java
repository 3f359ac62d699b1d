package org.agonist.relations;

import java.util.Set;
import org.agonist.vocabulary.Mechanism;
import org.jspecify.annotations.Nullable;

/**
 * What a trigger word states.
 *
 * @param lemma its basic form, such as {@code inhibit}
 * @param form which form of the word it is
 * @param mechanism the mechanism it states, null for a word that only passes one on, as "lead to"
 * @param prepositions what may introduce its target; empty for a direct object
 * @param passiveOnly it states the mechanism of its passive only: "is metabolised by"
 */
record Trigger(String lemma, Form form, @Nullable Mechanism mechanism, Set<String> prepositions, boolean passiveOnly) {
    Trigger {
        prepositions = Set.copyOf(prepositions);
    }

    /** The forms of trigger words. */
    enum Form {
        /** {@code inhibit}, {@code inhibits} */
        PRESENT,
        /** {@code inhibited}: past tense or participle */
        PAST,
        /** {@code inhibiting} */
        GERUND,
        /** {@code inhibition} */
        NOUN,
        /** {@code inhibitor} */
        AGENT_NOUN,
        /** {@code selective} */
        ADJECTIVE,
        /** {@code target} as a noun */
        TARGET_NOUN,
        /** {@code through} */
        ROUTE;

        boolean isVerb() {
            return this == PRESENT || this == PAST || this == GERUND;
        }
    }
}
