package org.agonist.entities.dictionary;

import org.agonist.text.Atoms;
import org.jspecify.annotations.Nullable;

/**
 * What of an atom's spelling does not count: a Greek letter counts as its name, also at the end of a word as in {@code TGFbeta};
 * a Roman numeral from II to IX, V left out, counts as its number. Offsets are those of the atoms.
 */
final class AtomFolding {
    private static final String[] GREEK = {
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "v",
        "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"
    };

    /** Names of Greek letters that end words such as TGFbeta; longest first where one ends in another. */
    private static final String[] SUFFIXES = {"epsilon", "lambda", "alpha", "gamma", "delta", "kappa", "theta", "beta"};

    private AtomFolding() {}

    /** The name of a letter of a Greek atom; the letter itself where it has none. */
    static String greek(char letter) {
        char c = Character.toLowerCase(letter == 'µ' ? 'μ' : letter);
        return c >= 'α' && c < 'α' + GREEK.length ? GREEK[c - 'α'] : String.valueOf(c);
    }

    /** Where the name of a Greek letter begins that ends a word in capitals, as in {@code TGFbeta}; 0 if none does. */
    static int greekSuffix(Atoms atoms, int begin, int end) {
        char last = atoms.unit(end - 1);
        if (end - begin <= 5 || !Character.isUpperCase(atoms.unit(begin)) || last != 'a' && last != 'n') {
            return 0;
        }
        for (String suffix : SUFFIXES) {
            int cut = end - suffix.length();
            if (cut > begin + 1 && Character.isUpperCase(atoms.unit(cut - 1)) && stands(suffix, atoms, cut)) {
                return cut;
            }
        }
        return 0;
    }

    private static boolean stands(String word, Atoms atoms, int begin) {
        for (int i = 0; i < word.length(); i++) {
            if (atoms.unit(begin + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The number that letters stand for as a Roman numeral; null if they are none that counts. */
    static @Nullable String romanNumber(Atoms atoms, int begin, int end) {
        int length = end - begin;
        if (length < 2 || length > 4) {
            return null;
        }
        char first = atoms.unit(begin);
        char second = atoms.unit(begin + 1);
        if (first == 'I' && length == 2) {
            return second == 'I' ? "2" : second == 'V' ? "4" : second == 'X' ? "9" : null;
        }
        if (first == 'I' && length == 3) {
            return second == 'I' && atoms.unit(begin + 2) == 'I' ? "3" : null;
        }
        if (first != 'V') {
            return null;
        }
        for (int i = begin + 1; i < end; i++) {
            if (atoms.unit(i) != 'I') {
                return null;
            }
        }
        return length == 2 ? "6" : length == 3 ? "7" : "8";
    }
}
