package org.agonist.assertion.scopes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agonist.resources.Resources;

/** Says of what class a word is: by {@code word-classes.tsv}, by its ending, by what stands before it. */
final class WordClasses {
    private static final String WORDS = "classpath:org/agonist/assertion/word-classes.tsv";

    private static final List<String> ADJECTIVE_ENDINGS =
            List.of("al", "ic", "ive", "ous", "able", "ible", "ary", "ent", "ant", "less", "ful", "oid", "ar");

    private static final WordClasses SHIPPED = load();

    private final Map<String, WordClass> words = new HashMap<>();

    private WordClasses() {}

    static WordClasses shipped() {
        return SHIPPED;
    }

    private static WordClasses load() {
        WordClasses classes = new WordClasses();
        try {
            Resources.text(WORDS).lines().skip(1).forEach(classes::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classes;
    }

    private void add(String line) {
        int tab = line.indexOf('\t');
        WordClass wordClass = WordClass.valueOf(
                line.substring(0, tab).toUpperCase(Locale.ROOT).replace('-', '_'));
        for (String word : line.substring(tab + 1).split("\\|")) {
            words.putIfAbsent(word, wordClass);
            if (wordClass == WordClass.VERB) {
                words.putIfAbsent(thirdPerson(word), wordClass);
            }
        }
    }

    private static String thirdPerson(String verb) {
        if (verb.endsWith("y") && "aeou".indexOf(verb.charAt(verb.length() - 2)) < 0) {
            return verb.substring(0, verb.length() - 1) + "ies";
        }
        return verb + (verb.endsWith("s") || verb.endsWith("h") || verb.endsWith("o") ? "es" : "s");
    }

    /** The class of a token, given the one before it. */
    WordClass of(String form, String word, WordClass before) {
        if (form.length() > 1 && isCapital(form.charAt(0)) && isCapital(form.charAt(1))) {
            return WordClass.NAME;
        }
        WordClass listed = words.get(word);
        if (listed == WordClass.VERB && (before == WordClass.DETERMINER || before == WordClass.ADJECTIVE)) {
            return WordClass.NOUN;
        }
        if (listed != null) {
            return listed;
        }
        char first = word.charAt(0);
        if (!Character.isLetterOrDigit(first)) {
            return symbol(first);
        }
        if (Character.isDigit(first)) {
            return WordClass.NUMBER;
        }
        for (int i = 1; i < form.length(); i++) {
            if (!Character.isLowerCase(form.charAt(i))) {
                return WordClass.NAME;
            }
        }
        return byEnding(word, before);
    }

    private static boolean isCapital(char c) {
        return Character.isUpperCase(c);
    }

    private static WordClass byEnding(String word, WordClass before) {
        if (word.length() < 4) {
            return word.length() == 1 ? WordClass.NAME : WordClass.NOUN;
        }
        if (before == WordClass.TO || before == WordClass.MODAL || before == WordClass.DO) {
            return WordClass.VERB;
        }
        if (word.endsWith("ly")) {
            return WordClass.ADVERB;
        }
        if (word.endsWith("ing")) {
            return WordClass.GERUND;
        }
        if (word.endsWith("ed")) {
            return WordClass.VERB_PAST;
        }
        for (String ending : ADJECTIVE_ENDINGS) {
            if (word.endsWith(ending)) {
                return WordClass.ADJECTIVE;
            }
        }
        return WordClass.NOUN;
    }

    private static WordClass symbol(char c) {
        return switch (c) {
            case ',' -> WordClass.COMMA;
            case ';' -> WordClass.SEMICOLON;
            case ':' -> WordClass.COLON;
            case '(', '[', '{' -> WordClass.OPEN;
            case ')', ']', '}' -> WordClass.CLOSE;
            case '-' -> WordClass.HYPHEN;
            case '/' -> WordClass.SLASH;
            case '.', '?', '!' -> WordClass.STOP;
            default -> WordClass.SYMBOL;
        };
    }
}
