package org.agonist.writers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agonist.text.CodePoints;
import org.agonist.text.Span;
import org.agonist.triples.AnnotatedDocument;
import org.agonist.triples.Triple;
import org.agonist.triples.Triple.Argument;
import org.agonist.vocabulary.Section;

/**
 * A document as BioC sees it, whether in XML or JSON: passages with the mentions in them as annotations, and relations whose
 * nodes point at annotations. Offsets and lengths are in code points.
 */
record BioC(String id, List<Passage> passages, List<Relation> relations) {
    /** What BioC calls the origin of a collection. */
    static final String SOURCE = "Agonist";
    /** Where the meaning of the infons is written down. */
    static final String KEY = "agonist.key";

    record Passage(Map<String, String> infons, int offset, String text, List<Annotation> annotations) {}

    record Annotation(String id, Map<String, String> infons, int offset, int length, String text) {}

    record Relation(String id, Map<String, String> infons, String agent, String target) {}

    static BioC of(AnnotatedDocument document) {
        CodePoints points = CodePoints.of(document.text());
        MentionNumbers numbers = new MentionNumbers(document);
        List<Passage> passages = new ArrayList<>();
        List<Section> sections = document.sections();
        for (Section section : sections) {
            passages.add(passage(document, points, section.span(), infons(section)));
        }
        if (passages.isEmpty()) {
            passages.add(passage(document, points, new Span(0, document.text().length()), Map.of()));
        }
        for (Argument mention : numbers.mentions()) {
            passages.get(passageOf(sections, mention))
                    .annotations()
                    .add(new Annotation(
                            "T" + numbers.of(mention),
                            infons(mention),
                            points.at(mention.span().begin()),
                            points.length(mention.span()),
                            mention.text()));
        }
        List<Relation> relations = new ArrayList<>();
        for (Triple triple : document.triples()) {
            relations.add(new Relation(
                    "R" + (relations.size() + 1),
                    infons(triple),
                    "T" + numbers.of(triple.drug()),
                    "T" + numbers.of(triple.target())));
        }
        return new BioC(document.id(), passages, relations);
    }

    private static Passage passage(
            AnnotatedDocument document, CodePoints points, Span span, Map<String, String> infons) {
        return new Passage(infons, points.at(span.begin()), span.of(document.text()), new ArrayList<>());
    }

    /** The last section that begins no later than the mention does. */
    private static int passageOf(List<Section> sections, Argument mention) {
        int found = 0;
        while (found + 1 < sections.size()
                && sections.get(found + 1).span().begin() <= mention.span().begin()) {
            found++;
        }
        return found;
    }

    private static Map<String, String> infons(Section section) {
        Map<String, String> infons = new LinkedHashMap<>();
        infons.put("type", section.kind().label());
        putUnlessEmpty(infons, "heading", section.heading());
        return infons;
    }

    private static Map<String, String> infons(Argument mention) {
        Map<String, String> infons = new LinkedHashMap<>();
        infons.put("type", mention.kind());
        putUnlessEmpty(infons, "identifier", mention.id());
        infons.put("name", mention.name());
        return infons;
    }

    private static Map<String, String> infons(Triple triple) {
        Map<String, String> infons = new LinkedHashMap<>();
        infons.put("type", triple.mechanism().label());
        infons.put("trigger", triple.trigger());
        infons.put("negated", String.valueOf(triple.negated()));
        infons.put("speculative", String.valueOf(triple.speculative()));
        infons.put("confidence", String.format(Locale.ROOT, "%.3f", triple.confidence()));
        infons.put("extractor", triple.extractor());
        putUnlessEmpty(infons, "supported_by", triple.supportedBy());
        return infons;
    }

    private static void putUnlessEmpty(Map<String, String> infons, String key, String value) {
        if (!value.isEmpty()) {
            infons.put(key, value);
        }
    }
}
