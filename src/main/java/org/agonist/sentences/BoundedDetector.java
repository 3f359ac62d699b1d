package org.agonist.sentences;

import java.util.List;
import opennlp.tools.dictionary.Dictionary;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.StringList;

/**
 * OpenNLP's sentence detector, with its question whether a boundary lies in an abbreviation answered from the characters
 * around the boundary. OpenNLP searches the whole text for each abbreviation at each boundary, which took a fifth of a run.
 */
final class BoundedDetector extends SentenceDetectorME {
    private final List<String> abbreviations;

    BoundedDetector(SentenceModel model, List<String> abbreviations) {
        super(model, dictionary(abbreviations));
        this.abbreviations = abbreviations;
    }

    private static Dictionary dictionary(List<String> abbreviations) {
        Dictionary dictionary = new Dictionary(true);
        for (String abbreviation : abbreviations) {
            dictionary.put(new StringList(abbreviation));
        }
        return dictionary;
    }

    @Override
    protected boolean isAcceptableBreak(CharSequence text, int from, int candidate) {
        String string = text.toString();
        for (String abbreviation : abbreviations) {
            int length = abbreviation.length();
            for (int begin = Math.max(from, candidate - length); begin <= candidate; begin++) {
                if (string.startsWith(abbreviation, begin) && isWhole(string, from, candidate, begin, length)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether an abbreviation found at {@code begin} is a word of its own rather than the end of a longer one. */
    private static boolean isWhole(String text, int from, int candidate, int begin, int length) {
        if (begin == from) {
            return begin + length == candidate + 1;
        }
        char previous = text.charAt(begin - 1);
        return Character.isWhitespace(previous) || previous == '(' || isApostrophe(previous);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '`' || c == '´';
    }
}
