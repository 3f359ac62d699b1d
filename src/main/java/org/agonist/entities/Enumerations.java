package org.agonist.entities;

import java.util.ArrayList;
import java.util.List;
import org.agonist.entities.dictionary.Dictionary;
import org.agonist.entities.dictionary.Dictionary.Concept;
import org.agonist.entities.dictionary.DictionaryMatcher;
import org.agonist.entities.dictionary.DictionaryMatcher.Match;
import org.agonist.text.Atoms;
import org.agonist.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the members of an enumeration that share the head of the target before them: <em>-8</em> and <em>-9</em> in
 * <em>caspase-3, -8 and -9</em>, <em>δ</em> in <em>PI3Kα/δ</em>, <em>cyclins D1</em> and <em>E</em> in <em>cyclins D1 and
 * E</em>. Each is a mention of its own that covers what stands in the text and means what the head with it means:
 * <em>-8</em> in <em>IL-6 and -8</em> is CXCL8.
 *
 * <p>A whole that a dictionary names stays one: <em>CDK4/6</em>, <em>JAK1/2</em>, <em>ERK1/2</em> and <em>MMP-2/-9</em> are
 * families whose rows list their members, and "the shortest complete name" of what the text says. What no dictionary knows
 * joined to the head is no member, and a number or letter without hyphen counts only where a list ends in it and no noun of
 * another sort follows: <em>MEK1 and 2 inhibition</em>, but not <em>MMP-9 and 2 patients</em>, <em>TrkA and B cells</em>.
 *
 * <p>Ranges (<em>HDAC1-3</em>) are not spelled out, since their inner members do not stand in the text. Not thread-safe.
 */
final class Enumerations {
    /** The longest end of a name that is enumerated, as 2C19. */
    private static final int MAX_TAIL = 4;

    /** More members than this are a table, not a sentence. */
    private static final int MAX_MEMBERS = 20;

    /**
     * One member.
     *
     * @param span what stands in the text, hyphen and all
     * @param concept what it means
     */
    record Member(Span span, Concept concept) {}

    private final DictionaryMatcher matcher;
    private final NameWords words;

    Enumerations(Dictionary dictionary, NameWords words) {
        this.matcher = new DictionaryMatcher(dictionary);
        this.words = words;
    }

    /**
     * The members behind a target in a folded text, in order; empty where none is enumerated. Where the first one begins with
     * the target, as <em>caspases 3</em>, it stands for the target itself.
     */
    List<Member> behind(CharSequence text, Span head) {
        List<Span> tails = new ArrayList<>();
        int at = head.end();
        boolean plural = isPlural(text, head);
        if (plural) {
            at = isAt(text, at, ' ') || isAt(text, at, '-') ? endOfTail(text, at + 1) : -1;
            if (at < 0) {
                return List.of();
            }
            tails.add(new Span(head.end() + 1, at));
        }
        int first = tails.size();
        boolean bare = plural && text.charAt(head.end()) == ' ';
        boolean closed = false;
        int next;
        while (tails.size() < MAX_MEMBERS && (next = afterSeparator(text, at)) > 0) {
            int name = isAt(text, next, '-') ? next + 1 : next;
            int end = endOfTail(text, name);
            if (end < 0) {
                break;
            }
            boolean slash = text.charAt(next - 1) == '/';
            closed = slash || text.charAt(next - 2) != ',';
            bare |= name == next && !slash;
            tails.add(new Span(next, end));
            at = end;
        }
        boolean ends = !bare || (closed && mayEndAt(text, at));
        return tails.size() > first && ends ? grounded(text, head, plural, tails) : List.of();
    }

    private boolean mayEndAt(CharSequence text, int end) {
        String word = NameWords.wordFrom(text, end);
        return word.isEmpty() || words.is(word, NameWords.Role.CUE) || words.is(word, NameWords.Role.FOLLOWER);
    }

    private List<Member> grounded(CharSequence text, Span head, boolean plural, List<Span> tails) {
        List<Member> members = new ArrayList<>(tails.size());
        String name = head.of(text);
        for (Span span : tails) {
            String tail = (text.charAt(span.begin()) == '-' ? new Span(span.begin() + 1, span.end()) : span).of(text);
            Concept concept = plural ? target(name.substring(0, name.length() - 1) + " " + tail) : sharing(name, tail);
            if (concept == null) {
                return List.of();
            }
            boolean holdsHead = plural && members.isEmpty();
            members.add(new Member(holdsHead ? new Span(head.begin(), span.end()) : span, concept));
        }
        return members;
    }

    /** What a name means with another end; ends of the same shape are exchanged first. */
    private @Nullable Concept sharing(String name, String tail) {
        int from = Math.max(1, name.length() - MAX_TAIL - 1);
        for (boolean sameShape = true; ; sameShape = false) {
            for (int cut = name.length() - 1; cut >= from; cut--) {
                boolean exchangeable = isCut(name, cut) && shape(name.charAt(cut)) == shape(tail.charAt(0));
                if (exchangeable && (!sameShape || isSameShape(name, cut, tail))) {
                    Concept concept = target(name.substring(0, cut) + tail);
                    if (concept != null) {
                        return concept;
                    }
                }
            }
            if (!sameShape) {
                return null;
            }
        }
    }

    private @Nullable Concept target(String name) {
        Match match = matcher.whole(name);
        if (match == null || matcher.isNeverAlone(match)) {
            return null;
        }
        Concept concept = matcher.dictionary().concept(matcher.conceptOf(match));
        return concept.kind().isMolecularTarget() ? concept : null;
    }

    /** Whether the end of a name may begin here: where letters, digits or Greek letters begin, or at a last capital. */
    private static boolean isCut(String name, int index) {
        boolean lastCapital = index == name.length() - 1 && shape(name.charAt(index)) == 'A';
        return lastCapital || shape(name.charAt(index)) != shape(name.charAt(index - 1));
    }

    private static boolean isSameShape(String name, int cut, String tail) {
        int length = name.length() - cut;
        boolean same = length == tail.length();
        for (int i = 0; same && i < length; i++) {
            same = shape(name.charAt(cut + i)) == shape(tail.charAt(i));
        }
        return same;
    }

    private static char shape(char c) {
        byte kind = Atoms.kindOf(c);
        if (kind == Atoms.DIGITS) {
            return '0';
        }
        return kind == Atoms.GREEK ? 'α' : kind == Atoms.LETTERS ? (Character.isUpperCase(c) ? 'A' : 'a') : ' ';
    }

    private static boolean isPlural(CharSequence text, Span head) {
        return text.charAt(head.end() - 1) == 's' && head.length() > 3;
    }

    /** After the mark or word that parts two members; -1 if none stands here. */
    private static int afterSeparator(CharSequence text, int begin) {
        if (isAt(text, begin, '/')) {
            return begin + 1;
        }
        int at = isAt(text, begin, ',') ? begin + 1 : begin;
        if (!isAt(text, at, ' ')) {
            return -1;
        }
        at++;
        int word = isWord(text, at, "and ") || isWord(text, at, "or ") || isWord(text, at, "& ")
                ? indexOfSpace(text, at) + 1
                : at;
        return word > at || at > begin + 1 ? word : -1;
    }

    private static int indexOfSpace(CharSequence text, int from) {
        int at = from;
        while (text.charAt(at) != ' ') {
            at++;
        }
        return at;
    }

    private static boolean isWord(CharSequence text, int at, String word) {
        return at + word.length() <= text.length() && word.contentEquals(text.subSequence(at, at + word.length()));
    }

    private static boolean isAt(CharSequence text, int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    /** After the end of a name that begins here: digits, Greek letters and capitals; -1 if there is none. */
    private static int endOfTail(CharSequence text, int begin) {
        int end = begin;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        boolean fits = end > begin && end - begin <= MAX_TAIL && shape(text.charAt(begin)) != 'a';
        boolean goesOn = isAt(text, end, '%')
                || (isAt(text, end, '-') || isAt(text, end, '.') || isAt(text, end, ','))
                        && end + 1 < text.length()
                        && Character.isLetterOrDigit(text.charAt(end + 1));
        return fits && !goesOn ? end : -1;
    }
}
