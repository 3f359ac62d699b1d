package org.agonist.entities.recogniser;

/** Folds characters and Greek letters so that spelling variants of one name share their features. */
final class FoldedChars {
    private static final String[] GREEK_NAMES = {
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
        "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"
    };
    private static final char[] LATIN = latin();

    private FoldedChars() {}

    private static char[] latin() {
        char[] table = new char[0x250];
        for (char c = 0; c < table.length; c++) {
            table[c] = Character.toLowerCase(c);
        }
        table[0xAD] = '-';
        table[0xB4] = '\'';
        table['`'] = '\'';
        return table;
    }

    /** Lower case, every dash a hyphen, every quotation mark or prime an apostrophe. */
    static char fold(char c) {
        if (c < 0x250) {
            return LATIN[c];
        }
        if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2043 || c == 0xFE63 || c == 0xFF0D) {
            return '-';
        }
        if ((c >= 0x2018 && c <= 0x201F) || (c >= 0x2032 && c <= 0x2037)) {
            return '\'';
        }
        return Character.toLowerCase(c);
    }

    /** The Latin name of a Greek letter, "" for any other character. */
    static String greekName(char c) {
        char lower = Character.toLowerCase(c);
        if (c == 0xB5) {
            return "mu";
        }
        if (lower >= 0x3B1 && lower <= 0x3C9) {
            return GREEK_NAMES[lower - 0x3B1];
        }
        return switch (lower) {
            case 0x3D1 -> "theta";
            case 0x3D5 -> "phi";
            case 0x3D6 -> "pi";
            case 0x3F5 -> "epsilon";
            default -> "";
        };
    }

    /** Extends a hash by a folded character; Greek letters count as their Latin names. */
    static int step(int hash, char c) {
        if (c >= 0x370 && c < 0x400 || c == 0xB5) {
            String name = greekName(c);
            if (!name.isEmpty()) {
                int extended = hash;
                for (int i = 0; i < name.length(); i++) {
                    extended = FeatureHash.step(extended, name.charAt(i));
                }
                return extended;
            }
        }
        return FeatureHash.step(hash, fold(c));
    }
}
