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
    /** How many words of each class stand before a token. */
    private final int[][] counts;
    /** How many verbs begin before a token. */
    private final int[] verbs;

    private AssertionSentence(List<String> words, int[] hashes, int[] endings, WordClass[] classes) {
        this.words = words;
        this.hashes = hashes;
        this.endings = endings;
        this.classes = classes;
        counts = new int[classes.length + 1][WordClass.values().length];
        verbs = new int[classes.length + 1];
        boolean inVerb = false;
        for (int i = 0; i < classes.length; i++) {
            counts[i + 1] = counts[i].clone();
            counts[i + 1][classes[i].ordinal()]++;
            boolean finite = classes[i].isFinite();
            verbs[i + 1] = verbs[i] + (finite && !inVerb ? 1 : 0);
            inVerb = finite;
        }
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

    /** The class of a word as a number. */
    int tag(int token) {
        return classOf(token).ordinal();
    }

    /** How many words of a class there are. */
    int count(WordClass wordClass, int from, int to) {
        return counts[to][wordClass.ordinal()] - counts[from][wordClass.ordinal()];
    }

    /** How many verbs of clauses there are, "has been shown" being one. */
    int verbs(int from, int to) {
        return verbs[to] - verbs[from];
    }

    /** Whether a verb comes, and before the first comma. */
    boolean isVerbBeforeComma(int from, int to) {
        for (int i = from; i < to && classes[i] != WordClass.COMMA; i++) {
            if (classes[i].isFinite()) {
                return true;
            }
        }
        return false;
    }
}
