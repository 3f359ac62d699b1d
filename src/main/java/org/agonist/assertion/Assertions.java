package org.agonist.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.agonist.assertion.CueLexicon.PlacedCue;
import org.agonist.assertion.scopes.AssertionModel;
import org.agonist.assertion.scopes.AssertionSentence;
import org.agonist.assertion.scopes.CueKind;
import org.agonist.assertion.scopes.CueSpan;
import org.agonist.assertion.scopes.ScopedCue;
import org.agonist.text.Span;

/**
 * Says whether a relation is negated or speculated where it is stated, as in <i>A did not inhibit B</i> or <i>A may inhibit
 * B</i>: a cue counts only if the relation's trigger lies in its scope, not merely because it is in the sentence.
 *
 * <p>A model learned from BioScope finds cues and scopes. What triples see otherwise is data: the cues of {@code cues.tsv} come
 * before the model's on the same words, so that "not only" is no negation, "cannot exclude" a speculation and "indicate that"
 * neither. Immutable, shared by all threads.
 */
public final class Assertions {
    /** How far behind a relation a cue may stand that speaks of what is before it. */
    private static final int MAX_BACKWARD_REACH = 10;
    /** How far before a name that states a relation itself an adjective of doubt may stand: "a potential new EGFR inhibitor". */
    private static final int MAX_ADJECTIVE_REACH = 2;

    /** Tokens of an agent's name that an aside may follow. */
    private static final int MAX_NAME = 3;

    /** Negations that may deny one argument while the relation holds for another: "inhibits A but not B". */
    private static final Set<String> CONTRASTS = Set.of("not", "neither", "nor", "rather", "instead");

    private static final Set<String> DOUBTFUL_ADJECTIVES = Set.of("potential", "putative", "possible");
    private static final Set<String> RELATIVES = Set.of("which", "that", "who");
    private static final Set<String> BOUNDARIES =
            Set.of(",", ";", ":", "while", "whereas", "but", "although", "however", "yet");

    private final CueLexicon lexicon;
    private final AssertionModel model;

    /**
     * @param lexicon cues that come before the model's
     * @param model finds cues and scopes
     */
    public Assertions(CueLexicon lexicon, AssertionModel model) {
        this.lexicon = lexicon;
        this.model = model;
    }

    /**
     * A relation over the tokens of its sentence.
     *
     * @param agent the agent's first token
     * @param target the target's first token
     * @param trigger the trigger's token
     * @param named whether the agent's own name states the relation, as "EGFR inhibitors" does
     */
    public record Statement(int agent, int target, int trigger, boolean named) {
        private int last() {
            return Math.max(trigger, Math.max(agent, target));
        }
    }

    /** How far a relation holds. */
    public record Assertion(boolean negated, boolean speculative) {}

    /**
     * A sentence with its cues, to judge its relations by.
     *
     * @param words its tokens in lower case
     * @param scoped cues with what they reach
     * @param backward cues that speak of what stands before them
     */
    public record Reading(List<String> words, List<ScopedCue> scoped, List<PlacedCue> backward) {}

    /**
     * Finds a sentence's cues.
     *
     * @param forms its folded tokens
     */
    public Reading read(List<String> forms) {
        AssertionSentence sentence = AssertionSentence.of(forms);
        List<PlacedCue> own = lexicon.find(sentence.words());
        List<ScopedCue> scoped = new ArrayList<>();
        for (ScopedCue found : model.find(sentence)) {
            if (own.stream().noneMatch(cue -> cue.overlaps(found.cue()))) {
                scoped.add(found);
            }
        }
        List<PlacedCue> backward = new ArrayList<>();
        for (PlacedCue placed : own) {
            CueKind kind = placed.cue().kind();
            if (placed.cue().backward()) {
                backward.add(placed);
            } else if (kind != null) {
                CueSpan cue = new CueSpan(kind, List.of(placed.tokens()));
                scoped.add(new ScopedCue(cue, model.scope(sentence, cue)));
            }
        }
        return new Reading(sentence.words(), List.copyOf(scoped), List.copyOf(backward));
    }

    /** Judges one relation of a sentence. */
    public static Assertion judge(Reading reading, Statement statement) {
        boolean negated = false;
        boolean speculative = false;
        for (ScopedCue cue : reading.scoped()) {
            if (cue.cue().kind() == CueKind.NEGATION) {
                negated |= isNegated(reading.words(), cue, statement);
            } else {
                speculative |= isSpeculated(reading.words(), cue, statement);
            }
        }
        for (PlacedCue cue : reading.backward()) {
            boolean reaches = !statement.named() && reachesBack(reading.words(), cue, statement);
            negated |= reaches && cue.cue().kind() == CueKind.NEGATION;
            speculative |= reaches && cue.cue().kind() == CueKind.SPECULATION;
        }
        return new Assertion(negated, speculative);
    }

    private static boolean isNegated(List<String> words, ScopedCue found, Statement statement) {
        if (statement.named()) {
            return false;
        }
        int cue = found.cue().begin();
        Span scope = found.scope();
        if (contains(scope, statement.trigger())) {
            return found.cue().end() > statement.trigger()
                    || !isOtherHead(words, found.cue().end(), statement.trigger());
        }
        boolean target = contains(scope, statement.target()) && cue > statement.trigger();
        boolean agent = contains(scope, statement.agent());
        return CONTRASTS.contains(words.get(cue)) && target != agent;
    }

    /** Whether the negation belongs to another word on the way, as in "no patients received A, which inhibits". */
    private static boolean isOtherHead(List<String> words, int from, int trigger) {
        return words.subList(from, trigger).stream().anyMatch(RELATIVES::contains);
    }

    private static boolean isSpeculated(List<String> words, ScopedCue found, Statement statement) {
        if (statement.named()) {
            int distance = Math.min(statement.trigger(), statement.agent())
                    - found.cue().end();
            return DOUBTFUL_ADJECTIVES.contains(words.get(found.cue().begin()))
                    && distance >= 0
                    && distance <= MAX_ADJECTIVE_REACH;
        }
        return contains(found.scope(), statement.trigger()) && !isAside(words, statement);
    }

    /**
     * Whether the relation is told by the way and as known, as in "whether A, directed against B, will help"; not what would
     * come of it, as in "may raise A, promoting B".
     */
    private static boolean isAside(List<String> words, Statement statement) {
        if (statement.agent() > statement.trigger()
                || words.get(statement.trigger()).endsWith("ing")) {
            return false;
        }
        List<String> between = words.subList(statement.agent(), statement.trigger());
        int comma = between.indexOf(",");
        List<String> opening = between.subList(comma + 1, between.size());
        boolean apposed = opening.isEmpty() || opening.size() == 1 && RELATIVES.contains(opening.get(0));
        return comma > 0 && comma <= MAX_NAME && apposed;
    }

    /** "inhibition of X by Y was ruled out": the cue stands behind all of the relation. */
    private static boolean reachesBack(List<String> words, PlacedCue found, Statement statement) {
        int cue = found.tokens().begin();
        int last = statement.last();
        return cue > last
                && cue - last <= MAX_BACKWARD_REACH
                && words.subList(last, cue).stream().noneMatch(BOUNDARIES::contains);
    }

    private static boolean contains(Span scope, int token) {
        return scope.begin() <= token && token < scope.end();
    }
}
