package org.agonist.relations;

import java.util.List;

/**
 * A piece of a sentence as the rules see it: a word, a punctuation mark, or a list of coordinated mentions such as "CDK4 and
 * CDK6".
 *
 * @param kind what it is
 * @param form the word in lower case; of a list, its text
 * @param token its first token
 * @param classes its {@link WordClass}es, as bits
 * @param triggers what it triggers
 * @param members the mentions of a list, as numbers of the sentence's mentions; empty for all else
 */
record Unit(Kind kind, String form, int token, int classes, List<Trigger> triggers, List<Integer> members) {
    /** What a unit is. */
    enum Kind {
        WORD,
        AGENT,
        TARGET,
        OPEN,
        CLOSE,
        COMMA,
        /** Semicolon, colon, dash: what parts clauses. */
        STOP,
        HYPHEN,
        OTHER
    }

    boolean is(WordClass wordClass) {
        return (classes & wordClass.bit()) != 0;
    }

    boolean isMention() {
        return kind == Kind.AGENT || kind == Kind.TARGET;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean is(String word) {
        return kind == Kind.WORD && form.equals(word);
    }
}
