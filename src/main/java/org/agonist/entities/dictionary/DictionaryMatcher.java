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

    private final Dictionary dictionary;
    private final DictionaryImage[] parts;
    private final Atoms atoms = new Atoms();

    public DictionaryMatcher(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.parts = new DictionaryImage[dictionary.parts()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = dictionary.part(i);
        }
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
        List<Match> matches = new ArrayList<>();
        int i = 0;
        while (i < atoms.size()) {
            int next = i + 1;
            if (isBoundary(i)) {
                Match match = longestFrom(text, i);
                if (match != null) {
                    matches.add(match);
                    while (next < atoms.size() && atoms.begin(next) < match.end) {
                        next++;
                    }
                }
            }
            i = next;
        }
        return matches;
    }

    /** The name that is exactly the whole text, or null. */
    public @Nullable Match whole(CharSequence text) {
        atoms.scan(text, 0, text.length());
        if (atoms.size() == 0) {
            return null;
        }
        Match match = longestFrom(text, 0);
        return match != null && match.end == atoms.end(atoms.size() - 1) ? match : null;
    }

    /** A match, and after it one for each other concept that the text it covers may stand for. */
    public List<Match> alternatives(CharSequence text, Match match) {
        atoms.scan(text, match.begin, match.end);
        List<Match> matches = new ArrayList<>(1);
        matches.add(match);
        int last = atoms.size() - 1;
        long before = AtomHash.start();
        for (int i = 0; i < last; i++) {
            before = AtomHash.counts(text, atoms, i) ? AtomHash.extend(before, text, atoms, i) : before;
        }
        boolean exact = addNames(matches, text, AtomHash.extend(before, text, atoms, last), 0);
        for (int ending = 1; !exact && ending <= 3; ending++) {
            long singular = AtomHash.extendSingular(before, text, atoms, last, ending);
            exact = singular != 0 && addNames(matches, text, singular, ending);
        }
        return matches;
    }

    /** Adds the names with this hash that the text may stand for; whether there is any. */
    private boolean addNames(List<Match> matches, CharSequence text, long hash, int pluralEnding) {
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
                        && fits(parts[i], text, 0, atoms.size() - 1, name, flags, pluralEnding);
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
        long hash = AtomHash.start();
        for (int i = 0; i < atoms.size(); i++) {
            hash = AtomHash.counts(text, atoms, i) ? AtomHash.extend(hash, text, atoms, i) : hash;
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

    /** Whether a word can begin at this atom: no letter or digit stands directly before it. */
    private boolean isBoundary(int index) {
        return index == 0
                || atoms.kind(index) == Atoms.SYMBOL
                || atoms.kind(index - 1) == Atoms.SYMBOL
                || atoms.end(index - 1) != atoms.begin(index);
    }

    private boolean isEnd(int index) {
        return index + 1 == atoms.size()
                || atoms.kind(index + 1) == Atoms.SYMBOL
                || atoms.kind(index) == Atoms.SYMBOL
                || atoms.begin(index + 1) != atoms.end(index);
    }

    private @Nullable Match longestFrom(CharSequence text, int first) {
        if (!AtomHash.counts(text, atoms, first)) {
            return null;
        }
        int bestName = -1;
        int bestEnd = -1;
        long before = AtomHash.start();
        int counted = 0;
        for (int i = first; i < atoms.size() && counted < DictionaryBuilder.MAX_ATOMS; i++) {
            if (!AtomHash.counts(text, atoms, i)) {
                continue;
            }
            long hash = AtomHash.extend(before, text, atoms, i);
            counted++;
            if (isEnd(i)) {
                int name = nameAt(text, first, i, hash, 0);
                if (name < 0 && text.charAt(atoms.end(i) - 1) == 's') {
                    for (int ending = 1; name < 0 && ending <= 3; ending++) {
                        long singular = AtomHash.extendSingular(before, text, atoms, i, ending);
                        name = singular == 0 ? -1 : nameAt(text, first, i, singular, ending);
                    }
                }
                if (name >= 0) {
                    bestName = name;
                    bestEnd = i;
                }
            }
            if (!mayGoOn(hash)) {
                break;
            }
            before = hash;
        }
        return bestName < 0 ? null : new Match(atoms.begin(first), atoms.end(bestEnd), bestName);
    }

    private boolean mayGoOn(long hash) {
        for (DictionaryImage part : parts) {
            if (part.mayGoOn(hash)) {
                return true;
            }
        }
        return false;
    }

    /** The best name with this hash that the text between two atoms may stand for, -1 if none. */
    private int nameAt(CharSequence text, int first, int last, long hash, int pluralEnding) {
        for (int i = 0; i < parts.length; i++) {
            int slot = parts[i].find(hash);
            int name = slot < 0 ? -1 : nameIn(parts[i], slot, text, first, last, pluralEnding);
            if (name >= 0) {
                return dictionary.firstName(i) + name;
            }
        }
        return -1;
    }

    private int nameIn(DictionaryImage part, int slot, CharSequence text, int first, int last, int pluralEnding) {
        int from = part.firstName(slot);
        int best = -1;
        int bestScore = Integer.MIN_VALUE;
        for (int name = from; name < from + part.nameCount(slot); name++) {
            int flags = part.nameFlags(name);
            if (fits(part, text, first, last, name, flags, pluralEnding)) {
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

    private boolean fits(
            DictionaryImage part, CharSequence text, int first, int last, int name, int flags, int pluralEnding) {
        int begin = atoms.begin(first);
        int end = atoms.end(last);
        if ((flags & Dictionary.EXACT_CASE) != 0) {
            return part.isInSameCase(name, text, begin, end - (pluralEnding == 0 ? 0 : 1));
        }
        if ((flags & Dictionary.CAPITALS) != 0 && capitals(text, begin, end) < 2 && end - begin > 1) {
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

    private static int capitals(CharSequence text, int begin, int end) {
        int capitals = 0;
        for (int i = begin; i < end; i++) {
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return capitals;
    }
}
