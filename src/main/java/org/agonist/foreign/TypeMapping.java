package org.agonist.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agonist.resources.Resources;

/**
 * Which types of another tool count as what, from a table of the columns {@code type as kind id name}, parted by tabs. A type may
 * carry a condition, as in {@code org.example.Entity[value=Drug]}; the last three columns are {@link ValueTemplate}s and may be
 * missing. Lines that begin with # are comments.
 */
final class TypeMapping {
    private static final String HEADER = "type\tas\tkind\tid\tname";
    private static final int COLUMNS = 5;

    private TypeMapping() {}

    /**
     * Reads a table.
     *
     * @throws IOException if there is none at the location, or a row is not as described; the message names the line
     */
    static List<ForeignType> load(String location) throws IOException {
        return parse(Resources.text(location), location);
    }

    static List<ForeignType> parse(String table, String location) throws IOException {
        List<ForeignType> rows = new ArrayList<>();
        int number = 0;
        for (String line : table.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#") || line.equals(HEADER)) {
                continue;
            }
            try {
                rows.add(row(line.split("\t", -1)));
            } catch (IllegalArgumentException e) {
                throw new IOException(location + ":" + number + ": " + e.getMessage() + " in [" + line + "]", e);
            }
        }
        if (rows.isEmpty()) {
            throw new IOException(location + ": expected rows of [" + HEADER.replace('\t', ' ') + "] but found none");
        }
        return rows;
    }

    private static ForeignType row(String[] cells) {
        if (cells.length < 2 || cells.length > COLUMNS) {
            throw new IllegalArgumentException("expected 2 to " + COLUMNS + " columns but found " + cells.length);
        }
        String type = cells[0];
        String condition = "";
        String value = "";
        int open = type.indexOf('[');
        if (open >= 0) {
            int equals = type.indexOf('=', open);
            if (equals < 0 || !type.endsWith("]")) {
                throw new IllegalArgumentException("expected type[feature=value]");
            }
            condition = type.substring(open + 1, equals);
            value = type.substring(equals + 1, type.length() - 1);
            type = type.substring(0, open);
        }
        return new ForeignType(type, condition, value, role(cells[1]), cell(cells, 2), cell(cells, 3), cell(cells, 4));
    }

    private static ForeignRole role(String label) {
        for (ForeignRole role : ForeignRole.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(label)) {
                return role;
            }
        }
        throw new IllegalArgumentException(
                "expected section, paragraph, sentence, token, drug or target but found [" + label + "]");
    }

    private static ValueTemplate cell(String[] cells, int column) {
        return ValueTemplate.parse(column < cells.length ? cells[column] : "");
    }
}
