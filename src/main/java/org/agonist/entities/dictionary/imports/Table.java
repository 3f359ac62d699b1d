package org.agonist.entities.dictionary.imports;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agonist.entities.dictionary.DictionaryException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A downloaded table, read row by row. Its header is the first row that has the expected columns, so that banner and comment
 * lines before it do not matter; columns are found by name whatever their order or case.
 */
final class Table implements Closeable {
    /** A header further down than this is none. */
    private static final int MAX_BANNER = 50;

    private final Path file;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Map<String, Integer> columns = new HashMap<>();

    private Table(Path file, CSVParser parser) {
        this.file = file;
        this.parser = parser;
        this.records = parser.iterator();
    }

    static CSVFormat csv() {
        return format(',', true);
    }

    static CSVFormat tsv() {
        return format('\t', true);
    }

    /** Tab-separated, where a quotation mark is a character as any other. */
    static CSVFormat plainTsv() {
        return format('\t', false);
    }

    private static CSVFormat format(char delimiter, boolean quoted) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote(quoted ? '"' : null)
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
    }

    /** A table with a header that has all these columns. */
    static Table open(Path file, CSVFormat format, Charset charset, String... required) throws IOException {
        Table table = headless(file, format, charset);
        try {
            for (int i = 0; i < MAX_BANNER && table.records.hasNext(); i++) {
                CSVRecord row = table.records.next();
                table.columns.clear();
                for (int column = 0; column < row.size(); column++) {
                    table.columns.putIfAbsent(key(row.get(column)), column);
                }
                if (List.of(required).stream().allMatch(name -> table.columns.containsKey(key(name)))) {
                    return table;
                }
            }
        } catch (UncheckedIOException e) {
            table.close();
            throw new DictionaryException(file + ": " + e.getMessage() + "; check that it was downloaded whole", e);
        }
        table.close();
        throw new DictionaryException(SourceFile.nameOf(file) + ":1: expected a header with the columns "
                + String.join(", ", required) + " but found none; check --format and that it is the original download");
    }

    static Table open(Path file, CSVFormat format, String... required) throws IOException {
        return open(file, format, StandardCharsets.UTF_8, required);
    }

    /** A table without a header, of which columns are known by number. */
    static Table headless(Path file, CSVFormat format, Charset charset) throws IOException {
        BufferedReader reader = SourceFile.reader(file, charset);
        return new Table(file, CSVParser.parse(reader, format));
    }

    private static String key(String column) {
        String name = column.strip().toLowerCase(Locale.ROOT);
        int from = 0;
        while (from < name.length()
                && (name.charAt(from) == '#' || name.charAt(from) == '\uFEFF' || name.charAt(from) == '"')) {
            from++;
        }
        return name.substring(from).strip();
    }

    boolean has(String column) {
        return columns.containsKey(key(column));
    }

    /** A row. */
    final class Row {
        private final CSVRecord cells;

        private Row(CSVRecord cells) {
            this.cells = cells;
        }

        /** The cell in a column, or in the first of these that there is; empty if none is. */
        String get(String... names) {
            for (String name : names) {
                Integer column = columns.get(key(name));
                if (column != null) {
                    return column < cells.size() ? cells.get(column).strip() : "";
                }
            }
            return "";
        }

        /** The cell in a column, counted from 0; empty beyond the last. */
        String get(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        int size() {
            return cells.size();
        }

        /** The cell in a column, counted from 0. */
        String required(int column, String what) throws DictionaryException {
            String cell = get(column);
            if (cell.isEmpty()) {
                throw new DictionaryException(
                        where() + ": expected " + what + " in column " + (column + 1) + " but found "
                                + cells.size() + " columns in [" + String.join(" ", cells.values())
                                + "]; check --format and --columns");
            }
            return cell;
        }

        /** Where it stands, such as {@code names.tsv:14}. */
        String where() {
            return SourceFile.nameOf(file) + ":" + parser.getCurrentLineNumber();
        }
    }

    /** What is done with each row. */
    @FunctionalInterface
    interface Action {
        void accept(Row row) throws IOException;
    }

    /** Reads all remaining rows and closes the table. */
    void forEach(Action action) throws IOException {
        try (this) {
            while (records.hasNext()) {
                action.accept(new Row(records.next()));
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new DictionaryException(
                    SourceFile.nameOf(file) + ":" + parser.getCurrentLineNumber()
                            + ": expected a well-formed row but found: " + e.getMessage()
                            + "; check that it was downloaded whole",
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
