package org.agonist.relations.classifier;

/** The ending of a word that the lexicon knows by its stem: <em>inhibits</em>, <em>inhibition</em>, <em>inhibitor</em>. */
enum WordForm {
    OTHER,
    BASE,
    S,
    ED,
    ING,
    NOMINAL,
    AGENT_NOUN,
    ADJECTIVE;

    private static final WordForm[] VALUES = values();

    static WordForm of(int ordinal) {
        return VALUES[ordinal];
    }

    /** The form that {@code text} from {@code begin} to {@code end}, the rest after the stem, makes. */
    static WordForm ofEnding(CharSequence text, int begin, int end) {
        int length = end - begin;
        if (length == 0) {
            return BASE;
        }
        char first = Character.toLowerCase(text.charAt(begin));
        char last = Character.toLowerCase(text.charAt(end - 1));
        if (length == 1) {
            return first == 'e' || first == 'y' ? BASE : first == 's' ? S : first == 'd' ? ED : OTHER;
        }
        switch (first) {
            case 'e':
                if (length == 2) {
                    return last == 's' ? S : last == 'd' ? ED : last == 'r' ? AGENT_NOUN : OTHER;
                }
                return last == 's' && length == 3 ? AGENT_NOUN : NOMINAL;
            case 'i':
                if (length >= 3 && Character.toLowerCase(text.charAt(begin + 1)) == 'n') {
                    return ING;
                }
                if (length >= 2 && Character.toLowerCase(text.charAt(begin + 1)) == 'o') {
                    return NOMINAL;
                }
                if (length >= 2 && Character.toLowerCase(text.charAt(begin + 1)) == 'e') {
                    return last == 's' ? S : ED;
                }
                return length == 2 && last == 's' ? NOMINAL : ADJECTIVE;
            case 'o':
                if (Character.toLowerCase(text.charAt(begin + 1)) == 'r') {
                    return last == 'y' ? ADJECTIVE : AGENT_NOUN;
                }
                return OTHER;
            case 'a':
                return last == 'e' && length == 4 ? ADJECTIVE : NOMINAL;
            case 'm':
                return NOMINAL;
            default:
                return OTHER;
        }
    }
}
