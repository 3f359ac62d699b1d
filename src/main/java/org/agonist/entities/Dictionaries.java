package org.agonist.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.agonist.entities.dictionary.Dictionary;
import org.agonist.entities.dictionary.DictionaryBuilder;
import org.agonist.entities.dictionary.DictionaryException;
import org.agonist.entities.dictionary.DictionaryTsv;
import org.agonist.resources.Resources;

/** Opens dictionaries by location: the shipped ones compiled when the project was built, others as they are. */
public final class Dictionaries {
    /** The dictionaries that the project ships. */
    public static final String DEFAULT = "classpath:org/agonist/dictionaries/";

    /** What {@link ShippedDictionary} makes of them when the project is built. */
    static final String COMPILED = "agonist.dict";

    static final List<String> SHIPPED = List.of(
            "genes.tsv", "families.tsv", "pathways.tsv", "processes.tsv", "drugs.tsv", "drug-classes.tsv");

    private Dictionaries() {}

    /**
     * Loads dictionaries; where two claim a name, the one named first wins.
     *
     * @throws DictionaryException if one is missing, damaged or not as described; the message names it
     */
    public static Dictionary load(List<String> locations) throws IOException {
        return locations.equals(List.of(DEFAULT)) ? shipped() : compiled(locations);
    }

    /** The shipped dictionaries: mapped where they are a file, read where they lie in a jar. */
    private static Dictionary shipped() throws IOException {
        String location = DEFAULT + COMPILED;
        Optional<Path> file = Resources.file(location);
        if (file.isPresent()) {
            return Dictionary.open(file.get());
        }
        try (InputStream stream = Resources.open(location)) {
            return Dictionary.of(stream.readAllBytes(), location);
        }
    }

    /** Dictionaries compiled in memory. */
    static Dictionary compiled(List<String> locations) throws IOException {
        DictionaryBuilder builder = new DictionaryBuilder();
        for (String location : locations) {
            if (location.equals(DEFAULT)) {
                for (String name : SHIPPED) {
                    addTsv(DEFAULT + name, builder);
                }
            } else {
                addTsv(location, builder);
            }
        }
        return builder.build();
    }

    private static void addTsv(String location, DictionaryBuilder builder) throws IOException {
        int slash = location.lastIndexOf('/');
        try (Reader reader = new InputStreamReader(Resources.open(location), StandardCharsets.UTF_8)) {
            builder.addAll(DictionaryTsv.read(reader, location.substring(slash + 1)));
        }
    }
}
