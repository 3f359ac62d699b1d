package org.agonist.readers;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.agonist.readers.XmlRecords.XmlRecord;
import org.jspecify.annotations.Nullable;

/** Reads XML with any number of documents. One that is damaged costs that document only. */
final class XmlReader implements DocumentReader {
    /** One for all, as it gathers the names of elements that parsers have met. */
    private static final XMLInputFactory FACTORY = XmlCursor.factory();

    private final Input input;
    private final InputStream stream;
    private final XmlDocuments documents;
    private final XmlRecords records;
    private int count;

    XmlReader(Input input, InputStream stream, XmlDocuments documents) throws IOException {
        this.input = input;
        this.stream = stream;
        this.documents = documents;
        this.records = new XmlRecords(XmlEncoding.utf8(stream, input.name()), input.name(), documents.elements());
    }

    @Override
    public @Nullable SourceDocument next() throws IOException {
        XmlRecord element = records.next();
        if (element == null) {
            if (count == 0) {
                throw new InputException(input.name() + ": expected <" + String.join("> or <", documents.elements())
                        + "> but found none; name the format with --input-format");
            }
            return null;
        }
        count++;
        String fallbackId = count == 1 ? input.documentId() : input.documentId() + "#" + count;
        @Nullable XmlCursor xml = null;
        try {
            xml = XmlCursor.of(FACTORY, element.bytes(), element.offset(), element.length());
            return documents.read(xml, fallbackId);
        } catch (InputException e) {
            throw new InputException(input.name() + ":" + element.line() + ": " + e.getMessage(), e);
        } catch (XMLStreamException e) {
            long line = element.line()
                    + Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber())
                    - 1;
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new InputException(
                    input.name() + ":" + line + ": damaged XML in the document that begins at byte " + element.at()
                            + ", line " + element.line() + ": " + message,
                    e);
        }
    }

    @Override
    public boolean canGoOn() {
        return !records.ended();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
