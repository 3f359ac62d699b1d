package org.agonist.assertion.scopes;

/** What a cue says of what it reaches. */
public enum CueKind {
    NEGATION,
    SPECULATION
}
