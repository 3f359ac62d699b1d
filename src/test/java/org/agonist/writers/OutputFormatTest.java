package org.agonist.writers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.agonist.text.Span;
import org.agonist.triples.AnnotatedDocument;
import org.agonist.triples.Triple;
import org.agonist.triples.Triple.Argument;
import org.agonist.triples.Triple.Candidate;
import org.agonist.triples.Triple.Evidence;
import org.agonist.vocabulary.Mechanism;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

final class OutputFormatTest {
    private static final List<String> COLUMNS = List.of(
            "doc_id",
            "section",
            "drug_text",
            "drug_id",
            "drug_name",
            "drug_type",
            "mechanism",
            "target_text",
            "target_id",
            "target_name",
            "target_type",
            "trigger",
            "negated",
            "speculative",
            "confidence",
            "sentence",
            "drug_begin",
            "drug_end",
            "target_begin",
            "target_end",
            "sentence_begin",
            "sentence_end",
            "extractor");

    @Test
    void theColumnsAreThoseOfTheContract() {
        assertThat(Column.values()).extracting(Column::label).isEqualTo(COLUMNS);
    }

    @Test
    void csvIsAHeaderAndARowPerTripleEndedByCarriageReturnAndLineFeed() throws IOException {
        assertThat(written(OutputFormat.CSV, triple("Imatinib inhibits ABL1.", 0.9)))
                .isEqualTo(String.join(",", COLUMNS)
                        + "\r\nd1,body,Imatinib,DRUGBANK:DB00619,imatinib,small-molecule,INHIBITOR,ABL1,HGNC:76,ABL1,gene,"
                        + "inhibits,false,true,0.900,Imatinib inhibits ABL1.,0,8,18,22,0,23,rule:active\r\n");
    }

    @Test
    void csvWithoutTriplesIsTheHeader() throws IOException {
        assertThat(written(OutputFormat.CSV)).isEqualTo(String.join(",", COLUMNS) + "\r\n");
    }

    @Test
    void quotesCommasAndLineBreaksReadBackAsTheyWere() throws IOException {
        for (String sentence : List.of(
                "It \"blocks\", as they say, ABL1.",
                "Over\ntwo lines",
                "Over\r\ntwo",
                "αvβ3 – ﬁne 😀",
                " padded ",
                "#1",
                "a;b\tc")) {
            assertThat(readBack(triple(sentence, 0.5)).get("sentence")).isEqualTo(sentence);
        }
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsMadeHarmless() throws IOException {
        for (String sentence : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x")) {
            assertThat(readBack(triple(sentence, 0.5)).get("sentence")).isEqualTo("'" + sentence);
        }
        assertThat(readBack(triple("5-FU = fluorouracil", 0.5)).get("sentence")).isEqualTo("5-FU = fluorouracil");
    }

    @Test
    void anEmptyCellStaysEmpty() throws IOException {
        assertThat(readBack(triple("", 0.5)).get("sentence")).isEmpty();
    }

    @Test
    void jsonIsOneArrayOfObjectsWithTheColumnsNames() throws IOException {
        JsonNode array = new ObjectMapper()
                .readTree(written(OutputFormat.JSON, triple("Imatinib inhibits ABL1.", 0.9), triple("αβ \"x\"\n", 1)));
        assertThat(array.isArray()).isTrue();
        assertThat(array).hasSize(2);
        assertThat(names(array.get(0))).isEqualTo(jsonFields());
        assertThat(array.get(1).get("sentence").textValue()).isEqualTo("αβ \"x\"\n");
    }

    @Test
    void jsonValuesHaveTheTypesOfTheirColumns() throws IOException {
        JsonNode object = new ObjectMapper()
                .readTree(written(OutputFormat.JSON, triple("Imatinib inhibits ABL1.", 0.9)))
                .get(0);
        for (String column : COLUMNS) {
            JsonNode value = object.get(column);
            switch (column) {
                case "negated", "speculative" ->
                    assertThat(value.isBoolean()).as(column).isTrue();
                case "confidence" -> assertThat(value.isNumber()).as(column).isTrue();
                case "drug_begin", "drug_end", "target_begin", "target_end", "sentence_begin", "sentence_end" ->
                    assertThat(value.isInt()).as(column).isTrue();
                default -> assertThat(value.isTextual()).as(column).isTrue();
            }
        }
    }

    private static List<String> jsonFields() {
        List<String> fields = new ArrayList<>(COLUMNS);
        fields.add("supported_by");
        fields.add("alternatives");
        return fields;
    }

    @Test
    void jsonListsTheConceptsThatAMentionMayMean() throws IOException {
        JsonNode alternatives = new ObjectMapper()
                .readTree(written(OutputFormat.JSON, triple("Imatinib inhibits ABL1.", 0.9)))
                .get(0)
                .get("alternatives");
        assertThat(alternatives.get("drug")).isEmpty();
        assertThat(alternatives.get("target").toString())
                .isEqualTo("[{\"id\":\"HGNC:76\",\"name\":\"ABL1\",\"score\":0.95},"
                        + "{\"id\":\"FPLX:ABL\",\"name\":\"ABL\",\"score\":0.7}]");
    }

    @Test
    void jsonWithoutTriplesIsAnEmptyArray() throws IOException {
        assertThat(new ObjectMapper().readTree(written(OutputFormat.JSON))).isEmpty();
        assertThat(written(OutputFormat.JSON)).endsWith("]\n");
    }

    @Test
    void jsonLinesIsAnObjectPerLine() throws IOException {
        String written = written(OutputFormat.JSONL, triple("One\ntwo", 0.9), triple("Two", 0.9));
        assertThat(written).endsWith("}\n");
        List<String> lines = written.lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(new ObjectMapper().readTree(lines.get(0)).get("sentence").textValue())
                .isEqualTo("One\ntwo");
        assertThat(names(new ObjectMapper().readTree(lines.get(1)))).isEqualTo(jsonFields());
    }

    @Test
    void jsonLinesWithoutTriplesIsEmpty() throws IOException {
        assertThat(written(OutputFormat.JSONL)).isEmpty();
    }

    @Test
    void aConfidenceReadsTheSameInEveryFormat() throws IOException {
        for (double confidence : new double[] {0, 0.0625, 0.8125, 0.3335, 0.9999, 1}) {
            String csv = readBack(triple("x", confidence)).get("confidence");
            String json = new ObjectMapper()
                    .readTree(written(OutputFormat.JSONL, triple("x", confidence)))
                    .get("confidence")
                    .asText();
            assertThat(Double.parseDouble(json)).as("confidence " + confidence).isEqualTo(Double.parseDouble(csv));
        }
    }

    @Test
    void aFileNamesEndingTellsTheFormat() {
        assertThat(OutputFormat.values())
                .extracting(OutputFormat::label)
                .containsExactly(
                        "csv",
                        "tsv",
                        "json",
                        "jsonl",
                        "bioc-xml",
                        "bioc-json",
                        "pubtator",
                        "explanation",
                        "documents",
                        "brat",
                        "xmi");
        assertThat(OutputFormat.ofName("a.CSV")).contains(OutputFormat.CSV);
        assertThat(OutputFormat.ofName("a.bioc.json.gz")).contains(OutputFormat.BIOC_JSON);
        assertThat(OutputFormat.ofName("a.json")).contains(OutputFormat.JSON);
        assertThat(OutputFormat.ofName("csv")).isEmpty();
    }

    @Test
    void tabSeparatedCellsHoldNoTabAndNoLineBreak() throws IOException {
        String written = written(OutputFormat.TSV, triple("Say \"a\tb\"\r\n\u2028c\uD800.", 0.9));
        assertThat(written)
                .isEqualTo(String.join("\t", COLUMNS)
                        + "\nd1\tbody\tImatinib\tDRUGBANK:DB00619\timatinib\tsmall-molecule\tINHIBITOR\tABL1\tHGNC:76\tABL1\tgene"
                        + "\tinhibits\tfalse\ttrue\t0.900\tSay \"a b\"   c\uFFFD.\t0\t8\t18\t22\t0\t15\trule:active\n");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static CSVRecord readBack(Triple triple) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(written(OutputFormat.CSV, triple)))
                .getRecords()
                .get(0);
    }

    private static String written(OutputFormat format, Triple... triples) throws IOException {
        StringWriter out = new StringWriter();
        try (DocumentWriter writer = new DocumentWriter(format.format(), out)) {
            for (Triple triple : triples) {
                writer.write(writer.render(
                        new AnnotatedDocument("d1", triple.evidence().text(), List.of(), List.of(), List.of(triple))));
            }
        }
        return out.toString();
    }

    private static Triple triple(String sentence, double confidence) {
        return new Triple(
                "d1",
                "body",
                new Argument("Imatinib", "DRUGBANK:DB00619", "imatinib", "small-molecule", new Span(0, 8), List.of()),
                Mechanism.INHIBITOR,
                new Argument(
                        "ABL1",
                        "HGNC:76",
                        "ABL1",
                        "gene",
                        new Span(18, 22),
                        List.of(new Candidate("HGNC:76", "ABL1", 0.95), new Candidate("FPLX:ABL", "ABL", 0.7))),
                "inhibits",
                false,
                true,
                confidence,
                new Evidence(sentence, new Span(0, sentence.length())),
                "rule:active",
                "");
    }
}
