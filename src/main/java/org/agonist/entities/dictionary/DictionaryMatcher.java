package org.agonist.entities.dictionary;

import java.util.ArrayList;
import java.util.List;
import org.agonist.text.Atoms;
import org.agonist.vocabulary.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of a dictionary in text: at each place the longest, over whole words, folded as names are (case, hyphens,
 * Greek letters, Roman numerals, plurals), with exact case for short symbols.
 *
 * <p>Not thread-safe: one instance per thread over a shared {@link Dictionary}.
 */
public final class DictionaryMatcher {
    /** Letters before a number that a space may part from it: {@code MMP 9} is MMP9, {@code p 38} is not p38. */
    private static final int MIN_LETTERS_BEFORE_SPACE = 3;

    private static final int CAPITALISED_CASE = Dictionary.EXACT_CASE | Dictionary.CAPITALISED;

    private final Dictionary dictionary;
    private final DictionaryImage[] parts;
    private final FoldedAtoms atoms = new FoldedAtoms();
    private final Candidates candidates;

    public DictionaryMatcher(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.parts = new DictionaryImage[dictionary.parts()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = dictionary.part(i);
        }
        this.candidates = new Candidates(atoms, parts);
    }

    /**
     * A name found.
     *
     * @param begin offset of its first UTF-16 unit in the text that was searched
     * @param end offset after its last
     * @param name the number of the name in the dictionary
     */
    public record Match(int begin, int end, int name) {}

    /** The dictionary that is searched. */
    public Dictionary dictionary() {
        return dictionary;
    }

    /** The concept that a match is grounded to. */
    public int conceptOf(Match match) {
        return dictionary.conceptOf(match.name);
    }

    /** What sort of agent or target a match is. */
    public EntityKind kindOf(Match match) {
        return dictionary.kind(dictionary.conceptOf(match.name));
    }

    /** Whether the matched name often means something else. */
    public boolean isAmbiguous(Match match) {
        return (dictionary.nameFlags(match.name) & Dictionary.AMBIGUOUS) != 0;
    }

    /** Whether the matched name is its concept's preferred one. */
    public boolean isPreferred(Match match) {
        return (dictionary.nameFlags(match.name) & Dictionary.PREFERRED) != 0;
    }

    /** Whether the matched name counts only inside a longer expression. */
    public boolean isNeverAlone(Match match) {
        return (dictionary.nameFlags(match.name) & Dictionary.NEVER_ALONE) != 0;
    }

    /** The matches in a folded text, from left to right, none overlapping another. */
    public List<Match> match(CharSequence text) {
        return match(text, 0, text.length());
    }

    /** The matches between two offsets of a folded text. */
    public List<Match> match(CharSequence text, int begin, int end) {
        atoms.scan(text, begin, end);
        candidates.find(atoms.size());
        List<Match> matches = new ArrayList<>();
        int free = begin;
        for (int i = 0; i < atoms.size(); i++) {
            Match match = atoms.begin(i) < free ? null : longestFrom(i);
            if (match != null) {
                matches.add(match);
                free = match.end;
            }
        }
        return matches;
    }

    /** The name that is exactly the whole text, or null. */
    public @Nullable Match whole(CharSequence text) {
        atoms.scan(text, 0, text.length());
        if (atoms.size() == 0) {
            return null;
        }
        candidates.find(1);
        Match match = longestFrom(0);
        return match != null && match.end == atoms.end(atoms.size() - 1) ? match : null;
    }

    /** A match, and after it one for each other concept that the text it covers may stand for. */
    public List<Match> alternatives(CharSequence text, Match match) {
        atoms.scan(text, match.begin, match.end);
        List<Match> matches = new ArrayList<>(1);
        matches.add(match);
        int last = atoms.size() - 1;
        long before = FoldedAtoms.START;
        for (int i = 0; i < last; i++) {
            before = atoms.extend(before, i);
        }
        boolean exact = addNames(matches, atoms.extend(before, last), 0);
        for (int ending = 1; !exact && ending <= 3; ending++) {
            long singular = atoms.extendSingular(before, last, ending);
            exact = singular != 0 && addNames(matches, singular, ending);
        }
        return matches;
    }

    /** Adds the names with this hash that the text may stand for; whether there is any. */
    private boolean addNames(List<Match> matches, long hash, int pluralEnding) {
        Match first = matches.get(0);
        boolean any = false;
        for (int i = 0; i < parts.length; i++) {
            int slot = parts[i].find(hash);
            int from = slot < 0 ? 0 : parts[i].firstName(slot);
            int to = slot < 0 ? 0 : from + parts[i].nameCount(slot);
            for (int name = from; name < to; name++) {
                int number = dictionary.firstName(i) + name;
                int flags = parts[i].nameFlags(name);
                boolean fits = (flags & Dictionary.NEVER_ALONE) == 0
                        && fits(parts[i], 0, atoms.size() - 1, name, flags, pluralEnding);
                any |= fits;
                if (fits && matches.stream().noneMatch(other -> dictionary.isSameConcept(other.name, number))) {
                    matches.add(new Match(first.begin, first.end, number));
                }
            }
        }
        return any;
    }

    /** The names that fold to the same as the whole text, whether they match in its spelling or not. */
    List<Integer> namesLike(CharSequence text) {
        atoms.scan(text, 0, text.length());
        long hash = FoldedAtoms.START;
        for (int i = 0; i < atoms.size(); i++) {
            hash = atoms.extend(hash, i);
        }
        List<Integer> names = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            int slot = parts[i].find(hash);
            for (int k = 0; slot >= 0 && k < parts[i].nameCount(slot); k++) {
                names.add(dictionary.firstName(i) + parts[i].firstName(slot) + k);
            }
        }
        return names;
    }

    private @Nullable Match longestFrom(int first) {
        for (int candidate = candidates.longest(first); candidate >= 0; candidate = candidates.next(candidate)) {
            int last = candidates.last(candidate);
            int name = nameAt(first, last, candidates.hash(candidate), candidates.ending(candidate));
            if (name >= 0) {
                return new Match(atoms.begin(first), atoms.end(last), name);
            }
        }
        return null;
    }

    /** The best name with this hash that the text between two atoms may stand for, -1 if none. */
    private int nameAt(int first, int last, long hash, int pluralEnding) {
        for (int i = 0; i < parts.length; i++) {
            int slot = parts[i].find(hash);
            int name = slot < 0 ? -1 : nameIn(parts[i], slot, first, last, pluralEnding);
            if (name >= 0) {
                return dictionary.firstName(i) + name;
            }
        }
        return -1;
    }

    private int nameIn(DictionaryImage part, int slot, int first, int last, int pluralEnding) {
        // Most slots hold one name, and most that do not fit fail by their flags: neither needs the names' records.
        int common = part.commonFlags(slot);
        if ((common & CAPITALISED_CASE) == CAPITALISED_CASE && capitals(atoms.begin(first), atoms.end(last)) == 0) {
            return -1;
        }
        int from = part.firstName(slot);
        int count = part.nameCount(slot);
        int best = -1;
        int bestScore = Integer.MIN_VALUE;
        for (int name = from; name < from + count; name++) {
            int flags = count == 1 ? common : part.nameFlags(name);
            if (fits(part, first, last, name, flags, pluralEnding)) {
                int score = ((flags & Dictionary.PREFERRED) != 0 ? 2 : 0)
                        + ((flags & Dictionary.AMBIGUOUS) != 0 ? -4 : 0)
                        + ((flags & Dictionary.EXACT_CASE) != 0 ? 1 : 0);
                if (score > bestScore) {
                    best = name;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private boolean fits(DictionaryImage part, int first, int last, int name, int flags, int pluralEnding) {
        int begin = atoms.begin(first);
        int end = atoms.end(last);
        if ((flags & Dictionary.EXACT_CASE) != 0) {
            return part.isInSameCase(name, atoms, begin, end - (pluralEnding == 0 ? 0 : 1));
        }
        if ((flags & Dictionary.CAPITALS) != 0 && capitals(begin, end) < 2 && end - begin > 1) {
            return false;
        }
        if ((flags & Dictionary.SPACED) != 0) {
            return true;
        }
        for (int i = first; i < last; i++) {
            boolean gap = atoms.end(i) != atoms.begin(i + 1);
            if (gap && atoms.kind(i + 1) == Atoms.DIGITS && atoms.end(i) - atoms.begin(i) < MIN_LETTERS_BEFORE_SPACE) {
                return false;
            }
        }
        return true;
    }

    private int capitals(int begin, int end) {
        int capitals = 0;
        for (int i = begin; i < end; i++) {
            capitals += Character.isUpperCase(atoms.unit(i)) ? 1 : 0;
        }
        return capitals;
    }
}
