package org.agonist.types;

import org.agonist.text.Span;
import org.agonist.vocabulary.EntityKind;
import org.apache.ctakes.typesystem.type.refsem.OntologyConcept;
import org.apache.ctakes.typesystem.type.textsem.EntityMention;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;

/** Mentions in the CAS, and the concepts that they are grounded to. */
public final class MentionAnnotations {
    private MentionAnnotations() {}

    /**
     * A sure mention, in no index yet and grounded to nothing.
     *
     * @param recognizer what found it
     */
    public static EntityMention of(JCas cas, Span span, EntityKind kind, String recognizer) {
        EntityMention mention;
        if (kind.isAgent()) {
            DrugMention drug = new DrugMention(cas, span.begin(), span.end());
            drug.setKind(kind.label());
            drug.setRecognizer(recognizer);
            mention = drug;
        } else {
            TargetMention target = new TargetMention(cas, span.begin(), span.end());
            target.setKind(kind.label());
            target.setRecognizer(recognizer);
            mention = target;
        }
        mention.setPolarity(1);
        mention.setConfidence(1f);
        return mention;
    }

    /**
     * A mention that somebody else has found, a host's annotators or those who made the document; in no index yet.
     *
     * @param curie identifier with prefix; without a colon the mention is grounded to nothing
     * @param name preferred name of what it is grounded to; empty for its text
     */
    public static EntityMention foreign(JCas cas, Span span, EntityKind kind, String curie, String name) {
        EntityMention mention = of(cas, span, kind, "foreign");
        if (curie.indexOf(':') > 0) {
            FSArray<OntologyConcept> concepts = new FSArray<>(cas, 1);
            concepts.set(0, concept(cas, curie, name.isEmpty() ? mention.getCoveredText() : name));
            mention.setOntologyConceptArr(concepts);
        }
        return mention;
    }

    /** A concept by its identifier, such as {@code HGNC:3942}. */
    public static Concept concept(JCas cas, String curie, String name) {
        int colon = curie.indexOf(':');
        Concept concept = new Concept(cas);
        concept.setCurie(curie);
        concept.setCodingScheme(curie.substring(0, colon));
        concept.setCode(curie.substring(colon + 1));
        concept.setPreferredText(name);
        return concept;
    }
}
