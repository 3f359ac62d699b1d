package org.agonist.writers;

import org.agonist.triples.AnnotatedDocument;

/**
 * How annotated documents become one file: the header, what each document gives, parted by the separator where two documents
 * give something, and the footer. Header, separator and footer are empty unless a format says otherwise. Immutable, so that many
 * threads may render at once.
 */
public interface DocumentFormat {
    /** What the file begins with. */
    default String header() {
        return "";
    }

    /** What a document gives, empty if nothing. */
    String render(AnnotatedDocument document);

    /** What stands between what two documents give. */
    default String separator() {
        return "";
    }

    /** What the file ends with. */
    default String footer() {
        return "";
    }
}
