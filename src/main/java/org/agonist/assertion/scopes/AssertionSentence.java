package org.agonist.assertion.scopes;

import java.util.List;
import java.util.Locale;

/** A sentence as cues and scopes are read from it: its words in lower case, their hashes and classes. Immutable. */
public final class AssertionSentence {
    private static final int EDGE = 7;
    private static final int ENDING = 3;

    private final List<String> words;
    private final int[] hashes;
    private final int[] endings;
    private final WordClass[] classes;

    private AssertionSentence(List<String> words, int[] hashes, int[] endings, WordClass[] classes) {
        this.words = words;
        this.hashes = hashes;
        this.endings = endings;
        this.classes = classes;
    }

    /** Reads a sentence from its tokens as they are written. */
    public static AssertionSentence of(List<String> forms) {
        int size = forms.size();
        String[] words = new String[size];
        int[] hashes = new int[size];
        int[] endings = new int[size];
        WordClass[] classes = new WordClass[size];
        WordClass before = WordClass.EDGE;
        for (int i = 0; i < size; i++) {
            words[i] = forms.get(i).toLowerCase(Locale.ROOT);
            hashes[i] = words[i].hashCode();
            endings[i] =
                    words[i].substring(Math.max(0, words[i].length() - ENDING)).hashCode();
            classes[i] = WordClasses.shipped().of(forms.get(i), words[i], before);
            before = classes[i];
        }
        return new AssertionSentence(List.of(words), hashes, endings, classes);
    }

    /** Number of tokens. */
    public int size() {
        return hashes.length;
    }

    /** Its tokens in lower case. */
    public List<String> words() {
        return words;
    }

    /** Hash of a word; any place may be asked for. */
    int hash(int token) {
        return token < 0 || token >= hashes.length ? EDGE : hashes[token];
    }

    int ending(int token) {
        return token < 0 || token >= hashes.length ? EDGE : endings[token];
    }

    WordClass classOf(int token) {
        return token < 0 || token >= hashes.length ? WordClass.EDGE : classes[token];
    }
}
