package org.agonist.writers;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.agonist.triples.AnnotatedDocument;
import org.agonist.triples.Triple;

/** Triples as JSON, one object per line: an array of them, or, as JSON Lines, nothing around them. */
final class JsonFormat implements DocumentFormat {
    private final boolean lines;

    private JsonFormat(boolean lines) {
        this.lines = lines;
    }

    static JsonFormat array() {
        return new JsonFormat(false);
    }

    static JsonFormat lines() {
        return new JsonFormat(true);
    }

    @Override
    public String header() {
        return lines ? "" : "[\n";
    }

    @Override
    public String separator() {
        return lines ? "" : ",\n";
    }

    @Override
    public String footer() {
        return lines ? "" : "\n]\n";
    }

    @Override
    public String render(AnnotatedDocument document) {
        if (document.triples().isEmpty()) {
            return "";
        }
        String rendered = Json.text(lines ? "\n" : separator(), json -> {
            for (Triple triple : document.triples()) {
                write(json, triple);
            }
        });
        return lines ? rendered + "\n" : rendered;
    }

    private static void write(JsonGenerator json, Triple triple) throws IOException {
        json.writeStartObject();
        for (Column column : Column.values()) {
            json.writeFieldName(column.label());
            Object value = column.of(triple);
            if (value instanceof Boolean flag) {
                json.writeBoolean(flag);
            } else if (value instanceof Integer number) {
                json.writeNumber(number);
            } else if (value instanceof Double number) {
                writeNumber(json, number);
            } else {
                json.writeString(String.valueOf(value));
            }
        }
        json.writeStringField("supported_by", triple.supportedBy());
        json.writeObjectFieldStart("alternatives");
        writeCandidates(json, "drug", triple.drug());
        writeCandidates(json, "target", triple.target());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeCandidates(JsonGenerator json, String role, Triple.Argument argument) throws IOException {
        json.writeArrayFieldStart(role);
        for (Triple.Candidate candidate : argument.candidates()) {
            json.writeStartObject();
            json.writeStringField("id", candidate.id());
            json.writeStringField("name", candidate.name());
            json.writeFieldName("score");
            writeNumber(json, candidate.score());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** With three decimals. */
    private static void writeNumber(JsonGenerator json, double number) throws IOException {
        json.writeNumber(BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP));
    }
}
