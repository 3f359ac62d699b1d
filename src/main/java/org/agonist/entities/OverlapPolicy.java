package org.agonist.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which of several overlapping mentions stays. */
public enum OverlapPolicy {
    /** The longest; of two as long, the one from the more trusted step, then the left one. */
    LONGEST(Comparator.comparingInt((Mention mention) -> -mention.span().length())
            .thenComparing(Mention::recognizer)
            .thenComparing(Mention::span)),
    /** The one that begins first; of two that begin together, the longer. */
    LEFTMOST(Comparator.comparing(Mention::span).thenComparing(Mention::recognizer)),
    /** The one from the more trusted step, then the longest. */
    TRUSTED(Comparator.comparing(Mention::recognizer)
            .thenComparingInt(mention -> -mention.span().length())
            .thenComparing(Mention::span));

    private final Comparator<Mention> order;

    OverlapPolicy(Comparator<Mention> order) {
        this.order = order;
    }

    /** The mentions that stay, in text order, none overlapping another. */
    public List<Mention> apply(List<Mention> mentions) {
        List<Mention> ordered = new ArrayList<>(mentions);
        ordered.sort(order);
        java.util.TreeMap<Integer, Mention> kept = new java.util.TreeMap<>();
        for (Mention mention : ordered) {
            java.util.Map.Entry<Integer, Mention> left =
                    kept.floorEntry(mention.span().begin());
            java.util.Map.Entry<Integer, Mention> right =
                    kept.ceilingEntry(mention.span().begin());
            boolean free = (left == null || !left.getValue().span().overlaps(mention.span()))
                    && (right == null || !right.getValue().span().overlaps(mention.span()));
            if (free) {
                kept.put(mention.span().begin(), mention);
            }
        }
        return List.copyOf(kept.values());
    }
}
