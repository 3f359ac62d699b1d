package org.agonist.assertion.scopes;

/** As much of a part of speech as lists of words, endings and the words before can tell. */
enum WordClass {
    DETERMINER,
    PREPOSITION,
    COORDINATOR,
    CONTRAST,
    SUBORDINATOR,
    THAT,
    RELATIVE,
    BE,
    HAVE,
    DO,
    MODAL,
    NEGATION,
    PRONOUN,
    TO,
    ADVERB,
    VERB,
    VERB_PAST,
    GERUND,
    ADJECTIVE,
    NOUN,
    NAME,
    NUMBER,
    COMMA,
    SEMICOLON,
    COLON,
    OPEN,
    CLOSE,
    HYPHEN,
    SLASH,
    STOP,
    SYMBOL,
    /** Beyond the sentence. */
    EDGE;

    /** Whether a clause may have its verb here. */
    boolean isFinite() {
        return this == BE || this == HAVE || this == DO || this == MODAL || this == VERB || this == VERB_PAST;
    }
}
