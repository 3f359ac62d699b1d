package org.agonist.writers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.agonist.triples.AnnotatedDocument;
import org.agonist.triples.Triple;
import org.apache.commons.csv.CSVFormat;

/**
 * Triples as a table: a header, then a row per triple. CSV after RFC 4180, lines ended by CR LF; or tab-separated, lines ended by
 * LF, where a tab or line break within a cell becomes a space, as that format has no quotes. A cell that a spreadsheet would run
 * as a formula gets an apostrophe before it, and so does one that would look like that; all others are written as they are.
 */
final class TableFormat implements DocumentFormat {
    private final CSVFormat format;
    private final boolean quoted;

    private TableFormat(CSVFormat format, boolean quoted) {
        this.format = format;
        this.quoted = quoted;
    }

    static TableFormat csv() {
        return new TableFormat(CSVFormat.RFC4180, true);
    }

    static TableFormat tsv() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter('\t')
                .setQuote(null)
                .setRecordSeparator('\n')
                .get();
        return new TableFormat(format, false);
    }

    @Override
    public String header() {
        StringBuilder out = new StringBuilder();
        List<String> labels = new ArrayList<>();
        for (Column column : Column.values()) {
            labels.add(column.label());
        }
        print(out, labels);
        return out.toString();
    }

    @Override
    public String render(AnnotatedDocument document) {
        StringBuilder out = new StringBuilder();
        List<String> row = new ArrayList<>(Column.values().length);
        for (Triple triple : document.triples()) {
            row.clear();
            for (Column column : Column.values()) {
                String cell = column.textOf(triple);
                row.add(harmless(quoted ? cell : OneLine.of(cell)));
            }
            print(out, row);
        }
        return out.toString();
    }

    private void print(StringBuilder out, List<String> row) {
        try {
            format.printRecord(out, row.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String harmless(String cell) {
        int apostrophes = 0;
        while (apostrophes < cell.length() && cell.charAt(apostrophes) == '\'') {
            apostrophes++;
        }
        if (apostrophes == cell.length()) {
            return cell;
        }
        char first = cell.charAt(apostrophes);
        boolean formula = first == '='
                || first == '+'
                || first == '-'
                || first == '@'
                || first == '\t'
                || first == '\r'
                || first == '\n'
                || first == '＝'
                || first == '＋'
                || first == '－'
                || first == '＠';
        return formula ? "'" + cell : cell;
    }
}
