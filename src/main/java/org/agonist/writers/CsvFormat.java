package org.agonist.writers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.agonist.triples.AnnotatedDocument;
import org.agonist.triples.Triple;
import org.apache.commons.csv.CSVFormat;

/**
 * Triples as CSV after RFC 4180: a header, then a row per triple, lines ended by CR LF. A cell that a spreadsheet would run as a
 * formula gets an apostrophe before it; all others are written as they are.
 */
final class CsvFormat implements DocumentFormat {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

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
                row.add(harmless(column.textOf(triple)));
            }
            print(out, row);
        }
        return out.toString();
    }

    @Override
    public String separator() {
        return "";
    }

    @Override
    public String footer() {
        return "";
    }

    private static void print(StringBuilder out, List<String> row) {
        try {
            FORMAT.printRecord(out, row.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String harmless(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        char first = cell.charAt(0);
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
