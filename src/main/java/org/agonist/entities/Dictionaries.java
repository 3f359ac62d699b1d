package org.agonist.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agonist.entities.dictionary.Dictionary;
import org.agonist.entities.dictionary.DictionaryBuilder;
import org.agonist.entities.dictionary.DictionaryException;
import org.agonist.entities.dictionary.DictionaryTsv;
import org.agonist.entities.dictionary.Entry;
import org.agonist.entities.dictionary.NameGuard;
import org.agonist.resources.Resources;

/** Opens dictionaries by location: the shipped ones compiled when the project was built, others as they are. */
public final class Dictionaries {
    /** The dictionaries that the project ships. */
    public static final String DEFAULT = "classpath:org/agonist/dictionaries/";

    private static final String COMMON_WORDS = "classpath:org/agonist/entities/dictionary/common-words.txt";

    /** What {@link ShippedDictionary} makes of them when the project is built. */
    static final String COMPILED = "agonist.dict";

    static final List<String> SHIPPED =
            List.of("genes.tsv", "families.tsv", "pathways.tsv", "processes.tsv", "drugs.tsv", "drug-classes.tsv");

    private Dictionaries() {}

    /**
     * Loads dictionaries, compiled ({@code .dict}) or as text ({@code .tsv}); where two claim a name, the one named first wins.
     *
     * @throws DictionaryException if one is missing, damaged or not as described; the message names it
     */
    public static Dictionary load(List<String> locations) throws IOException {
        List<Dictionary> dictionaries = new ArrayList<>();
        for (String location : locations) {
            if (location.equals(DEFAULT)) {
                dictionaries.add(open(DEFAULT + COMPILED));
            } else {
                dictionaries.add(isCompiled(location) ? open(location) : compiled(List.of(location)));
            }
        }
        return dictionaries.size() == 1 ? dictionaries.get(0) : Dictionary.joined(dictionaries);
    }

    /** Opens a compiled dictionary: mapped where it is a file, read where it lies in a jar. */
    private static Dictionary open(String location) throws IOException {
        Optional<Path> file = Resources.file(location);
        if (file.isPresent()) {
            return Dictionary.open(file.get());
        }
        try (InputStream stream = Resources.open(location)) {
            return Dictionary.of(stream.readAllBytes(), location);
        }
    }

    /** The rows of dictionaries, compiled or as text, in the order of the locations. */
    public static List<Entry> entries(List<String> locations) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String location : locations) {
            String name = nameOf(location);
            if (location.equals(DEFAULT)) {
                entries.addAll(open(DEFAULT + COMPILED).entries(COMPILED));
            } else if (isCompiled(location)) {
                entries.addAll(open(location).entries(name));
            } else {
                try (Reader reader = new InputStreamReader(Resources.open(location), StandardCharsets.UTF_8)) {
                    entries.addAll(DictionaryTsv.read(reader, name));
                }
            }
        }
        return entries;
    }

    /** Dictionaries compiled into one, in memory: rows with the same identifier become one concept, named by the first. */
    public static Dictionary compiled(List<String> locations) throws IOException {
        return new DictionaryBuilder().addAll(entries(locations)).build();
    }

    /** A guard that keeps the common words that the project lists out of imported dictionaries. */
    public static NameGuard nameGuard() throws IOException {
        List<String> words = Resources.text(COMMON_WORDS)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        return new NameGuard(words);
    }

    /** The files behind locations: the compiled one for {@link #DEFAULT}. */
    public static List<String> files(List<String> locations) {
        return locations.stream()
                .map(location -> location.equals(DEFAULT) ? DEFAULT + COMPILED : location)
                .toList();
    }

    /** The names of the shipped text files, below {@link #DEFAULT}. */
    public static List<String> shippedText() {
        return SHIPPED;
    }

    private static boolean isCompiled(String location) {
        return location.endsWith(".dict");
    }

    private static String nameOf(String location) {
        return location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1);
    }
}
