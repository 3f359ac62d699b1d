package org.agonist.writers;

import java.util.Locale;
import org.agonist.text.CodePoints;
import org.agonist.text.Span;
import org.agonist.triples.AnnotatedDocument;
import org.agonist.triples.Triple;
import org.agonist.triples.Triple.Argument;
import org.agonist.vocabulary.EntityKind;
import org.agonist.vocabulary.Mechanism;

/**
 * brat standoff: a text, and its annotations in a file beside it. Mentions are text-bound annotations with their identifier as a
 * normalization, triples are relations with the attributes {@code Negation} and {@code Speculation} and a note. Offsets count
 * code points; a mention over a line break is given in fragments, as brat wants it.
 */
public final class BratFormat {
    /** How the files of a document end. */
    public static final String TEXT_ENDING = ".txt";

    public static final String ANNOTATIONS_ENDING = ".ann";

    /** The file beside them that tells brat what there is. */
    public static final String CONFIGURATION_NAME = "annotation.conf";

    private BratFormat() {}

    /** The text as its offsets count it: every character one for one, carriage returns and other controls as spaces. */
    public static String text(AnnotatedDocument document) {
        String text = document.text();
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                out.append('\n');
            } else {
                out.append(c == '\n' || c == '\t' ? c : OneLine.replaced(text, i));
            }
        }
        return out.toString();
    }

    /** Mentions, their identifiers, relations, their attributes and notes. */
    public static String annotations(AnnotatedDocument document) {
        String text = text(document);
        CodePoints points = CodePoints.of(text);
        MentionNumbers numbers = new MentionNumbers(document);
        StringBuilder out = new StringBuilder();
        for (Argument mention : numbers.mentions()) {
            int number = numbers.of(mention);
            out.append('T').append(number).append('\t').append(mention.kind());
            appendFragments(out, text, points, mention.span());
            if (!mention.id().isEmpty()) {
                out.append(String.format(
                        Locale.ROOT,
                        "N%d\tReference T%d %s\t%s\n",
                        number,
                        number,
                        mention.id(),
                        OneLine.of(mention.name())));
            }
        }
        int relation = 0;
        int attribute = 0;
        for (Triple triple : document.triples()) {
            relation++;
            out.append(String.format(
                    Locale.ROOT,
                    "R%d\t%s Arg1:T%d Arg2:T%d\n",
                    relation,
                    triple.mechanism().label(),
                    numbers.of(triple.drug()),
                    numbers.of(triple.target())));
            if (triple.negated()) {
                out.append(String.format(Locale.ROOT, "A%d\tNegation R%d\n", ++attribute, relation));
            }
            if (triple.speculative()) {
                out.append(String.format(Locale.ROOT, "A%d\tSpeculation R%d\n", ++attribute, relation));
            }
            out.append(String.format(
                    Locale.ROOT,
                    "#%d\tAnnotatorNotes R%d\ttrigger=%s; confidence=%.3f; extractor=%s\n",
                    relation,
                    relation,
                    OneLine.of(triple.trigger()),
                    triple.confidence(),
                    triple.extractor()));
        }
        return out.toString();
    }

    /** Begin and end of each stretch between line breaks, then the stretches with a space between two. */
    private static void appendFragments(StringBuilder out, String text, CodePoints points, Span span) {
        StringBuilder covered = new StringBuilder();
        char before = ' ';
        int begin = span.begin();
        while (begin < span.end()) {
            int newline = text.indexOf('\n', begin);
            int end = newline < 0 ? span.end() : Math.min(newline, span.end());
            if (end > begin) {
                out.append(before).append(points.at(begin)).append(' ').append(points.at(end));
                covered.append(covered.isEmpty() ? "" : " ").append(text, begin, end);
                before = ';';
            }
            begin = end + 1;
        }
        out.append('\t').append(OneLine.of(covered.toString())).append('\n');
    }

    /** brat's configuration: every type that annotations may have. */
    public static String configuration() {
        StringBuilder out = new StringBuilder("[entities]\n");
        for (EntityKind kind : EntityKind.values()) {
            out.append(kind.label()).append('\n');
        }
        out.append("\n[relations]\n");
        for (Mechanism mechanism : Mechanism.values()) {
            out.append(mechanism.label()).append(" Arg1:<ENTITY>, Arg2:<ENTITY>\n");
        }
        return out.append("\n[events]\n\n[attributes]\nNegation Arg:<RELATION>\nSpeculation Arg:<RELATION>\n")
                .toString();
    }
}
