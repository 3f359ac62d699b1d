package org.agonist.triples;

import java.util.List;
import org.agonist.text.Span;
import org.agonist.vocabulary.Mechanism;

/**
 * One statement that an agent acts on a target, with where it was said and how far it holds.
 *
 * @param documentId the document
 * @param section the kind of section, such as {@code abstract}
 * @param drug the agent as mentioned
 * @param mechanism how it acts
 * @param target the target as mentioned
 * @param trigger the word that states it
 * @param negated whether it is denied
 * @param speculative whether it is hedged
 * @param confidence in [0,1]
 * @param evidence the sentence
 * @param extractor which rule or model found it
 * @param supportedBy {@code dictionary} if it is known there that the agent acts on the target, else empty
 */
public record Triple(
        String documentId,
        String section,
        Argument drug,
        Mechanism mechanism,
        Argument target,
        String trigger,
        boolean negated,
        boolean speculative,
        double confidence,
        Evidence evidence,
        String extractor,
        String supportedBy) {

    /**
     * An agent or target.
     *
     * @param text the text it covers
     * @param id its CURIE, empty if it is grounded to nothing
     * @param name its preferred name, its text if it is grounded to nothing
     * @param kind what sort it is, such as {@code small-molecule} or {@code gene}
     * @param span where, in UTF-16 units of the document's text
     * @param candidates every concept that it may mean, the best first; empty if it is grounded to nothing
     */
    public record Argument(String text, String id, String name, String kind, Span span, List<Candidate> candidates) {
        public Argument {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A concept that a mention may mean.
     *
     * @param id its CURIE
     * @param name its preferred name
     * @param score how far the grounding is to be trusted, in [0,1]
     */
    public record Candidate(String id, String name, double score) {}

    /**
     * A sentence.
     *
     * @param text as it stands in the document
     * @param span where, in UTF-16 units of the document's text
     */
    public record Evidence(String text, Span span) {}
}
