package org.agonist.writers;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.agonist.triples.Triple;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes triples as CSV after RFC 4180: a header, then a row per triple, lines ended by CR LF. A cell that a spreadsheet would
 * run as a formula gets an apostrophe before it; all others are written as they are.
 */
final class CsvTripleWriter implements TripleWriter {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private final CSVPrinter printer;
    private final List<String> row = new ArrayList<>(Column.values().length);

    CsvTripleWriter(Writer out) throws IOException {
        printer = new CSVPrinter(out, FORMAT);
        for (Column column : Column.values()) {
            row.add(column.label());
        }
        printer.printRecord(row);
    }

    @Override
    public void write(List<Triple> triples) throws IOException {
        for (Triple triple : triples) {
            row.clear();
            for (Column column : Column.values()) {
                row.add(harmless(column.textOf(triple)));
            }
            printer.printRecord(row);
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

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
