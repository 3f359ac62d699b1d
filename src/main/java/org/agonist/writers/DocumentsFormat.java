package org.agonist.writers;

import org.agonist.triples.AnnotatedDocument;

/**
 * The texts that offsets point into, as JSON Lines: {@code id} and {@code text} of each document, those without triples too.
 * It reads back as input.
 */
final class DocumentsFormat implements DocumentFormat {
    @Override
    public String render(AnnotatedDocument document) {
        return Json.text("", json -> {
                    json.writeStartObject();
                    json.writeStringField("id", document.id());
                    json.writeStringField("text", document.text());
                    json.writeEndObject();
                })
                + "\n";
    }
}
