package org.agonist.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.agonist.relations.Unit.Kind;
import org.agonist.vocabulary.EntityKind;

/** Finds the targets that a trigger acts on: its object, the subject of its passive, what stands behind "of". */
final class TargetArguments {
    /** How far a subject's noun phrase may reach back from its verb, in units. */
    private static final int MAX_SUBJECT = 18;

    private final Clause clause;

    TargetArguments(Clause clause) {
        this.clause = clause;
    }
    /** How far an object may stand from its verb, in clause.units(). */
    private static final int MAX_OBJECT = 16;

    /**
     * A list of targets as an argument.
     *
     * @param unit where it is
     * @param amount whether the trigger acts on how much of it there is, as in "expression of"
     * @param sign the product of the nouns in between: -1 for "the degradation of", else 1
     * @param shifted whether there were such nouns
     */
    record Target(int unit, boolean amount, int sign, boolean shifted) {}

    /** The targets that a verb acts on, or that stand behind "of" and the like. */
    List<Target> objects(int from, Set<String> prepositions, boolean prepositionRequired) {
        List<Target> found = new ArrayList<>();
        int i = from;
        boolean required = prepositionRequired && !prepositions.contains("");
        if (required
                || (!prepositions.isEmpty()
                        && clause.exists(i)
                        && prepositions.contains(clause.unit(i).form()))) {
            while (clause.exists(i) && (clause.unit(i).is(WordClass.ADVERB))) {
                i++;
            }
            if (!clause.exists(i) || !prepositions.contains(clause.unit(i).form())) {
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
        while (clause.exists(i) && i < limit) {
            Unit unit = clause.unit(i);
            if (unit.kind() == Kind.TARGET) {
                int after = i + 1;
                int modifier = clause.modifierEnd(i);
                if (modifier > 0) {
                    i = modifier;
                    continue;
                }
                int head = clause.headsAfter(after);
                if (head < 0) {
                    return;
                }
                if (isProperty(i) && clause.exists(head) && clause.unit(head).is("of") && isTargetSoon(head + 1)) {
                    String last = unit.form().substring(unit.form().lastIndexOf(' ') + 1);
                    if (isNegativeNoun(last)) {
                        sign = -sign;
                        shifted = true;
                    }
                    i = head + 1;
                    continue;
                }
                int examples = clause.isFamily(i) ? examplesAt(head) : -1;
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
                int modifier = clause.modifierEnd(i);
                if (modifier > 0) {
                    i = modifier;
                    continue;
                }
                int heads = clause.isClass(i) ? -1 : clause.headsAfter(i + 1);
                int next = heads < 0 ? -1 : nextConjunct(heads);
                if (next < 0) {
                    return;
                }
                i = next;
                continue;
            }
            if (unit.kind() == Kind.OPEN) {
                int close = clause.close(i);
                if (close < 0) {
                    return;
                }
                if (lastEnd < 0
                        && clause.exists(i - 1)
                        && (clause.unit(i - 1).is(WordClass.GENERIC_TARGET)
                                || clause.unit(i - 1).is(WordClass.AMOUNT))
                        && clause.isTarget(i + 1)) {
                    i++;
                    continue;
                }
                i = close + 1;
                continue;
            }
            if (unit.kind() == Kind.COMMA) {
                if (clause.exists(i + 1) && clause.unit(i + 1).is(WordClass.EXEMPLAR)
                        || clause.exists(i - 1) && clause.unit(i - 1).is("e.g")) {
                    i++;
                    continue;
                }
                boolean listed = clause.isTarget(i + 1)
                        && clause.exists(i - 1)
                        && clause.unit(i - 1).isWord()
                        && amount;
                if (listed) {
                    i++;
                    continue;
                }
                boolean adjectives = clause.exists(i - 1)
                        && clause.unit(i - 1).isWord()
                        && clause.unit(i - 1).classes() == 0
                        && clause.exists(i + 1)
                        && clause.unit(i + 1).isWord()
                        && clause.unit(i + 1).classes() == 0
                        && i - from <= 3;
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
                if (unit.is(WordClass.EXEMPLAR)
                        || unit.is("as")
                                && clause.exists(i - 1)
                                && clause.unit(i - 1).is("such")) {
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
                    boolean amountIn = unit.is("in") && clause.exists(i - 1) && clause.isAmountNoun(i - 1);
                    boolean through = (unit.is("to") || unit.is("between"))
                            && clause.exists(i - 1)
                            && clause.unit(i - 1).form().equals("binding");
                    if (!amountIn && !through) {
                        return;
                    }
                }
                if (unit.is(WordClass.BE)
                        || unit.is(WordClass.AUXILIARY)
                        || unit.is(WordClass.SUBORDINATOR)
                        || unit.is(WordClass.RELATIVE) && !unit.is("that")
                        || unit.is("that")
                                && !(clause.exists(i + 1) && clause.unit(i + 1).is("of"))
                        || clause.isVerb(i) && !clause.isModifierVerb(i)) {
                    return;
                }
                amount |= unit.is("that");
                if (unit.is(WordClass.CONJUNCTION)
                        && !(clause.exists(i + 1) && (clause.unit(i + 1).isWord() || clause.isTarget(i + 1)))) {
                    return;
                }
                if (unit.is(WordClass.NOT_TARGET) && !unit.is(WordClass.AMOUNT)) {
                    boolean headOfOf =
                            clause.exists(i + 1) && clause.unit(i + 1).is("of");
                    if (!headOfOf
                            && !(clause.exists(i + 1) && (clause.unit(i + 1).isWord() || clause.isTarget(i + 1)))) {
                        return;
                    }
                }
                if (unit.is(WordClass.NEGATIVE_NOUN) && !clause.isHyphenated(i)) {
                    sign = -sign;
                    shifted = true;
                } else if (unit.is(WordClass.POSITIVE_NOUN) && !clause.isHyphenated(i)) {
                    shifted = true;
                } else if (unit.is(WordClass.AMOUNT) && !clause.isHyphenated(i)) {
                    amount = true;
                }
            }
            i++;
        }
    }

    /** Whether a target is named only to say which side of another is meant: "the tyrosine kinase activity of EGFR". */
    private boolean isProperty(int target) {
        if (clause.unit(target).members().size() > 1) {
            return false;
        }
        EntityKind kind = clause.mention(clause.unit(target).members().get(0)).kind();
        String form = clause.unit(target).form();
        return kind == EntityKind.FAMILY && form.endsWith("kinase")
                || kind == EntityKind.PROCESS
                        && (isNegativeNoun(form.substring(form.lastIndexOf(' ') + 1))
                                || form.endsWith("tion")
                                        && form.indexOf(' ') < 0
                                        && !form.endsWith("proliferation")
                                        && !form.endsWith("migration")
                                        && !form.endsWith("inflammation"));
    }

    private static boolean isNegativeNoun(String word) {
        return word.equals("degradation")
                || word.equals("ubiquitination")
                || word.equals("inactivation")
                || word.equals("proteolysis");
    }

    private boolean isTargetSoon(int from) {
        for (int i = from; clause.exists(i) && i < from + 4; i++) {
            if (clause.isTarget(i)) {
                return clause.modifierEnd(i) < 0 && clause.headsAfter(i + 1) >= 0;
            }
            if (!clause.unit(i).isWord() || clause.unit(i).is(WordClass.PREPOSITION)) {
                return false;
            }
        }
        return false;
    }

    private Target target(int i, boolean amountBefore, int signBefore, boolean shiftedBefore, int after, int head) {
        boolean amount = amountBefore;
        int sign = signBefore;
        boolean shifted = shiftedBefore;
        for (int k = after; k < head; k++) {
            if (clause.unit(k).is(WordClass.NEGATIVE_NOUN)) {
                sign = -sign;
                shifted = true;
            } else if (clause.unit(k).is(WordClass.POSITIVE_NOUN)) {
                shifted = true;
            } else if (clause.unit(k).is(WordClass.AMOUNT)) {
                amount = true;
            }
        }
        return new Target(i, amount, sign, shifted);
    }

    /** Where a further object begins after "and", "or", "as well as"; -1 if the list ends. */
    private int nextConjunct(int from) {
        int i = from;
        if (clause.exists(i) && clause.unit(i).kind() == Kind.OPEN) {
            int close = clause.close(i);
            if (close < 0) {
                return -1;
            }
            i = close + 1;
        }
        boolean comma = clause.exists(i) && clause.unit(i).kind() == Kind.COMMA;
        if (comma) {
            i++;
        }
        if (clause.exists(i)
                && (clause.unit(i).is("and")
                        || clause.unit(i).is("or")
                        || clause.unit(i).is("but"))) {
            i++;
            while (clause.exists(i)
                    && (clause.unit(i).is("also")
                            || clause.unit(i).is("not")
                            || clause.unit(i).is("of")
                            || clause.unit(i).is("at")
                            || clause.unit(i).is("against"))) {
                i++;
            }
        } else if (clause.exists(i + 2)
                && clause.unit(i).is("as")
                && clause.unit(i + 1).is("well")) {
            i += 3;
        } else if (!comma) {
            return -1;
        }
        int k = i;
        while (clause.exists(k) && k < i + 7) {
            Unit unit = clause.unit(k);
            if (unit.kind() == Kind.TARGET) {
                int heads = clause.headsAfter(k + 1);
                return clause.modifierEnd(k) < 0 && heads >= 0 && !clause.isFinite(heads) ? i : -1;
            }
            boolean filler = unit.isWord()
                    && (unit.is(WordClass.DETERMINER) && !comma
                            || unit.is(WordClass.AMOUNT)
                            || unit.is("of")
                            || unit.is("activity")
                            || unit.is(WordClass.NEGATIVE_NOUN)
                            || unit.is(WordClass.POSITIVE_NOUN)
                            || (unit.classes() == 0 && unit.triggers().isEmpty() && !comma));
            if (!filler) {
                return -1;
            }
            k++;
        }
        return -1;
    }

    /** Where the examples begin that directly follow a family's name: "cytokines such as A", "cytokines (A and B)"; -1 if none. */
    private int examplesAt(int from) {
        if (!clause.exists(from)) {
            return -1;
        }
        boolean suchAs = clause.unit(from).is("such")
                && clause.exists(from + 1)
                && clause.unit(from + 1).is("as");
        int first = suchAs ? from + 2 : from + 1;
        boolean introduced = suchAs
                || clause.unit(from).is("including")
                || clause.unit(from).is("like")
                || clause.unit(from).kind() == Kind.OPEN;
        for (int i = first; introduced && clause.exists(i) && i < first + 3; i++) {
            if (clause.isTarget(i)) {
                return i;
            }
            if (!clause.unit(i).is(WordClass.EXEMPLAR)
                    && clause.unit(i).kind() != Kind.COMMA
                    && !clause.unit(i).is(WordClass.GENERIC_TARGET)) {
                return -1;
            }
        }
        return -1;
    }

    /** Where the examples of a general noun begin: "proteins involved in X, such as A"; -1 if it has none. */
    private int examplesAfter(int noun) {
        for (int i = noun + 1; clause.exists(i) && i < noun + 8; i++) {
            Unit unit = clause.unit(i);
            if (unit.kind() == Kind.STOP) {
                return -1;
            }
            boolean suchAs = unit.is("such")
                    && clause.exists(i + 1)
                    && clause.unit(i + 1).is("as");
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
        return clause.isTarget(i)
                || (clause.exists(i) && clause.unit(i).is(WordClass.DETERMINER) && clause.isTarget(i + 1))
                || (clause.exists(i) && clause.unit(i).kind() == Kind.COMMA && clause.isTarget(i + 1));
    }

    /** The targets that a passive verb, or a verb such as "decreased" without an object, says something of. */
    List<Target> subjectTargets(int verb) {
        List<Target> found = new ArrayList<>();
        int i = clause.beforeVerbGroup(verb);
        if (clause.exists(i) && clause.unit(i).is(WordClass.RELATIVE)) {
            i--;
            if (clause.exists(i)
                    && (clause.unit(i).kind() == Kind.COMMA || clause.unit(i).kind() == Kind.OPEN)) {
                i--;
            }
        }
        boolean amount = false;
        int sign = 1;
        boolean shifted = false;
        int from = i;
        while (clause.exists(i) && i > from - MAX_SUBJECT) {
            Unit unit = clause.unit(i);
            if (unit.kind() == Kind.CLOSE) {
                int open = clause.open(i);
                if (open < 0) {
                    return found;
                }
                i = open - 1;
                continue;
            }
            if (unit.kind() == Kind.COMMA) {
                int before = clause.beforeInsertion(i);
                if (before < 0 && i == from && clause.isTarget(i - 1)) {
                    before = i - 1;
                }
                if (before < 0) {
                    return found;
                }
                i = before;
                continue;
            }
            if (unit.kind() == Kind.TARGET) {
                boolean modifies = clause.modifierEnd(i) > 0;
                int preposition = i - 1;
                while (clause.exists(preposition) && clause.isNounWord(preposition)) {
                    preposition--;
                }
                boolean of = clause.exists(preposition)
                        && (clause.unit(preposition).is("of")
                                || clause.unit(preposition).is("in")
                                        && clause.exists(preposition - 1)
                                        && clause.isAmountNoun(preposition - 1));
                boolean governed = clause.exists(preposition)
                        && clause.isVerb(preposition)
                        && clause.unit(preposition).form().endsWith("ing");
                boolean otherPreposition = governed
                        || clause.exists(preposition)
                                && clause.unit(preposition).is(WordClass.PREPOSITION)
                                && !of;
                boolean adjacent = i == verb - 1;
                if (modifies || otherPreposition && !adjacent || clause.headsAfter(i + 1) < 0) {
                    i = otherPreposition ? preposition - 1 : i - 1;
                    continue;
                }
                for (int k = i + 1;
                        k < from + 1
                                && clause.exists(k)
                                && clause.unit(k).isWord()
                                && !clause.unit(k).is(WordClass.PREPOSITION);
                        k++) {
                    if (clause.unit(k).is(WordClass.NEGATIVE_NOUN)) {
                        sign = -sign;
                        shifted = true;
                    } else if (clause.unit(k).is(WordClass.POSITIVE_NOUN)) {
                        shifted = true;
                    } else if (clause.unit(k).is(WordClass.AMOUNT)) {
                        amount = true;
                    }
                }
                if (of) {
                    for (int k = preposition - 1;
                            clause.exists(k) && clause.unit(k).isWord() && k > preposition - 4 && !clause.isVerb(k);
                            k--) {
                        amount |= clause.unit(k).is(WordClass.AMOUNT);
                        if (clause.unit(k).is(WordClass.NEGATIVE_NOUN)) {
                            sign = -sign;
                            shifted = true;
                        } else {
                            shifted |= clause.unit(k).is(WordClass.POSITIVE_NOUN);
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
            if (unit.kind() == Kind.STOP
                    || unit.kind() == Kind.OPEN
                    || unit.is(WordClass.SUBORDINATOR)
                    || unit.is("that")
                    || clause.isFinite(i) && !clause.isModifierVerb(i)) {
                return found;
            }
            i--;
        }
        return found;
    }

    /** "AKT phosphorylation and EGFR activation were inhibited": the earlier of two coordinated subjects. */
    private int previousConjunct(int target) {
        int i = target - 1;
        while (clause.exists(i) && clause.isNounWord(i)) {
            i--;
        }
        if (!clause.exists(i) || !(clause.unit(i).is("and") || clause.unit(i).is("or"))) {
            return -1;
        }
        i--;
        while (clause.exists(i) && clause.isNounWord(i)) {
            i--;
        }
        return clause.isTarget(i) && clause.modifierEnd(i) < 0 ? i : -1;
    }

    /**
     * The targets that a noun is said of: "COX-2 is a target of A", "targets of A are COX-2 and".
     *
     * @param after behind the noun's agent
     */
    List<Target> named(int noun, int after) {
        int before = clause.phraseStart(noun) - 1;
        if (clause.exists(before) && clause.unit(before).is(WordClass.BE)) {
            return subjectTargets(before);
        }
        List<Target> found = new ArrayList<>();
        if (clause.exists(after)
                && (clause.unit(after).is(WordClass.BE) || clause.unit(after).is(WordClass.EXEMPLAR))) {
            walkObject(after + 1, found);
        }
        return found;
    }

    /** The target that stands directly before a noun: "EGFR inhibition", "PD-1/PD-L1 blockade", "EGFR tyrosine kinase inhibition". */
    List<Target> targetsBefore(int noun) {
        int i = noun - 1;
        boolean amount = false;
        while (clause.exists(i)
                && i > noun - 4
                && (clause.unit(i).kind() == Kind.HYPHEN
                        || (clause.unit(i).isWord()
                                && (clause.unit(i).is(WordClass.GENERIC_TARGET)
                                        || clause.unit(i).is(WordClass.AMOUNT)
                                        || clause.unit(i).is("signaling")
                                        || clause.unit(i).is("signalling")
                                        || clause.unit(i).is("tyrosine")
                                        || clause.unit(i).is("activity")
                                        || clause.unit(i).is("axis"))))) {
            amount |= clause.unit(i).is(WordClass.AMOUNT);
            i--;
        }
        return clause.isTarget(i) ? List.of(new Target(i, amount, 1, false)) : List.of();
    }
}
