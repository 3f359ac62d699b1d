package org.agonist.assertion;

import java.util.List;
import org.agonist.assertion.scopes.CueKind;
import org.jspecify.annotations.Nullable;

/**
 * A word or phrase of {@code cues.tsv} that says how far a statement holds, as {@code cannot exclude}.
 *
 * @param kind what it says; null for a phrase that looks like a cue and is none, as "not only"
 * @param backward whether it speaks of what stands before it
 * @param words its words in lower case
 */
record Cue(@Nullable CueKind kind, boolean backward, List<String> words) {
    Cue {
        words = List.copyOf(words);
    }
}
