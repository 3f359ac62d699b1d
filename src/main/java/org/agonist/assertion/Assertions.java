package org.agonist.assertion;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Says whether a relation is negated or speculated where it is stated, as in <i>A did not inhibit B</i> or <i>A may inhibit
 * B</i>: a cue counts only if it reaches the relation's trigger or target, not merely because it is in the sentence.
 *
 * <p>"Not only", "no doubt" and their like are no negations. Immutable, shared by all threads.
 */
public final class Assertions {
    /** How far before its trigger a negation may stand: "did not appear to directly inhibit". */
    private static final int MAX_NEGATION_REACH = 6;
    /** How far a speculation may stand before what it speaks of. */
    private static final int MAX_SPECULATION_REACH = 25;

    private static final Set<String> BOUNDARIES =
            Set.of(";", ":", "while", "whereas", "but", "although", "however", "yet");

    private final CueLexicon lexicon;

    private Assertions(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Loads the cues that the project ships. */
    public static Assertions load() throws IOException {
        return new Assertions(CueLexicon.load());
    }

    /**
     * A relation over the tokens of its sentence.
     *
     * @param agent the agent's first token
     * @param target the target's first token
     * @param trigger the trigger's token
     * @param named whether the agent's own name states the relation, as "EGFR inhibitors" does
     */
    public record Statement(int agent, int target, int trigger, boolean named) {}

    /** How far a relation holds. */
    public record Assertion(boolean negated, boolean speculative) {}

    /**
     * Judges one relation.
     *
     * @param forms the sentence's folded tokens in lower case
     */
    public Assertion of(List<String> forms, Statement statement) {
        boolean negated = false;
        boolean speculative = false;
        int i = 0;
        while (i < forms.size()) {
            Cue cue = lexicon.at(forms, i);
            if (cue == null) {
                i++;
                continue;
            }
            int end = i + cue.words().size();
            switch (cue.kind()) {
                case NEGATION ->
                    negated |= cue.backward() ? isDenied(forms, statement, i) : isNegated(forms, statement, i, end);
                case SPECULATION -> speculative |= isSpeculated(forms, statement, i, end);
                case NONE ->
                    speculative |= cue.words().get(0).equals("cannot") && isSpeculated(forms, statement, i, end);
            }
            i = end;
        }
        return new Assertion(negated, speculative);
    }

    private static boolean isNegated(List<String> forms, Statement statement, int cue, int end) {
        if (statement.named()) {
            return false;
        }
        int trigger = statement.trigger();
        String word = forms.get(cue);
        if (cue < trigger && trigger - end <= MAX_NEGATION_REACH && isSameClause(forms, end, trigger, true)) {
            return !isOtherHead(forms, end, trigger);
        }
        boolean pair = word.equals("neither") || word.equals("nor") || word.equals("no");
        if (pair
                && cue < trigger
                && (word.equals("neither") || end == statement.agent())
                && isSameClause(forms, end, trigger, false)) {
            return true;
        }
        boolean contrast = (word.equals("not")
                        && cue > 0
                        && Set.of("but", "and", ",", "though").contains(forms.get(cue - 1)))
                || word.equals("nor")
                || word.equals("rather")
                || word.equals("instead");
        if (contrast && trigger < cue && cue < statement.target()) {
            return statement.target() - end <= MAX_NEGATION_REACH && isSameClause(forms, end, statement.target(), true);
        }
        boolean of = word.equals("lack") || word.equals("absence");
        return of && end == statement.trigger();
    }

    /** Whether the negation belongs to another word on the way, as in "no patients received A, which inhibits". */
    private static boolean isOtherHead(List<String> forms, int from, int trigger) {
        for (int i = from; i < trigger; i++) {
            if (forms.get(i).equals("which")
                    || forms.get(i).equals("that")
                    || forms.get(i).equals("who")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSameClause(List<String> forms, int from, int to, boolean commaEnds) {
        for (int i = from; i < to; i++) {
            String form = forms.get(i);
            if (BOUNDARIES.contains(form) || (commaEnds && form.equals(","))) {
                return false;
            }
        }
        return true;
    }

    /** "inhibition of X by Y was not observed": the cue stands behind all of the relation. */
    private static boolean isDenied(List<String> forms, Statement statement, int cue) {
        int last = Math.max(statement.trigger(), Math.max(statement.agent(), statement.target()));
        return cue > last && cue - last <= 10 && isSameClause(forms, last, cue, true);
    }

    private static boolean isSpeculated(List<String> forms, Statement statement, int cue, int end) {
        int first = Math.min(statement.trigger(), Math.min(statement.agent(), statement.target()));
        int last = Math.max(statement.trigger(), Math.max(statement.agent(), statement.target()));
        if (statement.named()) {
            boolean adjective = forms.get(cue).equals("potential")
                    || forms.get(cue).equals("putative")
                    || forms.get(cue).equals("possible");
            return adjective && end <= first && first - end <= 2;
        }
        if (cue >= first && cue <= statement.trigger()) {
            return isSameClause(forms, end, statement.trigger(), false);
        }
        if (cue >= first && cue <= last) {
            return forms.get(cue).equals("possibly")
                    || forms.get(cue).equals("perhaps")
                    || forms.get(cue).equals("potentially")
                    || forms.get(cue).equals("presumably")
                    || forms.get(cue).equals("probably");
        }
        if (cue < first) {
            return first - end <= MAX_SPECULATION_REACH
                    && isSameClause(forms, end, first, false)
                    && opensClause(forms, cue, end, first);
        }
        boolean remains = forms.get(cue).startsWith("remain")
                || forms.get(cue).startsWith("un")
                || forms.get(cue).startsWith("being");
        return remains && cue - last <= MAX_NEGATION_REACH && isSameClause(forms, last, cue, true);
    }

    /** A cue before the relation reaches it over "that", "whether" or directly: "These data suggest that A inhibits B". */
    private static boolean opensClause(List<String> forms, int cue, int end, int first) {
        String word = forms.get(cue);
        if (word.equals("whether") || word.equals("if") || first - end <= 4) {
            return true;
        }
        for (int i = end; i < first; i++) {
            if (forms.get(i).equals("that") || forms.get(i).equals("whether")) {
                return true;
            }
        }
        return false;
    }
}
