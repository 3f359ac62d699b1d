package org.agonist.writers;

import java.util.Map;
import org.agonist.triples.AnnotatedDocument;

/** BioC XML: one collection, a document per line. */
final class BioCXmlFormat implements DocumentFormat {
    @Override
    public String header() {
        // No date: the same input gives the same bytes.
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<collection><source>" + BioC.SOURCE
                + "</source><date></date><key>" + BioC.KEY + "</key>\n";
    }

    @Override
    public String render(AnnotatedDocument document) {
        BioC bioc = BioC.of(document);
        StringBuilder out = new StringBuilder("<document>");
        element(out, "id", bioc.id());
        for (BioC.Passage passage : bioc.passages()) {
            out.append("<passage>");
            infons(out, passage.infons());
            element(out, "offset", String.valueOf(passage.offset()));
            element(out, "text", passage.text());
            for (BioC.Annotation annotation : passage.annotations()) {
                out.append("<annotation id=\"").append(annotation.id()).append("\">");
                infons(out, annotation.infons());
                out.append("<location offset=\"")
                        .append(annotation.offset())
                        .append("\" length=\"")
                        .append(annotation.length())
                        .append("\"/>");
                element(out, "text", annotation.text());
                out.append("</annotation>");
            }
            out.append("</passage>");
        }
        for (BioC.Relation relation : bioc.relations()) {
            out.append("<relation id=\"").append(relation.id()).append("\">");
            infons(out, relation.infons());
            node(out, relation.agent(), "agent");
            node(out, relation.target(), "target");
            out.append("</relation>");
        }
        return out.append("</document>\n").toString();
    }

    private static void infons(StringBuilder out, Map<String, String> infons) {
        infons.forEach((key, value) -> out.append("<infon key=\"")
                .append(key)
                .append("\">")
                .append(XmlText.escaped(value))
                .append("</infon>"));
    }

    private static void element(StringBuilder out, String name, String content) {
        out.append('<').append(name).append('>').append(XmlText.escaped(content));
        out.append("</").append(name).append('>');
    }

    private static void node(StringBuilder out, String annotation, String role) {
        out.append("<node refid=\"")
                .append(annotation)
                .append("\" role=\"")
                .append(role)
                .append("\"/>");
    }

    @Override
    public String footer() {
        return "</collection>\n";
    }
}
