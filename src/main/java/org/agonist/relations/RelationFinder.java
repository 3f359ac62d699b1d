package org.agonist.relations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agonist.relations.TargetArguments.Target;
import org.agonist.relations.Trigger.Form;
import org.agonist.vocabulary.EntityKind;
import org.agonist.vocabulary.Mechanism;
import org.agonist.vocabulary.Sign;
import org.jspecify.annotations.Nullable;

/**
 * Finds the relations that a sentence states between the agents and targets in it, by the rules of {@code rules.txt} over the
 * trigger lexicon, as in <i>everolimus and temsirolimus target mTOR</i>.
 *
 * <p>Relations across sentences are not found. Immutable, shared by all threads.
 */
public final class RelationFinder {
    /** More mentions than this in one sentence are a list or table, and pairing them all says nothing. */
    private static final int MAX_MENTIONS = 200;
    /** The most relations that one trigger may state: the full product of two long lists. */
    private static final int MAX_PER_TRIGGER = 400;

    private final Lexicon lexicon;
    private final List<Rule> rules;

    private RelationFinder(Lexicon lexicon, List<Rule> rules) {
        this.lexicon = lexicon;
        this.rules = rules;
    }

    /**
     * Loads the lexicon and rules.
     *
     * @param rules where the rules are, as {@link RuleSet#DEFAULT}
     */
    public static RelationFinder load(String rules) throws IOException {
        return new RelationFinder(Lexicon.load(), RuleSet.load(rules).rules());
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /**
     * The relations of one sentence, in the order of their agents and targets, each pair at most once.
     *
     * @param forms the folded tokens
     * @param mentions the mentions, in order; only those that a carrier carries may lie within another
     * @param targetsAct whether genes and proteins count as agents too
     */
    public List<FoundRelation> find(List<String> forms, List<RelationMention> mentions, boolean targetsAct) {
        return find(forms, mentions, targetsAct, PairListener.NONE);
    }

    List<FoundRelation> find(
            List<String> forms, List<RelationMention> mentions, boolean targetsAct, PairListener listener) {
        if (mentions.size() > MAX_MENTIONS || !isPossible(mentions, targetsAct)) {
            return List.of();
        }
        return new Search(UnitBuilder.build(lexicon, forms, mentions), mentions, targetsAct, listener).run();
    }

    private static boolean isPossible(List<RelationMention> mentions, boolean targetsAct) {
        int agents = 0;
        int targets = 0;
        for (RelationMention mention : mentions) {
            agents += mention.kind().isAgent() ? 1 : 0;
            targets += mention.kind().isAgent() ? 0 : 1;
        }
        return agents > 0 && targets > 0 || targetsAct && targets > 1;
    }

    /** The search of one sentence. */
    private final class Search {
        private final List<Unit> units;
        private final List<RelationMention> mentions;
        private final Clause clause;
        private final TargetArguments targets;
        private final AgentArguments agents;
        private final EffectAgents effects;
        private final Inquiry inquiry;
        private final PairListener listener;
        private final Map<Long, FoundRelation> found = new LinkedHashMap<>();

        Search(List<Unit> units, List<RelationMention> mentions, boolean targetsAct, PairListener listener) {
            this.units = units;
            this.mentions = mentions;
            this.listener = listener;
            this.clause = new Clause(units, mentions, targetsAct);
            this.targets = new TargetArguments(clause);
            this.agents = new AgentArguments(clause);
            this.effects = new EffectAgents(clause, agents);
            this.inquiry = new Inquiry(clause);
        }

        List<FoundRelation> run() {
            for (int i = 0; i < units.size(); i++) {
                for (Trigger trigger : units.get(i).triggers()) {
                    tryRules(i, trigger);
                }
            }
            for (int i = 0; i < units.size(); i++) {
                for (int member : units.get(i).members()) {
                    if (mentions.get(member).isCarrier()) {
                        addCarried(i, member);
                    }
                }
            }
            List<FoundRelation> relations = new ArrayList<>(found.values());
            relations.sort(
                    java.util.Comparator.comparingInt(FoundRelation::agent).thenComparingInt(FoundRelation::target));
            relations.forEach(relation -> listener.ruled(relation, PairVerdict.KEPT));
            return relations;
        }

        private void tryRules(int i, Trigger trigger) {
            for (Rule rule : rules) {
                if (isUsed(i, trigger, rule.use())) {
                    List<Target> targets = targets(i, trigger, rule);
                    if (rule.agent() == Rule.AgentPlace.BRACKET) {
                        if (addBracketed(i, trigger, rule, targets)) {
                            return;
                        }
                        continue;
                    }
                    List<Integer> agents = targets.isEmpty() ? List.of() : agents(i, rule, targets);
                    if (!agents.isEmpty() && !inquiry.isAsked(i, trigger) && add(i, trigger, rule, agents, targets)) {
                        return;
                    }
                }
            }
        }

        /** "drugs against WEE1 (A) and CHK1 (B)": to each target its own agent. */
        private boolean addBracketed(int i, Trigger trigger, Rule rule, List<Target> targets) {
            boolean added = false;
            for (Target target : targets) {
                List<Integer> agents = bracket(target.unit());
                added |= !agents.isEmpty() && add(i, trigger, rule, agents, List.of(target));
            }
            return added;
        }

        private boolean isUsed(int i, Trigger trigger, Rule.Use use) {
            boolean hyphened = i > 0 && units.get(i - 1).kind() == Unit.Kind.HYPHEN;
            return switch (use) {
                case ACTIVE ->
                    trigger.form().isVerb()
                            && !hyphened
                            && !trigger.passiveOnly()
                            && clause.isVerb(i)
                            && !(trigger.form() == Form.PAST && clause.isPassive(i));
                case PASSIVE -> trigger.form() == Form.PAST && !hyphened && !trigger.passiveOnly();
                case UNDERGONE -> trigger.form() == Form.PAST && !hyphened && trigger.passiveOnly();
                case INTRANSITIVE ->
                    (trigger.form() == Form.PAST || trigger.form() == Form.PRESENT)
                            && !hyphened
                            && trigger.mechanism() != null
                            && trigger.mechanism().sign() != Sign.NONE
                            && clause.isVerb(i);
                case GERUND ->
                    (trigger.form() == Form.GERUND || trigger.form() == Form.PRESENT)
                            && !hyphened
                            && !trigger.passiveOnly();
                case MODIFIER -> trigger.form() == Form.PAST && !hyphened && isAmount(i + 1);
                case HYPHENED_GERUND -> hyphened && trigger.form() == Form.GERUND;
                case HYPHENED ->
                    (trigger.form() == Form.PAST || trigger.form() == Form.GERUND) && (hyphened || isBehindAgent(i));
                case NOUN ->
                    !trigger.passiveOnly()
                            && (trigger.form() == Form.NOUN
                                    || trigger.form() == Form.GERUND && isOf(i + 1) && trigger.mechanism() != null);
                case UNDERGONE_NOUN -> trigger.passiveOnly() && trigger.form() == Form.NOUN;
                case AGENT_NOUN -> trigger.form() == Form.AGENT_NOUN;
                case ADJECTIVE -> trigger.form() == Form.ADJECTIVE;
                case ROUTE -> trigger.form() == Form.ROUTE && !hyphened;
                case HYPHENED_ROUTE -> trigger.form() == Form.ROUTE && hyphened;
                case TARGET_NOUN -> trigger.form() == Form.TARGET_NOUN && isOf(i + 1);
                case CARRIER -> false;
            };
        }

        private boolean isBehindAgent(int i) {
            return units.get(i).is("induced") && i > 0 && units.get(i - 1).kind() == Unit.Kind.AGENT && !isBy(i + 1);
        }

        /** Whether a verb of the sentence says what becomes of the event that a noun names: "activation was abolished". */
        private boolean isSaidOtherwise(int noun) {
            for (int i = 0; i < units.size(); i++) {
                for (Trigger trigger : units.get(i).triggers()) {
                    boolean signed =
                            trigger.mechanism() != null && trigger.mechanism().sign() != Sign.NONE;
                    if (i != noun && signed && trigger.form().isVerb() && clause.isVerb(i)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean isAmount(int i) {
            return i < units.size() && units.get(i).is(WordClass.AMOUNT);
        }

        private boolean isBy(int i) {
            return i < units.size() && units.get(i).is("by");
        }

        private boolean isOf(int i) {
            return i < units.size() && units.get(i).is("of");
        }

        private List<Target> targets(int i, Trigger trigger, Rule rule) {
            return switch (rule.target()) {
                case OBJECT ->
                    this.targets.objects(
                            i + 1,
                            trigger.prepositions(),
                            !trigger.prepositions().isEmpty());
                case SUBJECT -> this.targets.subjectTargets(i);
                case AFTER -> untilNextEvent(this.targets.objects(i + 1, after(trigger), true), rule.use());
                case BEFORE ->
                    this.targets.targetsBefore(rule.agent() == Rule.AgentPlace.OF && isMediated(i - 1) ? i - 1 : i);
                case BY -> this.targets.objects(rule.agent() == Rule.AgentPlace.OF ? behindOf(i) : i + 1, BY, true);
                case TOWARD -> isOf(i + 1) ? this.targets.objects(behindOf(i), toward(trigger), true) : List.of();
                case NAMED -> this.targets.named(i, behindOf(i));
                case CARRIED -> List.of();
            };
        }

        /** Behind the agent of "metabolism of A". */
        private int behindOf(int noun) {
            int i = noun + 1;
            while (i < units.size() && i < noun + 4 && units.get(i).kind() != Unit.Kind.AGENT) {
                i++;
            }
            return i + 1;
        }

        /** "suppression of A and activation of B": B belongs to the second event only. */
        private List<Target> untilNextEvent(List<Target> targets, Rule.Use use) {
            for (int n = 1; n < targets.size() && use == Rule.Use.NOUN; n++) {
                for (int k = targets.get(n - 1).unit(); k < targets.get(n).unit(); k++) {
                    if (clause.isNominal(k) && isOf(k + 1)) {
                        return targets.subList(0, n);
                    }
                }
            }
            return targets;
        }

        /** Behind the agent of an event; "effects of A on" may be none, "inhibitory effects" are. */
        private static Set<String> toward(Trigger trigger) {
            Set<String> prepositions = new HashSet<>(trigger.prepositions());
            prepositions.removeAll(NEARER);
            if (trigger.mechanism() == null || trigger.mechanism().sign() == Sign.NONE) {
                prepositions.removeAll(ON);
            }
            return prepositions;
        }

        private static final Set<String> NEARER = Set.of("", "of");
        private static final Set<String> ON = Set.of("on", "upon");
        private static final Set<String> BY = Set.of("by", "via", "through");
        private static final Set<String> OF_OR_IN = Set.of("of", "in");

        private Set<String> after(Trigger trigger) {
            Mechanism mechanism = trigger.mechanism();
            boolean change =
                    mechanism == Mechanism.INDIRECT_DOWNREGULATOR || mechanism == Mechanism.INDIRECT_UPREGULATOR;
            return change ? OF_OR_IN : trigger.prepositions();
        }

        private List<Integer> agents(int i, Rule rule, List<Target> targets) {
            int last = targets.get(targets.size() - 1).unit();
            return switch (rule.agent()) {
                case SUBJECT -> this.agents.subject(i);
                case BY -> by(Math.max(i, last) + 1, rule.use());
                case OF -> this.agents.of(i + 1);
                case BEFORE ->
                    rule.target() == Rule.TargetPlace.BEFORE
                            ? this.agents.before(targets.get(0).unit())
                            : agentBefore(i);
                case HOLDER -> holder(i);
                case REFERENT -> this.agents.referents(i, rule.target() == Rule.TargetPlace.AFTER ? last : i);
                case MODIFIED -> this.agents.modified(i);
                case CONDITION ->
                    rule.use() == Rule.Use.NOUN && isSaidOtherwise(i) ? List.of() : this.agents.condition(i);
                case FOLLOWING -> following(i);
                case EFFECT -> effects.over(i, targets.get(0).unit());
                case EXPLAINED -> rule.use() == Rule.Use.NOUN ? effects.explained(last + 1) : effects.following(i + 1);
                case BRACKET, ITSELF -> List.of();
            };
        }

        private List<Integer> holder(int noun) {
            List<Integer> agents = this.agents.holder(noun);
            return agents.isEmpty() ? effects.linked(noun) : agents;
        }

        private List<Integer> by(int from, Rule.Use use) {
            List<Integer> agents = this.agents.by(from);
            boolean verb = use == Rule.Use.PASSIVE || use == Rule.Use.INTRANSITIVE;
            return agents.isEmpty() && verb ? this.agents.treatedWith(from) : agents;
        }

        /** "A-mediated inhibition", "A-induced": over the participle that may stand between. */
        private List<Integer> agentBefore(int i) {
            int k = i;
            if (k > 1 && isMediated(k - 1)) {
                k--;
            }
            return this.agents.before(k);
        }

        private boolean isMediated(int i) {
            if (i < 0) {
                return false;
            }
            Unit unit = units.get(i);
            return unit.is("mediated")
                    || unit.is("induced")
                    || unit.is("catalyzed")
                    || unit.is("catalysed")
                    || unit.is("dependent")
                    || unit.is("driven")
                    || unit.is("based");
        }

        /** "The apoptosis-inducing compound A": what a participle behind a target and a hyphen stands before. */
        private List<Integer> following(int i) {
            int k = i + 1;
            while (k < units.size() && k < i + 4 && units.get(k).is(WordClass.GENERIC_AGENT)) {
                k++;
            }
            return k < units.size() && units.get(k).kind() == Unit.Kind.AGENT ? List.of(k) : List.of();
        }

        /** "The inhibition of glutaminase (CB-839)": what stands alone in brackets behind a target. */
        private List<Integer> bracket(int target) {
            boolean alone = target + 3 < units.size()
                    && units.get(target + 1).kind() == Unit.Kind.OPEN
                    && units.get(target + 2).kind() == Unit.Kind.AGENT
                    && units.get(target + 3).kind() == Unit.Kind.CLOSE;
            return alone ? List.of(target + 2) : List.of();
        }

        private boolean add(int i, Trigger trigger, Rule rule, List<Integer> agentUnits, List<Target> targets) {
            boolean added = false;
            int pairs = 0;
            boolean paired = agentUnits.size() == 1
                    && targets.size() == 1
                    && isRespective(agentUnits.get(0), targets.get(0).unit());
            for (int agentUnit : agentUnits) {
                for (Target target : targets) {
                    for (int agent : units.get(agentUnit).members()) {
                        for (int member : units.get(target.unit()).members()) {
                            boolean partner = !paired
                                    || units.get(agentUnit).members().indexOf(agent)
                                            == units.get(target.unit())
                                                    .members()
                                                    .indexOf(member);
                            if (partner && agentUnit != target.unit() && pairs++ < MAX_PER_TRIGGER) {
                                Mechanism mechanism = mechanism(
                                        trigger, target, mentions.get(member).kind());
                                if (mechanism != null) {
                                    put(relation(
                                            agent,
                                            member,
                                            mechanism,
                                            units.get(i).token(),
                                            rule));
                                    added = true;
                                }
                            }
                        }
                    }
                }
            }
            return added;
        }

        /** "A and B inhibit X and Y, respectively". */
        private boolean isRespective(int agents, int targets) {
            int size = units.get(agents).members().size();
            if (size < 2 || size != units.get(targets).members().size()) {
                return false;
            }
            int last = Math.max(agents, targets);
            for (int i = last + 1; i < units.size() && i < last + 8; i++) {
                if (units.get(i).is("respectively")) {
                    return true;
                }
            }
            return false;
        }

        private void put(FoundRelation relation) {
            RelationMention agent = mentions.get(relation.agent());
            RelationMention target = mentions.get(relation.target());
            if (agent.kind() == EntityKind.THERAPY_CLASS && target.kind() == EntityKind.PROCESS) {
                listener.ruled(relation, PairVerdict.VAGUE);
                return;
            }
            if (agent.concept().equals(target.concept())) {
                listener.ruled(relation, PairVerdict.SAME_CONCEPT);
                return;
            }
            long key = (long) relation.agent() << 32 | relation.target();
            FoundRelation known = found.get(key);
            if (known == null) {
                found.put(key, relation);
            } else if (isBetter(relation, known)) {
                listener.ruled(known, PairVerdict.WEAKER);
                found.put(key, relation);
            } else {
                listener.ruled(relation, PairVerdict.WEAKER);
            }
        }

        private static FoundRelation relation(int agent, int target, Mechanism mechanism, int trigger, Rule rule) {
            return new FoundRelation(agent, target, mechanism, trigger, "rule:" + rule.name(), rule.confidence());
        }

        /** The more confident; of two as sure, the one that states a direction. */
        private static boolean isBetter(FoundRelation relation, FoundRelation known) {
            boolean signed = relation.mechanism().sign() != Sign.NONE;
            boolean knownSigned = known.mechanism().sign() != Sign.NONE;
            return signed != knownSigned ? signed : relation.confidence() > known.confidence();
        }

        private void addCarried(int unit, int carrier) {
            RelationMention mention = mentions.get(carrier);
            List<Integer> carried = mention.carried();
            int end = unit;
            List<Target> complement = this.targets.objects(unit + 1, OF, true);
            if (!complement.isEmpty() && mentions.get(carried.get(0)).kind() == EntityKind.FAMILY) {
                carried = new ArrayList<>();
                for (Target target : complement) {
                    carried.addAll(units.get(target.unit()).members());
                    end = target.unit();
                }
            }
            List<Integer> referents = this.agents.referents(unit, end);
            Rule rule = rule(referents.isEmpty() ? Rule.AgentPlace.ITSELF : Rule.AgentPlace.REFERENT);
            if (rule == null) {
                return;
            }
            List<Integer> agents = new ArrayList<>();
            for (int referent : referents) {
                agents.addAll(units.get(referent).members());
            }
            if (referents.isEmpty()) {
                agents.add(carrier);
            }
            agents.removeIf(agent -> agent == carrier && !referents.isEmpty());
            for (int target : carried) {
                if (!referents.isEmpty()) {
                    listener.ruled(
                            relation(carrier, target, mention.carriedMechanism(), mention.carrier(), rule),
                            PairVerdict.SUPERSEDED);
                }
                for (int agent : agents) {
                    FoundRelation relation =
                            relation(agent, target, mention.carriedMechanism(), mention.carrier(), rule);
                    if (isStated(agent, mentions.get(target).concept())) {
                        listener.ruled(relation, PairVerdict.STATED);
                    } else {
                        put(relation);
                    }
                }
            }
        }

        /** "a tyrosine kinase inhibitor of BCR-ABL": the complement says more than the family in the name. */
        private static final Set<String> OF = Set.of("of");

        private @Nullable Rule rule(Rule.AgentPlace agent) {
            for (Rule rule : rules) {
                if (rule.use() == Rule.Use.CARRIER && rule.agent() == agent) {
                    return rule;
                }
            }
            return null;
        }

        /** Whether the sentence says of this agent that it acts on this concept, at another place than in its name. */
        private boolean isStated(int agent, String concept) {
            for (FoundRelation relation : found.values()) {
                if (relation.agent() == agent
                        && mentions.get(relation.target()).concept().equals(concept)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The mechanism that a trigger states of a target, through "expression of", "degradation of" and the like. */
    private static @Nullable Mechanism mechanism(Trigger trigger, Target target, EntityKind kind) {
        Mechanism stated = trigger.mechanism();
        if (stated == null) {
            if (!target.shifted() && !target.amount()) {
                return kind == EntityKind.PROCESS ? Mechanism.ACTIVATOR : Mechanism.DIRECT_REGULATOR;
            }
            return signed(target.shifted() ? target.sign() : 1, target.amount() && !target.shifted());
        }
        if (stated.sign() == Sign.NONE) {
            return stated;
        }
        int sign = (stated.sign() == Sign.DOWN ? -1 : 1) * target.sign();
        boolean indirect = stated == Mechanism.INDIRECT_DOWNREGULATOR || stated == Mechanism.INDIRECT_UPREGULATOR;
        if (kind == EntityKind.PROCESS || kind == EntityKind.PATHWAY) {
            return signed(sign, false);
        }
        if (target.amount()) {
            return signed(sign, true);
        }
        return target.shifted() ? signed(sign, false) : indirect ? signed(sign, true) : stated;
    }

    private static Mechanism signed(int sign, boolean indirect) {
        if (indirect) {
            return sign < 0 ? Mechanism.INDIRECT_DOWNREGULATOR : Mechanism.INDIRECT_UPREGULATOR;
        }
        return sign < 0 ? Mechanism.INHIBITOR : Mechanism.ACTIVATOR;
    }
}
