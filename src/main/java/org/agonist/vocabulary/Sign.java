package org.agonist.vocabulary;

/** The direction in which a mechanism moves its target's activity or amount. */
public enum Sign {
    DOWN,
    UP,
    NONE
}
