package org.agonist.readers;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads BioC JSON: collections with {@code documents}, alone, in an array or one after the other; documents alone or one a line,
 * as PubTator writes them. Annotations are read, relations are left out. What follows broken JSON is not read.
 */
final class BiocJsonReader implements DocumentReader {
    private final Input input;
    private final JsonParser parser;
    private int count;
    private boolean ended;

    /** Whether the parser is behind a document, whatever was wrong with it. */
    private boolean complete;

    BiocJsonReader(Input input, InputStream stream) throws IOException {
        this.input = input;
        try {
            this.parser = Json.factory().createParser(stream);
        } catch (CharConversionException e) {
            throw new InputException(
                    input.name() + ": expected JSON in UTF-8 but found another encoding; convert it to UTF-8", e);
        }
    }

    @Override
    public @Nullable SourceDocument next() throws IOException {
        complete = false;
        try {
            JsonToken token = parser.nextToken();
            while (token != null) {
                SourceDocument document = token == JsonToken.START_OBJECT ? object() : null;
                if (document != null) {
                    return document;
                }
                token = parser.nextToken();
            }
        } catch (JsonProcessingException e) {
            ended = true;
            throw new InputException(
                    input.name() + ":" + parser.currentLocation().getLineNr() + ": damaged JSON at byte "
                            + parser.currentLocation().getByteOffset() + ": " + e.getOriginalMessage()
                            + "; what precedes is read",
                    e);
        } catch (InputException e) {
            ended = !complete;
            throw e;
        } catch (IOException e) {
            ended = true;
            throw new InputException(input.name() + ": cannot be read: " + e.getMessage(), e);
        }
        ended = true;
        if (count == 0) {
            throw new InputException(
                    input.name()
                            + ": expected BioC documents with \"passages\" but found none; name the format with --input-format");
        }
        return null;
    }

    /** The document that an object is; null, at the first of its documents, if it is a collection of them. */
    private @Nullable SourceDocument object() throws IOException {
        BiocPassages passages = new BiocPassages();
        String id = "";
        boolean document = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == null) {
                return null;
            }
            boolean array = value == JsonToken.START_ARRAY;
            if (field.equals("passages") && array) {
                document = true;
                while (toNextObject()) {
                    passage(passages);
                }
            } else if (array && (field.equals("documents") || field.equals("PubTator3"))) {
                return null;
            } else if (field.equals("id") && value.isScalarValue()) {
                id = parser.getText().strip();
            } else {
                parser.skipChildren();
            }
        }
        if (!document) {
            return null;
        }
        count++;
        complete = true;
        String fallbackId = count == 1 ? input.documentId() : input.documentId() + "#" + count;
        try {
            return passages.document(id.isEmpty() ? fallbackId : Surrogates.repaired(id));
        } catch (InputException e) {
            throw new InputException(input.name() + ": " + e.getMessage(), e);
        }
    }

    private void passage(BiocPassages passages) throws IOException {
        BiocPassages.Passage passage = new BiocPassages.Passage();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "infons" -> infons(value, passage::infon);
                case "sentences" -> sentences(value, passage);
                case "annotations" -> annotations(value, passage);
                case "text" -> passage.text(Surrogates.repaired(stringOrSkipped(value)));
                case "offset" -> {
                    if (value == JsonToken.VALUE_NUMBER_INT) {
                        passage.offset(parser.getLongValue());
                    } else {
                        parser.skipChildren();
                    }
                }
                default -> parser.skipChildren();
            }
        }
        passages.add(passage);
    }

    private void infons(JsonToken value, BiConsumer<String, String> infon) throws IOException {
        if (value != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            infon.accept(key, stringOrSkipped(parser.nextToken()));
        }
    }

    private void sentences(JsonToken value, BiocPassages.Passage passage) throws IOException {
        if (value != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (toNextObject()) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                JsonToken own = parser.nextToken();
                switch (field) {
                    case "text" -> passage.sentence(Surrogates.repaired(stringOrSkipped(own)));
                    case "annotations" -> annotations(own, passage);
                    default -> parser.skipChildren();
                }
            }
        }
    }

    private void annotations(JsonToken value, BiocPassages.Passage passage) throws IOException {
        if (value != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (toNextObject()) {
            BiocPassages.Annotation annotation = new BiocPassages.Annotation();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                JsonToken own = parser.nextToken();
                switch (field) {
                    case "infons" -> infons(own, annotation::infon);
                    case "text" -> annotation.text(Surrogates.repaired(stringOrSkipped(own)));
                    case "locations" -> locations(own, annotation);
                    default -> parser.skipChildren();
                }
            }
            passage.annotation(annotation);
        }
    }

    private void locations(JsonToken value, BiocPassages.Annotation annotation) throws IOException {
        if (value != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (toNextObject()) {
            long offset = -1;
            long length = -1;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                JsonToken own = parser.nextToken();
                long number = own == JsonToken.VALUE_NUMBER_INT ? parser.getValueAsLong(-1) : -1;
                offset = field.equals("offset") ? number : offset;
                length = field.equals("length") ? number : length;
                parser.skipChildren();
            }
            annotation.location(offset, length);
        }
    }

    /** Moves to the next object in an array, past what is none; false at the array's end. */
    private boolean toNextObject() throws IOException {
        JsonToken token = parser.nextToken();
        while (token != JsonToken.START_OBJECT && token != JsonToken.END_ARRAY) {
            parser.skipChildren();
            token = parser.nextToken();
        }
        return token == JsonToken.START_OBJECT;
    }

    private String stringOrSkipped(JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        parser.skipChildren();
        return "";
    }

    @Override
    public boolean canGoOn() {
        return !ended;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
