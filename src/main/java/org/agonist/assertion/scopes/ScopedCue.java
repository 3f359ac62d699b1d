package org.agonist.assertion.scopes;

import org.agonist.text.Span;

/**
 * A cue with what it reaches.
 *
 * @param scope tokens, the cue's among them
 */
public record ScopedCue(CueSpan cue, Span scope) {}
