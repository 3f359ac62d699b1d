package org.agonist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.agonist.entities.Dictionaries;
import org.agonist.entities.dictionary.Dictionary;
import org.agonist.entities.dictionary.DictionaryBuilder;
import org.agonist.entities.dictionary.Entry;
import org.agonist.vocabulary.EntityKind;

/**
 * The names that all tools look up: those of a dictionary, {@code .tsv} or {@code .dict}, or a million that are made up, of one to
 * four words, always the same.
 */
final class Names {
    /** Stands for the names made up. */
    static final String GENERATED = "generated";

    private static final int SIZE = 1_000_000;
    private static final int WORDS = 60_000;
    private static final String[] SYLLABLES = {
        "al", "be", "cor", "di", "ex", "fen", "gly", "hy", "in", "ke", "lor", "me", "nib", "ol", "pro", "ra", "sul",
        "ti", "ur", "va", "xan", "ze", "mab", "ase"
    };

    private Names() {}

    static List<Entry> entries(String location) throws IOException {
        return location.equals(GENERATED) ? generated() : Dictionaries.entries(List.of(location));
    }

    /** The dictionary, mapped from a file. */
    static Path compiled(String location) throws IOException {
        if (location.endsWith(".dict")) {
            return Path.of(location);
        }
        Path file = Files.createTempFile("names", ".dict");
        file.toFile().deleteOnExit();
        return Files.write(
                file, new DictionaryBuilder().addAll(entries(location)).build().toBytes());
    }

    static Dictionary dictionary(String location) throws IOException {
        return Dictionary.open(compiled(location));
    }

    private static List<Entry> generated() {
        Random random = new Random(1);
        String[] words = new String[WORDS];
        for (int i = 0; i < WORDS; i++) {
            words[i] = word(random);
        }
        List<Entry> entries = new ArrayList<>(SIZE);
        for (int i = 0; i < SIZE; i++) {
            StringBuilder name = new StringBuilder();
            for (int k = random.nextInt(4); k >= 0; k--) {
                name.append(words[random.nextInt(WORDS)]).append(k == 0 ? "" : " ");
            }
            if (random.nextInt(3) == 0) {
                name.append('-').append(random.nextInt(100));
            }
            String text = name.toString();
            entries.add(new Entry(
                    "GENERATED:" + i,
                    text,
                    EntityKind.SMALL_MOLECULE,
                    List.of(new Entry.Name(text, false, false, false)),
                    List.of(),
                    List.of(),
                    GENERATED));
        }
        return entries;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int k = 1 + random.nextInt(4); k >= 0; k--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }
}
