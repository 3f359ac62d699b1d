package org.agonist.entities.dictionary.imports;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.agonist.vocabulary.EntityKind;

/**
 * Which column of a plain table holds what: {@code id=1,name=2,synonyms=3:|,type=4}. Columns are counted from 1; behind a
 * colon stands what parts several values.
 *
 * @param id the column of the identifier
 * @param name the column of the preferred name
 * @param synonyms the column of other names, 0 for none
 * @param separator what parts them
 * @param type the column of the type, 0 for none
 * @param prefix what identifiers without a colon get before them
 * @param kind the type where no column says it
 */
public record ColumnMapping(
        int id, int name, int synonyms, String separator, int type, String prefix, EntityKind kind) {
    private static final Set<String> KEYS = Set.of("id", "name", "synonyms", "type", "prefix", "kind");

    /** Identifier, name, synonyms parted by '|'; everything a small molecule. */
    public static final ColumnMapping DEFAULT =
            new ColumnMapping(1, 2, 3, "|", 0, "agonist", EntityKind.SMALL_MOLECULE);

    /**
     * Reads a mapping.
     *
     * @throws IllegalArgumentException if it is none; the message says what was expected
     */
    public static ColumnMapping parse(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? "" : part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException(
                        "expected columns such as id=1,name=2,synonyms=3:|,type=4 or prefix=MY,kind=gene"
                                + " but found [" + part + "]");
            }
            parts.put(key, part.substring(equals + 1));
        }
        String synonyms = parts.getOrDefault("synonyms", "0");
        int colon = synonyms.indexOf(':');
        int id = number(parts.getOrDefault("id", "1"));
        int name = number(parts.getOrDefault("name", "2"));
        return new ColumnMapping(
                id,
                name,
                number(colon < 0 ? synonyms : synonyms.substring(0, colon)),
                colon < 0 || colon + 1 == synonyms.length() ? "|" : synonyms.substring(colon + 1),
                number(parts.getOrDefault("type", "0")),
                parts.getOrDefault("prefix", "agonist"),
                EntityKind.ofLabel(parts.getOrDefault("kind", EntityKind.SMALL_MOLECULE.label())));
    }

    private static int number(String cell) {
        try {
            int number = Integer.parseInt(cell.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "expected the number of a column, counted from 1, but found [" + cell + "]", e);
        }
        throw new IllegalArgumentException("expected the number of a column, counted from 1, but found [" + cell + "]");
    }
}
