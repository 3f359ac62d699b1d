package org.agonist.writers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.agonist.triples.Triple;

/** Writes triples as JSON: one array of objects, or, as JSON Lines, one object per line. */
final class JsonTripleWriter implements TripleWriter {
    private final JsonGenerator json;
    private final boolean lines;
    private boolean empty = true;

    JsonTripleWriter(Writer out, boolean lines) throws IOException {
        this.lines = lines;
        this.json = new JsonFactory().createGenerator(out);
        if (lines) {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        } else {
            json.setPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new com.fasterxml.jackson.core.util.DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new com.fasterxml.jackson.core.util.DefaultIndenter("  ", "\n")));
            json.writeStartArray();
        }
    }

    @Override
    public void write(List<Triple> triples) throws IOException {
        for (Triple triple : triples) {
            empty = false;
            json.writeStartObject();
            for (Column column : Column.values()) {
                json.writeFieldName(column.label());
                Object value = column.of(triple);
                if (value instanceof Boolean flag) {
                    json.writeBoolean(flag);
                } else if (value instanceof Integer number) {
                    json.writeNumber(number);
                } else if (value instanceof Double number) {
                    json.writeNumber(BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP));
                } else {
                    json.writeString(String.valueOf(value));
                }
            }
            json.writeEndObject();
        }
    }

    @Override
    public void close() throws IOException {
        if (!lines) {
            json.writeEndArray();
        }
        if (!lines || !empty) {
            json.writeRaw('\n');
        }
        json.close();
    }
}
