package org.agonist.entities;

import java.util.List;
import org.agonist.entities.dictionary.Dictionary;
import org.agonist.entities.dictionary.Entry.KnownTarget;
import org.agonist.vocabulary.Mechanism;
import org.agonist.vocabulary.Sign;

/** Whether a dictionary knows that a drug acts on a target. Immutable. */
record KnownTargets(Dictionary dictionary) {
    /**
     * Whether one of the drug's known targets is the one named, or a member of it, or the family that it belongs to, and what is
     * known of the mechanism does not speak against the one named.
     *
     * @param drug a CURIE
     * @param target a CURIE
     */
    boolean support(String drug, Mechanism mechanism, String target) {
        int known = dictionary.conceptWith(drug);
        return known >= 0
                && dictionary.targetsOf(known).stream()
                        .anyMatch(other -> agree(other.mechanism(), mechanism) && isSame(other, target));
    }

    private boolean isSame(KnownTarget known, String target) {
        return known.curie().equals(target)
                || members(target).contains(known.curie())
                || members(known.curie()).contains(target);
    }

    private List<String> members(String curie) {
        int concept = dictionary.conceptWith(curie);
        return concept < 0 ? List.of() : dictionary.membersOf(concept);
    }

    /** DIRECT-REGULATOR is what acts in a way that is not told; what is metabolised by a target or a part of it does not act on it. */
    private static boolean agree(Mechanism known, Mechanism said) {
        if (known == said) {
            return true;
        }
        boolean open = known == Mechanism.DIRECT_REGULATOR || said == Mechanism.DIRECT_REGULATOR;
        return open ? acts(known) && acts(said) : known.sign() == said.sign() && said.sign() != Sign.NONE;
    }

    private static boolean acts(Mechanism mechanism) {
        return mechanism.sign() != Sign.NONE || mechanism == Mechanism.DIRECT_REGULATOR;
    }
}
