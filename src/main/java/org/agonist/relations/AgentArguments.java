package org.agonist.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.agonist.relations.Trigger.Form;
import org.agonist.relations.Unit.Kind;

/**
 * Finds the agents that bring about what a trigger says: its subject, also one handed on by another verb, what stands behind
 * "by", and what a general word such as "inhibitor" or "drug" refers to.
 */
final class AgentArguments {
    /** How far behind its trigger an agent may stand, in units. */
    private static final int MAX_BY = 20;

    private final Clause clause;

    AgentArguments(Clause clause) {
        this.clause = clause;
    }
    /** How far a subject's noun phrase may reach back from its verb, in clause.units(). */
    private static final int MAX_SUBJECT = 18;
    /** How many verbs a subject may be handed on through. */
    private static final int MAX_DEPTH = 6;

    /** The agents behind "by", "with", "using" and the like, after a verb or noun. */
    List<Integer> by(int from) {
        for (int i = from + 1; clause.exists(i) && i < from + 14; i++) {
            if (clause.unit(i).is("which") && clause.unit(i - 1).is(WordClass.BY) && clause.isAgent(i + 1)) {
                return List.of(i + 1);
            }
        }
        for (int i = from; clause.exists(i) && i < from + MAX_BY; i++) {
            Unit unit = clause.unit(i);
            if (unit.kind() == Kind.OPEN) {
                int close = clause.close(i);
                if (close < 0) {
                    return List.of();
                }
                i = close;
                continue;
            }
            if (unit.kind() == Kind.STOP || unit.kind() == Kind.CLOSE) {
                return List.of();
            }
            if (unit.kind() == Kind.HYPHEN
                    && clause.exists(i + 1)
                    && clause.unit(i + 1).is(WordClass.DETERMINER)) {
                i = Math.max(i, dashAfter(i));
                continue;
            }
            if (unit.is(WordClass.BY) || unit.is("response") || unit.is("presence")) {
                List<Integer> agents = agentsAfter(i + 1);
                if (!agents.isEmpty()) {
                    return agents;
                }
                continue;
            }
            if (RECEIVING.contains(unit.form()) && !clause.unit(i - 1).is("patients")) {
                List<Integer> agents = agentsAfter(i + 1);
                if (!agents.isEmpty()) {
                    return agents;
                }
            }
            if ((unit.is(WordClass.BE) || unit.is(WordClass.AUXILIARY)) && isObserved(i + 1)) {
                continue;
            }
            boolean boundary = unit.isWord()
                    && !OBSERVED.contains(unit.form())
                    && (clause.isFinite(i)
                            || unit.is(WordClass.RELATIVE)
                            || unit.is(WordClass.SUBORDINATOR)
                            || clause.isVerb(i) && unit.form().endsWith("ing") && !unit.is("using"));
            if (boundary || unit.kind() == Kind.COMMA && !isListed(i)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** The agent of what is seen "in A-treated mice", if the sentence has no other. */
    List<Integer> treatedWith(int from) {
        for (int i = from; clause.exists(i) && i < from + 8 && clause.unit(i).kind() != Kind.STOP; i++) {
            if (clause.isTreated(i) && clause.isOnlyAgent(i)) {
                return List.of(i);
            }
        }
        return List.of();
    }

    /** The dash that closes an explanation between dashes: "angiogenesis – the formation of vessels – using"; -1 if none. */
    private int dashAfter(int open) {
        for (int i = open + 1; clause.exists(i) && i < open + 20; i++) {
            if (clause.unit(i).kind() == Kind.HYPHEN) {
                return i;
            }
            if (clause.unit(i).kind() == Kind.COMMA || clause.unit(i).kind() == Kind.STOP) {
                return -1;
            }
        }
        return -1;
    }

    private static final Set<String> RECEIVING = Set.of("given", "receiving", "received", "administered", "exposed");

    private static final Set<String> OBSERVED = Set.of(
            "achieved",
            "attained",
            "obtained",
            "mediated",
            "accomplished",
            "brought",
            "produced",
            "possible",
            "caused",
            "triggered",
            "treated",
            "exposed",
            "incubated",
            "cultured",
            "demonstrated",
            "reported",
            "shown",
            "described",
            "documented",
            "seen",
            "observed",
            "detected",
            "found",
            "noted",
            "evident",
            "reached",
            "apparent",
            "induced",
            "measured",
            "elicited",
            "exerted");

    /** "is achieved", "was first observed": the event's noun is said to happen, and what follows brings it about. */
    private boolean isObserved(int from) {
        for (int i = from; clause.exists(i) && i < from + 3; i++) {
            if (OBSERVED.contains(clause.unit(i).form())) {
                return true;
            }
            if (!clause.unit(i).is(WordClass.ADVERB) && !clause.unit(i).is(WordClass.BE)) {
                return false;
            }
        }
        return false;
    }

    private boolean isListed(int comma) {
        return clause.exists(comma + 1)
                && (clause.unit(comma + 1).is(WordClass.BY)
                        || clause.unit(comma + 1).is("and")
                        || clause.unit(comma + 1).isMention()
                        || clause.unit(comma + 1).classes() == 0);
    }

    /** The agents of a phrase that opens the sentence and says under what all else happens: "After treatment with A, ". */
    List<Integer> condition(int trigger) {
        boolean exposed = clause.unit(0).is("using");
        boolean opened = clause.unit(0).is(WordClass.BY)
                || clause.unit(0).is(WordClass.SUBORDINATOR)
                || clause.unit(0).is("in")
                || clause.unit(0).is("on");
        exposed |= clause.unit(0).is("with") && (clause.isAgent(1) || clause.isAgent(2));
        for (int i = 0; clause.exists(i) && i < trigger && (opened || exposed); i++) {
            Unit unit = clause.unit(i);
            exposed |= unit.is("treatment")
                    || unit.is("exposure")
                    || unit.is("incubation")
                    || unit.is("addition")
                    || unit.is("treated")
                    || unit.is("exposed")
                    || unit.is("presence")
                    || unit.is("administration")
                    || unit.is("application")
                    || unit.is("response")
                    || unit.is("incubated");
            if (clause.isAgent(i) && exposed && !clause.isResisted(i)) {
                for (int k = i + 1; clause.exists(k) && k < trigger && k < i + 8; k++) {
                    if (clause.unit(k).kind() == Kind.COMMA) {
                        return List.of(i);
                    }
                    if (clause.isAgent(k)) {
                        return List.of();
                    }
                }
                return List.of();
            }
            if (unit.kind() == Kind.COMMA || unit.kind() == Kind.STOP) {
                return List.of();
            }
        }
        return List.of();
    }

    /** The agents of a noun phrase that begins at a unit: "the BRAF inhibitor vemurafenib", "drugs such as A and B". */
    private List<Integer> agentsAfter(int from) {
        int i = from;
        while (clause.exists(i) && i < from + 9) {
            Unit unit = clause.unit(i);
            if (clause.isAgent(i)) {
                if (clause.isResisted(i) || clause.modifierEnd(i) > 0 && !clause.isTreatment(i)) {
                    return List.of();
                }
                return withFollowing(i);
            }
            if (unit.kind() == Kind.TARGET) {
                if (clause.modifierEnd(i) < 0) {
                    return List.of();
                }
                i = clause.modifierEnd(i);
                continue;
            }
            if (unit.kind() == Kind.COMMA
                    && clause.exists(i + 1)
                    && clause.unit(i + 1).is(WordClass.EXEMPLAR)) {
                i++;
                continue;
            }
            boolean filler = unit.kind() == Kind.HYPHEN
                    || unit.isWord()
                            && (unit.is(WordClass.DETERMINER)
                                    || unit.is(WordClass.AGENT_HEAD)
                                    || unit.is(WordClass.GENERIC_AGENT)
                                    || unit.is(WordClass.GENERIC_TARGET)
                                    || unit.is(WordClass.AMOUNT)
                                    || unit.is(WordClass.EXEMPLAR)
                                    || unit.is("as")
                                    || unit.is("of")
                                    || unit.is("with")
                                    || unit.is("to")
                                    || unit.is("means")
                                    || unit.is("either")
                                    || unit.is("using")
                                    || (unit.classes() == 0 && !clause.isVerb(i))
                                    || unit.is(WordClass.ADVERB)
                                    || unit.is("treated")
                                    || unit.is("in")
                                            && clause.exists(i - 1)
                                            && clause.unit(i - 1).is(WordClass.AGENT_HEAD));
            if (!filler) {
                return List.of();
            }
            i++;
        }
        return List.of();
    }

    /** An agent, or the members that are named for it: "EGFR inhibitors such as A and B". */
    private List<Integer> withFollowing(int agent) {
        List<Integer> members = membersAfter(agent + 1);
        if (members.isEmpty() && clause.isCarrier(agent) && clause.isAgent(agent + 1)) {
            return List.of(agent + 1);
        }
        return members.isEmpty() ? List.of(agent) : members;
    }

    /** The agents that "such as", "including" or a bracket name for a noun before. */
    private List<Integer> membersAfter(int from) {
        int i = from;
        while (clause.exists(i) && i < from + 3 && clause.unit(i).is(WordClass.AGENT_HEAD)) {
            i++;
        }
        if (clause.exists(i) && clause.unit(i).kind() == Kind.OPEN) {
            int k = i + 1;
            while (clause.exists(k)
                    && (clause.unit(k).is(WordClass.EXEMPLAR)
                            || clause.unit(k).is("as")
                            || clause.unit(k).kind() == Kind.COMMA
                            || clause.unit(k).kind() == Kind.OTHER
                            || clause.unit(k).is("i.e"))) {
                k++;
            }
            if (clause.isAgent(k) && !clause.isCarrier(k)) {
                return List.of(k);
            }
            int close = clause.close(i);
            i = close < 0 ? i : close + 1;
        }
        if (clause.exists(i) && clause.unit(i).kind() == Kind.COMMA) {
            i++;
        }
        boolean suchAs = clause.exists(i + 1)
                && (clause.unit(i).is("such") && clause.unit(i + 1).is("as")
                        || clause.unit(i).is("for")
                                && (clause.unit(i + 1).is("example")
                                        || clause.unit(i + 1).is("instance"))
                        || clause.unit(i).is("among")
                                && (clause.unit(i + 1).is("them")
                                        || clause.unit(i + 1).is("these")));
        int first = suchAs ? i + 2 : i + 1;
        if (!clause.exists(i)
                || !(suchAs
                        || clause.unit(i).is("notably")
                        || clause.unit(i).is("i.e")
                        || clause.unit(i).is("including")
                        || clause.unit(i).is("like")
                        || clause.unit(i).is("e.g")
                        || clause.unit(i).is("namely")
                        || clause.unit(i).is("especially")
                        || clause.unit(i).is("particularly"))) {
            return List.of();
        }
        while (clause.exists(first)
                && (clause.unit(first).is(WordClass.DETERMINER)
                        || clause.unit(first).kind() == Kind.COMMA
                        || (clause.unit(first).isWord()
                                && clause.unit(first).classes() == 0
                                && clause.isAgent(first + 1)))) {
            first++;
        }
        return clause.isAgent(first) ? List.of(first) : List.of();
    }

    /** The agents directly behind "of": "metabolism of midazolam". */
    List<Integer> of(int from) {
        return clause.exists(from) && clause.unit(from).is("of") ? agentsAfter(from + 1) : List.of();
    }

    /** The agents that stand before a hyphened participle or a noun: "curcumin-mediated inhibition". */
    List<Integer> before(int participle) {
        int i = participle - 1;
        if (clause.exists(i) && clause.unit(i).kind() == Kind.HYPHEN) {
            i--;
        }
        return clause.isAgent(i) && !clause.isResisted(i) ? List.of(i) : List.of();
    }

    /** The agents of which a verb says something. */
    List<Integer> subject(int verb) {
        return subject(verb, 0);
    }

    private List<Integer> subject(int verb, int depth) {
        if (depth > MAX_DEPTH) {
            return List.of();
        }
        int i = clause.beforeVerbGroup(verb);
        if (!clause.exists(i)) {
            return fronted(verb);
        }
        Unit unit = clause.unit(i);
        if (unit.is("it") || unit.is("its") || unit.is("they") || unit.is("their")) {
            return namedBefore(i);
        }
        if (unit.is(WordClass.RELATIVE) && !(unit.is("that") && clause.isVerb(i - 1))) {
            List<Integer> antecedent = antecedent(i - 1);
            boolean sentential = unit.is("which")
                    && clause.exists(i - 1)
                    && clause.unit(i - 1).kind() == Kind.COMMA
                    && RESULTING.contains(clause.unit(verb).form());
            return antecedent.isEmpty() && sentential ? handedOn(verb, i - 1, depth) : antecedent;
        }
        boolean gerund = clause.unit(verb).form().endsWith("ing");
        boolean marginal = unit.is(WordClass.CONJUNCTION)
                || unit.is("to")
                || unit.is(WordClass.PREPOSITION)
                || unit.is(WordClass.BY)
                || unit.is(WordClass.SUBORDINATOR)
                || (unit.kind() == Kind.COMMA && gerund)
                || unit.is("well");
        if (unit.kind() == Kind.COMMA && !gerund) {
            int k = i;
            int before = clause.beforeInsertion(k);
            if (before >= 0 && clause.unit(before).is(WordClass.CONJUNCTION)) {
                return handedOn(verb, before, depth);
            }
            if (before >= 0) {
                List<Integer> nounPhrase = nounPhrase(before);
                if (!nounPhrase.isEmpty()) {
                    return nounPhrase;
                }
            }
            int previous = clause.previousVerb(i - 1);
            boolean chain = previous >= 0 && !clause.unit(previous).is(WordClass.BE);
            return chain ? subject(previous, depth + 1) : List.of();
        }
        if (marginal) {
            return handedOn(verb, i, depth);
        }
        if (gerund && unit.kind() == Kind.OPEN) {
            return agentsBefore(i - 1);
        }
        if (clause.unit(verb).is("resulting")
                || clause.unit(verb).is("leading")
                || clause.unit(verb).is("causing")) {
            return handedOn(verb, verb, depth);
        }
        List<Integer> direct = nounPhrase(i);
        if (direct.isEmpty() && gerund && unit.isWord() && (clause.isVerb(i))) {
            return subject(i, depth + 1);
        }
        return direct;
    }

    /** Verbs whose "which" may stand for all that was said before. */
    private static final Set<String> RESULTING = Set.of("leads", "led", "results", "resulted", "causes", "caused");

    /** What a pronoun stands for: the nearest agent before it that is neither resisted nor a modifier. */
    private List<Integer> namedBefore(int pronoun) {
        for (int i = pronoun - 1; clause.exists(i); i--) {
            if (clause.unit(i).kind() == Kind.AGENT) {
                return clause.isResisted(i) || clause.modifierEnd(i) > 0 ? List.of() : List.of(i);
            }
            if (clause.unit(i).kind() == Kind.STOP) {
                return List.of();
            }
        }
        return List.of();
    }

    /** The subject of the verb before, for a verb that shares it: "and inhibits", "by inhibiting", "to inhibit". */
    private List<Integer> handedOn(int verb, int link, int depth) {
        Unit unit = clause.unit(link);
        if (unit.is("to") || unit.is("of") || unit.is("for") || unit.is("in")) {
            if (clause.isAgent(link - 1)) {
                return clause.isResisted(link - 1) ? List.of() : List.of(link - 1);
            }
            List<Integer> referents =
                    clause.exists(link - 1) && clause.unit(link - 1).is(WordClass.GENERIC_AGENT)
                            ? referents(link - 1)
                            : List.of();
            if (!referents.isEmpty()) {
                return referents;
            }
        }
        int start = link - 1;
        if (clause.exists(start) && clause.unit(start).kind() == Kind.COMMA) {
            start--;
            if (clause.isAgent(start) && (unit.is(WordClass.BY) || unit.is(WordClass.SUBORDINATOR))) {
                return List.of(start);
            }
        }
        if (clause.isAgent(start)
                && unit.is(WordClass.BY)
                && !clause.isResisted(start)
                && !clause.isVerbBefore(start)) {
            return List.of(start);
        }
        int previous = clause.previousVerb(start);
        if (previous < 0) {
            List<Integer> fronted = fronted(verb);
            return fronted.isEmpty() && unit.is(WordClass.BY) && clause.isAgent(start) ? List.of(start) : fronted;
        }
        for (Trigger trigger : clause.unit(previous).triggers()) {
            if (trigger.form() == Form.PAST && clause.isPassive(previous)) {
                List<Integer> by = by(previous + 1);
                if (!by.isEmpty() && by.get(0) < verb) {
                    return by;
                }
            }
        }
        List<Integer> subject = subject(previous, depth + 1);
        if (!subject.isEmpty()) {
            return subject;
        }
        for (int k = previous + 1; k < link; k++) {
            if (clause.isAgent(k)
                    && clause.unit(k).kind() == Kind.AGENT
                    && !clause.isResisted(k)
                    && clause.modifierEnd(k) < 0
                    && !unit.is(WordClass.CONJUNCTION)
                    && !unit.is(WordClass.SUBORDINATOR)) {
                return List.of(k);
            }
        }
        return List.of();
    }

    /** The subject of the main clause behind a fronted phrase: "By inhibiting X, A …". */
    private List<Integer> fronted(int verb) {
        for (int i = verb + 1; clause.exists(i) && i < verb + 30; i++) {
            Unit unit = clause.unit(i);
            if (unit.kind() == Kind.STOP || clause.isFinite(i) && clause.unit(i).is(WordClass.BE)) {
                return List.of();
            }
            if (unit.kind() == Kind.COMMA) {
                int k = i + 1;
                while (clause.exists(k)
                        && (clause.unit(k).is(WordClass.DETERMINER)
                                || (clause.unit(k).isWord()
                                        && clause.unit(k).classes() == 0
                                        && clause.isAgent(k + 1)))) {
                    k++;
                }
                if (clause.isAgent(k) && clause.isVerbSoon(k + 1) && !clause.isResisted(k)) {
                    return withFollowing(k);
                }
            }
        }
        return List.of();
    }

    /** The agents before a relative pronoun, over a comma: "cilengitide, which". */
    private List<Integer> antecedent(int from) {
        int i = from;
        if (clause.exists(i)
                && clause.unit(i).is("of")
                && clause.exists(i - 2)
                && clause.unit(i - 2).kind() == Kind.COMMA) {
            i -= 2;
        }
        if (clause.exists(i) && clause.unit(i).is(WordClass.PREPOSITION)) {
            return List.of();
        }
        if (clause.exists(i) && clause.unit(i).is(WordClass.CONJUNCTION)) {
            int relative = i - 1;
            while (clause.exists(relative)
                    && !clause.unit(relative).is("which")
                    && !clause.unit(relative).is("that")
                    && clause.unit(relative).kind() != Kind.STOP) {
                relative--;
            }
            return clause.exists(relative) && clause.unit(relative).is(WordClass.RELATIVE)
                    ? antecedent(relative - 1)
                    : List.of();
        }
        return modified(i + 1);
    }

    /** The agents that a phrase behind them is said of: "A, directed against", "an antibody raised against". */
    List<Integer> modified(int adjective) {
        int i = adjective - 1;
        if (clause.exists(i)
                && (clause.unit(i).kind() == Kind.COMMA || clause.unit(i).kind() == Kind.OPEN)) {
            i--;
        }
        return agentsBefore(i);
    }

    /** The agents of the noun phrase that ends at a unit. */
    private List<Integer> agentsBefore(int from) {
        int i = from;
        if (clause.exists(i) && clause.unit(i).kind() == Kind.CLOSE) {
            int open = clause.open(i);
            i = open < 0 ? i : open - 1;
        }
        int heads = 0;
        while (clause.exists(i)
                && heads < 3
                && clause.unit(i).isWord()
                && clause.unit(i).is(WordClass.AGENT_HEAD)
                && !clause.unit(i).is(WordClass.GENERIC_AGENT)) {
            i--;
            heads++;
        }
        if (clause.isAgent(i)) {
            if (clause.isResisted(i)) {
                return List.of();
            }
            List<Integer> agents = withHead(i);
            if (clause.isClass(i)) {
                List<Integer> referents = referents(i);
                return referents.isEmpty() ? agents : referents;
            }
            return agents;
        }
        if (clause.exists(i) && clause.unit(i).is(WordClass.GENERIC_AGENT)) {
            List<Integer> referents = referents(i);
            return referents.isEmpty() && clause.isAgent(i - 1) ? List.of(i - 1) : referents;
        }
        if (clause.isTarget(i)) {
            for (int k = i - 1; clause.exists(k) && k > i - 5; k--) {
                if (clause.unit(k).is("of")
                        && clause.exists(k - 1)
                        && (clause.unit(k - 1).is(WordClass.GENERIC_AGENT) || clause.isCarrier(k - 1))) {
                    return referents(k - 1, i);
                }
            }
        }
        return List.of();
    }

    /** An agent together with the class it is named for: "MMP inhibitors, such as A and B, block". */
    private List<Integer> withHead(int agent) {
        int i = agent - 1;
        while (clause.exists(i)
                && (clause.unit(i).is("as")
                        || clause.unit(i).is(WordClass.EXEMPLAR)
                        || clause.unit(i).kind() == Kind.COMMA)) {
            i--;
        }
        boolean exemplified = i < agent - 1 && clause.exists(i + 1);
        if (exemplified
                && clause.isNamedClass(i)
                && clause.exists(agent - 1)
                && clause.unit(agent - 1).isWord()) {
            return List.of(agent, i);
        }
        return List.of(agent);
    }

    /** The agents that head the noun phrase ending at a unit, before a verb. */
    private List<Integer> nounPhrase(int from) {
        int i = from;
        boolean head = true;
        while (clause.exists(i) && i > from - MAX_SUBJECT) {
            Unit unit = clause.unit(i);
            if (unit.kind() == Kind.CLOSE) {
                int open = clause.open(i);
                if (open < 0) {
                    return List.of();
                }
                i = open - 1;
                continue;
            }
            if (clause.isAgent(i)
                    && clause.exists(i - 2)
                    && clause.unit(i - 1).is("with")
                    && CARRYING.contains(clause.unit(i - 2).form())) {
                i -= 3;
                head = true;
                continue;
            }
            if (clause.isAgent(i) && unit.kind() == Kind.AGENT || clause.isAgent(i) && clause.targetsAct() && head) {
                return isActing(i, head) ? withReferents(i) : List.of();
            }
            if (unit.kind() == Kind.TARGET) {
                int preposition = i - 1;
                while (clause.exists(preposition) && clause.isNounWord(preposition)) {
                    preposition--;
                }
                if (!clause.exists(preposition) || !clause.unit(preposition).is(WordClass.PREPOSITION)) {
                    return List.of();
                }
                i = preposition;
                continue;
            }
            if (unit.kind() == Kind.COMMA) {
                int before = clause.beforeInsertion(i);
                if (before < 0) {
                    return List.of();
                }
                i = before;
                continue;
            }
            if (unit.kind() == Kind.STOP
                    || unit.kind() == Kind.OPEN
                    || unit.is(WordClass.SUBORDINATOR) && !unit.is("as")
                    || unit.is(WordClass.RELATIVE)) {
                return List.of();
            }
            boolean reduced = unit.form().endsWith("ed")
                    && clause.isAgent(i - 1)
                    && clause.exists(i + 1)
                    && clause.unit(i + 1).is(WordClass.PREPOSITION);
            if (reduced) {
                head = true;
                i--;
                continue;
            }
            if (unit.isWord()
                    && clause.isFinite(i)
                    && !clause.isModifierVerb(i)
                    && !unit.is("treated")
                    && !unit.is("exposed")) {
                return List.of();
            }
            if (head && unit.is(WordClass.GENERIC_AGENT)) {
                List<Integer> referents = referents(i);
                if (!referents.isEmpty()) {
                    return referents;
                }
            }
            if (unit.is(WordClass.PREPOSITION)) {
                head = true;
            } else if (unit.isWord()
                    && !unit.is(WordClass.AGENT_HEAD)
                    && !unit.is(WordClass.ADVERB)
                    && !unit.is("and")) {
                head = unit.is(WordClass.DETERMINER);
            } else if (unit.form().equals("'s") || unit.form().equals("’s")) {
                head = true;
            }
            i--;
        }
        return List.of();
    }

    private static final Set<String> CARRYING = Set.of(
            "loaded",
            "coated",
            "conjugated",
            "decorated",
            "functionalized",
            "functionalised",
            "combined",
            "together",
            "along");

    /** Whether an agent in a subject acts itself: "treatment with A", not "patients with A" or "A resistance". */
    private boolean isActing(int agent, boolean head) {
        if (!head || clause.isResisted(agent) || clause.modifierEnd(agent) > 0 && !clause.isTreated(agent)) {
            return false;
        }
        int i = agent - 1;
        while (clause.exists(i) && clause.isNounWord(i) && !clause.unit(i).is(WordClass.AGENT_HEAD)) {
            i--;
        }
        if (clause.exists(i) && (clause.unit(i).is("as") || clause.unit(i).is("like"))) {
            return true;
        }
        if (!clause.exists(i) || !clause.unit(i).is(WordClass.PREPOSITION)) {
            return true;
        }
        if (clause.unit(i).is("of")) {
            return true;
        }
        for (int k = i - 1; clause.exists(k) && k > i - 9; k--) {
            Unit unit = clause.unit(k);
            if (unit.is(WordClass.AGENT_HEAD)
                    || unit.is("treated")
                    || unit.is("exposed")
                    || unit.is("incubated")
                    || clause.isNominal(k)) {
                return true;
            }
            if (unit.kind() == Kind.COMMA || unit.kind() == Kind.STOP || clause.isFinite(k)) {
                return false;
            }
        }
        return clause.unit(i).is("by");
    }

    private List<Integer> withReferents(int agent) {
        if (clause.isCarrier(agent) || clause.isClass(agent)) {
            List<Integer> members = membersAfter(agent + 1);
            if (!members.isEmpty()) {
                List<Integer> both = new ArrayList<>(members);
                both.add(agent);
                return both;
            }
            return List.of(agent);
        }
        return withHead(agent);
    }

    /** The agents that a class name or a noun such as "inhibitor" refers to in this sentence; none if it stands alone. */
    List<Integer> referents(int noun) {
        return referents(noun, noun);
    }

    /**
     * The same for a noun with a complement, as "inhibitor of menin".
     *
     * @param end the last unit of the complement
     */
    List<Integer> referents(int noun, int end) {
        List<Integer> found = new ArrayList<>();
        int next = end + 1;
        if (clause.isAgent(next) && !clause.isCarrier(next) && clause.unit(next).kind() == Kind.AGENT) {
            return List.of(next);
        }
        List<Integer> members = membersAfter(next);
        if (!members.isEmpty()) {
            return members;
        }
        int start = clause.phraseStart(noun);
        int before = start - 1;
        int after = end + 1;
        if (clause.exists(before)
                && clause.unit(before).is("of")
                && clause.exists(before - 1)
                && (clause.unit(before - 1).is("one")
                        || clause.unit(before - 1).is("member")
                        || clause.unit(before - 1).is("example"))) {
            start = clause.phraseStart(before - 1);
            before = start - 1;
        }
        if (clause.exists(before) && clause.unit(before).kind() == Kind.OPEN) {
            int k = before - 1;
            while (clause.exists(k) && clause.unit(k).is(WordClass.AGENT_HEAD)) {
                k--;
            }
            if (clause.isAgent(k)) {
                return List.of(k);
            }
        }
        if (clause.exists(before)
                && (clause.unit(before).kind() == Kind.COMMA
                        || clause.unit(before).kind() == Kind.HYPHEN
                        || clause.unit(before).kind() == Kind.STOP)) {
            int k = before - 1;
            if (clause.exists(k) && clause.unit(k).kind() == Kind.CLOSE) {
                int open = clause.open(k);
                k = open < 0 ? k : open - 1;
            }
            if (clause.isAgent(k)
                    && !clause.isResisted(k)
                    && !(clause.isCarrier(k) && clause.isCarrier(noun))
                    && isApposed(noun, start, k)) {
                return List.of(k);
            }
        }
        if (clause.exists(before)
                && (clause.unit(before).is("as")
                        || clause.unit(before).is(WordClass.BE)
                        || clause.unit(before).is(WordClass.ADVERB)
                        || clause.unit(before).is("represents")
                        || clause.unit(before).is("became")
                        || clause.unit(before).is("remains"))) {
            int verb = before;
            while (clause.exists(verb) && !clause.isVerb(verb) && verb > before - 5) {
                verb--;
            }
            if (clause.exists(verb) && clause.isVerb(verb)) {
                List<Integer> subject = subject(verb, 1);
                if (!subject.isEmpty()) {
                    return subject;
                }
            } else if (clause.unit(before).is("as") && clause.isAgent(before - 1)) {
                return List.of(before - 1);
            }
        }
        if (clause.exists(after)
                && clause.unit(after).kind() == Kind.COMMA
                && clause.isAgent(after + 1)
                && clause.unit(after + 1).kind() == Kind.AGENT
                && !clause.isCarrier(after + 1)
                && (isAmong(start)
                        || !clause.exists(after + 2)
                        || clause.unit(after + 2).kind() == Kind.COMMA
                        || clause.unit(after + 2).kind() == Kind.OTHER)) {
            return List.of(after + 1);
        }
        return found;
    }

    /** Whether a phrase behind a comma is said of the agent before it, and does not begin anew: "Unlike A, B inhibitors are". */
    private boolean isApposed(int noun, int start, int agent) {
        Unit first = clause.unit(start);
        if (first.is(WordClass.DETERMINER)
                || clause.unit(agent).members().size() > 1
                || !clause.unit(noun).form().endsWith("s")) {
            return !(clause.exists(agent - 1)
                    && (clause.unit(agent - 1).is("unlike")
                            || clause.unit(agent - 1).is("like")));
        }
        return false;
    }

    /** "Among the EGFR inhibitors, A and B". */
    private boolean isAmong(int start) {
        return clause.exists(start - 1)
                && (clause.unit(start - 1).is("among") || clause.unit(start - 1).is("of"));
    }

    /** The agents that an event's noun is brought about by: "A causes inhibition of", "through inhibition of". */
    List<Integer> holder(int noun) {
        int start = clause.phraseStart(noun);
        int i = start - 1;
        while (clause.exists(i) && (clause.unit(i).is("no") || clause.unit(i).is("not"))) {
            i--;
        }
        if (clause.isTarget(i)) {
            i = clause.phraseStart(i) - 1;
        }
        if (clause.exists(i) && clause.unit(i).is(WordClass.EXEMPLAR)) {
            i = beforeExamples(i);
            if (clause.isAgent(i)
                    && clause.exists(i - 2)
                    && clause.unit(i - 1).is("of")
                    && clause.unit(i - 2).is(WordClass.AGENT_HEAD)) {
                return List.of(i);
            }
        }
        if (clause.exists(i) && (clause.unit(i).is("and") || clause.unit(i).kind() == Kind.COMMA)) {
            int k = i - 1;
            while (clause.exists(k)
                    && k > i - 12
                    && !clause.isNominal(k)
                    && (!clause.isFinite(k) || clause.isModifierVerb(k))) {
                k--;
            }
            if (clause.exists(k) && clause.isNominal(k)) {
                return holder(k);
            }
        }
        while (clause.exists(i)
                && (clause.unit(i).is("of")
                        || clause.unit(i).is("in")
                        || clause.unit(i).is("to")
                        || clause.unit(i).is("on")
                        || clause.unit(i).is("for")
                        || clause.unit(i).is("as")
                        || clause.unit(i).is(WordClass.BY))) {
            i--;
            if (clause.exists(i) && clause.unit(i).kind() == Kind.COMMA) {
                i--;
            }
            if (clause.isAgent(i) && clause.unit(i).kind() == Kind.AGENT && !clause.isResisted(i)) {
                return List.of(i);
            }
            int verb = clause.previousVerb(i);
            return verb < 0 ? fronted(noun) : subject(verb, 1);
        }
        if (clause.exists(i) && clause.isVerb(i)) {
            return subject(i, 1);
        }
        return List.of();
    }

    /** Before a noun that examples explain: "through mechanisms including". */
    private int beforeExamples(int exemplar) {
        int i = exemplar - 1;
        while (clause.exists(i)
                && (clause.unit(i).kind() == Kind.COMMA
                        || clause.isNounWord(i) && !clause.unit(i).is(WordClass.BY))) {
            i--;
        }
        return i;
    }
}
