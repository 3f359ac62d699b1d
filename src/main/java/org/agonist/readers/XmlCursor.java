package org.agonist.readers;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through one XML element: start tags, end tags and text. Entities are never fetched nor expanded; those that name a
 * character are that character. Prefixes of names are left out: {@code mml:math} is {@code math}.
 */
final class XmlCursor {
    static final int START = XMLStreamConstants.START_ELEMENT;
    static final int END = XMLStreamConstants.END_ELEMENT;
    static final int TEXT = XMLStreamConstants.CHARACTERS;

    /** Elements in each other; a document with more is refused. */
    static final int MAX_DEPTH = 1000;

    private final XMLStreamReader reader;
    private int depth = 1;

    private XmlCursor(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** What parsers are made by; thread-safe once it is set up. */
    static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // An element taken out of its file may use prefixes that are declared around it.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Else damage would come up as an unchecked exception.
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_ALLOW_XML11_ESCAPED_CHARS_IN_XML10, true);
        return factory;
    }

    /** Stands behind the start tag of the element that the bytes, in UTF-8, hold. */
    static XmlCursor of(XMLInputFactory factory, byte[] bytes, int offset, int length) throws XMLStreamException {
        XMLStreamReader reader =
                factory.createXMLStreamReader(new ByteArrayInputStream(bytes, offset, length), "UTF-8");
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            // Nothing but white space precedes it.
        }
        return new XmlCursor(reader);
    }

    /** Whether the element goes on; behind its end tag it does not. */
    boolean inside() {
        return depth > 0;
    }

    /** Moves to the next start tag, end tag or text, and says which of them it is. */
    int next() throws XMLStreamException {
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    return START;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return END;
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE,
                        XMLStreamConstants.ENTITY_REFERENCE -> {
                    return TEXT;
                }
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
    }

    /** The name of the element whose tag this is, without prefix. */
    String name() {
        String name = reader.getLocalName();
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(colon + 1);
    }

    /** The attribute of this start tag, empty if it has none of this name. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Adds this text to a document. */
    void appendTo(DocumentText text) {
        if (reader.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
            text.append(CharacterEntities.resolve(reader.getLocalName()));
        } else {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
    }

    private void appendTo(StringBuilder text) {
        if (text.length() > Limits.MAX_CHARACTERS) {
            return;
        }
        if (reader.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
            text.append(CharacterEntities.resolve(reader.getLocalName()));
        } else {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
    }

    /** The whole text of the element whose start tag this is, as it stands; moves to its end tag. */
    String content() throws XMLStreamException {
        StringBuilder content = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            if (next() == TEXT) {
                appendTo(content);
            }
        }
        return content.toString();
    }

    /** Adds the whole text of the element whose start tag this is; moves to its end tag. */
    void contentTo(DocumentText text) throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside) {
            if (next() == TEXT) {
                appendTo(text);
            }
        }
    }

    /** Moves to the end tag of the element whose start tag this is. */
    void skip() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** The line of the element, counted from 1, that this stands in. */
    int line() {
        return reader.getLocation().getLineNumber();
    }
}
