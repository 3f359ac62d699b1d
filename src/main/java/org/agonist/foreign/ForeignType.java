package org.agonist.foreign;

/**
 * A row of a mapping: a type of another tool and what its annotations count as.
 *
 * @param type its full name
 * @param condition a feature's path that must have a value, empty if none must
 * @param conditionValue the value it must have
 * @param role what its annotations count as
 * @param kind a section's or an entity's kind, such as {@code abstract} or {@code gene}
 * @param id an entity's identifier, a CURIE
 * @param name an entity's preferred name
 */
record ForeignType(
        String type,
        String condition,
        String conditionValue,
        ForeignRole role,
        ValueTemplate kind,
        ValueTemplate id,
        ValueTemplate name) {}
