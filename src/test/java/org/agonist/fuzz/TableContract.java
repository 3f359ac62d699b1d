package org.agonist.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.agonist.text.Span;
import org.agonist.triples.AnnotatedDocument;
import org.agonist.triples.Triple;
import org.agonist.triples.Triple.Argument;
import org.agonist.vocabulary.Mechanism;
import org.agonist.writers.DocumentFormat;
import org.agonist.writers.OutputFormat;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What holds of the tables that are written of any text. */
final class TableContract {
    private TableContract() {}

    /** Whatever the cells hold, CSV reads back cell by cell, and no cell runs as a formula. */
    static void readsBack(String text) throws IOException {
        int third = text.length() / 3;
        String id = text.substring(0, third);
        String covered = text.substring(third, 2 * third);
        Span span = new Span(third, 2 * third);
        Argument argument = new Argument(covered, id, covered, "gene", span, List.of());
        Triple triple = new Triple(
                id,
                "body",
                argument,
                Mechanism.INHIBITOR,
                argument,
                covered,
                false,
                true,
                0.5,
                new Triple.Evidence(text, new Span(0, text.length())),
                "rule:active",
                "");
        DocumentFormat csv = OutputFormat.CSV.format();
        String table = csv.header()
                + csv.render(new AnnotatedDocument(id, text, List.of(), List.of(argument), List.of(triple, triple)));
        try (CSVParser parser = CSVParser.parse(
                table,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            List<CSVRecord> rows = parser.getRecords();
            assertThat(rows).hasSize(2);
            for (CSVRecord row : rows) {
                assertThat(harmless(row.get("doc_id"))).isEqualTo(id);
                assertThat(harmless(row.get("drug_text"))).isEqualTo(covered);
                assertThat(harmless(row.get("target_id"))).isEqualTo(id);
                assertThat(harmless(row.get("sentence"))).isEqualTo(text);
                assertThat(row.get("extractor")).isEqualTo("rule:active");
            }
        }
    }

    /** The cell without the apostrophe that keeps a spreadsheet from running it. */
    private static String harmless(String cell) {
        assertThat(cell.isEmpty() || "=+-@".indexOf(cell.charAt(0)) < 0).isTrue();
        boolean kept = cell.matches("(?s)'+[=+@\t\r\n＝＋－＠-].*");
        return kept ? cell.substring(1) : cell;
    }
}
