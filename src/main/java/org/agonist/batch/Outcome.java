package org.agonist.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document.
 *
 * @param name the document, or the input where it has none
 * @param rendered what each output gets, in the outputs' order
 * @param failure why it gave nothing, null if all went well
 */
record Outcome(
        String name,
        int characters,
        int triples,
        List<List<String>> rendered,
        @Nullable Failure failure) {
    static Outcome failed(String name, Failure failure) {
        return new Outcome(name, 0, 0, List.of(), failure);
    }
}
