package org.agonist.relations;

import java.util.Set;
import org.agonist.relations.Trigger.Form;
import org.agonist.relations.Unit.Kind;
import org.agonist.vocabulary.Sign;

/** What a study set out to find, and so does not state: <i>we examined whether A affects T</i>, <i>A was tested for effects on T</i>. */
final class Inquiry {
    private static final int MAX_DISTANCE = 16;

    private static final Set<String> ASKING = Set.of(
            "ask",
            "asked",
            "assess",
            "assessed",
            "determine",
            "determined",
            "evaluate",
            "evaluated",
            "examine",
            "examined",
            "explore",
            "explored",
            "investigate",
            "investigated",
            "study",
            "studied",
            "test",
            "tested");

    private final Clause clause;

    Inquiry(Clause clause) {
        this.clause = clause;
    }

    /** Whether a trigger is but asked about; an event that has a direction, as in "we studied inhibition of T by A", is stated. */
    boolean isAsked(int position, Trigger trigger) {
        boolean signed = trigger.mechanism() != null && trigger.mechanism().sign() != Sign.NONE;
        if (trigger.form() == Form.AGENT_NOUN
                || trigger.form() == Form.NOUN && signed
                || clause.isHyphenated(position)) {
            return false;
        }
        for (int i = position - 1; clause.exists(i) && i > position - MAX_DISTANCE; i--) {
            Unit unit = clause.unit(i);
            if (unit.kind() == Kind.STOP || unit.is("that")) {
                return false;
            }
            if (unit.is("whether")) {
                return ASKING.contains(clause.unit(Math.max(0, i - 1)).form());
            }
            if (ASKING.contains(unit.form()) && isVerb(i)) {
                return !clause.unit(i + 1).is("as");
            }
            if (clause.isFinite(i) && !clause.isModifierVerb(i)) {
                return false;
            }
        }
        return false;
    }

    /** "we examined", "to examine", "was examined"; not "the examined". */
    private boolean isVerb(int i) {
        if (!clause.exists(i - 1)) {
            return false;
        }
        Unit before = clause.unit(i - 1);
        return before.is("we") || before.is("to") || before.is(WordClass.BE) || before.is(WordClass.ADVERB);
    }
}
