package org.agonist.writers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.agonist.text.CodePoints;
import org.agonist.text.Span;
import org.agonist.triples.AnnotatedDocument;
import org.agonist.triples.Triple;
import org.agonist.triples.Triple.Argument;
import org.agonist.vocabulary.Section;
import org.agonist.vocabulary.SectionKind;

/**
 * PubTator: a title line, an abstract line with the rest of the text, a line per mention, a line per relation, a blank line.
 *
 * <p>As everywhere in this format, offsets count code points of title, one character, abstract; what was white space between the
 * two, and around them, is left out of the count, and line breaks within them are spaces. A relation holds between identifiers
 * in the document and is written once; its fifth column says whether it is denied or hedged. What is grounded to nothing has
 * its text for an identifier.
 */
final class PubTatorFormat implements DocumentFormat {
    @Override
    public String render(AnnotatedDocument document) {
        String id = OneLine.of(document.id()).replace('|', '_');
        Layout layout = Layout.of(document);
        StringBuilder out = new StringBuilder();
        out.append(id).append("|t|").append(layout.title()).append('\n');
        out.append(id).append("|a|").append(layout.rest()).append('\n');
        CodePoints points = CodePoints.of(document.text());
        for (Argument mention : new MentionNumbers(document).mentions()) {
            int begin = points.at(mention.span().begin()) - layout.distance(points, mention.span());
            row(
                    out,
                    id,
                    String.valueOf(begin),
                    String.valueOf(begin + points.length(mention.span())),
                    mention.text(),
                    mention.kind(),
                    identifier(mention));
        }
        Set<List<String>> relations = new LinkedHashSet<>();
        for (Triple triple : document.triples()) {
            relations.add(List.of(
                    id,
                    triple.mechanism().label(),
                    identifier(triple.drug()),
                    identifier(triple.target()),
                    assertion(triple)));
        }
        relations.forEach(relation -> row(out, relation.toArray(String[]::new)));
        return out.append('\n').toString();
    }

    private static String identifier(Argument mention) {
        return mention.id().isEmpty() ? mention.text() : mention.id();
    }

    private static String assertion(Triple triple) {
        if (triple.negated()) {
            return triple.speculative() ? "negated,speculative" : "negated";
        }
        return triple.speculative() ? "speculative" : "asserted";
    }

    private static void row(StringBuilder out, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            out.append(i == 0 ? "" : "\t").append(OneLine.of(cells[i]));
        }
        out.append('\n');
    }

    /** Where title and abstract stand in the document's text. */
    private record Layout(String text, Span titleSpan, Span restSpan) {
        static Layout of(AnnotatedDocument document) {
            String text = document.text();
            int titleEnd = 0;
            List<Section> sections = document.sections();
            if (!sections.isEmpty() && sections.get(0).kind() == SectionKind.TITLE) {
                titleEnd = sections.get(0).span().end();
            }
            return new Layout(
                    text, stripped(text, new Span(0, titleEnd)), stripped(text, new Span(titleEnd, text.length())));
        }

        private static Span stripped(String text, Span span) {
            int begin = span.begin();
            int end = span.end();
            while (begin < end && text.charAt(begin) <= ' ') {
                begin++;
            }
            while (end > begin && text.charAt(end - 1) <= ' ') {
                end--;
            }
            return new Span(begin, end);
        }

        String title() {
            return OneLine.of(titleSpan.of(text));
        }

        String rest() {
            return OneLine.of(restSpan.of(text));
        }

        /** By how many code points a mention stands before its place in the document's text. */
        int distance(CodePoints points, Span mention) {
            int title = points.at(titleSpan.begin());
            return mention.begin() < restSpan.begin()
                    ? title
                    : points.at(restSpan.begin()) - points.length(titleSpan) - 1;
        }
    }
}
