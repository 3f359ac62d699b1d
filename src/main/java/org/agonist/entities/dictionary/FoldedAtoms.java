package org.agonist.entities.dictionary;

import java.util.function.LongConsumer;
import org.agonist.text.Atoms;
import org.agonist.text.FoldedHash;

/**
 * The atoms of a text, folded as names are: {@code MMP-9}, {@code MMP9}, {@code Mmp 9} and {@code TGF-β}, {@code TGFbeta},
 * {@code TGF beta} come out the same. Case, hyphens and white space do not count, nor does what {@link AtomFolding} says.
 *
 * <p>Each atom is hashed once; a row of atoms has the hash that {@link #extend} makes of it in one step per atom. 64 bits: among
 * a million names two different ones share a hash with a chance below one in ten million. A reusable buffer that belongs to
 * one thread.
 */
final class FoldedAtoms {
    /** The hash of no atoms. */
    static final long START = FoldedHash.START;

    /** How many endings of plurals there are: s, es, and ies for y. */
    static final int PLURAL_ENDINGS = 3;

    /** What a hash is multiplied by before the next part's is added. */
    private static final long FACTOR = 0xD6E8FEB86659FD93L;

    private final Atoms atoms = new Atoms();
    /** An atom turns a hash h into h * factor + term: parts of an atom come in one step, and hyphens change nothing. */
    private long[] factors = new long[256];

    private long[] terms = new long[256];
    private boolean[] counted = new boolean[256];
    private boolean[] boundary = new boolean[256];
    /** That of the atom folded last. */
    private long factor;

    /** Replaces the content by the atoms of {@code text} between two offsets. */
    void scan(CharSequence text, int begin, int end) {
        atoms.scan(text, begin, end);
        int size = atoms.size();
        if (terms.length <= size) {
            factors = new long[size * 2 + 1];
            terms = new long[size * 2 + 1];
            counted = new boolean[size * 2 + 1];
            boundary = new boolean[size * 2 + 1];
        }
        boundary[size] = true;
        for (int i = 0; i < size; i++) {
            boolean counts = atoms.kind(i) != Atoms.SYMBOL || atoms.unit(atoms.begin(i)) != '-';
            counted[i] = counts;
            boundary[i] = i == 0
                    || atoms.begin(i) != atoms.end(i - 1)
                    || atoms.kind(i) == Atoms.SYMBOL
                    || atoms.kind(i - 1) == Atoms.SYMBOL;
            terms[i] = counts ? fold(atoms.kind(i), atoms.begin(i), atoms.end(i), atoms.hash(i)) : 0;
            factors[i] = counts ? factor : 1;
        }
    }

    /** The term of an atom, or of its beginning, of which the hash is known; sets the factor. */
    private long fold(byte kind, int begin, int end, long hash) {
        if (kind == Atoms.GREEK) {
            factor = 1;
            long term = 0;
            for (int i = begin; i < end; i++) {
                factor *= FACTOR;
                term = extended(term, FoldedHash.of(AtomFolding.greek(atoms.unit(i))));
            }
            return term;
        }
        factor = FACTOR;
        if (kind == Atoms.LETTERS && Character.isUpperCase(atoms.unit(begin))) {
            String number = AtomFolding.romanNumber(atoms, begin, end);
            if (number != null) {
                return FoldedHash.of(number);
            }
            int cut = AtomFolding.greekSuffix(atoms, begin, end);
            if (cut > 0) {
                factor *= FACTOR;
                return extended(hashOf(begin, cut), hashOf(cut, end));
            }
        }
        return hash;
    }

    private long rolled(int begin, int end) {
        long hash = FoldedHash.START;
        for (int i = begin; i < end; i++) {
            hash = FoldedHash.extend(hash, atoms.unit(i));
        }
        return hash;
    }

    private long hashOf(int begin, int end) {
        return FoldedHash.finish(rolled(begin, end));
    }

    int size() {
        return atoms.size();
    }

    int begin(int index) {
        return atoms.begin(index);
    }

    int end(int index) {
        return atoms.end(index);
    }

    byte kind(int index) {
        return atoms.kind(index);
    }

    /** The UTF-16 unit at an offset into the scanned text. */
    char unit(int offset) {
        return atoms.unit(offset);
    }

    /** Whether a code point stands at an offset into the scanned text, before another offset. */
    boolean isAt(int offset, int end, int codePoint) {
        if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            return atoms.unit(offset) == codePoint;
        }
        return offset + 1 < end
                && atoms.unit(offset) == Character.highSurrogate(codePoint)
                && atoms.unit(offset + 1) == Character.lowSurrogate(codePoint);
    }

    /** Whether a word can begin at an atom, or end before it: no letter or digit on one side touches one on the other. */
    boolean isBoundary(int index) {
        return boundary[index];
    }

    /** Whether an atom is part of the folded name: all are but hyphens. */
    boolean counts(int index) {
        return counted[index];
    }

    /** The hash of a row of atoms and one more. */
    long extend(long hash, int index) {
        return hash * factors[index] + terms[index];
    }

    /** The same, with the atom's plural ending left out, see {@link #PLURAL_ENDINGS}; 0 if it has no such ending. */
    long extendSingular(long hash, int index, int ending) {
        int begin = atoms.begin(index);
        int end = atoms.end(index);
        if (atoms.kind(index) != Atoms.LETTERS || end - begin < 3 || atoms.unit(end - 1) != 's') {
            return 0;
        }
        boolean fits = switch (ending) {
            case 1 -> atoms.unit(end - 2) != 's';
            case 2 -> end - begin >= 5 && atoms.unit(end - 2) == 'e';
            default -> end - begin >= 5 && atoms.unit(end - 2) == 'e' && atoms.unit(end - 3) == 'i';
        };
        if (!fits) {
            return 0;
        }
        if (ending == 3) {
            return hash * FACTOR + FoldedHash.finish(FoldedHash.extend(rolled(begin, end - 3), 'y'));
        }
        long term = fold(Atoms.LETTERS, begin, end - ending, hashOf(begin, end - ending));
        return hash * factor + term;
    }

    /** Tells the hashes of an atom's parts, which another spelling may have as atoms. */
    void forEachPart(int index, LongConsumer action) {
        int begin = atoms.begin(index);
        int end = atoms.end(index);
        if (atoms.kind(index) == Atoms.GREEK) {
            for (int i = begin; i < end; i++) {
                action.accept(FoldedHash.of(AtomFolding.greek(atoms.unit(i))));
            }
            return;
        }
        int cut = atoms.kind(index) == Atoms.LETTERS ? AtomFolding.greekSuffix(atoms, begin, end) : 0;
        if (cut > 0) {
            action.accept(hashOf(begin, cut));
            action.accept(hashOf(cut, end));
        } else {
            action.accept(terms[index]);
        }
    }

    /** The hash of a row of parts and one more. */
    static long extended(long hash, long part) {
        return hash * FACTOR + part;
    }

    /** The hash of an atom's part, if it has only one. */
    long part(int index) {
        return terms[index];
    }

    /** Whether an atom has only one part, which no other can stand for as its singular. */
    boolean hasOnePart(int index) {
        return factors[index] == FACTOR && !endsInS(index);
    }

    /** Whether an atom may be a plural. */
    boolean endsInS(int index) {
        return atoms.kind(index) == Atoms.LETTERS && atoms.unit(atoms.end(index) - 1) == 's';
    }
}
