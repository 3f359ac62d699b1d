package org.agonist.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agonist.entities.Mention;
import org.agonist.entities.dictionary.Dictionary.Concept;
import org.agonist.entities.recogniser.SpanKind;
import org.agonist.text.Span;
import org.agonist.training.AnnotatedDocument;

/**
 * Counts how many of a corpus's human genes are found, and how many of these are grounded to the right gene.
 *
 * <p>A gene is human if HGNC lists NCBI's number of it; others are left out. It is found if a target has its exact span, and
 * right if that target's identifier is HGNC's for one of the numbers the corpus gives. A target grounded to nothing, to a
 * family, or to an identifier of its own is not right; families are counted beside.
 */
public final class GroundingScore {
    private final Map<String, String> hgncByNcbi;
    private int human;
    private int found;
    private int right;
    private int families;

    /** A score over NCBI's numbers of human genes and HGNC's identifiers of them. */
    public GroundingScore(Map<String, String> hgncByNcbi) {
        this.hgncByNcbi = Map.copyOf(hgncByNcbi);
    }

    /** Adds what was found in a document; a gold span given twice counts once. */
    public void add(AnnotatedDocument document, List<Mention> mentions) {
        Map<Span, Mention> bySpan = new HashMap<>();
        for (Mention mention : mentions) {
            if (!mention.kind().isAgent()) {
                bySpan.put(mention.span(), mention);
            }
        }
        for (Map.Entry<Span, Set<String>> gene : humanGenes(document).entrySet()) {
            human++;
            Mention mention = bySpan.get(gene.getKey());
            Concept concept = mention == null ? null : mention.concept();
            if (mention != null) {
                found++;
            }
            if (concept != null) {
                right += gene.getValue().contains(concept.curie()) ? 1 : 0;
                families += concept.kind().isMolecularTarget() && !isGene(concept) ? 1 : 0;
            }
        }
    }

    private static boolean isGene(Concept concept) {
        return concept.kind() == org.agonist.vocabulary.EntityKind.GENE;
    }

    private Map<Span, Set<String>> humanGenes(AnnotatedDocument document) {
        Map<Span, Set<String>> genes = new HashMap<>();
        for (AnnotatedDocument.Entity entity : document.entities()) {
            if (entity.kind() == SpanKind.GENE) {
                for (String number : entity.identifiers()) {
                    String identifier = hgncByNcbi.get(number);
                    if (identifier != null) {
                        genes.computeIfAbsent(new Span(entity.begin(), entity.end()), span -> new HashSet<>())
                                .add(identifier);
                    }
                }
            }
        }
        return genes;
    }

    /** Number of gold spans of human genes. */
    public int human() {
        return human;
    }

    /** How many of these a target was found for. */
    public int found() {
        return found;
    }

    /** How many of the found are grounded to the right gene. */
    public int right() {
        return right;
    }

    /** How many of the found are grounded to a family or complex. */
    public int families() {
        return families;
    }
}
