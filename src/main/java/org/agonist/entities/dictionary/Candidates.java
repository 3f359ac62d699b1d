package org.agonist.entities.dictionary;

import java.util.Arrays;

/**
 * The rows of atoms in a text that may be names, as far as the filters of dictionaries tell: few are none.
 *
 * <p>All places where a name can begin are followed at once, one atom further at each turn: so memory is asked many questions at
 * a time, none of which waits for the answer to another. A reusable buffer that belongs to one thread.
 */
final class Candidates {
    private static final int INITIAL_CAPACITY = 256;

    private final FoldedAtoms atoms;
    private final DictionaryImage[] parts;

    private Rows followed = new Rows();
    private Rows longer = new Rows();
    /** Per row followed whether it may be a name, and the filter of what it may go on with. */
    private boolean[] mayBeName = new boolean[INITIAL_CAPACITY];

    private long[] continuations = new long[INITIAL_CAPACITY];

    private final Rows found = new Rows();
    /** Per candidate the next shorter one with the same first atom, -1 if it is the shortest. */
    private int[] shorter = new int[INITIAL_CAPACITY];
    /** Per atom the longest candidate that it begins, -1 if it begins none. */
    private int[] longest = new int[INITIAL_CAPACITY];

    Candidates(FoldedAtoms atoms, DictionaryImage[] parts) {
        this.atoms = atoms;
        this.parts = parts;
    }

    /** Replaces the content by the candidates that begin with one of the first atoms of what was scanned. */
    void find(int starts) {
        if (longest.length < starts) {
            longest = new int[starts * 2];
        }
        Arrays.fill(longest, 0, starts, -1);
        found.size = 0;
        followed.size = 0;
        for (int i = 0; i < starts; i++) {
            if (atoms.isBoundary(i) && atoms.counts(i)) {
                add(followed, i, i, FoldedAtoms.START);
            }
        }
        for (int length = 1; length <= DictionaryBuilder.MAX_ATOMS && followed.size > 0; length++) {
            ask();
            goOn();
        }
    }

    /** Adds a row that ends with an atom, and before it, so that it comes first, the same with the atom in the singular. */
    private void add(Rows rows, int first, int last, long before) {
        if (atoms.endsInS(last) && atoms.isBoundary(last + 1)) {
            for (int ending = FoldedAtoms.PLURAL_ENDINGS; ending > 0; ending--) {
                long singular = atoms.extendSingular(before, last, ending);
                if (singular != 0) {
                    rows.add(first, last, singular, ending);
                }
            }
        }
        rows.add(first, last, atoms.extend(before, last), 0);
    }

    private void ask() {
        if (mayBeName.length < followed.size) {
            mayBeName = new boolean[followed.first.length];
            continuations = new long[followed.first.length];
        }
        Arrays.fill(mayBeName, 0, followed.size, false);
        Arrays.fill(continuations, 0, followed.size, 0);
        for (DictionaryImage part : parts) {
            for (int row = 0; row < followed.size; row++) {
                long hash = followed.hash[row];
                mayBeName[row] |= part.mayBeName(hash);
                continuations[row] |= part.continuations(hash);
            }
        }
    }

    private void goOn() {
        longer.size = 0;
        for (int row = 0; row < followed.size; row++) {
            int next = followed.last[row] + 1;
            if (mayBeName[row] && atoms.isBoundary(next)) {
                addFound(row);
            }
            if (continuations[row] != 0 && followed.ending[row] == 0) {
                while (next < atoms.size() && !atoms.counts(next)) {
                    next++;
                }
                if (next < atoms.size() && mayGoOn(continuations[row], next)) {
                    add(longer, followed.first[row], next, followed.hash[row]);
                }
            }
        }
        Rows done = followed;
        followed = longer;
        longer = done;
    }

    private boolean mayGoOn(long filter, int next) {
        long bits = DictionaryImage.bitsOf(atoms.part(next));
        return (filter & bits) == bits || !atoms.hasOnePart(next);
    }

    private void addFound(int row) {
        int first = followed.first[row];
        if (found.size == shorter.length) {
            shorter = Arrays.copyOf(shorter, found.size * 2);
        }
        shorter[found.size] = longest[first];
        longest[first] = found.size;
        found.add(first, followed.last[row], followed.hash[row], followed.ending[row]);
    }

    /** The longest candidate that begins with an atom, -1 if none does. */
    int longest(int first) {
        return longest[first];
    }

    /** The next candidate with the same first atom: shorter, or as long and in the singular; -1 after the last. */
    int next(int candidate) {
        return shorter[candidate];
    }

    int last(int candidate) {
        return found.last[candidate];
    }

    long hash(int candidate) {
        return found.hash[candidate];
    }

    /** Which plural ending is left out of its last atom, 0 for none. */
    int ending(int candidate) {
        return found.ending[candidate];
    }

    /** Rows of atoms: their first and last atom, their hash, and which plural ending was left out. */
    private static final class Rows {
        private int size;
        private int[] first = new int[INITIAL_CAPACITY];
        private int[] last = new int[INITIAL_CAPACITY];
        private long[] hash = new long[INITIAL_CAPACITY];
        private int[] ending = new int[INITIAL_CAPACITY];

        private void add(int firstAtom, int lastAtom, long rowHash, int pluralEnding) {
            if (size == first.length) {
                first = Arrays.copyOf(first, size * 2);
                last = Arrays.copyOf(last, size * 2);
                hash = Arrays.copyOf(hash, size * 2);
                ending = Arrays.copyOf(ending, size * 2);
            }
            first[size] = firstAtom;
            last[size] = lastAtom;
            hash[size] = rowHash;
            ending[size] = pluralEnding;
            size++;
        }
    }
}
