package org.agonist.entities.dictionary;

import java.util.List;
import org.agonist.vocabulary.EntityKind;
import org.agonist.vocabulary.Mechanism;

/**
 * A row of a dictionary: one concept with its names.
 *
 * @param curie its identifier, such as {@code HGNC:3942}
 * @param name the preferred name
 * @param kind what sort of agent or target it is
 * @param names every name, the preferred one first
 * @param targets what a drug or class of drugs is known to act on, such as {@code INHIBITOR FPLX:MMP}; empty for all else
 * @param members what a family or complex consists of, as CURIEs
 * @param source where the row stands, such as {@code drugs.tsv:14}
 */
public record Entry(
        String curie,
        String name,
        EntityKind kind,
        List<Name> names,
        List<KnownTarget> targets,
        List<String> members,
        String source) {
    public Entry {
        names = List.copyOf(names);
        targets = List.copyOf(targets);
        members = List.copyOf(members);
    }

    /** The same as another kind. */
    public Entry withKind(EntityKind other) {
        return new Entry(curie, name, other, names, targets, members, source);
    }

    /**
     * A name and how it may be matched.
     *
     * @param text as papers write it
     * @param exactCase it counts in exactly this case only, as {@code MET}
     * @param ambiguous it often means something else, so its context must speak for it, as {@code REST}
     * @param neverAlone it counts only inside a longer expression
     */
    public record Name(String text, boolean exactCase, boolean ambiguous, boolean neverAlone) {}

    /** A target that a drug or class of drugs acts on, and how; by {@link Mechanism#DIRECT_REGULATOR} if that is not told. */
    public record KnownTarget(Mechanism mechanism, String curie) {}
}
