package org.agonist.relations;

import java.util.List;
import java.util.Set;
import org.agonist.relations.Unit.Kind;

/**
 * Finds the agents of effects that a sentence speaks of beside what brings them about: <i>A kills cells through T</i>, <i>the
 * effect of A is mediated by T</i>, <i>inhibition of T underlies the cytotoxicity of A</i>.
 */
final class EffectAgents {
    /** How far from its route an effect may be named, in units. */
    private static final int MAX_EFFECT = 18;
    /** How far behind its route a target may stand. */
    private static final int MAX_TARGET = 6;

    private static final Set<String> INDUCED =
            Set.of("induced", "mediated", "triggered", "evoked", "elicited", "driven");
    private static final Set<String> EFFECTS = Set.of(
            "effect",
            "effects",
            "action",
            "actions",
            "activity",
            "activities",
            "cytotoxicity",
            "efficacy",
            "potency",
            "property",
            "properties",
            "mechanism",
            "mechanisms");
    private static final Set<String> ACTING = Set.of(
            "exert",
            "exerts",
            "exerted",
            "protect",
            "protects",
            "protected",
            "kill",
            "kills",
            "killed",
            "relieve",
            "relieves",
            "relieved",
            "work",
            "works",
            "worked",
            "function",
            "functions",
            "operate",
            "operates");
    private static final Set<String> ADVERBIAL = Set.of("through", "via", "involving");
    /** What passes through something in the literal sense. */
    private static final Set<String> FLOWS = Set.of(
            "current",
            "currents",
            "influx",
            "efflux",
            "entry",
            "flow",
            "flux",
            "transport",
            "passage",
            "uptake",
            "signaling",
            "signalling",
            "conductance");

    private static final Set<String> MECHANISMS =
            Set.of("mechanism", "mechanisms", "pathway", "pathways", "process", "manner");
    private static final Set<String> LINKS =
            Set.of("through", "via", "by", "involves", "involved", "involving", "with");
    private static final Set<String> EXPLAINING = Set.of(
            "contributes",
            "contribute",
            "contributed",
            "underlies",
            "underlie",
            "underlying",
            "explains",
            "explain",
            "accounts",
            "account",
            "mediates",
            "mediate",
            "responsible");

    private final Clause clause;
    private final AgentArguments agents;

    EffectAgents(Clause clause, AgentArguments agents) {
        this.clause = clause;
        this.agents = agents;
    }

    /**
     * The agents of what happens over a route.
     *
     * @param route "through", "mediated" and the like
     * @param target what stands behind it
     */
    List<Integer> over(int route, int target) {
        if (!isDirect(route, target)) {
            return List.of();
        }
        boolean adverbial = ADVERBIAL.contains(clause.unit(route).form());
        List<Integer> bringing = List.of();
        for (int i = beforeRoute(route); clause.exists(i) && i > route - MAX_EFFECT; i--) {
            Unit unit = clause.unit(i);
            if (unit.kind() == Kind.CLOSE) {
                i = clause.open(i);
                continue;
            }
            if (unit.kind() == Kind.STOP || unit.kind() == Kind.OPEN) {
                return bringing;
            }
            if (bringing.isEmpty() && clause.isAgent(i) && isBringing(i)) {
                bringing = List.of(i);
            }
            boolean participle = clause.isModifierVerb(i)
                    || clause.exists(i - 1) && clause.unit(i - 1).is(WordClass.DETERMINER);
            if (clause.isVerb(i) && !participle && isReduced(i)) {
                bringing = bringing.isEmpty() ? actor(i, route) : bringing;
                continue;
            }
            if (clause.isVerb(i) && !participle) {
                return clause.isPassive(i) || adverbial ? actor(i, route) : List.of();
            }
            boolean boundary =
                    unit.kind() == Kind.COMMA || unit.is(WordClass.RELATIVE) || unit.is(WordClass.SUBORDINATOR);
            if (!adverbial && boundary) {
                return bringing;
            }
        }
        return bringing;
    }

    /** The agents of an event that another is linked to: "A-induced apoptosis involves", "occurs through X and". */
    List<Integer> linked(int noun) {
        int link = clause.phraseStart(noun) - 1;
        for (int i = link; clause.exists(i) && clause.unit(link).is("and") && i > link - MAX_EFFECT; i--) {
            if (clause.isNominal(i)) {
                return linked(i);
            }
        }
        if (!clause.exists(link) || !LINKS.contains(clause.unit(link).form())) {
            return List.of();
        }
        for (int i = link - 1; clause.exists(i) && i > link - MAX_EFFECT; i--) {
            if (clause.isAgent(i)) {
                return isBringing(i) ? List.of(i) : List.of();
            }
            Unit unit = clause.unit(i);
            boolean boundary = unit.kind() == Kind.STOP
                    || unit.kind() == Kind.COMMA
                    || unit.is(WordClass.RELATIVE)
                    || unit.is(WordClass.SUBORDINATOR);
            if (boundary) {
                return List.of();
            }
        }
        return List.of();
    }

    /** The agents whose effect an event's noun and its target explain. */
    List<Integer> explained(int from) {
        int verb = from;
        while (clause.exists(verb)
                && verb < from + 4
                && !EXPLAINING.contains(clause.unit(verb).form())) {
            verb++;
        }
        if (!clause.exists(verb) || !EXPLAINING.contains(clause.unit(verb).form())) {
            return List.of();
        }
        return following(verb + 1);
    }

    /** The agents whose effect is named next: "the cytotoxic effects of A", "A-induced apoptosis". */
    List<Integer> following(int from) {
        for (int i = from; clause.exists(i) && i < from + 8; i++) {
            String form = clause.unit(i).form();
            if (EFFECTS.contains(form)) {
                return MECHANISMS.contains(form) ? List.of() : agents.of(i + 1);
            }
            if (clause.isAgent(i)) {
                return isBringing(i) ? List.of(i) : List.of();
            }
            if (!clause.unit(i).isWord() && clause.unit(i).kind() != Kind.HYPHEN && !clause.isTarget(i)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** Whether a target follows its route without an event or agent of its own between: not "through inhibition of T". */
    private boolean isDirect(int route, int target) {
        for (int i = route + 1; i < target; i++) {
            if (clause.isNominal(i) || clause.isAgent(i) || clause.isVerb(i)) {
                return false;
            }
        }
        Unit before = clause.unit(Math.max(0, route - 1));
        boolean named = before.kind() == Kind.COMMA || MECHANISMS.contains(before.form());
        return target - route <= MAX_TARGET
                && !FLOWS.contains(before.form())
                && (named || !clause.unit(route).is("involving"));
    }

    /** Over "is", "mainly", "at least in part". */
    private int beforeRoute(int route) {
        int i = clause.beforeVerbGroup(route);
        while (clause.exists(i)
                && (clause.unit(i).is("part")
                        || clause.unit(i).is("in")
                        || clause.unit(i).is("least")
                        || clause.unit(i).is("at"))) {
            i--;
        }
        return i;
    }

    /** Whether an agent is named as what brings about the event behind it, or has an effect: "A-induced", "effects of A". */
    private boolean isBringing(int agent) {
        if (clause.isResisted(agent)) {
            return false;
        }
        boolean induced = clause.exists(agent + 2)
                && clause.unit(agent + 1).kind() == Kind.HYPHEN
                && INDUCED.contains(clause.unit(agent + 2).form());
        int i = agent - 1;
        while (clause.exists(i) && clause.isNounWord(i)) {
            i--;
        }
        return induced
                || clause.exists(i - 1)
                        && clause.unit(i).is("of")
                        && EFFECTS.contains(clause.unit(i - 1).form());
    }

    /** A passive without a form of "be": in "it relieved pain induced by A through T", T is not A's. */
    private boolean isReduced(int verb) {
        return clause.isPassive(verb)
                && clause.exists(verb - 1)
                && !clause.unit(verb - 1).is(WordClass.BE);
    }

    /** What a verb before a route says it of. */
    private List<Integer> actor(int verb, int route) {
        if (clause.isPassive(verb)) {
            List<Integer> by = agents.by(verb + 1);
            return by.isEmpty() || by.get(0) > route ? List.of() : by;
        }
        boolean acts = ACTING.contains(clause.unit(verb).form());
        for (Trigger trigger : clause.unit(verb).triggers()) {
            acts |= trigger.form().isVerb();
        }
        return acts ? agents.subject(verb) : List.of();
    }
}
