package org.agonist.writers;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.agonist.triples.AnnotatedDocument;

/** BioC JSON: one collection, a document per line. */
final class BioCJsonFormat implements DocumentFormat {
    @Override
    public String header() {
        return "{\"source\":\"" + BioC.SOURCE + "\",\"date\":\"\",\"key\":\"" + BioC.KEY
                + "\",\"infons\":{},\"documents\":[\n";
    }

    @Override
    public String render(AnnotatedDocument document) {
        return Json.text("", json -> write(json, BioC.of(document)));
    }

    private static void write(JsonGenerator json, BioC document) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", document.id());
        infons(json, Map.of());
        json.writeArrayFieldStart("passages");
        for (BioC.Passage passage : document.passages()) {
            json.writeStartObject();
            infons(json, passage.infons());
            json.writeNumberField("offset", passage.offset());
            json.writeStringField("text", passage.text());
            emptyArray(json, "sentences");
            json.writeArrayFieldStart("annotations");
            for (BioC.Annotation annotation : passage.annotations()) {
                write(json, annotation);
            }
            json.writeEndArray();
            emptyArray(json, "relations");
            json.writeEndObject();
        }
        json.writeEndArray();
        emptyArray(json, "annotations");
        json.writeArrayFieldStart("relations");
        for (BioC.Relation relation : document.relations()) {
            json.writeStartObject();
            json.writeStringField("id", relation.id());
            infons(json, relation.infons());
            json.writeArrayFieldStart("nodes");
            node(json, relation.agent(), "agent");
            node(json, relation.target(), "target");
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, BioC.Annotation annotation) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", annotation.id());
        infons(json, annotation.infons());
        json.writeStringField("text", annotation.text());
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeNumberField("offset", annotation.offset());
        json.writeNumberField("length", annotation.length());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void infons(JsonGenerator json, Map<String, String> infons) throws IOException {
        json.writeObjectFieldStart("infons");
        for (Map.Entry<String, String> infon : infons.entrySet()) {
            json.writeStringField(infon.getKey(), infon.getValue());
        }
        json.writeEndObject();
    }

    private static void emptyArray(JsonGenerator json, String name) throws IOException {
        json.writeArrayFieldStart(name);
        json.writeEndArray();
    }

    private static void node(JsonGenerator json, String annotation, String role) throws IOException {
        json.writeStartObject();
        json.writeStringField("refid", annotation);
        json.writeStringField("role", role);
        json.writeEndObject();
    }

    @Override
    public String separator() {
        return ",\n";
    }

    @Override
    public String footer() {
        return "\n]}\n";
    }
}
