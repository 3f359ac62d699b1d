package org.agonist.relations;

import java.util.Locale;

/** What a word does in a sentence, as {@code words.tsv} lists it. A word may be in several classes. */
enum WordClass {
    DETERMINER,
    ADVERB,
    BE,
    AUXILIARY,
    PREPOSITION,
    CONJUNCTION,
    SUBORDINATOR,
    RELATIVE,
    /** A verb or adjective that hands its subject on to an infinitive: "shown to", "able to". */
    RAISING,
    /** A verb that states no mechanism. */
    VERB,
    /** What there is more or less of: "expression", "levels". */
    AMOUNT,
    /** A noun that takes away from what it is said of: "degradation", "loss". */
    NEGATIVE_NOUN,
    /** A noun that adds to what it is said of: "activation". */
    POSITIVE_NOUN,
    /** A noun that an agent's name may hang on without ceasing to be the one that acts: "treatment with". */
    AGENT_HEAD,
    /** A noun that stands for agents named beside it: "drugs such as". */
    GENERIC_AGENT,
    /** A noun that stands for targets named beside it: "proteins such as". */
    GENERIC_TARGET,
    /** A word that introduces examples: "such as", "including". */
    EXEMPLAR,
    /** A noun that takes a target's name as its modifier, so that the target is not what is meant: "EGFR cells". */
    NOT_TARGET,
    /** A word behind a hyphen that makes the name before it a modifier: "TGF-β-induced". */
    MODIFIER,
    /** A preposition that introduces what something is done with. */
    BY;

    int bit() {
        return 1 << ordinal();
    }

    static WordClass ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
