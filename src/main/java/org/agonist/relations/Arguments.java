package org.agonist.relations;

import java.util.ArrayList;
import java.util.List;
import org.agonist.relations.Trigger.Form;
import org.agonist.relations.Unit.Kind;

/**
 * Finds the arguments of a trigger in a sentence: its subject, its object, what stands behind "by" or "of", and what a
 * general word such as "inhibitor" or "drug" refers to.
 *
 * <p>This is a light parse: it follows verb groups, noun phrases, brackets and clause boundaries from the trigger outwards
 * and needs no part-of-speech tags. All positions are numbers of units.
 */
final class Arguments {
    /** How far an object may stand from its verb, in units. */
    private static final int MAX_OBJECT = 16;
    /** How far a subject's noun phrase may reach back from its verb, in units. */
    private static final int MAX_SUBJECT = 18;
    /** How many verbs a subject may be handed on through. */
    private static final int MAX_DEPTH = 6;
    /** How long an insertion between commas may be, in units. */
    private static final int MAX_INSERTION = 40;

    private final List<Unit> units;
    private final List<RelationMention> mentions;
    private final boolean targetsAct;

    /**
     * @param targetsAct whether a gene or protein may be an agent
     */
    Arguments(List<Unit> units, List<RelationMention> mentions, boolean targetsAct) {
        this.units = units;
        this.mentions = mentions;
        this.targetsAct = targetsAct;
    }

    /**
     * A list of targets as an argument.
     *
     * @param unit where it is
     * @param amount whether the trigger acts on how much of it there is, as in "expression of"
     * @param sign the product of the nouns in between: -1 for "the degradation of", else 1
     * @param shifted whether there were such nouns
     */
    record Target(int unit, boolean amount, int sign, boolean shifted) {}

    private Unit unit(int i) {
        return units.get(i);
    }

    private boolean exists(int i) {
        return i >= 0 && i < units.size();
    }

    private boolean isAgent(int i) {
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

    private boolean isTarget(int i) {
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
        return unit.is(WordClass.VERB) || (unit.is(WordClass.RAISING) && !isNounLike(i)) || isVerbLike(i);
    }

    /** An unknown word in -s between an agent and an article is its verb. */
    private boolean isVerbLike(int i) {
        Unit unit = unit(i);
        String form = unit.form();
        return unit.classes() == 0
                && form.length() > 3
                && form.endsWith("s")
                && !form.endsWith("ss")
                && exists(i - 1)
                && unit(i - 1).kind() == Kind.AGENT
                && exists(i + 1)
                && (unit(i + 1).is(WordClass.DETERMINER) || unit(i + 1).isMention() || unit(i + 1).isWord() && unit(i + 1).classes() == 0);
    }

    private boolean isNounLike(int i) {
        return exists(i - 1) && (unit(i - 1).is(WordClass.DETERMINER) || unit(i).form().equals("potential")
                || unit(i).form().equals("ability") || unit(i).form().equals("capacity"));
    }

    /** "targets", "increases" and the like behind an article or preposition are nouns. */
    private boolean isNounHere(int i, Trigger trigger) {
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

    private boolean isHyphenated(int i) {
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

    // ---------------------------------------------------------------- objects

    /** The targets that a verb acts on, or that stand behind "of" and the like. */
    List<Target> objects(int from, java.util.Set<String> prepositions, boolean prepositionRequired) {
        List<Target> found = new ArrayList<>();
        int i = from;
        boolean required = prepositionRequired && !prepositions.contains("");
        if (required || (!prepositions.isEmpty() && exists(i) && prepositions.contains(unit(i).form()))) {
            while (exists(i) && (unit(i).is(WordClass.ADVERB))) {
                i++;
            }
            if (!exists(i) || !prepositions.contains(unit(i).form())) {
                return found;
            }
            i++;
        }
        walkObject(i, found);
        return found;
    }

    private void walkObject(int from, List<Target> found) {
        boolean amount = false;
        int sign = 1;
        boolean shifted = false;
        int lastEnd = -1;
        int i = from;
        int limit = from + MAX_OBJECT;
        while (exists(i) && i < limit) {
            Unit unit = unit(i);
            if (unit.kind() == Kind.TARGET) {
                int after = i + 1;
                int modifier = modifierEnd(i);
                if (modifier > 0) {
                    i = modifier;
                    continue;
                }
                int head = headsAfter(after);
                if (head < 0) {
                    return;
                }
                if (isProperty(i) && exists(head) && unit(head).is("of") && isTargetSoon(head + 1)) {
                    String last = unit.form().substring(unit.form().lastIndexOf(' ') + 1);
                    if (isNegativeNoun(last)) {
                        sign = -sign;
                        shifted = true;
                    }
                    i = head + 1;
                    continue;
                }
                int examples = isFamily(i) ? examplesAt(head) : -1;
                if (examples > 0) {
                    i = examples;
                    limit = i + 3;
                    continue;
                }
                Target target = target(i, amount, sign, shifted, after, head);
                found.add(target);
                lastEnd = head;
                int next = nextConjunct(head);
                if (next < 0) {
                    return;
                }
                amount = false;
                shifted = false;
                sign = 1;
                i = next;
                limit = i + MAX_OBJECT / 2;
                continue;
            }
            if (unit.kind() == Kind.AGENT) {
                int modifier = modifierEnd(i);
                if (modifier > 0) {
                    i = modifier;
                    continue;
                }
                return;
            }
            if (unit.kind() == Kind.OPEN) {
                int close = close(i);
                if (close < 0) {
                    return;
                }
                if (lastEnd < 0 && exists(i - 1) && (unit(i - 1).is(WordClass.GENERIC_TARGET) || unit(i - 1).is(WordClass.AMOUNT)) && isTarget(i + 1)) {
                    i++;
                    continue;
                }
                i = close + 1;
                continue;
            }
            if (unit.kind() == Kind.COMMA) {
                if (exists(i + 1) && unit(i + 1).is(WordClass.EXEMPLAR) || exists(i - 1) && unit(i - 1).is("e.g")) {
                    i++;
                    continue;
                }
                boolean listed = isTarget(i + 1) && exists(i - 1) && unit(i - 1).isWord() && amount;
                if (listed) {
                    i++;
                    continue;
                }
                boolean adjectives = exists(i - 1) && unit(i - 1).isWord() && unit(i - 1).classes() == 0 && exists(i + 1)
                        && unit(i + 1).isWord() && unit(i + 1).classes() == 0 && i - from <= 3;
                if (!adjectives) {
                    return;
                }
                i++;
                continue;
            }
            if (unit.kind() == Kind.STOP || unit.kind() == Kind.CLOSE) {
                return;
            }
            if (unit.isWord()) {
                if (unit.is(WordClass.EXEMPLAR) || unit.is("as") && exists(i - 1) && unit(i - 1).is("such")) {
                    i++;
                    continue;
                }
                if (unit.is(WordClass.GENERIC_TARGET)) {
                    int examples = examplesAfter(i);
                    if (examples > 0) {
                        i = examples;
                        limit = i + 3;
                        continue;
                    }
                }
                if (unit.is(WordClass.PREPOSITION) && !unit.is("of")) {
                    boolean amountIn = unit.is("in") && exists(i - 1) && isAmountNoun(i - 1);
                    boolean through = (unit.is("to") || unit.is("between")) && exists(i - 1) && unit(i - 1).form().equals("binding");
                    if (!amountIn && !through) {
                        return;
                    }
                }
                if (unit.is(WordClass.BE) || unit.is(WordClass.AUXILIARY) || unit.is(WordClass.SUBORDINATOR)
                        || unit.is(WordClass.RELATIVE) && !unit.is("that")
                        || unit.is("that") && !(exists(i + 1) && unit(i + 1).is("of"))
                        || isVerb(i) && !isModifierVerb(i)) {
                    return;
                }
                amount |= unit.is("that");
                if (unit.is(WordClass.CONJUNCTION) && !(exists(i + 1) && (unit(i + 1).isWord() || isTarget(i + 1)))) {
                    return;
                }
                if (unit.is(WordClass.NOT_TARGET) && !unit.is(WordClass.AMOUNT)) {
                    boolean headOfOf = exists(i + 1) && unit(i + 1).is("of");
                    if (!headOfOf && !(exists(i + 1) && (unit(i + 1).isWord() || isTarget(i + 1)))) {
                        return;
                    }
                }
                if (unit.is(WordClass.NEGATIVE_NOUN) && !isHyphenated(i)) {
                    sign = -sign;
                    shifted = true;
                } else if (unit.is(WordClass.POSITIVE_NOUN) && !isHyphenated(i)) {
                    shifted = true;
                } else if (unit.is(WordClass.AMOUNT) && !isHyphenated(i)) {
                    amount = true;
                }
            }
            i++;
        }
    }

    /** Whether a target is named only to say which side of another is meant: "the tyrosine kinase activity of EGFR". */
    private boolean isProperty(int target) {
        if (unit(target).members().size() > 1) {
            return false;
        }
        org.agonist.vocabulary.EntityKind kind = mentions.get(unit(target).members().get(0)).kind();
        String form = unit(target).form();
        return kind == org.agonist.vocabulary.EntityKind.FAMILY && form.endsWith("kinase")
                || kind == org.agonist.vocabulary.EntityKind.PROCESS && (isNegativeNoun(form.substring(form.lastIndexOf(' ') + 1))
                        || form.endsWith("tion") && form.indexOf(' ') < 0 && !form.endsWith("proliferation") && !form.endsWith("migration")
                                && !form.endsWith("inflammation"));
    }

    private static boolean isNegativeNoun(String word) {
        return word.equals("degradation") || word.equals("ubiquitination") || word.equals("inactivation") || word.equals("proteolysis");
    }

    private boolean isTargetSoon(int from) {
        for (int i = from; exists(i) && i < from + 4; i++) {
            if (isTarget(i)) {
                return modifierEnd(i) < 0 && headsAfter(i + 1) >= 0;
            }
            if (!unit(i).isWord() || unit(i).is(WordClass.PREPOSITION)) {
                return false;
            }
        }
        return false;
    }

    private boolean isAmountNoun(int i) {
        return unit(i).is(WordClass.AMOUNT) || unit(i).is("reduction") || unit(i).is("increase") || unit(i).is("decrease");
    }

    /** A participle before a noun, as in "activated EGFR" or "overexpressed receptors". */
    private boolean isModifierVerb(int i) {
        return !(exists(i - 1) && unit(i - 1).isMention())
                && (unit(i).form().endsWith("ed") || unit(i).form().endsWith("ing"))
                && exists(i + 1)
                && (unit(i + 1).kind() == Kind.TARGET || (unit(i + 1).isWord() && unit(i + 1).classes() == 0))
                && exists(i - 1)
                && !unit(i - 1).is(WordClass.CONJUNCTION);
    }

    private Target target(int i, boolean amountBefore, int signBefore, boolean shiftedBefore, int after, int head) {
        boolean amount = amountBefore;
        int sign = signBefore;
        boolean shifted = shiftedBefore;
        for (int k = after; k < head; k++) {
            if (unit(k).is(WordClass.NEGATIVE_NOUN)) {
                sign = -sign;
                shifted = true;
            } else if (unit(k).is(WordClass.POSITIVE_NOUN)) {
                shifted = true;
            } else if (unit(k).is(WordClass.AMOUNT)) {
                amount = true;
            }
        }
        return new Target(i, amount, sign, shifted);
    }

    /** After a mention that only modifies what follows, as in "TGF-β-induced" or "EGFR-mutant"; -1 if it stands for itself. */
    private int modifierEnd(int mention) {
        int i = mention + 1;
        if (exists(i) && unit(i).kind() == Kind.HYPHEN) {
            if (exists(i + 1) && unit(i + 1).isWord() && !unit(i + 1).is(WordClass.DETERMINER) && !unit(i + 1).is(WordClass.BY)) {
                return i + 2;
            }
            return -1;
        }
        if (exists(i) && unit(i).isWord() && unit(i).is(WordClass.MODIFIER) && unit(i).form().endsWith("ed")
                && !(exists(i + 1) && unit(i + 1).is(WordClass.BY)) && isNounAfter(i + 1) && isFiniteSoon(i + 2)
                && (unit(i).is("induced") || unit(i).is("mediated") || unit(i).is("stimulated") || unit(i).is("mutated"))) {
            return i + 1;
        }
        return -1;
    }

    /** Whether the noun phrase that goes on here has a verb of its own: "LPS induced inflammation was reduced". */
    private boolean isFiniteSoon(int from) {
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

    private boolean isNounAfter(int i) {
        return exists(i) && (unit(i).isMention() || (unit(i).isWord() && unit(i).classes() == 0));
    }

    /** After the nouns that follow a target and leave it the thing meant, as "activity"; -1 if it is only a modifier. */
    private int headsAfter(int from) {
        int i = from;
        while (exists(i) && unit(i).isWord() && i < from + 4) {
            Unit unit = unit(i);
            if (unit.is(WordClass.NOT_TARGET) && !unit.is(WordClass.AMOUNT)) {
                return -1;
            }
            boolean noun = unit.is(WordClass.AMOUNT) || unit.is(WordClass.NEGATIVE_NOUN) || unit.is(WordClass.POSITIVE_NOUN)
                    || unit.is(WordClass.GENERIC_TARGET) || unit.is("activity") || unit.is("signaling") || unit.is("signalling")
                    || (unit.classes() == 0 && unit.triggers().isEmpty());
            if (!noun) {
                break;
            }
            i++;
        }
        return i;
    }

    /** Where a further object begins after "and", "or", "as well as"; -1 if the list ends. */
    private int nextConjunct(int from) {
        int i = from;
        if (exists(i) && unit(i).kind() == Kind.OPEN) {
            int close = close(i);
            if (close < 0) {
                return -1;
            }
            i = close + 1;
        }
        boolean comma = exists(i) && unit(i).kind() == Kind.COMMA;
        if (comma) {
            i++;
        }
        if (exists(i) && (unit(i).is("and") || unit(i).is("or") || unit(i).is("but"))) {
            i++;
            while (exists(i) && (unit(i).is("also") || unit(i).is("not") || unit(i).is("of") || unit(i).is("at") || unit(i).is("against"))) {
                i++;
            }
        } else if (exists(i + 2) && unit(i).is("as") && unit(i + 1).is("well")) {
            i += 3;
        } else if (!comma) {
            return -1;
        }
        int k = i;
        while (exists(k) && k < i + 7) {
            Unit unit = unit(k);
            if (unit.kind() == Kind.TARGET) {
                int heads = headsAfter(k + 1);
                return modifierEnd(k) < 0 && heads >= 0 && !isFinite(heads) ? i : -1;
            }
            boolean filler = unit.isWord()
                    && (unit.is(WordClass.DETERMINER) && !comma || unit.is(WordClass.AMOUNT) || unit.is("of") || unit.is("activity")
                            || unit.is(WordClass.NEGATIVE_NOUN) || unit.is(WordClass.POSITIVE_NOUN)
                            || (unit.classes() == 0 && unit.triggers().isEmpty() && !comma));
            if (!filler) {
                return -1;
            }
            k++;
        }
        return -1;
    }

    private boolean isFinite(int i) {
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

    private boolean isFamily(int target) {
        return mentions.get(unit(target).members().get(0)).kind() == org.agonist.vocabulary.EntityKind.FAMILY;
    }

    /** Where the examples begin that directly follow a family's name: "cytokines such as A", "cytokines (A and B)"; -1 if none. */
    private int examplesAt(int from) {
        if (!exists(from)) {
            return -1;
        }
        boolean suchAs = unit(from).is("such") && exists(from + 1) && unit(from + 1).is("as");
        int first = suchAs ? from + 2 : from + 1;
        boolean introduced = suchAs || unit(from).is("including") || unit(from).is("like") || unit(from).kind() == Kind.OPEN;
        for (int i = first; introduced && exists(i) && i < first + 3; i++) {
            if (isTarget(i)) {
                return i;
            }
            if (!unit(i).is(WordClass.EXEMPLAR) && unit(i).kind() != Kind.COMMA && !unit(i).is(WordClass.GENERIC_TARGET)) {
                return -1;
            }
        }
        return -1;
    }

    /** Where the examples of a general noun begin: "proteins involved in X, such as A"; -1 if it has none. */
    private int examplesAfter(int noun) {
        for (int i = noun + 1; exists(i) && i < noun + 8; i++) {
            Unit unit = unit(i);
            if (unit.kind() == Kind.STOP) {
                return -1;
            }
            boolean suchAs = unit.is("such") && exists(i + 1) && unit(i + 1).is("as");
            boolean including = unit.is("including") || unit.is("like") || unit.is("e.g") || unit.is("namely");
            if (suchAs && isTargetWithin(i + 2)) {
                return i + 2;
            }
            if (including && isTargetWithin(i + 1)) {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean isTargetWithin(int i) {
        return isTarget(i) || (exists(i) && unit(i).is(WordClass.DETERMINER) && isTarget(i + 1))
                || (exists(i) && unit(i).kind() == Kind.COMMA && isTarget(i + 1));
    }

    private int close(int open) {
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

    private int open(int close) {
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

    // ---------------------------------------------------------------- targets before the trigger

    /** The targets that a passive verb, or a verb such as "decreased" without an object, says something of. */
    List<Target> subjectTargets(int verb) {
        List<Target> found = new ArrayList<>();
        int i = beforeVerbGroup(verb);
        if (exists(i) && unit(i).is(WordClass.RELATIVE)) {
            i--;
            if (exists(i) && (unit(i).kind() == Kind.COMMA || unit(i).kind() == Kind.OPEN)) {
                i--;
            }
        }
        boolean amount = false;
        int sign = 1;
        boolean shifted = false;
        int from = i;
        while (exists(i) && i > from - MAX_SUBJECT) {
            Unit unit = unit(i);
            if (unit.kind() == Kind.CLOSE) {
                int open = open(i);
                if (open < 0) {
                    return found;
                }
                i = open - 1;
                continue;
            }
            if (unit.kind() == Kind.COMMA) {
                int before = beforeInsertion(i);
                if (before < 0) {
                    return found;
                }
                i = before;
                continue;
            }
            if (unit.kind() == Kind.TARGET) {
                boolean modifies = modifierEnd(i) > 0;
                int preposition = i - 1;
                while (exists(preposition) && isNounWord(preposition)) {
                    preposition--;
                }
                boolean of = exists(preposition) && (unit(preposition).is("of") || unit(preposition).is("in") && exists(preposition - 1) && isAmountNoun(preposition - 1));
                boolean governed = exists(preposition) && isVerb(preposition) && unit(preposition).form().endsWith("ing");
                boolean otherPreposition = governed || exists(preposition) && unit(preposition).is(WordClass.PREPOSITION) && !of;
                boolean adjacent = i == verb - 1;
                if (modifies || otherPreposition && !adjacent || headsAfter(i + 1) < 0) {
                    i = otherPreposition ? preposition - 1 : i - 1;
                    continue;
                }
                for (int k = i + 1; k < from + 1 && exists(k) && unit(k).isWord() && !unit(k).is(WordClass.PREPOSITION); k++) {
                    if (unit(k).is(WordClass.NEGATIVE_NOUN)) {
                        sign = -sign;
                        shifted = true;
                    } else if (unit(k).is(WordClass.POSITIVE_NOUN)) {
                        shifted = true;
                    } else if (unit(k).is(WordClass.AMOUNT)) {
                        amount = true;
                    }
                }
                if (of) {
                    for (int k = preposition - 1; exists(k) && unit(k).isWord() && k > preposition - 4 && !isVerb(k); k--) {
                        amount |= unit(k).is(WordClass.AMOUNT);
                        if (unit(k).is(WordClass.NEGATIVE_NOUN)) {
                            sign = -sign;
                            shifted = true;
                        } else {
                            shifted |= unit(k).is(WordClass.POSITIVE_NOUN);
                        }
                    }
                }
                found.add(new Target(i, amount, sign, shifted));
                int previous = previousConjunct(i);
                if (previous >= 0) {
                    found.add(new Target(previous, amount, sign, shifted));
                }
                return found;
            }
            if (unit.kind() == Kind.STOP || unit.kind() == Kind.OPEN || unit.is(WordClass.SUBORDINATOR) || unit.is("that")
                    || isFinite(i) && !isModifierVerb(i)) {
                return found;
            }
            i--;
        }
        return found;
    }

    /** "AKT phosphorylation and EGFR activation were inhibited": the earlier of two coordinated subjects. */
    private int previousConjunct(int target) {
        int i = target - 1;
        while (exists(i) && isNounWord(i)) {
            i--;
        }
        if (!exists(i) || !(unit(i).is("and") || unit(i).is("or"))) {
            return -1;
        }
        i--;
        while (exists(i) && isNounWord(i)) {
            i--;
        }
        return isTarget(i) && modifierEnd(i) < 0 ? i : -1;
    }

    private boolean isNounWord(int i) {
        Unit unit = unit(i);
        return unit.isWord()
                && !unit.is(WordClass.PREPOSITION)
                && !unit.is(WordClass.CONJUNCTION)
                && !unit.is(WordClass.SUBORDINATOR)
                && !unit.is(WordClass.RELATIVE)
                && !isVerb(i);
    }

    /** The target that stands directly before a noun: "EGFR inhibition", "PD-1/PD-L1 blockade", "EGFR tyrosine kinase inhibition". */
    List<Target> targetsBefore(int noun) {
        int i = noun - 1;
        boolean amount = false;
        while (exists(i) && i > noun - 4 && (unit(i).kind() == Kind.HYPHEN
                || (unit(i).isWord() && (unit(i).is(WordClass.GENERIC_TARGET) || unit(i).is(WordClass.AMOUNT)
                        || unit(i).is("signaling") || unit(i).is("signalling") || unit(i).is("tyrosine") || unit(i).is("activity")
                        || unit(i).is("axis"))))) {
            amount |= unit(i).is(WordClass.AMOUNT);
            i--;
        }
        return isTarget(i) ? List.of(new Target(i, amount, 1, false)) : List.of();
    }

    // ---------------------------------------------------------------- agents

    /** The agents behind "by", "with", "using" and the like, after a verb or noun. */
    List<Integer> by(int from) {
        for (int i = from + 1; exists(i) && i < from + 14; i++) {
            if (unit(i).is("which") && unit(i - 1).is(WordClass.BY) && isAgent(i + 1)) {
                return List.of(i + 1);
            }
        }
        for (int i = from; exists(i) && i < from + MAX_OBJECT + 4; i++) {
            Unit unit = unit(i);
            if (unit.kind() == Kind.OPEN) {
                int close = close(i);
                if (close < 0) {
                    return List.of();
                }
                i = close;
                continue;
            }
            if (unit.kind() == Kind.STOP || unit.kind() == Kind.CLOSE) {
                return List.of();
            }
            if (unit.kind() == Kind.HYPHEN && exists(i + 1) && unit(i + 1).is(WordClass.DETERMINER)) {
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
            if ((unit.is(WordClass.BE) || unit.is(WordClass.AUXILIARY)) && isObserved(i + 1)) {
                continue;
            }
            boolean boundary = unit.isWord() && !OBSERVED.contains(unit.form())
                    && (isFinite(i) || unit.is(WordClass.RELATIVE) || unit.is(WordClass.SUBORDINATOR)
                            || isVerb(i) && unit.form().endsWith("ing") && !unit.is("using"));
            if (boundary || unit.kind() == Kind.COMMA && !isListed(i)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** The dash that closes an explanation between dashes: "angiogenesis – the formation of vessels – using"; -1 if none. */
    private int dashAfter(int open) {
        for (int i = open + 1; exists(i) && i < open + 20; i++) {
            if (unit(i).kind() == Kind.HYPHEN) {
                return i;
            }
            if (unit(i).kind() == Kind.COMMA || unit(i).kind() == Kind.STOP) {
                return -1;
            }
        }
        return -1;
    }

    private static final java.util.Set<String> OBSERVED = java.util.Set.of(
            "achieved", "attained", "obtained", "mediated", "accomplished", "brought", "produced", "possible", "caused", "triggered",
            "demonstrated", "reported", "shown", "described", "documented", "seen", "observed", "detected", "found", "noted", "evident", "reached", "apparent", "induced", "measured", "elicited", "exerted");

    /** "is achieved", "was first observed": the event's noun is said to happen, and what follows brings it about. */
    private boolean isObserved(int from) {
        for (int i = from; exists(i) && i < from + 3; i++) {
            if (OBSERVED.contains(unit(i).form())) {
                return true;
            }
            if (!unit(i).is(WordClass.ADVERB) && !unit(i).is(WordClass.BE)) {
                return false;
            }
        }
        return false;
    }

    private boolean isListed(int comma) {
        return exists(comma + 1) && (unit(comma + 1).is(WordClass.BY) || unit(comma + 1).is("and") || unit(comma + 1).isMention()
                || unit(comma + 1).classes() == 0);
    }

    /** The agents of a phrase that opens the sentence and says under what all else happens: "After treatment with A, ". */
    List<Integer> condition(int trigger) {
        boolean exposed = unit(0).is("using");
        boolean opened = unit(0).is(WordClass.BY) || unit(0).is(WordClass.SUBORDINATOR) || unit(0).is("in") || unit(0).is("on");
        exposed |= unit(0).is("with") && (isAgent(1) || isAgent(2));
        for (int i = 0; exists(i) && i < trigger && (opened || exposed); i++) {
            Unit unit = unit(i);
            exposed |= unit.is("treatment") || unit.is("exposure") || unit.is("incubation") || unit.is("addition") || unit.is("treated")
                    || unit.is("exposed") || unit.is("presence") || unit.is("administration") || unit.is("application")
                    || unit.is("response") || unit.is("incubated");
            if (isAgent(i) && exposed && !isResisted(i)) {
                for (int k = i + 1; exists(k) && k < trigger && k < i + 8; k++) {
                    if (unit(k).kind() == Kind.COMMA) {
                        return List.of(i);
                    }
                    if (isAgent(k)) {
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

    /** The agents behind a preposition: "of curcumin". */
    List<Integer> behind(int preposition) {
        return agentsAfter(preposition + 1);
    }

    /** The agents of a noun phrase that begins at a unit: "the BRAF inhibitor vemurafenib", "drugs such as A and B". */
    private List<Integer> agentsAfter(int from) {
        int i = from;
        while (exists(i) && i < from + 9) {
            Unit unit = unit(i);
            if (isAgent(i)) {
                if (isResisted(i) || modifierEnd(i) > 0) {
                    return List.of();
                }
                return withFollowing(i);
            }
            if (unit.kind() == Kind.TARGET) {
                if (modifierEnd(i) < 0) {
                    return List.of();
                }
                i = modifierEnd(i);
                continue;
            }
            if (unit.kind() == Kind.COMMA && exists(i + 1) && unit(i + 1).is(WordClass.EXEMPLAR)) {
                i++;
                continue;
            }
            boolean filler = unit.kind() == Kind.HYPHEN || unit.isWord()
                    && (unit.is(WordClass.DETERMINER) || unit.is(WordClass.AGENT_HEAD) || unit.is(WordClass.GENERIC_AGENT)
                            || unit.is(WordClass.GENERIC_TARGET)
                            || unit.is(WordClass.AMOUNT)
                            || unit.is(WordClass.EXEMPLAR) || unit.is("as") || unit.is("of") || unit.is("with") || unit.is("to")
                            || unit.is("means") || unit.is("either") || unit.is("using")
                            || (unit.classes() == 0 && !isVerb(i)) || unit.is(WordClass.ADVERB)
                            || unit.is("treated") || unit.is("in") && exists(i - 1) && unit(i - 1).is(WordClass.AGENT_HEAD));
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
        if (members.isEmpty() && isCarrier(agent) && isAgent(agent + 1)) {
            return List.of(agent + 1);
        }
        return members.isEmpty() ? List.of(agent) : members;
    }

    boolean isCarrier(int i) {
        return exists(i) && unit(i).kind() == Kind.AGENT && mentions.get(unit(i).members().get(0)).isCarrier();
    }

    private boolean isNamedClass(int i) {
        return isClass(i) && mentions.get(unit(i).members().get(0)).kind() != org.agonist.vocabulary.EntityKind.THERAPY_CLASS;
    }

    private boolean isClass(int i) {
        if (!exists(i) || unit(i).kind() != Kind.AGENT) {
            return false;
        }
        RelationMention mention = mentions.get(unit(i).members().get(0));
        return mention.kind() == org.agonist.vocabulary.EntityKind.DRUG_CLASS
                || mention.kind() == org.agonist.vocabulary.EntityKind.THERAPY_CLASS
                || mention.isCarrier();
    }

    /** The agents that "such as", "including" or a bracket name for a noun before. */
    private List<Integer> membersAfter(int from) {
        int i = from;
        while (exists(i) && i < from + 3 && unit(i).is(WordClass.AGENT_HEAD)) {
            i++;
        }
        if (exists(i) && unit(i).kind() == Kind.OPEN) {
            int k = i + 1;
            while (exists(k) && (unit(k).is(WordClass.EXEMPLAR) || unit(k).is("as") || unit(k).kind() == Kind.COMMA || unit(k).kind() == Kind.OTHER
                    || unit(k).is("i.e"))) {
                k++;
            }
            if (isAgent(k) && !isCarrier(k)) {
                return List.of(k);
            }
            int close = close(i);
            i = close < 0 ? i : close + 1;
        }
        if (exists(i) && unit(i).kind() == Kind.COMMA) {
            i++;
        }
        boolean suchAs = exists(i + 1) && (unit(i).is("such") && unit(i + 1).is("as")
                || unit(i).is("for") && (unit(i + 1).is("example") || unit(i + 1).is("instance"))
                || unit(i).is("among") && (unit(i + 1).is("them") || unit(i + 1).is("these")));
        int first = suchAs ? i + 2 : i + 1;
        if (!exists(i) || !(suchAs || unit(i).is("notably") || unit(i).is("i.e") || unit(i).is("including") || unit(i).is("like") || unit(i).is("e.g") || unit(i).is("namely")
                || unit(i).is("especially") || unit(i).is("particularly"))) {
            return List.of();
        }
        while (exists(first) && (unit(first).is(WordClass.DETERMINER) || unit(first).kind() == Kind.COMMA
                || (unit(first).isWord() && unit(first).classes() == 0 && isAgent(first + 1)))) {
            first++;
        }
        return isAgent(first) ? List.of(first) : List.of();
    }

    private static final java.util.Set<String> RESISTED = java.util.Set.of(
            "resistance", "resistant", "sensitivity", "sensitive", "response", "responses", "insensitive", "refractory",
            "sensitization", "insensitivity", "tolerance", "responsiveness", "failure", "toxicity");

    /** "resistance to A", "A-resistant": what is said is not said of the agent. */
    private boolean isResisted(int agent) {
        int i = agent - 1;
        while (exists(i) && (unit(i).is(WordClass.DETERMINER) || unit(i).classes() == 0 && unit(i).isWord() && !RESISTED.contains(unit(i).form()))) {
            i--;
        }
        if (exists(i) && (unit(i).is("to") || unit(i).is("of") || unit(i).is("with"))) {
            i--;
        }
        if (exists(i) && unit(i).isWord() && RESISTED.contains(unit(i).form()) && !(exists(i - 1) && unit(i - 1).is("in"))) {
            return true;
        }
        int next = agent + 1;
        if (exists(next) && unit(next).kind() == Kind.HYPHEN) {
            next++;
        }
        return exists(next) && unit(next).isWord() && RESISTED.contains(unit(next).form());
    }

    /** The agents that stand before a hyphened participle or a noun: "curcumin-mediated inhibition". */
    List<Integer> before(int participle) {
        int i = participle - 1;
        if (exists(i) && unit(i).kind() == Kind.HYPHEN) {
            i--;
        }
        return isAgent(i) && !isResisted(i) ? List.of(i) : List.of();
    }

    /** Left of a verb's auxiliaries, adverbs and raising verbs: the last unit of what it says something of. */
    private int beforeVerbGroup(int verb) {
        int i = verb - 1;
        while (exists(i)) {
            Unit unit = unit(i);
            boolean group = unit.isWord()
                    && (unit.is(WordClass.ADVERB) || unit.is(WordClass.BE) || unit.is(WordClass.AUXILIARY)
                            || (unit.is("all") || unit.is("each")) && exists(i - 1) && unit(i - 1).is(WordClass.BE)
                            || unit.is("to") && isRaisingBefore(i)
                            || unit.is(WordClass.RAISING) && exists(i + 1) && (unit(i + 1).is("to") || unit(i + 1).is("for")
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
    private boolean isHeldNoun(int i) {
        int k = i;
        while (exists(k) && k < i + 4 && (unit(k).is(WordClass.DETERMINER) || isAdjective(k))) {
            k++;
        }
        return exists(k) && (unit(k).is("potential") || unit(k).is("ability") || unit(k).is("capacity"));
    }

    private boolean isAdjective(int i) {
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

    private boolean isRaisingBefore(int to) {
        int i = to - 1;
        while (exists(i) && unit(i).is(WordClass.ADVERB)) {
            i--;
        }
        return exists(i) && unit(i).is(WordClass.RAISING);
    }

    /** The agents of which a verb says something. */
    List<Integer> subject(int verb) {
        return subject(verb, 0);
    }

    private List<Integer> subject(int verb, int depth) {
        if (depth > MAX_DEPTH) {
            return List.of();
        }
        int i = beforeVerbGroup(verb);
        if (!exists(i)) {
            return fronted(verb);
        }
        Unit unit = unit(i);
        if (unit.is("it") || unit.is("its") || unit.is("they") || unit.is("their")) {
            return namedBefore(i);
        }
        if (unit.is(WordClass.RELATIVE) && !(unit.is("that") && isVerb(i - 1))) {
            return antecedent(i - 1);
        }
        boolean gerund = unit(verb).form().endsWith("ing");
        boolean marginal = unit.is(WordClass.CONJUNCTION) || unit.is("to") || unit.is(WordClass.PREPOSITION) || unit.is(WordClass.BY) || unit.is(WordClass.SUBORDINATOR) || (unit.kind() == Kind.COMMA && gerund) || unit.is("well");
        if (unit.kind() == Kind.COMMA && !gerund) {
            int k = i;
            int before = beforeInsertion(k);
            if (before >= 0 && unit(before).is(WordClass.CONJUNCTION)) {
                return handedOn(verb, before, depth);
            }
            if (before >= 0) {
                List<Integer> nounPhrase = nounPhrase(before, verb);
                if (!nounPhrase.isEmpty()) {
                    return nounPhrase;
                }
            }
            int previous = previousVerb(i - 1);
            boolean chain = previous >= 0 && !unit(previous).is(WordClass.BE);
            return chain ? subject(previous, depth + 1) : List.of();
        }
        if (marginal) {
            return handedOn(verb, i, depth);
        }
        if (gerund && unit.kind() == Kind.OPEN) {
            return agentsBefore(i - 1);
        }
        if (unit(verb).is("resulting") || unit(verb).is("leading") || unit(verb).is("causing")) {
            return handedOn(verb, verb, depth);
        }
        List<Integer> direct = nounPhrase(i, verb);
        if (direct.isEmpty() && gerund && unit.isWord() && (isVerb(i))) {
            return subject(i, depth + 1);
        }
        return direct;
    }

    /** What a pronoun stands for: the nearest agent before it that is neither resisted nor a modifier. */
    private List<Integer> namedBefore(int pronoun) {
        for (int i = pronoun - 1; exists(i); i--) {
            if (unit(i).kind() == Kind.AGENT) {
                return isResisted(i) || modifierEnd(i) > 0 ? List.of() : List.of(i);
            }
            if (unit(i).kind() == Kind.STOP) {
                return List.of();
            }
        }
        return List.of();
    }

    /** The subject of the verb before, for a verb that shares it: "and inhibits", "by inhibiting", "to inhibit". */
    private List<Integer> handedOn(int verb, int link, int depth) {
        Unit unit = unit(link);
        if (unit.is("to") || unit.is("of") || unit.is("for") || unit.is("in")) {
            if (isAgent(link - 1)) {
                return isResisted(link - 1) ? List.of() : List.of(link - 1);
            }
            List<Integer> referents = exists(link - 1) && unit(link - 1).is(WordClass.GENERIC_AGENT) ? referents(link - 1) : List.of();
            if (!referents.isEmpty()) {
                return referents;
            }
        }
        int start = link - 1;
        if (exists(start) && unit(start).kind() == Kind.COMMA) {
            start--;
            if (isAgent(start) && (unit.is(WordClass.BY) || unit.is(WordClass.SUBORDINATOR))) {
                return List.of(start);
            }
        }
        if (isAgent(start) && unit.is(WordClass.BY) && !isResisted(start) && !isVerbBefore(start)) {
            return List.of(start);
        }
        int previous = previousVerb(start);
        if (previous < 0) {
            List<Integer> fronted = fronted(verb);
            return fronted.isEmpty() && unit.is(WordClass.BY) && isAgent(start) ? List.of(start) : fronted;
        }
        for (Trigger trigger : unit(previous).triggers()) {
            if (trigger.form() == Form.PAST && isPassive(previous)) {
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
            if (isAgent(k) && unit(k).kind() == Kind.AGENT && !isResisted(k) && modifierEnd(k) < 0 && !unit.is(WordClass.CONJUNCTION)
                    && !unit.is(WordClass.SUBORDINATOR)) {
                return List.of(k);
            }
        }
        return List.of();
    }

    private boolean isVerbBefore(int i) {
        for (int k = i - 1; exists(k) && unit(k).kind() != Kind.STOP; k--) {
            if (isFinite(k)) {
                return true;
            }
        }
        return false;
    }

    /** The nearest verb of the same clause to the left, -1 if none. */
    private int previousVerb(int from) {
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

    /** The subject of the main clause behind a fronted phrase: "By inhibiting X, A …". */
    private List<Integer> fronted(int verb) {
        for (int i = verb + 1; exists(i) && i < verb + 30; i++) {
            Unit unit = unit(i);
            if (unit.kind() == Kind.STOP || isFinite(i) && unit(i).is(WordClass.BE)) {
                return List.of();
            }
            if (unit.kind() == Kind.COMMA) {
                int k = i + 1;
                while (exists(k) && (unit(k).is(WordClass.DETERMINER) || (unit(k).isWord() && unit(k).classes() == 0 && isAgent(k + 1)))) {
                    k++;
                }
                if (isAgent(k) && isVerbSoon(k + 1) && !isResisted(k)) {
                    return withFollowing(k);
                }
            }
        }
        return List.of();
    }

    private boolean isVerbSoon(int from) {
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
    private int beforeInsertion(int comma) {
        for (int i = comma - 1; exists(i) && i > comma - MAX_INSERTION; i--) {
            Unit unit = unit(i);
            if (unit.kind() == Kind.STOP) {
                return -1;
            }
            if (unit.kind() == Kind.COMMA && exists(i + 1)) {
                Unit first = unit(i + 1);
                boolean insertion = first.is(WordClass.DETERMINER) || first.is(WordClass.RELATIVE) || first.is(WordClass.EXEMPLAR)
                        || first.is(WordClass.PREPOSITION) || first.is(WordClass.SUBORDINATOR) || first.form().endsWith("ed")
                        || first.form().endsWith("ing") || isCarrier(i + 1) || first.is(WordClass.ADVERB) || first.is("also") || first.is("as")
                        || first.is("known") || (first.isWord() && first.classes() == 0);
                if (insertion) {
                    return i - 1;
                }
            }
        }
        return -1;
    }

    /** The agents before a relative pronoun, over a comma: "cilengitide, which". */
    private List<Integer> antecedent(int from) {
        int i = from;
        if (exists(i) && unit(i).is("of") && exists(i - 2) && unit(i - 2).kind() == Kind.COMMA) {
            i -= 2;
        }
        if (exists(i) && unit(i).is(WordClass.PREPOSITION)) {
            return List.of();
        }
        if (exists(i) && unit(i).is(WordClass.CONJUNCTION)) {
            int relative = i - 1;
            while (exists(relative) && !unit(relative).is("which") && !unit(relative).is("that") && unit(relative).kind() != Kind.STOP) {
                relative--;
            }
            return exists(relative) && unit(relative).is(WordClass.RELATIVE) ? antecedent(relative - 1) : List.of();
        }
        if (exists(i) && (unit(i).kind() == Kind.COMMA || unit(i).kind() == Kind.OPEN)) {
            i--;
        }
        return agentsBefore(i);
    }

    /** The agents that a phrase behind them is said of: "A, directed against", "an antibody raised against". */
    List<Integer> modified(int adjective) {
        int i = adjective - 1;
        if (exists(i) && (unit(i).kind() == Kind.COMMA || unit(i).kind() == Kind.OPEN)) {
            i--;
        }
        return agentsBefore(i);
    }

    /** The agents of the noun phrase that ends at a unit. */
    private List<Integer> agentsBefore(int from) {
        int i = from;
        if (exists(i) && unit(i).kind() == Kind.CLOSE) {
            int open = open(i);
            i = open < 0 ? i : open - 1;
        }
        int heads = 0;
        while (exists(i) && heads < 3 && unit(i).isWord() && unit(i).is(WordClass.AGENT_HEAD) && !unit(i).is(WordClass.GENERIC_AGENT)) {
            i--;
            heads++;
        }
        if (isAgent(i)) {
            if (isResisted(i)) {
                return List.of();
            }
            List<Integer> agents = withHead(i);
            if (isClass(i)) {
                List<Integer> referents = referents(i);
                return referents.isEmpty() ? agents : referents;
            }
            return agents;
        }
        if (exists(i) && unit(i).is(WordClass.GENERIC_AGENT)) {
            List<Integer> referents = referents(i);
            return referents.isEmpty() && isAgent(i - 1) ? List.of(i - 1) : referents;
        }
        if (isTarget(i)) {
            for (int k = i - 1; exists(k) && k > i - 5; k--) {
                if (unit(k).is("of") && exists(k - 1) && unit(k - 1).is(WordClass.GENERIC_AGENT)) {
                    return referents(k - 1, i);
                }
            }
        }
        return List.of();
    }

    /** An agent together with the class it is named for: "MMP inhibitors, such as A and B, block". */
    private List<Integer> withHead(int agent) {
        int i = agent - 1;
        while (exists(i) && (unit(i).is("as") || unit(i).is(WordClass.EXEMPLAR) || unit(i).kind() == Kind.COMMA)) {
            i--;
        }
        boolean exemplified = i < agent - 1 && exists(i + 1);
        if (exemplified && isNamedClass(i) && exists(agent - 1) && unit(agent - 1).isWord()) {
            return List.of(agent, i);
        }
        return List.of(agent);
    }

    /** The agents that head the noun phrase ending at a unit, before a verb. */
    private List<Integer> nounPhrase(int from, int verb) {
        int i = from;
        boolean head = true;
        while (exists(i) && i > from - MAX_SUBJECT) {
            Unit unit = unit(i);
            if (unit.kind() == Kind.CLOSE) {
                int open = open(i);
                if (open < 0) {
                    return List.of();
                }
                i = open - 1;
                continue;
            }
            if (isAgent(i) && exists(i - 2) && unit(i - 1).is("with") && CARRYING.contains(unit(i - 2).form())) {
                i -= 3;
                head = true;
                continue;
            }
            if (isAgent(i) && unit.kind() == Kind.AGENT || isAgent(i) && targetsAct && head) {
                return isActing(i, head) ? withReferents(i) : List.of();
            }
            if (unit.kind() == Kind.TARGET) {
                int preposition = i - 1;
                while (exists(preposition) && isNounWord(preposition)) {
                    preposition--;
                }
                if (!exists(preposition) || !unit(preposition).is(WordClass.PREPOSITION)) {
                    return List.of();
                }
                i = preposition;
                continue;
            }
            if (unit.kind() == Kind.COMMA) {
                int before = beforeInsertion(i);
                if (before < 0) {
                    return List.of();
                }
                i = before;
                continue;
            }
            if (unit.kind() == Kind.STOP || unit.kind() == Kind.OPEN || unit.is(WordClass.SUBORDINATOR) && !unit.is("as")
                    || unit.is(WordClass.RELATIVE)) {
                return List.of();
            }
            boolean reduced = unit.form().endsWith("ed") && isAgent(i - 1) && exists(i + 1) && unit(i + 1).is(WordClass.PREPOSITION);
            if (reduced) {
                head = true;
                i--;
                continue;
            }
            if (unit.isWord() && isFinite(i) && !isModifierVerb(i) && !unit.is("treated") && !unit.is("exposed")) {
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
            } else if (unit.isWord() && !unit.is(WordClass.AGENT_HEAD) && !unit.is(WordClass.ADVERB) && !unit.is("and")) {
                head = unit.is(WordClass.DETERMINER);
            }
            i--;
        }
        return List.of();
    }

    private static final java.util.Set<String> CARRYING = java.util.Set.of(
            "loaded", "coated", "conjugated", "decorated", "functionalized", "functionalised", "combined", "together", "along");

    /** Whether an agent in a subject acts itself: "treatment with A", not "patients with A" or "A resistance". */
    private boolean isActing(int agent, boolean head) {
        if (!head || isResisted(agent) || modifierEnd(agent) > 0 && !isTreated(agent)) {
            return false;
        }
        int i = agent - 1;
        while (exists(i) && isNounWord(i) && !unit(i).is(WordClass.AGENT_HEAD)) {
            i--;
        }
        if (exists(i) && (unit(i).is("as") || unit(i).is("like"))) {
            return true;
        }
        if (!exists(i) || !unit(i).is(WordClass.PREPOSITION)) {
            return true;
        }
        if (unit(i).is("of")) {
            return true;
        }
        for (int k = i - 1; exists(k) && k > i - 9; k--) {
            Unit unit = unit(k);
            if (unit.is(WordClass.AGENT_HEAD) || unit.is("treated") || unit.is("exposed") || unit.is("incubated") || isNominal(k)) {
                return true;
            }
            if (unit.kind() == Kind.COMMA || unit.kind() == Kind.STOP || isFinite(k)) {
                return unit(i).is("with") && false;
            }
        }
        return unit(i).is("by");
    }

    private boolean isNominal(int i) {
        for (Trigger trigger : unit(i).triggers()) {
            if (trigger.form() == Form.NOUN) {
                return true;
            }
        }
        return false;
    }

    private boolean isTreated(int agent) {
        int i = agent + 1;
        if (exists(i) && unit(i).kind() == Kind.HYPHEN) {
            i++;
        }
        return exists(i) && (unit(i).is("treated") || unit(i).is("based") || unit(i).is("loaded") || unit(i).is("containing"));
    }

    private List<Integer> withReferents(int agent) {
        if (isCarrier(agent) || isClass(agent)) {
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

    // ---------------------------------------------------------------- what a general noun refers to

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
        if (isAgent(next) && !isCarrier(next) && unit(next).kind() == Kind.AGENT) {
            return List.of(next);
        }
        List<Integer> members = membersAfter(next);
        if (!members.isEmpty()) {
            return members;
        }
        int start = phraseStart(noun);
        int before = start - 1;
        int after = end + 1;
        if (exists(before) && unit(before).is("of") && exists(before - 1)
                && (unit(before - 1).is("one") || unit(before - 1).is("member") || unit(before - 1).is("example"))) {
            start = phraseStart(before - 1);
            before = start - 1;
        }
        if (exists(before) && unit(before).kind() == Kind.OPEN) {
            int k = before - 1;
            while (exists(k) && unit(k).is(WordClass.AGENT_HEAD)) {
                k--;
            }
            if (isAgent(k)) {
                return List.of(k);
            }
        }
        if (exists(before) && (unit(before).kind() == Kind.COMMA || unit(before).kind() == Kind.HYPHEN || unit(before).kind() == Kind.STOP)) {
            int k = before - 1;
            if (exists(k) && unit(k).kind() == Kind.CLOSE) {
                int open = open(k);
                k = open < 0 ? k : open - 1;
            }
            if (isAgent(k) && !isResisted(k) && !(isCarrier(k) && isCarrier(noun)) && isApposed(noun, start, k)) {
                return List.of(k);
            }
        }
        if (exists(before) && (unit(before).is("as") || unit(before).is(WordClass.BE) || unit(before).is(WordClass.ADVERB)
                || unit(before).is("represents") || unit(before).is("became") || unit(before).is("remains"))) {
            int verb = before;
            while (exists(verb) && !isVerb(verb) && verb > before - 5) {
                verb--;
            }
            if (exists(verb) && isVerb(verb)) {
                List<Integer> subject = subject(verb, 1);
                if (!subject.isEmpty()) {
                    return subject;
                }
            } else if (unit(before).is("as") && isAgent(before - 1)) {
                return List.of(before - 1);
            }
        }
        if (exists(after) && unit(after).kind() == Kind.COMMA && isAgent(after + 1) && unit(after + 1).kind() == Kind.AGENT && !isCarrier(after + 1)
                && (isAmong(start) || !exists(after + 2) || unit(after + 2).kind() == Kind.COMMA || unit(after + 2).kind() == Kind.OTHER)) {
            return List.of(after + 1);
        }
        return found;
    }

    /** Whether a phrase behind a comma is said of the agent before it, and does not begin anew: "Unlike A, B inhibitors are". */
    private boolean isApposed(int noun, int start, int agent) {
        Unit first = unit(start);
        if (first.is(WordClass.DETERMINER) || unit(agent).members().size() > 1 || !unit(noun).form().endsWith("s")) {
            return !(exists(agent - 1) && (unit(agent - 1).is("unlike") || unit(agent - 1).is("like")));
        }
        return false;
    }

    /** "Among the EGFR inhibitors, A and B". */
    private boolean isAmong(int start) {
        return exists(start - 1) && (unit(start - 1).is("among") || unit(start - 1).is("of"));
    }

    /** The first unit of the noun phrase that a noun heads, articles and adjectives included. */
    private int phraseStart(int noun) {
        int i = noun - 1;
        while (exists(i)) {
            Unit unit = unit(i);
            boolean compound = unit.isWord() && exists(i + 1) && unit(i + 1).kind() == Kind.HYPHEN;
            boolean inside = compound || unit.kind() == Kind.HYPHEN && exists(i - 1) && unit(i - 1).kind() != Kind.COMMA && !unit(i - 1).is(WordClass.BE)
                    || unit.isWord()
                            && (unit.is(WordClass.DETERMINER) || unit.classes() == 0 || unit.is(WordClass.GENERIC_AGENT)
                                    || unit.is(WordClass.GENERIC_TARGET) || unit.is(WordClass.MODIFIER) || unit.is(WordClass.AMOUNT)
                                    || unit.is(WordClass.AGENT_HEAD) || unit.is(WordClass.ADVERB) && !isVerb(i - 1))
                            && (!isVerb(i) || isModifierVerb(i) || isHyphenated(i))
                    || unit.kind() == Kind.TARGET && modifierEnd(i) > 0;
            if (!inside) {
                break;
            }
            i--;
        }
        return i + 1;
    }

    /** The agents that an event's noun is brought about by: "A causes inhibition of", "through inhibition of". */
    List<Integer> holder(int noun) {
        int start = phraseStart(noun);
        int i = start - 1;
        while (exists(i) && (unit(i).is("no") || unit(i).is("not"))) {
            i--;
        }
        if (isTarget(i)) {
            i = phraseStart(i) - 1;
        }
        if (exists(i) && unit(i).is(WordClass.EXEMPLAR)) {
            i = beforeExamples(i);
        }
        if (exists(i) && (unit(i).is("and") || unit(i).kind() == Kind.COMMA)) {
            int k = i - 1;
            while (exists(k) && k > i - 12 && !isNominal(k) && !isFinite(k)) {
                k--;
            }
            if (exists(k) && isNominal(k)) {
                return holder(k);
            }
        }
        while (exists(i) && (unit(i).is("of") || unit(i).is("in") || unit(i).is("to") || unit(i).is("on") || unit(i).is("for") || unit(i).is("as")
                || unit(i).is(WordClass.BY))) {
            i--;
            if (exists(i) && unit(i).kind() == Kind.COMMA) {
                i--;
            }
            if (isAgent(i) && unit(i).kind() == Kind.AGENT && !isResisted(i)) {
                return List.of(i);
            }
            int verb = previousVerb(i);
            return verb < 0 ? fronted(noun) : subject(verb, 1);
        }
        if (exists(i) && isVerb(i)) {
            return subject(i, 1);
        }
        return List.of();
    }

    /** Before a noun that examples explain: "through mechanisms including". */
    private int beforeExamples(int exemplar) {
        int i = exemplar - 1;
        while (exists(i) && (unit(i).kind() == Kind.COMMA || isNounWord(i) && !unit(i).is(WordClass.BY))) {
            i--;
        }
        return i;
    }
}
