package org.agonist.relations.classifier;

/** As much of a part of speech as word lists and endings can tell. */
enum PartOfSpeech {
    NOUN,
    VERB,
    PARTICIPLE,
    GERUND,
    AUXILIARY,
    MODAL,
    PREPOSITION,
    CONJUNCTION,
    DETERMINER,
    ADVERB,
    NEGATION,
    RELATIVE,
    PRONOUN,
    TO,
    NUMBER,
    COMMA,
    SEMICOLON,
    OPEN,
    CLOSE,
    HYPHEN,
    SLASH,
    STOP,
    SYMBOL;

    private static final PartOfSpeech[] VALUES = values();

    static PartOfSpeech of(int ordinal) {
        return VALUES[ordinal];
    }
}
