package org.agonist.entities.recogniser;

/** What the recogniser finds, as in <em>imatinib</em> (CHEMICAL) and <em>EGFR</em> (GENE). */
public enum SpanKind {
    /** A chemical or drug: a substance, a systematic name, a class of compounds, an ion. */
    CHEMICAL,
    /** A gene or gene product: a protein, a family, a complex, a domain. */
    GENE
}
