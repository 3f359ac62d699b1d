package org.agonist.readers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON Lines: one object per line with {@code id} and {@code text}, and {@code title} if there is one. The title then
 * heads the text, parted from it by a blank line. A bad line costs that line only.
 */
final class JsonLinesReader implements DocumentReader {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Input input;
    private final InputStream stream;
    private int line;
    private boolean ended;

    JsonLinesReader(Input input, InputStream stream) {
        this.input = input;
        this.stream = stream;
    }

    @Override
    public @Nullable SourceDocument next() throws IOException {
        while (!ended) {
            byte[] bytes = nextLine();
            if (bytes.length == 0) {
                continue;
            }
            String content = TextDecoder.decode(bytes, where());
            if (!content.isBlank()) {
                return document(content);
            }
        }
        return null;
    }

    private String where() {
        return input.name() + ":" + line;
    }

    private byte[] nextLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        line++;
        try {
            int b;
            while ((b = stream.read()) >= 0 && b != '\n') {
                bytes.write(b);
            }
            ended = b < 0;
        } catch (ZipException | EOFException e) {
            ended = true;
            throw InputException.damagedGzip(where(), e);
        } catch (IOException e) {
            // A stream that failed once fails again, so that going on would never end.
            ended = true;
            throw new InputException(where() + ": cannot be read: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    private SourceDocument document(String content) throws InputException {
        JsonNode node;
        try {
            node = MAPPER.readTree(content);
        } catch (JsonProcessingException e) {
            throw new InputException(where() + ": not JSON: " + e.getOriginalMessage(), e);
        }
        if (!node.isObject()) {
            throw new InputException(where() + ": expected a JSON object with \"id\" and \"text\" but found "
                    + node.getNodeType().name().toLowerCase(java.util.Locale.ROOT));
        }
        String text = string(node, "text");
        String id = node.path("id").isNumber() ? node.path("id").asText() : string(node, "id");
        String title =
                node.path("title").isTextual() ? node.path("title").textValue().strip() : "";
        return new SourceDocument(id, title, title.isEmpty() ? text : title + "\n\n" + text);
    }

    private String string(JsonNode node, String field) throws InputException {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw new InputException(where() + ": expected a string \"" + field + "\" but found "
                    + (value.isMissingNode() ? "none" : value.toString()));
        }
        return value.textValue();
    }

    @Override
    public boolean canGoOn() {
        return !ended;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
