package org.agonist.batch;

/**
 * What a run did so far.
 *
 * @param documents read and written
 * @param failures documents and inputs that gave nothing
 * @param characters of the documents, in UTF-16 units
 * @param triples written
 */
public record Summary(long documents, long failures, long characters, long triples) {
    static final Summary NONE = new Summary(0, 0, 0, 0);

    Summary with(Outcome outcome) {
        return outcome.failure() == null
                ? new Summary(documents + 1, failures, characters + outcome.characters(), triples + outcome.triples())
                : new Summary(documents, failures + 1, characters, triples);
    }

    /** Everything that came to an end, one way or the other. */
    public long outcomes() {
        return documents + failures;
    }
}
