package org.agonist.entities.dictionary;

import java.util.ArrayList;
import java.util.List;
import org.agonist.entities.dictionary.Dictionary.Concept;
import org.agonist.entities.dictionary.DictionaryMatcher.Match;
import org.agonist.text.Folded;

/**
 * Why a text is found in a dictionary, or not: its folded form, the names found in it, and every other name that is folded to
 * the same.
 *
 * @param text what was looked up
 * @param folded its folded form
 * @param found the names in it, from left to right
 * @param others the names that fold to the same as the whole text, whether they match in this spelling or not
 */
public record Explanation(String text, String folded, List<Named> found, List<Named> others) {
    /**
     * A name and what it stands for.
     *
     * @param matched the stretch of the text that it matches; empty if none
     * @param name the name in the dictionary
     * @param concept what it stands for
     * @param flags how it may be matched, such as {@code preferred} and {@code exact-case}
     */
    public record Named(String matched, String name, Concept concept, List<String> flags) {}

    /** Looks a text up. */
    public static Explanation of(Dictionary dictionary, String text) {
        String view = Folded.of(text).toString();
        List<Named> found = new ArrayList<>();
        DictionaryMatcher matcher = new DictionaryMatcher(dictionary);
        int whole = -1;
        for (Match match : matcher.match(view)) {
            found.add(named(dictionary, match.name(), view.substring(match.begin(), match.end())));
            whole = match.begin() == 0 && match.end() == view.length() ? match.name() : whole;
        }
        List<Named> others = new ArrayList<>();
        for (int name : matcher.namesLike(view)) {
            if (name != whole) {
                others.add(named(dictionary, name, ""));
            }
        }
        return new Explanation(text, FoldedName.of(text), found, others);
    }

    private static Named named(Dictionary dictionary, int name, String matched) {
        return new Named(
                matched,
                dictionary.nameText(name),
                dictionary.concept(dictionary.conceptOf(name)),
                labels(dictionary.nameFlags(name)));
    }

    private static List<String> labels(int flags) {
        List<String> labels = new ArrayList<>();
        add(labels, flags, Dictionary.PREFERRED, "preferred");
        add(labels, flags, Dictionary.EXACT_CASE, "exact-case");
        add(labels, flags, Dictionary.CAPITALS, "capitals");
        add(labels, flags, Dictionary.AMBIGUOUS, "ambiguous");
        add(labels, flags, Dictionary.NEVER_ALONE, "never-alone");
        return labels;
    }

    private static void add(List<String> labels, int flags, int flag, String label) {
        if ((flags & flag) != 0) {
            labels.add(label);
        }
    }
}
