package org.agonist.readers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON Lines: one object per line with {@code id} and {@code text}, and {@code title} if there is one. The title then
 * heads the text, parted from it by a blank line. A bad line costs that line only.
 */
final class JsonLinesReader implements DocumentReader {
    private static final ObjectMapper MAPPER =
            new ObjectMapper(Json.factory()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final int SHOWN = 80;

    private final Lines lines;

    JsonLinesReader(Input input, InputStream stream) {
        this.lines = new Lines(stream, input.name());
    }

    @Override
    public @Nullable SourceDocument next() throws IOException {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line == null ? null : document(line);
    }

    private SourceDocument document(String content) throws InputException {
        JsonNode node;
        try {
            node = MAPPER.readTree(content);
        } catch (JsonProcessingException e) {
            throw new InputException(lines.where() + ": not JSON: " + e.getOriginalMessage(), e);
        }
        if (!node.isObject()) {
            throw new InputException(lines.where() + ": expected a JSON object with \"id\" and \"text\" but found "
                    + node.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        String text = string(node, "text");
        String id = node.path("id").isNumber() ? node.path("id").asText() : string(node, "id");
        String title = node.path("title").isTextual()
                ? Surrogates.repaired(node.path("title").textValue()).strip()
                : "";
        String whole = title.isEmpty() ? text : title + "\n\n" + text;
        return new SourceDocument(id, title, Limits.checked(whole, lines.where()));
    }

    private String string(JsonNode node, String field) throws InputException {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            String found = value.isMissingNode() ? "none" : value.toString();
            throw new InputException(lines.where() + ": expected a string \"" + field + "\" but found "
                    + (found.length() > SHOWN ? found.substring(0, SHOWN) + "…" : found));
        }
        return Surrogates.repaired(value.textValue());
    }

    @Override
    public boolean canGoOn() {
        return !lines.ended();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
