package org.agonist.entities;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.agonist.resources.Resources;

/** The words that tell names from what is none, and what a name means from what stands beside it: {@code name-words.tsv}. */
final class NameWords {
    /** No listed word is longer; what goes on for a megabyte is not looked at for each name in it. */
    private static final int LONGEST_WORD = 64;

    private static final String LOCATION = "classpath:org/agonist/entities/name-words.tsv";

    /** What a word says. */
    enum Role {
        /** Names a whole sort of thing: <em>kinase</em>, <em>amino acid</em>. */
        GENERIC,
        /** An amino acid in a position: <em>ser</em> in Ser473. */
        RESIDUE,
        UNIT,
        CELL_LINE,
        /** Behind a name it says whose cells, tumours or animals are meant. */
        NOT_BEFORE,
        /** Behind a name it says that a gene or drug is meant: <em>expression</em>. */
        CUE,
        /** Before a target it says that a target is meant, as it does behind "is": <em>inhibits</em>, <em>inhibited</em>. */
        ACTS,
        /** Ends the name of a drug: <em>mesylate</em>. */
        SALT,
        /** Ends the name of a drug, or begins another name: <em>sodium</em>, <em>calcium</em>. */
        PART_SALT,
        /** Comes with a gene's name and changes nothing: <em>protein</em>. */
        GENE_WORD,
        /** Whose gene it is: <em>human</em>. */
        SPECIES,
        /** May stand behind a list of names. */
        FOLLOWER;

        private static Role ofLabel(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    private final Map<Role, Set<String>> words = new EnumMap<>(Role.class);

    private NameWords() {}

    /**
     * Reads them.
     *
     * @throws IOException if they are missing or a row is not as described; the message says where
     */
    static NameWords load() throws IOException {
        NameWords result = new NameWords();
        int number = 0;
        for (String line : Resources.text(LOCATION).lines().toList()) {
            number++;
            String[] cells = line.split("\t", -1);
            if (number == 1) {
                continue;
            }
            if (cells.length != 2) {
                throw new IOException(LOCATION + ":" + number + ": expected 2 columns but found " + cells.length
                        + " in [" + line + "]");
            }
            try {
                result.words
                        .computeIfAbsent(Role.ofLabel(cells[1]), role -> new HashSet<>())
                        .add(cells[0]);
            } catch (IllegalArgumentException e) {
                throw new IOException(
                        LOCATION + ":" + number + ": expected a kind such as generic but found [" + cells[1] + "]", e);
            }
        }
        return result;
    }

    /** Whether a word in lower case has a role. */
    boolean is(String word, Role role) {
        Set<String> members = words.get(role);
        return members != null && members.contains(word);
    }

    /** The word that begins at an offset or behind the blanks or hyphens there, in lower case; empty if none does. */
    static String wordFrom(CharSequence text, int offset) {
        int begin = offset;
        while (begin < text.length() && (text.charAt(begin) == ' ' || text.charAt(begin) == '-')) {
            begin++;
        }
        int end = begin;
        int limit = Math.min(text.length(), begin + LONGEST_WORD);
        while (end < limit && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.subSequence(begin, end).toString().toLowerCase(Locale.ROOT);
    }

    /** The word that ends at an offset or before the blanks there, in lower case; empty if none does. */
    static String wordBefore(CharSequence text, int offset) {
        int end = offset;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int begin = end;
        while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        return text.subSequence(begin, end).toString().toLowerCase(Locale.ROOT);
    }
}
