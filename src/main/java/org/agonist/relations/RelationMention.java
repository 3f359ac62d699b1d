package org.agonist.relations;

import java.util.List;
import org.agonist.vocabulary.EntityKind;
import org.agonist.vocabulary.Mechanism;

/**
 * A mention as the relation step sees it, over the tokens of its sentence.
 *
 * @param begin its first token
 * @param end after its last token
 * @param kind what sort of agent or target it is
 * @param concept what it is grounded to, or its text in lower case where it is not
 * @param carried the targets its name carries, as numbers of the sentence's mentions
 * @param carriedMechanism how it acts on them; read only if it carries any
 * @param carrier the token of its name that says so, -1 if none
 */
public record RelationMention(
        int begin,
        int end,
        EntityKind kind,
        String concept,
        List<Integer> carried,
        Mechanism carriedMechanism,
        int carrier) {
    public RelationMention {
        carried = List.copyOf(carried);
    }

    /** A mention that carries no target. */
    public static RelationMention plain(int begin, int end, EntityKind kind, String concept) {
        return new RelationMention(begin, end, kind, concept, List.of(), Mechanism.DIRECT_REGULATOR, -1);
    }

    /** Whether its name carries targets. */
    public boolean isCarrier() {
        return !carried.isEmpty();
    }
}
