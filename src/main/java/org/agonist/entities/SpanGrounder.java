package org.agonist.entities;

import java.util.Locale;
import java.util.Set;
import org.agonist.entities.dictionary.Dictionary;
import org.agonist.entities.dictionary.Dictionary.Concept;
import org.agonist.entities.dictionary.DictionaryMatcher;
import org.agonist.entities.dictionary.DictionaryMatcher.Match;
import org.agonist.entities.recogniser.EntitySpan;
import org.agonist.entities.recogniser.SpanKind;
import org.agonist.text.Folded;
import org.agonist.text.Span;
import org.agonist.vocabulary.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Gives a span that the recogniser found its concept: by its whole name, by its name without a salt (<em>imatinib
 * mesylate</em>), a label (<em>[3H]</em>), a species (<em>human EGFR</em>, <em>rhIL-2</em>) or a general word
 * (<em>RAF1 protein</em>), by the known name it holds, or else an {@code agonist:} concept of its own. Not thread-safe.
 */
final class SpanGrounder {
    private static final Set<String> SALTS = Set.of(
            "acetate",
            "besylate",
            "bromide",
            "calcium",
            "chloride",
            "citrate",
            "dihydrochloride",
            "fumarate",
            "hemihydrate",
            "hydrobromide",
            "hydrochloride",
            "hydrate",
            "lactate",
            "malate",
            "maleate",
            "mesilate",
            "mesylate",
            "methanesulfonate",
            "monohydrate",
            "nitrate",
            "phosphate",
            "potassium",
            "sodium",
            "succinate",
            "sulfate",
            "sulphate",
            "tartrate",
            "tosylate",
            "trihydrate",
            "hcl");
    private static final Set<String> GENE_WORDS = Set.of(
            "protein",
            "proteins",
            "gene",
            "genes",
            "mrna",
            "mrnas",
            "enzyme",
            "enzymes",
            "polypeptide",
            "isoform",
            "isoforms",
            "homolog",
            "kinase",
            "oncogene",
            "oncoprotein");
    private static final Set<String> SPECIES = Set.of(
            "human",
            "mouse",
            "murine",
            "rat",
            "bovine",
            "porcine",
            "rabbit",
            "recombinant",
            "mutant",
            "mammalian",
            "endogenous");

    private final DictionaryMatcher matcher;

    SpanGrounder(Dictionary dictionary) {
        matcher = new DictionaryMatcher(dictionary);
    }

    /** The mention that a span is; {@code inner} is the known mention inside it, null if there is none. */
    Mention mention(CharSequence text, EntitySpan span, @Nullable Mention inner) {
        Span place = new Span(span.begin(), span.end());
        String name = Folded.of(place.of(text)).toString();
        boolean agent = span.kind() == SpanKind.CHEMICAL;
        Concept concept = lookUp(name, agent);
        if (concept == null && inner != null) {
            concept = inner.concept();
        }
        if (concept == null) {
            concept = new Concept("agonist:" + slug(name), name, agent ? EntityKind.SMALL_MOLECULE : EntityKind.GENE);
        }
        return new Mention(place, concept.kind(), concept, Mention.Recognizer.RECOGNISER, span.confidence());
    }

    private @Nullable Concept lookUp(String name, boolean agent) {
        String rest = name;
        while (!rest.isEmpty()) {
            Concept concept = whole(rest, agent);
            if (concept != null) {
                return concept;
            }
            rest = agent ? shorterAgent(rest) : shorterTarget(rest);
        }
        return null;
    }

    private @Nullable Concept whole(String name, boolean agent) {
        Match match = matcher.whole(name);
        if (match == null || matcher.isNeverAlone(match)) {
            return null;
        }
        Concept concept = matcher.dictionary().concept(matcher.conceptOf(match));
        boolean fits = agent ? concept.kind().isAgent() : concept.kind().isMolecularTarget();
        return fits ? concept : null;
    }

    /** A substance's name without its last salt or its first label; empty if it has neither. */
    private static String shorterAgent(String name) {
        int space = name.lastIndexOf(' ');
        if (space > 0 && SALTS.contains(name.substring(space + 1).toLowerCase(Locale.ROOT))) {
            return name.substring(0, space);
        }
        char first = name.charAt(0);
        int close = first == '[' ? name.indexOf(']') : first == '(' ? name.indexOf(')') : -1;
        if (close > 0 && close <= MAX_LABEL) {
            int begin = close + 1;
            while (begin < name.length() && (name.charAt(begin) == '-' || name.charAt(begin) == ' ')) {
                begin++;
            }
            return name.substring(begin);
        }
        boolean configured = name.length() > 4 && name.charAt(1) == '-' && (first == 'D' || first == 'L');
        return configured ? name.substring(2) : "";
    }

    /** The longest label before a name, as in "[125I]" and "(+/-)". */
    private static final int MAX_LABEL = 7;

    /** A gene's name without its first species or its last general word; empty if it has neither. */
    private static String shorterTarget(String name) {
        int first = name.indexOf(' ');
        if (first > 0 && SPECIES.contains(name.substring(0, first).toLowerCase(Locale.ROOT))) {
            return name.substring(first + 1);
        }
        int last = name.lastIndexOf(' ');
        if (last > 0 && GENE_WORDS.contains(name.substring(last + 1).toLowerCase(Locale.ROOT))) {
            return name.substring(0, last);
        }
        int prefix = name.startsWith("rh") || name.startsWith("rm") ? 2 : isSpeciesLetter(name.charAt(0)) ? 1 : 0;
        boolean prefixed = prefix > 0 && name.length() >= prefix + 3 && Character.isUpperCase(name.charAt(prefix));
        return prefixed ? name.substring(prefix) : "";
    }

    /** h, m and r stand for human, mouse or murine, and rat, as in "hEGFR". */
    private static boolean isSpeciesLetter(char c) {
        return c == 'h' || c == 'm' || c == 'r';
    }

    /** A name as part of an identifier: letters and digits in lower case, all else one hyphen. */
    static String slug(String name) {
        StringBuilder slug = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = Character.toLowerCase(name.charAt(i));
            if (Character.isLetterOrDigit(c)) {
                slug.append(c);
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        return end > 0 && slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.toString();
    }
}
