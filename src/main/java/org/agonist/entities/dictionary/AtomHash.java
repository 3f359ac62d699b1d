package org.agonist.entities.dictionary;

import java.util.Locale;
import java.util.function.LongConsumer;
import org.agonist.text.Atoms;

/**
 * The folding of names, as a hash over atoms: {@code MMP-9}, {@code MMP9}, {@code Mmp 9} and {@code TGF-β}, {@code TGFbeta},
 * {@code TGF beta} come out the same. Case, hyphens and white space do not count; a Greek letter counts as its name; a Roman
 * numeral from II to IX, V left out, counts as its number.
 *
 * <p>64 bits: among a million names two different ones share a hash with a chance below one in ten million.
 */
final class AtomHash {
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final long SEED = 0x2545F4914F6CDD1DL;

    private static final String[] GREEK = new String[0x3CA - 0x391];

    static {
        String[] names = {
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "v",
            "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"
        };
        for (int i = 0; i < names.length; i++) {
            GREEK[0x3B1 - 0x391 + i] = names[i];
        }
    }

    /** Names of Greek letters that end words such as TGFbeta; longest first where one ends in another. */
    private static final String[] SUFFIXES = {"epsilon", "lambda", "alpha", "gamma", "delta", "kappa", "theta", "beta"};

    private AtomHash() {}

    /** What a hash over atoms starts with. */
    static long start() {
        return SEED;
    }

    /** Whether an atom is part of the folded name: all are but hyphens. */
    static boolean counts(CharSequence text, Atoms atoms, int index) {
        return atoms.kind(index) != Atoms.SYMBOL || text.charAt(atoms.begin(index)) != '-';
    }

    /** The hash so far, extended by one atom. */
    static long extend(long hash, CharSequence text, Atoms atoms, int index) {
        int begin = atoms.begin(index);
        int end = atoms.end(index);
        return switch (atoms.kind(index)) {
            case Atoms.GREEK -> extendGreek(hash, text, begin, end);
            case Atoms.LETTERS -> extendLetters(hash, text, begin, end);
            default -> mixed(rolled(hash, text, begin, end));
        };
    }

    /**
     * Tells the hashes that extending by one atom passes through: after each of several Greek letters, and before the Greek
     * letter's name that ends a word such as {@code TGFbeta}. Another spelling may part its atoms there.
     */
    static void forEachInside(long hash, CharSequence text, Atoms atoms, int index, LongConsumer action) {
        int begin = atoms.begin(index);
        int end = atoms.end(index);
        if (atoms.kind(index) == Atoms.GREEK) {
            long h = hash;
            for (int i = begin; i + 1 < end; i++) {
                h = extendGreek(h, text, i, i + 1);
                action.accept(h);
            }
        } else if (atoms.kind(index) == Atoms.LETTERS) {
            int cut = suffixAt(text, begin, end);
            if (cut > 0) {
                action.accept(mixed(rolled(hash, text, begin, cut)));
            }
        }
    }

    /** The same, with the atom's plural ending left out; 0 if it has none. */
    static long extendSingular(long hash, CharSequence text, Atoms atoms, int index, int ending) {
        int begin = atoms.begin(index);
        int end = atoms.end(index);
        int length = end - begin;
        if (atoms.kind(index) != Atoms.LETTERS || length < 3 || text.charAt(end - 1) != 's') {
            return 0;
        }
        if (ending == 1) {
            return text.charAt(end - 2) == 's' ? 0 : extendLetters(hash, text, begin, end - 1);
        }
        if (length < 5 || text.charAt(end - 2) != 'e') {
            return 0;
        }
        if (ending == 2) {
            return extendLetters(hash, text, begin, end - 2);
        }
        return text.charAt(end - 3) == 'i' ? mixed(step(rolled(hash, text, begin, end - 3), 'y')) : 0;
    }

    /** What a name is folded to, atom by atom: {@code tgf beta 1} for {@code TGF-β1}. Names spelled the same have one hash. */
    static String spelled(CharSequence text, Atoms atoms) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < atoms.size(); i++) {
            if (!counts(text, atoms, i)) {
                continue;
            }
            int begin = atoms.begin(i);
            int end = atoms.end(i);
            if (atoms.kind(i) == Atoms.GREEK) {
                for (int k = begin; k < end; k++) {
                    char c = Character.toLowerCase(text.charAt(k));
                    c = c == 'µ' ? 'μ' : c;
                    String name = c >= 0x391 && c < 0x391 + GREEK.length ? GREEK[c - 0x391] : null;
                    spell(out, name == null ? String.valueOf(c) : name);
                }
                continue;
            }
            char number = atoms.kind(i) == Atoms.LETTERS && end - begin <= 4 && end - begin >= 2
                    ? romanNumber(text, begin, end)
                    : 0;
            int cut = atoms.kind(i) == Atoms.LETTERS ? suffixAt(text, begin, end) : 0;
            if (number != 0) {
                spell(out, String.valueOf(number));
            } else if (cut > 0) {
                spell(out, text.subSequence(begin, cut).toString());
                spell(out, text.subSequence(cut, end).toString());
            } else {
                spell(out, text.subSequence(begin, end).toString());
            }
        }
        return out.toString();
    }

    private static void spell(StringBuilder out, String atom) {
        out.append(out.isEmpty() ? "" : " ").append(atom.toLowerCase(Locale.ROOT));
    }

    private static long extendGreek(long hash, CharSequence text, int begin, int end) {
        long h = hash;
        for (int i = begin; i < end; i++) {
            char c = Character.toLowerCase(text.charAt(i));
            c = c == 'µ' ? 'μ' : c;
            String name = c >= 0x391 && c < 0x391 + GREEK.length ? GREEK[c - 0x391] : null;
            h = name == null ? mixed(step(h, c)) : mixed(rolled(h, name, 0, name.length()));
        }
        return h;
    }

    private static long extendLetters(long hash, CharSequence text, int begin, int end) {
        int length = end - begin;
        if (length <= 4 && length >= 2) {
            char number = romanNumber(text, begin, end);
            if (number != 0) {
                return mixed(step(hash, number));
            }
        }
        int cut = length > 5 ? suffixAt(text, begin, end) : 0;
        return cut > 0
                ? mixed(rolled(mixed(rolled(hash, text, begin, cut)), text, cut, end))
                : mixed(rolled(hash, text, begin, end));
    }

    /** Where the name of a Greek letter begins that ends a word in capitals, as in {@code TGFbeta}; 0 if none does. */
    private static int suffixAt(CharSequence text, int begin, int end) {
        if (end - begin <= 5
                || !Character.isUpperCase(text.charAt(begin))
                || text.charAt(end - 1) != 'a' && text.charAt(end - 1) != 'n') {
            return 0;
        }
        for (String suffix : SUFFIXES) {
            int cut = end - suffix.length();
            if (cut > begin + 1 && Character.isUpperCase(text.charAt(cut - 1)) && endsWith(text, end, suffix)) {
                return cut;
            }
        }
        return 0;
    }

    private static boolean endsWith(CharSequence text, int end, String suffix) {
        int from = end - suffix.length();
        for (int i = 0; i < suffix.length(); i++) {
            if (text.charAt(from + i) != suffix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char romanNumber(CharSequence text, int begin, int end) {
        char first = text.charAt(begin);
        char second = text.charAt(begin + 1);
        int length = end - begin;
        if (first == 'I') {
            if (length == 2) {
                return second == 'I' ? '2' : second == 'V' ? '4' : second == 'X' ? '9' : 0;
            }
            return length == 3 && second == 'I' && text.charAt(begin + 2) == 'I' ? '3' : 0;
        }
        if (first == 'V' && second == 'I') {
            for (int i = begin + 2; i < end; i++) {
                if (text.charAt(i) != 'I') {
                    return 0;
                }
            }
            return (char) ('4' + length);
        }
        return 0;
    }

    private static long rolled(long hash, CharSequence text, int begin, int end) {
        long h = hash;
        for (int i = begin; i < end; i++) {
            h = step(h, text.charAt(i));
        }
        return h;
    }

    private static long step(long hash, char c) {
        char folded = c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
        return (hash ^ folded) * PRIME;
    }

    /** Closes an atom: two names that differ only in where their atoms part have different hashes. */
    private static long mixed(long hash) {
        long h = hash ^ (hash >>> 32);
        h *= 0xD6E8FEB86659FD93L;
        h ^= h >>> 29;
        return h == 0 ? 1 : h;
    }
}
