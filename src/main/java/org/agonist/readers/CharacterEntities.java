package org.agonist.readers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.agonist.resources.Resources;

/** Characters by the names that document types have for them: {@code alpha} is α. */
final class CharacterEntities {
    private static final String LOCATION = "classpath:org/agonist/readers/character-entities.tsv";

    private CharacterEntities() {}

    /** Loaded when a name first comes up, as it does in few files. */
    private static final class Names {
        private static final Map<String, String> CHARACTERS = load();
    }

    /** The character of this name, or the reference as it stands if there is none. */
    static String resolve(String name) {
        String characters = Names.CHARACTERS.get(name);
        return characters == null ? "&" + name + ";" : characters;
    }

    private static Map<String, String> load() {
        Map<String, String> characters = new HashMap<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Resources.open(LOCATION), StandardCharsets.UTF_8))) {
            String line;
            while ((line = reader.readLine()) != null) {
                int tab = line.indexOf('\t');
                if (!line.startsWith("#") && tab > 0) {
                    StringBuilder value = new StringBuilder();
                    for (String code : line.substring(tab + 1).split(" ", -1)) {
                        value.appendCodePoint(Integer.parseInt(code, 16));
                    }
                    characters.put(line.substring(0, tab), value.toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(characters);
    }
}
