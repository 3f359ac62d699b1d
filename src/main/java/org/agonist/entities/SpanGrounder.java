package org.agonist.entities;

import java.util.List;
import java.util.Locale;
import org.agonist.entities.Grounding.By;
import org.agonist.entities.NameWords.Role;
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
 * mesylate</em>), a label (<em>[3H]</em>), a species (<em>human EGFR</em>, <em>rhIL-2</em>), a substitution (<em>KIT D816V</em>) or a general word
 * (<em>RAF1 protein</em>), by the known name it holds, or else an {@code agonist:} concept of its own. Not thread-safe.
 */
final class SpanGrounder {
    private final DictionaryMatcher matcher;
    private final NameWords words;

    SpanGrounder(Dictionary dictionary, NameWords words) {
        this.matcher = new DictionaryMatcher(dictionary);
        this.words = words;
    }

    /** The mention that a span is; {@code inner} is the known mention inside it, null if there is none. */
    Mention mention(CharSequence text, EntitySpan span, @Nullable Mention inner) {
        Span place = new Span(span.begin(), span.end());
        String name = Folded.of(place.of(text)).toString();
        boolean agent = span.kind() == SpanKind.CHEMICAL;
        Grounding grounding = lookUp(name, agent);
        Concept known = inner == null ? null : inner.concept();
        if (grounding == null && known != null) {
            grounding = new Grounding(known, By.PART_OF_NAME);
        }
        if (grounding == null) {
            EntityKind kind = agent ? EntityKind.SMALL_MOLECULE : EntityKind.GENE;
            grounding = new Grounding(new Concept("agonist:" + slug(name), name, kind), By.OWN_NAME);
        }
        return new Mention(
                place,
                grounding.concept().kind(),
                List.of(grounding),
                Mention.Recognizer.RECOGNISER,
                span.confidence());
    }

    private @Nullable Grounding lookUp(String name, boolean agent) {
        String rest = name;
        while (!rest.isEmpty()) {
            Match match = whole(rest, agent);
            if (match != null) {
                By by = !rest.equals(name)
                        ? By.NAME_WITHOUT_ADDITION
                        : matcher.isPreferred(match) ? By.PREFERRED_NAME : By.SYNONYM;
                return new Grounding(matcher.dictionary().concept(matcher.conceptOf(match)), by);
            }
            rest = agent ? shorterAgent(rest) : shorterTarget(rest);
        }
        return agent || !isAsInMice(name) ? null : lookUp(name.toUpperCase(Locale.ROOT), false);
    }

    /** Whether a gene's name is written as those of mice and rats are: "Egfr" for EGFR. */
    private static boolean isAsInMice(String name) {
        boolean lower =
                name.length() > 2 && Character.isUpperCase(name.charAt(0)) && Character.isLowerCase(name.charAt(1));
        for (int i = 2; lower && i < name.length(); i++) {
            lower = Character.isLowerCase(name.charAt(i)) || Character.isDigit(name.charAt(i));
        }
        return lower;
    }

    private @Nullable Match whole(String name, boolean agent) {
        Match match = matcher.whole(name);
        if (match == null || matcher.isNeverAlone(match)) {
            return null;
        }
        EntityKind kind = matcher.kindOf(match);
        boolean fits = agent ? kind.isAgent() : kind.isMolecularTarget();
        return fits ? match : null;
    }

    /** A substance's name without its last salt or its first label; empty if it has neither. */
    private String shorterAgent(String name) {
        int space = name.lastIndexOf(' ');
        String end = name.substring(space + 1).toLowerCase(Locale.ROOT);
        if (space > 0 && (words.is(end, Role.SALT) || words.is(end, Role.PART_SALT))) {
            return name.substring(0, space);
        }
        int label = endOfIsotope(name);
        if (label > 0) {
            return name.substring(label);
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

    /** After an isotope and its hyphen that a name begins with, as in "3H-prazosin" and "99mTc-sestamibi"; -1 if none. */
    private static int endOfIsotope(String name) {
        int hyphen = name.indexOf('-');
        int i = 0;
        while (i < hyphen && Character.isDigit(name.charAt(i))) {
            i++;
        }
        i += i > 0 && i < hyphen && name.charAt(i) == 'm' ? 1 : 0;
        boolean element = i > 0 && hyphen - i >= 1 && hyphen - i <= 2 && Character.isUpperCase(name.charAt(i));
        return element ? hyphen + 1 : -1;
    }

    /** The longest label before a name, as in "[125I]" and "(+/-)". */
    private static final int MAX_LABEL = 7;

    /** A gene's name without its first species or its last general word; empty if it has neither. */
    private String shorterTarget(String name) {
        int first = name.indexOf(' ');
        if (first > 0 && words.is(name.substring(0, first).toLowerCase(Locale.ROOT), Role.SPECIES)) {
            return name.substring(first + 1);
        }
        int last = name.lastIndexOf(' ');
        if (last > 0 && words.is(name.substring(last + 1).toLowerCase(Locale.ROOT), Role.GENE_WORD)) {
            return name.substring(0, last);
        }
        int mutation = beginOfMutation(name);
        if (mutation > 0) {
            return name.substring(0, mutation);
        }
        int prefix = name.startsWith("rh") || name.startsWith("rm") ? 2 : isPrefix(name.charAt(0)) ? 1 : 0;
        boolean prefixed = prefix > 0 && name.length() >= prefix + 3 && Character.isUpperCase(name.charAt(prefix));
        return prefixed ? name.substring(prefix) : "";
    }

    /** h, m and r stand for human, mouse or murine, and rat, p for phosphorylated, as in "hEGFR" and "pAKT". */
    private static boolean isPrefix(char c) {
        return c == 'h' || c == 'm' || c == 'r' || c == 'p';
    }

    /** Where a substitution that ends a name begins, as in "KIT D816V", "KITD816V" and "KIT(D816V)"; -1 if there is none. */
    private static int beginOfMutation(String name) {
        int end = name.endsWith(")") ? name.length() - 1 : name.length();
        int digits = end - 2;
        while (digits > 0 && Character.isDigit(name.charAt(digits))) {
            digits--;
        }
        boolean substituted = digits > MIN_BEFORE_MUTATION - 1
                && end - 2 - digits >= 2
                && Character.isUpperCase(name.charAt(end - 1))
                && Character.isUpperCase(name.charAt(digits));
        if (!substituted) {
            return -1;
        }
        int begin = digits;
        while (begin > 0 && " -(".indexOf(name.charAt(begin - 1)) >= 0) {
            begin--;
        }
        return begin;
    }

    /** The shortest symbol with a mutation, as KIT. */
    private static final int MIN_BEFORE_MUTATION = 3;

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
