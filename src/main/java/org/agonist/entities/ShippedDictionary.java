package org.agonist.entities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agonist.entities.dictionary.Dictionary;

/**
 * Compiles the shipped dictionaries when the project is built, so that no start has to parse them: {@code drugs.tsv},
 * {@code genes.tsv} … become {@code agonist.dict} beside them. The same rows give the same bytes.
 */
public final class ShippedDictionary {
    private ShippedDictionary() {}

    /** Takes the folder that holds the text files and the file to write. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("expected a folder of dictionaries and the file to write but found "
                    + arguments.length + " arguments");
        }
        compile(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    /**
     * Compiles the shipped text files of a folder into one file.
     *
     * @throws org.agonist.entities.dictionary.DictionaryException at the first row that is not as described
     */
    public static void compile(Path folder, Path file) throws IOException {
        List<String> sources = Dictionaries.SHIPPED.stream()
                .map(name -> folder.resolve(name).toString())
                .toList();
        Dictionary dictionary = Dictionaries.compiled(sources);
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(file, dictionary.toBytes());
    }
}
