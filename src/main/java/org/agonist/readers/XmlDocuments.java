package org.agonist.readers;

import java.util.List;
import javax.xml.stream.XMLStreamException;

/** A vocabulary of XML: which elements are documents, and how one is read. */
interface XmlDocuments {
    /** The elements that are one document each. */
    List<String> elements();

    /**
     * Reads a document from behind the start tag of its element.
     *
     * @param fallbackId what to call it if it does not say
     */
    SourceDocument read(XmlCursor xml, String fallbackId) throws XMLStreamException, InputException;
}
