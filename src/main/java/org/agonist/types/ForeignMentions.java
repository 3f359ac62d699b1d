package org.agonist.types;

import org.agonist.text.Span;
import org.agonist.vocabulary.EntityKind;
import org.apache.ctakes.typesystem.type.refsem.OntologyConcept;
import org.apache.ctakes.typesystem.type.textsem.EntityMention;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;

/** Mentions in the CAS that somebody else has found: a host's annotators, or those who made the document. */
public final class ForeignMentions {
    private static final String RECOGNIZER = "foreign";

    private ForeignMentions() {}

    /**
     * A mention, in no index yet.
     *
     * @param curie identifier with prefix; without a colon the mention is grounded to nothing
     * @param name preferred name of what it is grounded to; empty for its text
     */
    public static EntityMention of(JCas cas, Span span, EntityKind kind, String curie, String name) {
        EntityMention mention = kind.isAgent() ? drug(cas, span, kind) : target(cas, span, kind);
        mention.setPolarity(1);
        mention.setConfidence(1f);
        int colon = curie.indexOf(':');
        if (colon > 0) {
            Concept concept = new Concept(cas);
            concept.setCurie(curie);
            concept.setCodingScheme(curie.substring(0, colon));
            concept.setCode(curie.substring(colon + 1));
            concept.setPreferredText(name.isEmpty() ? mention.getCoveredText() : name);
            FSArray<OntologyConcept> concepts = new FSArray<>(cas, 1);
            concepts.set(0, concept);
            mention.setOntologyConceptArr(concepts);
        }
        return mention;
    }

    private static EntityMention drug(JCas cas, Span span, EntityKind kind) {
        DrugMention drug = new DrugMention(cas, span.begin(), span.end());
        drug.setKind(kind.label());
        drug.setRecognizer(RECOGNIZER);
        return drug;
    }

    private static EntityMention target(JCas cas, Span span, EntityKind kind) {
        TargetMention target = new TargetMention(cas, span.begin(), span.end());
        target.setKind(kind.label());
        target.setRecognizer(RECOGNIZER);
        return target;
    }
}
