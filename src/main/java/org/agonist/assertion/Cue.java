package org.agonist.assertion;

import java.util.List;

/**
 * A word or phrase that says how far a statement holds, as {@code failed to} or {@code may}.
 *
 * @param kind what it says
 * @param backward whether it speaks of what stands before it
 * @param words its words in lower case
 */
record Cue(Kind kind, boolean backward, List<String> words) {
    Cue {
        words = List.copyOf(words);
    }

    enum Kind {
        NEGATION,
        SPECULATION,
        /** A phrase that looks like a cue and is none, as "not only". */
        NONE
    }
}
