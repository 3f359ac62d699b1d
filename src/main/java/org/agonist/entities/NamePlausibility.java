package org.agonist.entities;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.agonist.entities.recogniser.SpanKind;
import org.agonist.resources.Resources;
import org.agonist.text.Span;

/**
 * Tells names from what a recogniser trained on abstracts also finds: residues (<em>Ser473</em>, <em>Y1068</em>), mutations
 * (<em>T790M</em>), words for a whole sort of thing (<em>kinase</em>, <em>amino acid</em>), cell lines, units.
 */
final class NamePlausibility {
    /** No listed word is longer; what goes on for a megabyte is not looked at for each name in it. */
    private static final int LONGEST_WORD = 64;

    private static final String WORDS = "classpath:org/agonist/entities/no-names.tsv";

    private final Set<String> generic = new HashSet<>();
    private final Set<String> residues = new HashSet<>();
    private final Set<String> units = new HashSet<>();
    private final Set<String> cellLines = new HashSet<>();
    /** A name before one of these says whose cells, tumours or animals are meant. */
    private final Set<String> notBefore = new HashSet<>();

    /**
     * Reads the words that are no names.
     *
     * @throws IOException if they are missing or a row is not as described; the message says where
     */
    NamePlausibility() throws IOException {
        int number = 0;
        for (String line : Resources.text(WORDS).lines().toList()) {
            number++;
            String[] cells = line.split("\t", -1);
            if (cells.length != 2) {
                throw new IOException(
                        WORDS + ":" + number + ": expected 2 columns but found " + cells.length + " in [" + line + "]");
            }
            switch (cells[1]) {
                case "generic" -> generic.add(cells[0]);
                case "residue" -> residues.add(cells[0]);
                case "unit" -> units.add(cells[0]);
                case "cell-line" -> cellLines.add(cells[0]);
                case "not-before" -> notBefore.add(cells[0]);
                case "kind" -> {}
                default ->
                    throw new IOException(WORDS + ":" + number
                            + ": expected one of generic, residue, unit, cell-line, not-before but found [" + cells[1]
                            + "]");
            }
        }
    }

    /** Whether a span may be the name of one substance or gene. */
    boolean isName(CharSequence text, Span place, SpanKind kind) {
        if (place.length() < 2) {
            return false;
        }
        String name = place.of(text);
        String lower = name.toLowerCase(Locale.ROOT);
        return !generic.contains(lower)
                && !units.contains(lower)
                && !cellLines.contains(withoutHyphens(lower))
                && !isResidue(lower)
                && !isMutation(name)
                && !(kind == SpanKind.CHEMICAL && (isIon(name) || isAdjective(name)))
                && !(lower.startsWith("inflammatory") && isAfterHyphen(text, place.begin()))
                && !notBefore.contains(wordAfter(text, place.end()));
    }

    /** "Ca2+", "Cl-": what all cells hold acts in too many ways to be an agent that is unknown otherwise. */
    private static boolean isIon(String name) {
        char last = name.charAt(name.length() - 1);
        return name.length() <= 4 && (last == '+' || last == '-');
    }

    /** "steroidal", "phenolic": says what sort of compound, names none. */
    private static boolean isAdjective(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isLowerCase(name.charAt(i))) {
                return false;
            }
        }
        return name.endsWith("oidal") || name.endsWith("olic") || name.endsWith("idic") || name.endsWith("atic");
    }

    private static String withoutHyphens(String name) {
        return name.indexOf('-') < 0 && name.indexOf(' ') < 0
                ? name
                : name.replace("-", "").replace(" ", "");
    }

    /** "inflammatory cytokines" in "anti-inflammatory cytokines" are what they are not. */
    private static boolean isAfterHyphen(CharSequence text, int begin) {
        return begin > 0 && text.charAt(begin - 1) == '-';
    }

    /** "ser473", "tyr-1068", "serine 15". */
    private boolean isResidue(String lower) {
        int letters = 0;
        while (letters < lower.length() && Character.isLetter(lower.charAt(letters))) {
            letters++;
        }
        if (!residues.contains(lower.substring(0, letters))) {
            return false;
        }
        for (int i = letters; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (!Character.isDigit(c) && c != '-' && c != ' ' && c != '(' && c != ')') {
                return false;
            }
        }
        return true;
    }

    /** "T790M", "V600E", "S473": an amino acid's letter, a number, perhaps another such letter. */
    private static boolean isMutation(String name) {
        int length = name.length();
        boolean substituted = Character.isUpperCase(name.charAt(length - 1));
        char first = name.charAt(0);
        boolean phosphorylated = first == 'S' || first == 'T' || first == 'Y';
        int digits = length - (substituted ? 2 : 1);
        if (!Character.isUpperCase(first)
                || digits < 2
                || digits > 4
                || !(substituted || (phosphorylated && digits < 4))) {
            return false;
        }
        for (int i = 1; i <= digits; i++) {
            if (!Character.isDigit(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String wordAfter(CharSequence text, int offset) {
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
}
