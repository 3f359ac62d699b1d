package org.agonist.training;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads mentions and relations of BioC as BioRED has them: {@code identifier} and {@code type} are infons of an annotation,
 * {@code entity1}, {@code entity2} and {@code type} those of a relation of the document. Of a mention in several pieces the first
 * one counts.
 */
final class BioCRelations {
    private BioCRelations() {}

    static List<ConceptDocument> readJson(String json, Path file) throws IOException {
        List<ConceptDocument> documents = new ArrayList<>();
        try {
            for (JsonNode each : new ObjectMapper().readTree(json).required("documents")) {
                ConceptDocument document = new ConceptDocument();
                document.id(each.required("id").asText());
                for (JsonNode passage : each.required("passages")) {
                    document.text(
                            passage.required("offset").asInt(),
                            passage.path("text").asText());
                    for (JsonNode annotation : passage.path("annotations")) {
                        JsonNode infons = annotation.required("infons");
                        JsonNode location = annotation.required("locations").required(0);
                        int begin = location.required("offset").asInt();
                        document.mention(
                                infons.path("identifier").asText(),
                                infons.path("type").asText(),
                                begin,
                                begin + location.required("length").asInt());
                    }
                }
                for (JsonNode relation : each.path("relations")) {
                    JsonNode infons = relation.required("infons");
                    document.relation(
                            infons.path("type").asText(),
                            infons.path("entity1").asText(),
                            infons.path("entity2").asText());
                }
                documents.add(document);
            }
        } catch (JacksonException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw notBioC(file, e);
        }
        return documents;
    }

    static List<ConceptDocument> readXml(String xml, Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        List<ConceptDocument> documents = new ArrayList<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("document")) {
                    documents.add(readDocument(reader));
                }
            }
        } catch (XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw notBioC(file, e);
        }
        return documents;
    }

    private static ConceptDocument readDocument(XMLStreamReader reader) throws XMLStreamException {
        ConceptDocument document = new ConceptDocument();
        int offset = 0;
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("document")) {
                return document;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "id" -> document.id(reader.getElementText());
                    case "offset" -> offset = Integer.parseInt(reader.getElementText());
                    case "text" -> document.text(offset, reader.getElementText());
                    case "annotation" -> {
                        Map<String, String> found = readInfons(reader, "annotation");
                        int begin = Integer.parseInt(found.getOrDefault("offset", ""));
                        document.mention(
                                found.getOrDefault("identifier", ""),
                                found.getOrDefault("type", ""),
                                begin,
                                begin + Integer.parseInt(found.getOrDefault("length", "")));
                    }
                    case "relation" -> {
                        Map<String, String> found = readInfons(reader, "relation");
                        document.relation(
                                found.getOrDefault("type", ""),
                                found.getOrDefault("entity1", ""),
                                found.getOrDefault("entity2", ""));
                    }
                    default -> {}
                }
            }
        }
    }

    /** The infons of an element by their keys, and the attributes of its first location. */
    private static Map<String, String> readInfons(XMLStreamReader reader, String element) throws XMLStreamException {
        Map<String, String> found = new HashMap<>();
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(element)) {
                return found;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "infon" -> found.put(reader.getAttributeValue(null, "key"), reader.getElementText());
                    case "location" -> {
                        found.putIfAbsent("offset", reader.getAttributeValue(null, "offset"));
                        found.putIfAbsent("length", reader.getAttributeValue(null, "length"));
                    }
                    default -> {}
                }
            }
        }
    }

    private static IOException notBioC(Path file, Exception cause) {
        return new IOException(
                file + ": expected BioC documents with passages, annotations and relations but found "
                        + cause.getMessage(),
                cause);
    }
}
