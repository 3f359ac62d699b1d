package org.agonist.assertion.scopes;

import java.util.List;
import org.agonist.text.Span;

/**
 * A cue in a sentence.
 *
 * @param parts its tokens: one run of them, or several as in <i>neither … nor</i>
 */
public record CueSpan(CueKind kind, List<Span> parts) {
    public CueSpan {
        parts = List.copyOf(parts);
    }

    /** Its first token. */
    public int begin() {
        return parts.get(0).begin();
    }

    /** After the last token of its first part. */
    public int end() {
        return parts.get(0).end();
    }

    /** Whether the two share a token. */
    public boolean overlaps(CueSpan other) {
        for (Span part : parts) {
            for (Span theirs : other.parts) {
                if (part.overlaps(theirs)) {
                    return true;
                }
            }
        }
        return false;
    }
}
