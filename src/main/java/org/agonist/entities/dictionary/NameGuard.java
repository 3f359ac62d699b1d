package org.agonist.entities.dictionary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Keeps words that are no names out of imported dictionaries: common words (<i>in a</i>, <i>was</i>, <i>inhibitor</i>), numbers,
 * single characters, and names that so many concepts claim that they name none. A symbol that is a common word in capitals,
 * such as CAT, stays, but counts in exactly this case and in a context that speaks for it.
 *
 * <p>It counts what it drops. Not thread-safe.
 */
public final class NameGuard {
    /** A name that more concepts claim than this is a word for a class of things. */
    private static final int MAX_CLAIMS = 8;
    /** Longer names are sentences. */
    private static final int MAX_LENGTH = 200;

    private final Set<String> commonWords;
    private int common;
    private int unfit;
    private int claimed;

    /** A guard with these common words and phrases, in whatever spelling. */
    public NameGuard(Collection<String> words) {
        Set<String> folded = new HashSet<>();
        for (String word : words) {
            folded.add(FoldedName.of(word));
        }
        this.commonWords = Set.copyOf(folded);
    }

    /** The entries without the names that are none; an entry that loses all its names is left out. */
    public List<Entry> guarded(List<Entry> entries) {
        Map<String, Set<String>> claims = new HashMap<>();
        List<Entry> fit = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            List<Entry.Name> names = new ArrayList<>(entry.names().size());
            for (Entry.Name name : entry.names()) {
                Entry.Name kept = checked(name);
                if (kept != null) {
                    names.add(kept);
                    claims.computeIfAbsent(kept.text().toLowerCase(Locale.ROOT), key -> new HashSet<>(2))
                            .add(entry.curie());
                }
            }
            if (!names.isEmpty()) {
                fit.add(with(entry, names));
            }
        }
        List<Entry> kept = new ArrayList<>(fit.size());
        for (Entry entry : fit) {
            List<Entry.Name> names = new ArrayList<>(entry.names().size());
            for (Entry.Name name : entry.names()) {
                if (claims.getOrDefault(name.text().toLowerCase(Locale.ROOT), Set.of())
                                .size()
                        > MAX_CLAIMS) {
                    claimed++;
                } else {
                    names.add(name);
                }
            }
            if (!names.isEmpty()) {
                kept.add(with(entry, names));
            }
        }
        return kept;
    }

    private static Entry with(Entry entry, List<Entry.Name> names) {
        return new Entry(
                entry.curie(),
                names.get(0).text(),
                entry.kind(),
                names,
                entry.targets(),
                entry.members(),
                entry.source());
    }

    private Entry.@org.jspecify.annotations.Nullable Name checked(Entry.Name name) {
        String text = name.text();
        int letters = 0;
        boolean capitals = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            capitals &= !Character.isLowerCase(c);
            if (c == '|' || c < ' ') {
                unfit++;
                return null;
            }
        }
        if (letters == 0 || text.length() < 2 || text.length() > MAX_LENGTH || text.endsWith("}")) {
            unfit++;
            return null;
        }
        if (!commonWords.contains(FoldedName.of(text))) {
            return name;
        }
        if (capitals && text.indexOf(' ') < 0) {
            return new Entry.Name(text, true, true, name.neverAlone());
        }
        common++;
        return null;
    }

    /** How many names were dropped because they are common words. */
    public int commonWords() {
        return common;
    }

    /** How many were dropped because they are too short, too long, numbers or hold a character that names do not. */
    public int unfit() {
        return unfit;
    }

    /** How many were dropped because too many concepts claim them. */
    public int claimedByMany() {
        return claimed;
    }
}
