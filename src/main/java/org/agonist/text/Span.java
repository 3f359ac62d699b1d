package org.agonist.text;

/**
 * A stretch of text, {@code begin} inclusive, {@code end} exclusive, in UTF-16 units.
 *
 * @throws IllegalArgumentException if the span is negative or ends before it begins
 */
public record Span(int begin, int end) implements Comparable<Span> {
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("expected 0 <= begin <= end but found [" + begin + ", " + end + ")");
        }
    }

    public int length() {
        return end - begin;
    }

    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** The text it covers. */
    public String of(CharSequence text) {
        return text.subSequence(begin, end).toString();
    }

    /** The smallest span that holds both. */
    public Span union(Span other) {
        return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    /** The same span, {@code distance} units further on. */
    public Span shifted(int distance) {
        return new Span(begin + distance, end + distance);
    }

    /** By begin, the longer first. */
    @Override
    public int compareTo(Span other) {
        int byBegin = Integer.compare(begin, other.begin);
        return byBegin != 0 ? byBegin : Integer.compare(other.end, end);
    }
}
