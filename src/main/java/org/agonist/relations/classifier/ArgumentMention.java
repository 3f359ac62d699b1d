package org.agonist.relations.classifier;

/**
 * A mention that may take part in a relation. What can be both an agent and a target is given twice, once in each role.
 *
 * @param begin first UTF-16 unit in the sentence's text
 * @param end after the last UTF-16 unit
 * @param role the side of a relation it can stand on
 */
public record ArgumentMention(int begin, int end, ArgumentRole role) {
    public ArgumentMention {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("mention [" + begin + ", " + end + "): expected 0 <= begin < end");
        }
    }

    boolean overlaps(ArgumentMention other) {
        return begin < other.end && other.begin < end;
    }
}
