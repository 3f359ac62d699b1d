package org.agonist.entities;

import java.util.List;
import org.agonist.text.Span;
import org.agonist.vocabulary.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Knows a drug by the form of its name where no dictionary has it: the stems of international non-proprietary names, as in
 * {@code -ciclib} or {@code -mab}, and companies' codes, as in {@code AZD9291}.
 */
public final class DrugNames {
    /** A word shorter than this is more likely not a drug: {@code crib}, {@code amab}. */
    private static final int MIN_LENGTH = 7;

    private record Stem(String ending, EntityKind kind) {}

    /** Most words end in a letter that few stems end in: from a to z. */
    private static final List<List<Stem>> STEMS_BY_LAST_LETTER = byLastLetter(stems());

    private static final List<String> CODE_PREFIXES = List.of(
            "ABT", "AEE", "AG", "AMG", "AP", "ARRY", "AT", "AZ", "AZD", "BAY", "BEZ", "BGB", "BGJ", "BI", "BIBW", "BIX",
            "BKM", "BLU", "BMS", "BYL", "CAL", "CB", "CC", "CCT", "CEP", "CFI", "CGP", "CI", "CP", "CPI", "CX", "DCC",
            "DS", "EMD", "EPZ", "FTY", "GDC", "GNF", "GS", "GSK", "GW", "HKI", "HMR", "INCB", "IPI", "JNJ", "KRN", "KU",
            "KW", "LBH", "LCL", "LDE", "LDK", "LEE", "LOXO", "LY", "MEDI", "MGCD", "MK", "MLN", "MPDL", "MRTX", "NSC",
            "NVP", "ONO", "OSI", "PCI", "PD", "PF", "PHA", "PKC", "PLX", "PRT", "PTK", "PX", "RAF", "RDEA", "RG", "RMC",
            "RO", "SAR", "SB", "SCH", "SGX", "SKF", "SNDX", "SNX", "SP", "STA", "STI", "SU", "TAK", "TAS", "TNO", "UCN",
            "UNC", "VX", "WAY", "WY", "XL", "YM", "ZD", "ZK", "ZM");

    private DrugNames() {}

    private static List<Stem> stems() {
        List<Stem> stems = new java.util.ArrayList<>();
        add(
                stems,
                EntityKind.SMALL_MOLECULE,
                "tinib",
                "anib",
                "rafenib",
                "metinib",
                "ciclib",
                "parib",
                "lisib",
                "limus",
                "zomib",
                "degib",
                "toclax",
                "sertib",
                "denib",
                "bresib",
                "rasib",
                "nutlin",
                "lutamide",
                "relix",
                "platin",
                "taxel",
                "rubicin",
                "tecan",
                "trexed",
                "trexate",
                "citabine",
                "inostat",
                "mastat",
                "metostat",
                "statine",
                "vastatin",
                "gliptin",
                "gliflozin",
                "glitazone",
                "sartan",
                "setron",
                "triptan",
                "oxacin",
                "prazole",
                "conazole",
                "dipine",
                "coxib",
                "pressin",
                "navir",
                "tegravir",
                "buvir",
                "asvir",
                "ciclovir",
                "xaban",
                "gatran",
                "zosin",
                "stinel",
                "estrant",
                "xifene",
                "degestrant",
                "navoclax",
                "ertinib",
                "fenacin",
                "azepam",
                "zolam");
        add(
                stems,
                EntityKind.ANTIBODY,
                "umab",
                "ximab",
                "zumab",
                "limab",
                "lumab",
                "tamab",
                "tuzumab",
                "momab",
                "numab",
                "stobart");
        add(
                stems,
                EntityKind.PROTEIN,
                "grastim",
                "glutide",
                "kinra",
                "bercept",
                "tercept",
                "nercept",
                "lacept",
                "nacept");
        add(stems, EntityKind.CELL_THERAPY, "leucel");
        add(stems, EntityKind.NUCLEIC_ACID, "nersen", "mersen", "virsen", "dirsen", "siran");
        stems.sort((a, b) -> Integer.compare(b.ending.length(), a.ending.length()));
        return List.copyOf(stems);
    }

    private static List<List<Stem>> byLastLetter(List<Stem> stems) {
        List<List<Stem>> groups = new java.util.ArrayList<>();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            List<Stem> group = new java.util.ArrayList<>();
            for (Stem stem : stems) {
                if (stem.ending.charAt(stem.ending.length() - 1) == letter) {
                    group.add(stem);
                }
            }
            groups.add(List.copyOf(group));
        }
        return List.copyOf(groups);
    }

    private static void add(List<Stem> stems, EntityKind kind, String... endings) {
        for (String ending : endings) {
            stems.add(new Stem(ending, kind));
        }
    }

    /** What sort of drug a word is by its stem, null if it has none. The word is one run of letters. */
    public static @Nullable EntityKind kindOf(CharSequence text, Span word) {
        if (word.length() < MIN_LENGTH) {
            return null;
        }
        int letter = (text.charAt(word.end() - 1) | 0x20) - 'a';
        if (letter < 0 || letter >= STEMS_BY_LAST_LETTER.size()) {
            return null;
        }
        for (Stem stem : STEMS_BY_LAST_LETTER.get(letter)) {
            if (endsWith(text, word, stem.ending)) {
                return stem.kind;
            }
        }
        return null;
    }

    private static boolean endsWith(CharSequence text, Span word, String ending) {
        int from = word.end() - ending.length();
        if (from < word.begin() + 1) {
            return false;
        }
        for (int i = 0; i < ending.length(); i++) {
            char c = text.charAt(from + i);
            if ((c | 0x20) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether letters directly before a number of three digits or more are a company's prefix: {@code AZD} in AZD9291. */
    public static boolean isCodePrefix(CharSequence text, Span letters) {
        for (String prefix : CODE_PREFIXES) {
            if (prefix.length() == letters.length()
                    && prefix.contentEquals(text.subSequence(letters.begin(), letters.end()))) {
                return true;
            }
        }
        return false;
    }
}
