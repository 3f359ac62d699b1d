package org.agonist.entities.recogniser;

/**
 * Mends what a labelling of single atoms gets wrong at the edges: "NF-κB (p65" before ")" takes the bracket in, "aspirin)"
 * and "aspirin," lose their last character, spans without a letter go.
 */
final class SpanRepair {
    private SpanRepair() {}

    /**
     * Mends a span.
     *
     * @param limit where the sentence ends
     * @return its {@link #begin} and {@link #end}, the same where nothing is left
     */
    static long repair(CharSequence text, int begin, int end, int limit) {
        int from = begin;
        int to = end;
        boolean changed = true;
        while (changed && from < to) {
            changed = false;
            char head = text.charAt(from);
            char tail = text.charAt(to - 1);
            if (tail == ',' || tail == ';' || tail == ':' || tail == '.' || Character.isWhitespace(tail)) {
                to--;
                changed = true;
            } else if (head == ',' || head == ';' || head == ':' || head == '.' || Character.isWhitespace(head)) {
                from++;
                changed = true;
            } else {
                int unmatched = unmatchedBracket(text, from, to);
                if (unmatched < 0) {
                    break;
                }
                char bracket = text.charAt(unmatched);
                boolean opens = bracket == '(' || bracket == '[';
                if (unmatched == to - 1) {
                    to--;
                    changed = true;
                } else if (unmatched == from) {
                    from++;
                    changed = true;
                } else if (opens && to < limit && text.charAt(to) == closerOf(bracket)) {
                    to++;
                    changed = true;
                }
            }
        }
        for (int i = from; i < to; i++) {
            if (Character.isLetter(text.charAt(i))) {
                return (long) from << 32 | to;
            }
        }
        return 0;
    }

    static int begin(long repaired) {
        return (int) (repaired >>> 32);
    }

    static int end(long repaired) {
        return (int) repaired;
    }

    private static char closerOf(char opener) {
        return opener == '(' ? ')' : ']';
    }

    /** The offset of a bracket without its partner in the span: a closing one before an opening one; -1 if none. */
    private static int unmatchedBracket(CharSequence text, int begin, int end) {
        int depth = 0;
        int firstOpen = -1;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[') {
                if (depth == 0) {
                    firstOpen = i;
                }
                depth++;
            } else if (c == ')' || c == ']') {
                if (depth == 0) {
                    return i;
                }
                depth--;
            }
        }
        return depth > 0 ? firstOpen : -1;
    }
}
