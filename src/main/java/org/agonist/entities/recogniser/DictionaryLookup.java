package org.agonist.entities.recogniser;

/** Finds dictionary names in a sentence. An implementation may keep scratch space: one instance belongs to one thread. */
@FunctionalInterface
public interface DictionaryLookup {
    /** No dictionary at all; the recogniser then relies on the text alone. */
    DictionaryLookup NONE = (text, begin, end, hits) -> {};

    /** Adds the longest matches in {@code text} between {@code begin} and {@code end} to {@code hits}. */
    void find(CharSequence text, int begin, int end, DictionaryHits hits);
}
