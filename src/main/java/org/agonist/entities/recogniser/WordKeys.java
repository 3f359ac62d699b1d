package org.agonist.entities.recogniser;

import java.util.Arrays;
import java.util.List;
import org.agonist.text.Atoms;

/** The folded hashes under which word classes are stored, for training them. Belongs to one thread. */
public final class WordKeys {
    private final DocumentAtoms document = new DocumentAtoms(
            new AtomTypes(EntityRecogniser.clusters(RecogniserParameters.Clusters.none()), null),
            EntityRecogniser.clusters(RecogniserParameters.Clusters.none()));
    private final int[] one = new int[1];
    private final int[] two = new int[1];

    /** A key per atom; numbers count by their length only. */
    public int[] atoms(String text, int begin, int end) {
        read(text, begin, end);
        int[] keys = Arrays.copyOf(document.lower, document.size);
        for (int i = 0; i < keys.length; i++) {
            if (document.kind[i] == Atoms.DIGITS) {
                keys[i] = AtomTypes.DIGIT_WORDS[Math.min(document.end[i] - document.begin[i], 4)];
            }
        }
        return keys;
    }

    /** A key per stretch between white space, brackets and final punctuation trimmed. */
    public int[] chunks(String text, int begin, int end) {
        read(text, begin, end);
        return Arrays.copyOf(document.chunkLower, document.chunks);
    }

    private void read(String text, int begin, int end) {
        one[0] = begin;
        two[0] = end;
        document.read(text, one, two, 1, List.of(), DictionaryLookup.NONE, false);
    }
}
