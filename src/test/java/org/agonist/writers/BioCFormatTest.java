package org.agonist.writers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.agonist.triples.AnnotatedDocument;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** BioC in XML is valid by the published document type, and both kinds read back to the same mentions and relations. */
final class BioCFormatTest {
    /** The content models of BioC's document type definition. */
    private static final String DTD = """
            <!DOCTYPE collection [
            <!ELEMENT collection (source, date, key, infon*, document+)>
            <!ELEMENT source (#PCDATA)> <!ELEMENT date (#PCDATA)> <!ELEMENT key (#PCDATA)>
            <!ELEMENT infon (#PCDATA)> <!ATTLIST infon key CDATA #REQUIRED>
            <!ELEMENT document (id, infon*, passage+, relation*)>
            <!ELEMENT id (#PCDATA)>
            <!ELEMENT passage (infon*, offset, ((text?, annotation*) | sentence*), relation*)>
            <!ELEMENT offset (#PCDATA)> <!ELEMENT text (#PCDATA)>
            <!ELEMENT sentence (infon*, offset, text?, annotation*, relation*)>
            <!ELEMENT annotation (infon*, location*, text)> <!ATTLIST annotation id CDATA #IMPLIED>
            <!ELEMENT location EMPTY> <!ATTLIST location offset CDATA #REQUIRED length CDATA #REQUIRED>
            <!ELEMENT relation (infon*, node*)> <!ATTLIST relation id CDATA #IMPLIED>
            <!ELEMENT node EMPTY> <!ATTLIST node refid CDATA #REQUIRED role CDATA "">
            ]>
            """;

    /** How JSON shows a text: as it is. */
    private static final UnaryOperator<String> AS_IT_IS = text -> text;

    @Test
    void xmlIsValidAndReadsBackToTheSameMentionsAndRelations() throws Exception {
        AnnotatedDocument document = AnnotatedDocuments.hostile();
        Element collection = parse(written(OutputFormat.BIOC_XML, document, AnnotatedDocuments.named("second")));
        List<Element> documents = children(collection, "document");
        assertThat(documents).hasSize(2);
        assertThat(readXml(documents.get(0))).isEqualTo(Annotations.of(document, XmlText::valid));
        assertThat(readXml(documents.get(1)).id()).isEqualTo("second");
    }

    @Test
    void passagesAreTheSectionsWithTheirOffsetsInCodePoints() throws Exception {
        AnnotatedDocument document = AnnotatedDocuments.hostile();
        Element collection = parse(written(OutputFormat.BIOC_XML, document));
        StringBuilder text = new StringBuilder();
        for (Element passage : children(children(collection, "document").get(0), "passage")) {
            int offset = Integer.parseInt(content(passage, "offset"));
            while (text.codePointCount(0, text.length()) < offset) {
                text.append('\n');
            }
            text.append(content(passage, "text"));
        }
        String shown = XmlText.valid(document.text()).replace("\r\n", "\n\n");
        assertThat(text.toString().replace("\r\n", "\n\n")).isEqualTo(shown);
    }

    @Test
    void jsonReadsBackToTheSameMentionsAndRelations() throws Exception {
        AnnotatedDocument document = AnnotatedDocuments.hostile();
        JsonNode collection = new ObjectMapper()
                .readTree(written(OutputFormat.BIOC_JSON, document, AnnotatedDocuments.named("second")));
        assertThat(collection.get("documents")).hasSize(2);
        assertThat(readJson(collection.get("documents").get(0))).isEqualTo(Annotations.of(document, AS_IT_IS));
    }

    @Test
    void jsonOfNoDocumentsIsACollectionOfNone() throws Exception {
        JsonNode collection = new ObjectMapper().readTree(written(OutputFormat.BIOC_JSON));
        assertThat(collection.get("documents")).isEmpty();
    }

    private static Annotations readXml(Element document) {
        Map<String, String> texts = new HashMap<>();
        List<String> mentions = new ArrayList<>();
        for (Element passage : children(document, "passage")) {
            int start = Integer.parseInt(content(passage, "offset"));
            String text = content(passage, "text");
            for (Element annotation : children(passage, "annotation")) {
                Element location = children(annotation, "location").get(0);
                int begin = Integer.parseInt(location.getAttribute("offset")) - start;
                int length = Integer.parseInt(location.getAttribute("length"));
                String covered = Annotations.covered(text, begin, begin + length);
                assertThat(content(annotation, "text")).isEqualTo(covered);
                texts.put(annotation.getAttribute("id"), covered);
                mentions.add(Annotations.mention(covered, infon(annotation, "type"), infon(annotation, "identifier")));
            }
        }
        List<String> relations = new ArrayList<>();
        for (Element relation : children(document, "relation")) {
            List<Element> nodes = children(relation, "node");
            assertThat(nodes).extracting(node -> node.getAttribute("role")).containsExactly("agent", "target");
            relations.add(Annotations.relation(
                    infon(relation, "type"),
                    texts.get(nodes.get(0).getAttribute("refid")),
                    texts.get(nodes.get(1).getAttribute("refid")),
                    Boolean.parseBoolean(infon(relation, "negated")),
                    Boolean.parseBoolean(infon(relation, "speculative"))));
        }
        return new Annotations(content(document, "id"), mentions, relations);
    }

    private static Annotations readJson(JsonNode document) {
        Map<String, String> texts = new HashMap<>();
        List<String> mentions = new ArrayList<>();
        for (JsonNode passage : document.get("passages")) {
            for (JsonNode annotation : passage.get("annotations")) {
                JsonNode location = annotation.get("locations").get(0);
                int begin = location.get("offset").intValue()
                        - passage.get("offset").intValue();
                String covered = Annotations.covered(
                        passage.get("text").textValue(),
                        begin,
                        begin + location.get("length").intValue());
                assertThat(annotation.get("text").textValue()).isEqualTo(covered);
                texts.put(annotation.get("id").textValue(), covered);
                JsonNode infons = annotation.get("infons");
                mentions.add(Annotations.mention(
                        covered,
                        infons.get("type").textValue(),
                        infons.path("identifier").asText("")));
            }
        }
        List<String> relations = new ArrayList<>();
        for (JsonNode relation : document.get("relations")) {
            JsonNode infons = relation.get("infons");
            relations.add(Annotations.relation(
                    infons.get("type").textValue(),
                    texts.get(relation.get("nodes").get(0).get("refid").textValue()),
                    texts.get(relation.get("nodes").get(1).get("refid").textValue()),
                    infons.get("negated").textValue().equals("true"),
                    infons.get("speculative").textValue().equals("true")));
        }
        return new Annotations(document.get("id").textValue(), mentions, relations);
    }

    private static String written(OutputFormat format, AnnotatedDocument... documents) throws Exception {
        StringWriter out = new StringWriter();
        try (DocumentWriter writer = new DocumentWriter(format.format(), out)) {
            for (AnnotatedDocument document : documents) {
                writer.write(writer.render(document));
            }
        }
        return out.toString();
    }

    private static Element parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setValidating(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) throws SAXParseException {
                throw e;
            }

            @Override
            public void error(SAXParseException e) throws SAXParseException {
                throw e;
            }

            @Override
            public void fatalError(SAXParseException e) throws SAXParseException {
                throw e;
            }
        });
        int declared = xml.indexOf("?>") + 2;
        String withType = xml.substring(0, declared) + DTD + xml.substring(declared);
        return builder.parse(new InputSource(new StringReader(withType))).getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String content(Element parent, String name) {
        return children(parent, name).get(0).getTextContent();
    }

    private static String infon(Element parent, String key) {
        for (Element infon : children(parent, "infon")) {
            if (infon.getAttribute("key").equals(key)) {
                return infon.getTextContent();
            }
        }
        return "";
    }
}
