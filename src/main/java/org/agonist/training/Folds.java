package org.agonist.training;

import java.util.stream.IntStream;
import org.agonist.training.DrugProtRelations.GoldDocument;

/** Cuts documents into five by a hash of their id, so that base models can be asked about documents they have not seen. */
final class Folds {
    static final int COUNT = 5;

    private Folds() {}

    static int of(GoldDocument document) {
        return Math.floorMod(document.pmid().hashCode() * 0x9E3779B1 >>> 8, COUNT);
    }

    static int of(RelationPairs pairs, int pair) {
        return of(pairs.documents.get(pairs.document[pair]));
    }

    /** The pairs in documents of other folds. */
    static int[] outside(RelationPairs pairs, int fold) {
        return IntStream.range(0, pairs.size)
                .filter(pair -> of(pairs, pair) != fold)
                .toArray();
    }

    /** Which documents are in a fold. */
    static boolean[] documents(RelationPairs pairs, int fold) {
        boolean[] inside = new boolean[pairs.documents.size()];
        for (int d = 0; d < inside.length; d++) {
            inside[d] = of(pairs.documents.get(d)) == fold;
        }
        return inside;
    }
}
