package org.agonist.relations.classifier;

/** What a word says about the relation of its arguments; the words themselves are in {@code relation-words.tsv}. */
enum TriggerClass {
    NONE,
    INHIBIT,
    BLOCK,
    ANTAGONIZE,
    AGONIZE,
    ACTIVATE,
    STIMULATE,
    INDUCE,
    INCREASE,
    DECREASE,
    BIND,
    METABOLIZE,
    MODIFY,
    SUBSTRATE,
    TRANSPORT,
    RELEASE,
    PRODUCE,
    PART,
    MUTATE,
    EXPRESSION,
    ACTIVITY,
    MODULATE,
    MEDIATE,
    SENSITIVITY,
    AFFINITY,
    COMPARE,
    REPORT,
    TREAT,
    CAUSE,
    NAME,
    SELECTIVE,
    TARGETING,
    THERAPY,
    DEFICIENCY,
    LIST;

    private static final TriggerClass[] VALUES = values();

    static TriggerClass of(int ordinal) {
        return VALUES[ordinal];
    }
}
