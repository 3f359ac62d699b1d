package org.agonist.triples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.agonist.text.Span;
import org.agonist.triples.Triple.Argument;
import org.agonist.triples.Triple.Candidate;
import org.agonist.triples.Triple.Evidence;
import org.agonist.types.Concept;
import org.agonist.types.DrugMention;
import org.agonist.types.DrugTargetRelation;
import org.agonist.types.PairExplanation;
import org.agonist.types.SentenceTokens;
import org.agonist.types.TargetMention;
import org.agonist.vocabulary.Mechanism;
import org.agonist.vocabulary.Section;
import org.agonist.vocabulary.SectionKind;
import org.apache.ctakes.typesystem.type.refsem.OntologyConcept;
import org.apache.ctakes.typesystem.type.textsem.EntityMention;
import org.apache.ctakes.typesystem.type.textspan.Paragraph;
import org.apache.ctakes.typesystem.type.textspan.Segment;
import org.apache.uima.cas.FSIterator;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;

/** Reads the relations of a CAS as triples, in text order. */
public final class TripleAssembler {
    private static final Comparator<Triple> ORDER = Comparator.comparing(
                    (Triple triple) -> triple.evidence().span())
            .thenComparing(triple -> triple.drug().span())
            .thenComparing(triple -> triple.target().span())
            .thenComparing(Triple::mechanism)
            .thenComparing(Triple::extractor);

    private TripleAssembler() {}

    /** The document with its mentions and triples; a Segment of a kind that this project does not know counts as body. */
    public static AnnotatedDocument document(JCas cas, String documentId) {
        return new AnnotatedDocument(
                documentId, cas.getDocumentText(), sections(cas), mentions(cas), assemble(cas, documentId), pairs(cas));
    }

    private static List<Section> sections(JCas cas) {
        List<Section> sections = new ArrayList<>();
        for (Segment segment : cas.<Segment>getAnnotationIndex(Segment.type)) {
            List<Span> paragraphs = new ArrayList<>();
            FSIterator<Annotation> inside =
                    cas.getAnnotationIndex(Paragraph.type).subiterator(segment, false, true);
            while (inside.isValid()) {
                paragraphs.add(span(inside.get()));
                inside.moveToNext();
            }
            String heading = segment.getPreferredText();
            sections.add(new Section(
                    SectionKind.ofLabelOrBody(segment.getId()),
                    heading == null ? "" : heading,
                    span(segment),
                    paragraphs.isEmpty() ? List.of(span(segment)) : paragraphs));
        }
        return sections;
    }

    private static List<Argument> mentions(JCas cas) {
        List<Argument> mentions = new ArrayList<>();
        for (EntityMention mention : cas.<EntityMention>getAnnotationIndex(EntityMention.type)) {
            if (mention instanceof DrugMention || mention instanceof TargetMention) {
                mentions.add(argument(mention));
            }
        }
        return mentions;
    }

    private static List<PairAccount> pairs(JCas cas) {
        List<PairAccount> pairs = new ArrayList<>();
        for (PairExplanation pair : cas.<PairExplanation>getAnnotationIndex(PairExplanation.type)) {
            pairs.add(new PairAccount(
                    pair.getAgent().getCoveredText(),
                    pair.getTarget().getCoveredText(),
                    pair.getVerdict() + said(cas, pair),
                    List.of(pair.getDetails().toStringArray()),
                    new Evidence(pair.getCoveredText(), span(pair))));
        }
        return pairs;
    }

    /** How far a relation that was kept holds. */
    private static String said(JCas cas, PairExplanation pair) {
        if (!pair.getVerdict().equals("kept")) {
            return "";
        }
        for (DrugTargetRelation relation : cas.select(DrugTargetRelation.class)) {
            if (relation.getArg1().getArgument() == pair.getAgent()
                    && relation.getArg2().getArgument() == pair.getTarget()) {
                return (relation.getPolarity() < 0 ? ", negated" : "")
                        + (relation.getUncertainty() > 0 ? ", speculative" : "");
            }
        }
        return "";
    }

    /** The triples of a document. */
    public static List<Triple> assemble(JCas cas, String documentId) {
        List<Triple> triples = new ArrayList<>();
        List<Segment> sections = new ArrayList<>();
        for (Segment section : cas.<Segment>getAnnotationIndex(Segment.type)) {
            sections.add(section);
        }
        cas.select(DrugTargetRelation.class).forEach(relation -> {
            Annotation evidence = relation.getEvidence();
            triples.add(new Triple(
                    documentId,
                    sectionOf(sections, evidence),
                    argument(relation.getArg1().getArgument()),
                    Mechanism.ofLabel(relation.getMechanism()),
                    argument(relation.getArg2().getArgument()),
                    relation.getTrigger().getCoveredText(),
                    relation.getPolarity() < 0,
                    relation.getUncertainty() > 0,
                    relation.getConfidence(),
                    new Evidence(evidence.getCoveredText(), span(evidence)),
                    relation.getExtractor(),
                    Objects.requireNonNullElse(relation.getSupportedBy(), "")));
        });
        triples.sort(ORDER);
        return triples;
    }

    private static String sectionOf(List<Segment> sections, Annotation evidence) {
        for (Segment section : sections) {
            if (section.getBegin() <= evidence.getBegin() && evidence.getEnd() <= section.getEnd()) {
                return section.getId();
            }
        }
        return "";
    }

    private static Argument argument(Annotation annotation) {
        EntityMention mention = (EntityMention) annotation;
        String kind = SentenceTokens.kindOf(mention);
        String text = mention.getCoveredText();
        List<Candidate> candidates = candidates(mention);
        String id = candidates.isEmpty() ? "" : candidates.get(0).id();
        String name = candidates.isEmpty() ? text : candidates.get(0).name();
        return new Argument(text, id, name, kind, span(mention), candidates);
    }

    private static List<Candidate> candidates(EntityMention mention) {
        List<Candidate> candidates = new ArrayList<>(1);
        if (mention.getOntologyConceptArr() != null) {
            for (OntologyConcept grounding : mention.getOntologyConceptArr()) {
                if (grounding instanceof Concept concept) {
                    candidates.add(new Candidate(concept.getCurie(), concept.getPreferredText(), concept.getScore()));
                }
            }
        }
        return candidates;
    }

    private static Span span(Annotation annotation) {
        return new Span(annotation.getBegin(), annotation.getEnd());
    }
}
