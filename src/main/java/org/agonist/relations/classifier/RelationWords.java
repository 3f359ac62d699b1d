package org.agonist.relations.classifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The words that carry a sentence's structure: stems of trigger words with what they say ({@code inhibit → INHIBIT}) and
 * function words with their part of speech ({@code which → RELATIVE}).
 */
final class RelationWords {
    private static final String LOCATION = "relation-words.tsv";
    private static final int MIN_STEM_FOR_ANY_ENDING = 6;

    private final IntTable stems = new IntTable(1024);
    private final IntTable words = new IntTable(512);

    private RelationWords() {}

    static RelationWords load() {
        String content;
        try (InputStream in = RelationWords.class.getResourceAsStream(LOCATION)) {
            if (in == null) {
                throw new IllegalStateException(RelationWords.class.getPackageName() + "/" + LOCATION
                        + ": expected on the class path but not found; is the jar complete?");
            }
            content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(LOCATION + ": cannot be read", e);
        }
        return parse(content);
    }

    static RelationWords parse(String content) {
        RelationWords lexicon = new RelationWords();
        String[] lines = content.split("\n");
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split("\t", -1);
            if (cells.length != 3) {
                throw new IllegalArgumentException(LOCATION + ":" + (i + 1) + ": expected 3 columns but found "
                        + cells.length + " in [" + lines[i] + "]");
            }
            int hash = Hashes.of(cells[0]);
            String name = cells[2].toUpperCase(Locale.ROOT);
            if (cells[1].equals("stem")) {
                lexicon.stems.putIfAbsent(hash, TriggerClass.valueOf(name).ordinal());
            } else {
                lexicon.words.putIfAbsent(hash, PartOfSpeech.valueOf(name).ordinal());
            }
        }
        return lexicon;
    }

    /** The part of speech of a function word, or -1. */
    int functionWord(int hash) {
        return words.get(hash);
    }

    /**
     * The longest stem that the word begins with, as {@code length << 16 | class << 8 | form}, or 0 when there is none.
     */
    int trigger(CharSequence text, int begin, int end) {
        int hash = Hashes.SEED;
        int best = 0;
        for (int i = begin; i < end; i++) {
            hash = Hashes.extend(hash, Character.toLowerCase(text.charAt(i)));
            int trigger = i - begin >= 1 ? stems.get(hash) : -1;
            if (trigger >= 0) {
                int length = i + 1 - begin;
                WordForm form = WordForm.ofEnding(text, i + 1, end);
                if (form != WordForm.OTHER && (length >= 4 || end - i - 1 <= 1) || length >= MIN_STEM_FOR_ANY_ENDING) {
                    best = length << 16 | trigger << 8 | form.ordinal();
                }
            }
        }
        return best;
    }
}
