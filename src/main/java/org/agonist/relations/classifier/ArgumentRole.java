package org.agonist.relations.classifier;

/** The side of a relation that a mention can stand on, as in <em>imatinib</em> (agent) and <em>ABL1</em> (target). */
public enum ArgumentRole {
    /** Drugs, therapies and whatever else acts. */
    AGENT,
    /** Genes, proteins, families, pathways, processes: what is acted on. */
    TARGET
}
