package org.agonist.foreign;

/** What an annotation of another tool counts as in the pipeline. */
enum ForeignRole {
    SECTION,
    PARAGRAPH,
    SENTENCE,
    TOKEN,
    DRUG,
    TARGET
}
