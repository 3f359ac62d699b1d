package org.agonist.writers;

import java.util.ArrayList;
import java.util.List;
import org.agonist.text.Span;
import org.agonist.triples.AnnotatedDocument;
import org.agonist.triples.Triple;
import org.agonist.triples.Triple.Argument;
import org.agonist.triples.Triple.Evidence;
import org.agonist.vocabulary.Mechanism;
import org.agonist.vocabulary.Section;
import org.agonist.vocabulary.SectionKind;

/** Documents with everything in them that a format may stumble over. */
final class AnnotatedDocuments {
    private static final String TITLE = "  Imatinib <in> \uD83D\uDE00 CML ";
    private static final String BODY = "We\u0000 show\u0007 & \uD800say: \uD835\uDEFC-imatinib inhibits \"ABL1\".\r\n"
            + "It does not inhibit the epidermal growth factor\n  receptor, | but may\tinhibit novokinase\uDC00 and\u2028KIT.";

    private AnnotatedDocuments() {}

    /** Pairs of surrogates and torn ones, controls, NUL, markup, a mention over a line break, one without an identifier. */
    static AnnotatedDocument hostile() {
        return document("PMC/1: \"a\"", TITLE + "\r\n" + BODY);
    }

    /** The same with another name. */
    static AnnotatedDocument named(String id) {
        return document(id, TITLE + "\r\n" + BODY);
    }

    private static AnnotatedDocument document(String id, String text) {
        int body = text.indexOf("We");
        Argument title = argument(text, 0, "Imatinib", "DRUGBANK:DB00619", "imatinib", "small-molecule");
        Argument drug = argument(text, body, "imatinib", "DRUGBANK:DB00619", "imatinib", "small-molecule");
        Argument abl = argument(text, body, "ABL1", "HGNC:76", "ABL1", "gene");
        Argument egfr = argument(text, body, "epidermal growth factor\n  receptor", "HGNC:3236", "EGFR", "gene");
        Argument unknown = argument(text, body, "novokinase", "", "novokinase", "family");
        Argument kit = argument(text, body, "KIT", "HGNC:6342", "KIT", "gene");
        List<Triple> triples = new ArrayList<>();
        triples.add(triple(id, text, drug, Mechanism.INHIBITOR, abl, false, false));
        triples.add(triple(id, text, drug, Mechanism.INHIBITOR, egfr, true, false));
        triples.add(triple(id, text, drug, Mechanism.INDIRECT_DOWNREGULATOR, unknown, false, true));
        triples.add(triple(id, text, drug, Mechanism.INDIRECT_DOWNREGULATOR, kit, true, true));
        Span titleSpan = new Span(0, TITLE.length());
        Span bodySpan = new Span(body, text.length());
        return new AnnotatedDocument(
                id,
                text,
                List.of(
                        new Section(SectionKind.TITLE, "", titleSpan, List.of(titleSpan)),
                        new Section(SectionKind.BODY, "1 <Results>", bodySpan, List.of(bodySpan))),
                List.of(title, drug, abl, egfr, unknown, kit),
                triples);
    }

    private static Argument argument(String text, int from, String covered, String id, String name, String kind) {
        int begin = text.indexOf(covered, from);
        return new Argument(covered, id, name, kind, new Span(begin, begin + covered.length()), List.of());
    }

    private static Triple triple(
            String id,
            String text,
            Argument drug,
            Mechanism mechanism,
            Argument target,
            boolean negated,
            boolean speculative) {
        Span sentence = new Span(text.indexOf("We"), text.length());
        return new Triple(
                id,
                "body",
                drug,
                mechanism,
                target,
                "inhibit",
                negated,
                speculative,
                0.9,
                new Evidence(sentence.of(text), sentence),
                "rule:active",
                "");
    }
}
