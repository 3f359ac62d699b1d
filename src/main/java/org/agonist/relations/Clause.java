package org.agonist.relations;

import java.util.List;
import java.util.Set;
import org.agonist.relations.Trigger.Form;
import org.agonist.relations.Unit.Kind;
import org.agonist.vocabulary.EntityKind;

/**
 * A sentence as a light parse sees it: where its verbs and noun phrases begin and end, what modifies and what stands for
 * itself, as in "TGF-β-induced", where TGF-β is no argument.
 *
 * <p>It follows verb groups, noun phrases, brackets and clause boundaries and needs no part-of-speech tags. All positions are
 * numbers of units; a position outside the sentence is no unit of any sort.
 */
final class Clause {
    private final List<Unit> units;
    private final List<RelationMention> mentions;
    private final boolean targetsAct;

    /**
     * @param targetsAct whether a gene or protein may be an agent
     */
    Clause(List<Unit> units, List<RelationMention> mentions, boolean targetsAct) {
        this.units = units;
        this.mentions = mentions;
        this.targetsAct = targetsAct;
    }

    RelationMention mention(int number) {
        return mentions.get(number);
    }

    /** Whether genes and proteins may be agents. */
    boolean targetsAct() {
        return targetsAct;
    }
    /** How long an insertion between commas may be, in units. */
    private static final int MAX_INSERTION = 40;

    Unit unit(int i) {
        return units.get(i);
    }

    boolean exists(int i) {
        return i >= 0 && i < units.size();
    }

    boolean isAgent(int i) {
        if (!exists(i)) {
            return false;
        }
        Unit unit = unit(i);
        if (unit.kind() == Kind.AGENT) {
            return true;
        }
        return targetsAct
                && unit.kind() == Kind.TARGET
                && mentions.get(unit.members().get(0)).kind().isMolecularTarget();
    }

    boolean isTarget(int i) {
        return exists(i) && unit(i).kind() == Kind.TARGET;
    }

    /** Whether a unit is a verb in this place: one of the general verbs, or a trigger that is not used as a noun. */
    boolean isVerb(int i) {
        if (!exists(i) || !unit(i).isWord()) {
            return false;
        }
        Unit unit = unit(i);
        if (unit.is(WordClass.BE) || unit.is(WordClass.AUXILIARY)) {
            return true;
        }
        if (isHyphenated(i)) {
            return false;
        }
        for (Trigger trigger : unit.triggers()) {
            if (trigger.form().isVerb()) {
                return !isNounHere(i, trigger);
            }
        }
        return unit.is(WordClass.VERB) && !isNamed(i)
                || (unit.is(WordClass.RAISING) && !isNounLike(i))
                || isVerbLike(i);
    }

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "their", "our");

    /** A noun for all that it might be a verb: "these benefits", "its release". */
    private boolean isNamed(int i) {
        if (!exists(i - 1)) {
            return false;
        }
        Unit before = unit(i - 1);
        return before.isWord() && ARTICLES.contains(before.form())
                || (before.is("these") || before.is("those")) && unit(i).form().endsWith("s");
    }

    /** An unknown word in -s between an agent and an article is its verb. */
    boolean isVerbLike(int i) {
        Unit unit = unit(i);
        String form = unit.form();
        return unit.classes() == 0
                && form.length() > 3
                && form.endsWith("s")
                && !form.endsWith("ss")
                && exists(i - 1)
                && unit(i - 1).kind() == Kind.AGENT
                && exists(i + 1)
                && (unit(i + 1).is(WordClass.DETERMINER)
                        || unit(i + 1).isMention()
                        || unit(i + 1).isWord() && unit(i + 1).classes() == 0);
    }

    /** Nouns too, unless "to", "as" or "by" follows: "p53 function". */
    private static final Set<String> NOUNS_TOO = Set.of("function", "functions", "work", "attempt", "attempts", "help");

    boolean isNounLike(int i) {
        boolean handsOn = exists(i + 1)
                && (unit(i + 1).is("to") || unit(i + 1).is("as") || unit(i + 1).is(WordClass.BY));
        if (NOUNS_TOO.contains(unit(i).form()) && !handsOn) {
            return true;
        }
        return exists(i - 1)
                && (unit(i - 1).is(WordClass.DETERMINER)
                        || unit(i).form().equals("potential")
                        || unit(i).form().equals("ability")
                        || unit(i).form().equals("capacity"));
    }

    /** "targets", "increases" and the like behind an article or preposition are nouns. */
    boolean isNounHere(int i, Trigger trigger) {
        if (trigger.form() == Form.GERUND) {
            return false;
        }
        int before = i - 1;
        if (!exists(before)) {
            return trigger.form() != Form.PRESENT;
        }
        Unit unit = unit(before);
        if (trigger.form() == Form.PRESENT) {
            return (unit.is(WordClass.DETERMINER) && !unit.is("that") && !unit.is("both") && !unit.is("all"))
                    || (unit.is(WordClass.PREPOSITION) && !unit.is("to"));
        }
        return unit.is(WordClass.DETERMINER) && !unit.is("that");
    }

    boolean isHyphenated(int i) {
        return exists(i - 1) && unit(i - 1).kind() == Kind.HYPHEN;
    }

    /** Whether a participle is passive here: with a form of "be" before it, or "by" behind it. */
    boolean isPassive(int i) {
        int k = i - 1;
        while (exists(k) && (unit(k).is(WordClass.ADVERB) || unit(k).is("all") || unit(k).is("each"))) {
            k--;
        }
        if (exists(k) && unit(k).is(WordClass.BE)) {
            return true;
        }
        int next = i + 1;
        while (exists(next) && unit(next).is(WordClass.ADVERB)) {
            next++;
        }
        return exists(next) && unit(next).is("by");
    }

    boolean isAmountNoun(int i) {
        return unit(i).is(WordClass.AMOUNT)
                || unit(i).is("reduction")
                || unit(i).is("increase")
                || unit(i).is("decrease");
    }

    /** A participle before a noun, as in "activated EGFR" or "overexpressed receptors". */
    boolean isModifierVerb(int i) {
        int before = i - 1;
        while (exists(before) && unit(before).is(WordClass.ADVERB)) {
            before--;
        }
        return !(exists(before) && unit(before).isMention())
                && (unit(i).form().endsWith("ed") || unit(i).form().endsWith("ing"))
                && exists(i + 1)
                && (unit(i + 1).kind() == Kind.TARGET
                        || (unit(i + 1).isWord() && unit(i + 1).classes() == 0))
                && exists(i - 1)
                && !unit(i - 1).is(WordClass.CONJUNCTION);
    }

    /** After a mention that only modifies what follows, as in "TGF-β-induced" or "EGFR-mutant"; -1 if it stands for itself. */
    int modifierEnd(int mention) {
        int i = mention + 1;
        if (exists(i) && unit(i).kind() == Kind.HYPHEN) {
            if (exists(i + 1)
                    && unit(i + 1).isWord()
                    && !unit(i + 1).is(WordClass.DETERMINER)
                    && !unit(i + 1).is(WordClass.BY)
                    && !unit(i + 1).is("signaling")
                    && !unit(i + 1).is("signalling")
                    && !unit(i + 1).is("pathway")) {
                return i + 2;
            }
            return -1;
        }
        if (exists(i)
                && unit(i).isWord()
                && unit(i).is(WordClass.MODIFIER)
                && unit(i).form().endsWith("ed")
                && !(exists(i + 1) && unit(i + 1).is(WordClass.BY))
                && isNounAfter(i + 1)
                && isFiniteSoon(i + 2)
                && (unit(i).is("induced")
                        || unit(i).is("mediated")
                        || unit(i).is("stimulated")
                        || unit(i).is("mutated"))) {
            return i + 1;
        }
        return -1;
    }

    /** Whether the noun phrase that goes on here has a verb of its own: "LPS induced inflammation was reduced". */
    boolean isFiniteSoon(int from) {
        for (int i = from; exists(i) && i < from + 4; i++) {
            if (isFinite(i)) {
                return true;
            }
            if (!unit(i).isWord() || unit(i).is(WordClass.PREPOSITION) && !unit(i).is("of")) {
                return false;
            }
        }
        return false;
    }

    boolean isNounAfter(int i) {
        return exists(i) && (unit(i).isMention() || (unit(i).isWord() && unit(i).classes() == 0));
    }

    /** After the nouns that follow a target and leave it the thing meant, as "activity"; -1 if it is only a modifier. */
    int headsAfter(int from) {
        int i = from;
        while (exists(i) && unit(i).isWord() && i < from + 4) {
            Unit unit = unit(i);
            if (unit.is(WordClass.NOT_TARGET) && !unit.is(WordClass.AMOUNT)) {
                return -1;
            }
            boolean noun = unit.is(WordClass.AMOUNT)
                    || unit.is(WordClass.NEGATIVE_NOUN)
                    || unit.is(WordClass.POSITIVE_NOUN)
                    || unit.is(WordClass.GENERIC_TARGET)
                    || unit.is("activity")
                    || unit.is("signaling")
                    || unit.is("signalling")
                    || (unit.classes() == 0 && unit.triggers().isEmpty());
            if (!noun) {
                break;
            }
            i++;
        }
        return i;
    }

    boolean isFinite(int i) {
        if (!exists(i) || !isVerb(i)) {
            return false;
        }
        for (Trigger trigger : unit(i).triggers()) {
            if (trigger.form() == Form.GERUND) {
                return false;
            }
        }
        return !unit(i).form().endsWith("ing");
    }

    boolean isFamily(int target) {
        return mentions.get(unit(target).members().get(0)).kind() == EntityKind.FAMILY;
    }

    int close(int open) {
        int depth = 0;
        for (int i = open; exists(i); i++) {
            if (unit(i).kind() == Kind.OPEN) {
                depth++;
            } else if (unit(i).kind() == Kind.CLOSE && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    int open(int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            if (unit(i).kind() == Kind.CLOSE) {
                depth++;
            } else if (unit(i).kind() == Kind.OPEN && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    boolean isNounWord(int i) {
        Unit unit = unit(i);
        return unit.isWord()
                && !unit.is(WordClass.PREPOSITION)
                && !unit.is(WordClass.CONJUNCTION)
                && !unit.is(WordClass.SUBORDINATOR)
                && !unit.is(WordClass.RELATIVE)
                && !isVerb(i);
    }

    boolean isCarrier(int i) {
        return exists(i)
                && unit(i).kind() == Kind.AGENT
                && mentions.get(unit(i).members().get(0)).isCarrier();
    }

    boolean isNamedClass(int i) {
        return isClass(i) && mentions.get(unit(i).members().get(0)).kind() != EntityKind.THERAPY_CLASS;
    }

    boolean isClass(int i) {
        if (!exists(i) || unit(i).kind() != Kind.AGENT) {
            return false;
        }
        RelationMention mention = mentions.get(unit(i).members().get(0));
        return mention.kind() == EntityKind.DRUG_CLASS
                || mention.kind() == EntityKind.THERAPY_CLASS
                || mention.isCarrier();
    }

    private static final Set<String> RESISTED = Set.of(
            "resistance",
            "resistant",
            "sensitivity",
            "sensitive",
            "response",
            "responses",
            "insensitive",
            "refractory",
            "sensitization",
            "insensitivity",
            "tolerance",
            "responsiveness",
            "failure",
            "toxicity");

    private static final Set<String> SOLVENTS = Set.of(
            "ethanol",
            "methanol",
            "water",
            "hexane",
            "chloroform",
            "ethyl acetate",
            "butanol",
            "n-butanol",
            "acetone",
            "dichloromethane",
            "petroleum ether",
            "dmso");
    private static final Set<String> LACK =
            Set.of("starvation", "deprivation", "withdrawal", "restriction", "deficiency");

    /** "ethanol extract", "glucose starvation": the name stands for what was taken out with it, or for its lack. */
    boolean isMeansOrLack(int agent) {
        if (!exists(agent + 1) || !unit(agent + 1).isWord()) {
            return false;
        }
        String next = unit(agent + 1).form();
        return LACK.contains(next)
                || SOLVENTS.contains(unit(agent).form()) && (next.startsWith("extract") || next.startsWith("fraction"));
    }

    /** "resistance to A", "A-resistant": what is said is not said of the agent. */
    boolean isResisted(int agent) {
        if (isMeansOrLack(agent)) {
            return true;
        }
        int i = agent - 1;
        while (exists(i)
                && (unit(i).is(WordClass.DETERMINER)
                        || unit(i).classes() == 0 && unit(i).isWord() && !RESISTED.contains(unit(i).form()))) {
            i--;
        }
        if (exists(i) && (unit(i).is("to") || unit(i).is("of") || unit(i).is("with"))) {
            i--;
        }
        if (exists(i)
                && unit(i).isWord()
                && RESISTED.contains(unit(i).form())
                && !(exists(i - 1) && unit(i - 1).is("in"))) {
            return true;
        }
        int next = agent + 1;
        if (exists(next) && unit(next).kind() == Kind.HYPHEN) {
            next++;
        }
        return exists(next)
                && unit(next).isWord()
                && RESISTED.contains(unit(next).form());
    }

    /** Left of a verb's auxiliaries, adverbs and raising verbs: the last unit of what it says something of. */
    int beforeVerbGroup(int verb) {
        int i = verb - 1;
        while (exists(i)) {
            Unit unit = unit(i);
            boolean group = unit.isWord()
                    && (unit.is(WordClass.ADVERB)
                            || unit.is(WordClass.BE)
                            || unit.is(WordClass.AUXILIARY)
                            || (unit.is("all") || unit.is("each"))
                                    && exists(i - 1)
                                    && unit(i - 1).is(WordClass.BE)
                            || unit.is("to") && isRaisingBefore(i)
                            || unit.is(WordClass.RAISING)
                                    && exists(i + 1)
                                    && (unit(i + 1).is("to")
                                            || unit(i + 1).is("for")
                                            || unit(i + 1).is("by"))
                            || unit.is("the") && exists(i + 1) && unit(i + 1).is(WordClass.RAISING)
                            || isAdjective(i) && exists(i + 1) && unit(i + 1).is(WordClass.RAISING)
                            || unit.is("as") && exists(i + 1) && unit(i + 1).is("to")
                            || unit.is(WordClass.VERB) && exists(i + 1) && isHeldNoun(i + 1));
            if (!group) {
                break;
            }
            i--;
        }
        return i;
    }

    /** "holds the potential to", "has an ability to". */
    boolean isHeldNoun(int i) {
        int k = i;
        while (exists(k) && k < i + 4 && (unit(k).is(WordClass.DETERMINER) || isAdjective(k))) {
            k++;
        }
        return exists(k) && (unit(k).is("potential") || unit(k).is("ability") || unit(k).is("capacity"));
    }

    boolean isAdjective(int i) {
        Unit unit = unit(i);
        if (!unit.isWord() || unit.is("potential")) {
            return false;
        }
        for (Trigger trigger : unit.triggers()) {
            if (trigger.form() != Form.ADJECTIVE) {
                return false;
            }
        }
        return unit.classes() == 0;
    }

    boolean isRaisingBefore(int to) {
        int i = to - 1;
        while (exists(i) && unit(i).is(WordClass.ADVERB)) {
            i--;
        }
        return exists(i) && unit(i).is(WordClass.RAISING);
    }

    boolean isVerbBefore(int i) {
        for (int k = i - 1; exists(k) && unit(k).kind() != Kind.STOP; k--) {
            if (isFinite(k)) {
                return true;
            }
        }
        return false;
    }

    /** The nearest verb of the same clause to the left, -1 if none. */
    int previousVerb(int from) {
        for (int i = from; exists(i); i--) {
            Unit unit = unit(i);
            if (unit.kind() == Kind.CLOSE) {
                int open = open(i);
                i = open < 0 ? i : open;
                continue;
            }
            if (unit.kind() == Kind.STOP || unit.kind() == Kind.OPEN) {
                return -1;
            }
            if (isVerb(i) && !isModifierVerb(i)) {
                return i;
            }
        }
        return -1;
    }

    boolean isVerbSoon(int from) {
        for (int i = from; exists(i) && i < from + 4; i++) {
            if (isVerb(i)) {
                return true;
            }
            if (unit(i).kind() == Kind.COMMA) {
                return false;
            }
        }
        return false;
    }

    /** Before the insertion that a comma closes, such as ", a TGF-β receptor antagonist,"; -1 if it closes none. */
    int beforeInsertion(int comma) {
        for (int i = comma - 1; exists(i) && i > comma - MAX_INSERTION; i--) {
            Unit unit = unit(i);
            if (unit.kind() == Kind.STOP) {
                return -1;
            }
            if (unit.kind() == Kind.COMMA && exists(i + 1)) {
                Unit first = unit(i + 1);
                boolean insertion = first.is(WordClass.DETERMINER)
                        || first.is(WordClass.RELATIVE)
                        || first.is(WordClass.EXEMPLAR)
                        || first.is(WordClass.PREPOSITION)
                        || first.is(WordClass.SUBORDINATOR)
                        || first.form().endsWith("ed")
                        || first.form().endsWith("ing")
                        || isCarrier(i + 1)
                        || first.is(WordClass.ADVERB)
                        || first.is("also")
                        || first.is("as")
                        || first.is("known")
                        || (first.isWord() && first.classes() == 0);
                if (insertion) {
                    return i - 1;
                }
            }
        }
        return -1;
    }

    boolean isNominal(int i) {
        for (Trigger trigger : unit(i).triggers()) {
            if (trigger.form() == Form.NOUN) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence has no other agents: in "lower in A-treated mice" it is A that lowers. */
    boolean isOnlyAgent(int agent) {
        for (int i = 0; i < units.size(); i++) {
            if (i != agent && unit(i).kind() == Kind.AGENT) {
                return false;
            }
        }
        return unit(agent).kind() == Kind.AGENT;
    }

    /** "quercetin-pretreatment" */
    boolean isTreatment(int agent) {
        return exists(agent + 2)
                && unit(agent + 1).kind() == Kind.HYPHEN
                && unit(agent + 2).is(WordClass.AGENT_HEAD);
    }

    boolean isTreated(int agent) {
        int i = agent + 1;
        if (exists(i) && unit(i).kind() == Kind.HYPHEN) {
            i++;
        }
        return exists(i)
                && (unit(i).is("treated") || unit(i).is("based") || unit(i).is("loaded") || unit(i).is("containing"));
    }

    /** The first unit of the noun phrase that a noun heads, articles and adjectives included. */
    int phraseStart(int noun) {
        int i = noun - 1;
        while (exists(i)) {
            Unit unit = unit(i);
            boolean compound = unit.isWord() && exists(i + 1) && unit(i + 1).kind() == Kind.HYPHEN;
            boolean inside = compound
                    || unit.kind() == Kind.HYPHEN
                            && exists(i - 1)
                            && unit(i - 1).kind() != Kind.COMMA
                            && !unit(i - 1).is(WordClass.BE)
                    || unit.isWord()
                            && (unit.is(WordClass.DETERMINER)
                                    || unit.classes() == 0
                                    || unit.is(WordClass.GENERIC_AGENT)
                                    || unit.is(WordClass.GENERIC_TARGET)
                                    || unit.is(WordClass.MODIFIER)
                                    || unit.is(WordClass.AMOUNT)
                                    || unit.is(WordClass.AGENT_HEAD)
                                    || unit.is(WordClass.ADVERB) && !isVerb(i - 1))
                            && (!isVerb(i) || isModifierVerb(i) || isHyphenated(i))
                    || unit.kind() == Kind.TARGET && modifierEnd(i) > 0;
            if (!inside) {
                break;
            }
            i--;
        }
        return i + 1;
    }
}
