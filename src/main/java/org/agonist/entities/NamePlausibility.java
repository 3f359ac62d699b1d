package org.agonist.entities;

import java.util.Locale;
import org.agonist.entities.NameWords.Role;
import org.agonist.entities.recogniser.SpanKind;
import org.agonist.text.Span;

/**
 * Tells names from what a recogniser trained on abstracts also finds: residues (<em>Ser473</em>, <em>Y1068</em>), mutations
 * (<em>T790M</em>), words for a whole sort of thing (<em>kinase</em>, <em>amino acid</em>), cell lines, units.
 */
final class NamePlausibility {

    private final NameWords words;

    NamePlausibility(NameWords words) {
        this.words = words;
    }

    /** Whether a span may be the name of one substance or gene. */
    boolean isName(CharSequence text, Span place, SpanKind kind) {
        if (place.length() < 2) {
            return false;
        }
        String name = place.of(text);
        String lower = name.toLowerCase(Locale.ROOT);
        return !words.is(lower, Role.GENERIC)
                && !words.is(lower, Role.UNIT)
                && !words.is(NameContext.key(lower), Role.CELL_LINE)
                && !isResidue(lower)
                && !isMutation(name)
                && !(kind == SpanKind.CHEMICAL && (isIon(name) || isAdjective(name)))
                && !(lower.startsWith("inflammatory") && isAfterHyphen(text, place.begin()))
                && !words.is(NameWords.wordFrom(text, place.end()), Role.NOT_BEFORE);
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
        if (!words.is(lower.substring(0, letters), Role.RESIDUE)) {
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
}
