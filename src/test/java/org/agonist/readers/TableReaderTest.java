package org.agonist.readers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class TableReaderTest {
    @Test
    void columnsAreToldFromTheHeader() throws IOException {
        assertThat(Reading.of("a.csv", "\uFEFFPMID,Year,Title,Abstract\n11,2020,On mTOR,\"A, \"\"B\"\"\nand C.\"\n")
                        .single())
                .isEqualTo(new SourceDocument("11", "On mTOR", "On mTOR\n\nA, \"B\"\nand C."));
        assertThat(Reading.of("a.tsv.gz", Reading.gzip("id\ttext\n11\t\"A\" is.\n".getBytes(UTF_8)))
                        .single())
                .isEqualTo(new SourceDocument("11", "", "\"A\" is."));
    }

    @Test
    void columnsMayBeNamed() throws IOException {
        Input input = new Input("a.csv", null).withColumns(new TableColumns("key", "Body Text", ""));
        assertThat(Reading.of(input, "key,id,Body Text\nk,1,A.\n".getBytes(UTF_8), InputFormat.AUTO)
                        .single())
                .isEqualTo(new SourceDocument("k", "", "A."));
    }

    @Test
    void aColumnThatIsMissingIsNamed() throws IOException {
        assertThat(Reading.of("a.csv", "id,words\n1,A.\n").failures())
                .containsExactly("a.csv: expected a column text or abstract or abstract_text or body or content"
                        + " but found id, words; name it with --text-column");
    }

    @Test
    void aRowThatLacksACellCostsThatRowOnly() throws IOException {
        Reading reading = Reading.of("a.csv", "id,text\n1,A.\n2\n\n,C.\n4,D.\n");
        assertThat(reading.ids()).containsExactly("1", "4");
        assertThat(reading.failures())
                .containsExactly(
                        "a.csv:3: expected at least 2 columns but found 1",
                        "a.csv:5: expected an identifier but found an empty cell");
    }

    @Test
    void aTableInAnotherEncodingIsAnError() throws IOException {
        assertThat(Reading.of("a.csv", "id,text\n1,Sjögren\n".getBytes(ISO_8859_1))
                        .failures())
                .singleElement()
                .asString()
                .contains("expected UTF-8 text");
    }

    @Test
    void anEmptyTableIsAnError() throws IOException {
        assertThat(Reading.of("a.csv", "").failures())
                .containsExactly("a.csv: expected a table with a header but the file is empty");
    }
}
