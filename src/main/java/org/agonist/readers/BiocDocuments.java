package org.agonist.readers;

import java.util.List;
import javax.xml.stream.XMLStreamException;

/** BioC XML: documents in passages, or in sentences within them. Annotations are read, relations are left out. */
final class BiocDocuments implements XmlDocuments {
    @Override
    public List<String> elements() {
        return List.of("document");
    }

    @Override
    public SourceDocument read(XmlCursor xml, String fallbackId) throws XMLStreamException, InputException {
        BiocPassages passages = new BiocPassages();
        String id = "";
        while (xml.inside()) {
            if (xml.next() == XmlCursor.START) {
                switch (xml.name()) {
                    case "id" -> id = xml.content().strip();
                    case "passage" -> passage(xml, passages);
                    default -> xml.skip();
                }
            }
        }
        return passages.document(id.isEmpty() ? fallbackId : id);
    }

    private static void passage(XmlCursor xml, BiocPassages passages) throws XMLStreamException {
        BiocPassages.Passage passage = new BiocPassages.Passage();
        boolean inSentence = false;
        while (true) {
            int event = xml.next();
            if (event == XmlCursor.END) {
                if (xml.name().equals("passage")) {
                    passages.add(passage);
                    return;
                }
                inSentence = false;
            } else if (event == XmlCursor.START) {
                switch (xml.name()) {
                    case "infon" -> passage.infon(xml.attribute("key"), xml.content());
                    case "sentence" -> inSentence = true;
                    case "offset" -> {
                        long offset = offset(xml.content());
                        if (!inSentence) {
                            passage.offset(offset);
                        }
                    }
                    case "text" -> {
                        if (inSentence) {
                            passage.sentence(xml.content());
                        } else {
                            passage.text(xml.content());
                        }
                    }
                    case "annotation" -> passage.annotation(annotation(xml));
                    default -> xml.skip();
                }
            }
        }
    }

    private static BiocPassages.Annotation annotation(XmlCursor xml) throws XMLStreamException {
        BiocPassages.Annotation annotation = new BiocPassages.Annotation();
        while (true) {
            int event = xml.next();
            if (event == XmlCursor.END && xml.name().equals("annotation")) {
                return annotation;
            }
            if (event == XmlCursor.START) {
                switch (xml.name()) {
                    case "infon" -> annotation.infon(xml.attribute("key"), xml.content());
                    case "location" ->
                        annotation.location(offset(xml.attribute("offset")), offset(xml.attribute("length")));
                    case "text" -> annotation.text(xml.content());
                    default -> xml.skip();
                }
            }
        }
    }

    private static long offset(String content) {
        try {
            return Long.parseLong(content.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
