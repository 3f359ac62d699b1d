package org.agonist.readers;

import java.util.List;
import javax.xml.stream.XMLStreamException;

/** JATS, the XML of PubMed Central: articles, alone or many in one file. See {@link JatsArticle} for what is read of one. */
final class JatsDocuments implements XmlDocuments {
    @Override
    public List<String> elements() {
        return List.of("article");
    }

    @Override
    public SourceDocument read(XmlCursor xml, String fallbackId) throws XMLStreamException, InputException {
        return new JatsArticle(xml).read(fallbackId);
    }
}
