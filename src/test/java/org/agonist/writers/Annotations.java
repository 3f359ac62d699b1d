package org.agonist.writers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.agonist.triples.AnnotatedDocument;
import org.agonist.triples.Triple;
import org.agonist.triples.Triple.Argument;
import org.jspecify.annotations.Nullable;

/**
 * What a standoff format says of a document: what another program reads from it, with offsets in code points.
 *
 * @param id the document's name
 * @param mentions as {@code text | type | identifier}, in text order
 * @param relations as {@code mechanism | agent | target | negated | speculative}, agent and target as begin, end and text
 */
record Annotations(String id, List<String> mentions, List<String> relations) {
    /** What a document holds; {@code text} is how the format shows a text, which keeps its length. */
    static Annotations of(AnnotatedDocument document, java.util.function.UnaryOperator<String> text) {
        List<String> mentions = new ArrayList<>();
        for (Argument mention : document.mentions()) {
            mentions.add(mention(text.apply(mention.text()), mention.kind(), mention.id()));
        }
        List<String> relations = new ArrayList<>();
        for (Triple triple : document.triples()) {
            relations.add(relation(
                    triple.mechanism().label(),
                    text.apply(triple.drug().text()),
                    text.apply(triple.target().text()),
                    triple.negated(),
                    triple.speculative()));
        }
        return new Annotations(document.id(), mentions, relations);
    }

    static String mention(String text, String type, String identifier) {
        return text + " | " + type + " | " + identifier;
    }

    static String relation(
            String mechanism, @Nullable String agent, @Nullable String target, boolean negated, boolean speculative) {
        return mechanism + " | " + agent + " | " + target + " | " + negated + " | " + speculative;
    }

    /** The code points of {@code text} from {@code begin} to {@code end}, as a foreign reader takes them. */
    static String covered(String text, int begin, int end) {
        assertThat(begin).isBetween(0, end);
        return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
    }
}
