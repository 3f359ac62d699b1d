package org.agonist.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.agonist.training.BioRedRelations;
import org.agonist.training.CancerGeneticsRelations;
import org.agonist.training.DrugProtRelations.GoldRelation;
import org.agonist.vocabulary.EntityKind;
import org.agonist.vocabulary.Mechanism;

/** Corpora of relations between chemicals and genes or processes, each with its own types, to which mechanisms are translated. */
public enum RelationCorpus {
    /** Abstracts, entities and relations as TSV; the types are the mechanisms. */
    DRUGPROT(types(Mechanism::label), Mechanism::label),
    /** The same three files; the types are the groups that are evaluated. */
    CHEMPROT(List.of("CPR:3", "CPR:4", "CPR:5", "CPR:6", "CPR:9"), Mechanism::chemProtGroup),
    /** One file in PubTator or BioC format; relations hold between concepts anywhere in the document. */
    BIORED(
            BioRedRelations.TYPES,
            mechanism -> BioRedRelations.TYPES.get(mechanism.sign().ordinal())),
    /** A folder of BioNLP standoff files; types are those of regulation events. */
    BIONLP_CG(
            CancerGeneticsRelations.TYPES,
            mechanism -> CancerGeneticsRelations.TYPES.get(mechanism.sign().ordinal())),
    /** The same with processes as targets. */
    BIONLP_CG_PROCESSES(BIONLP_CG.types, BIONLP_CG.translation);

    private final List<String> types;
    private final Function<Mechanism, String> translation;

    RelationCorpus(List<String> types, Function<Mechanism, String> translation) {
        this.types = types;
        this.translation = translation;
    }

    private static List<String> types(Function<Mechanism, String> label) {
        return Arrays.stream(Mechanism.values()).map(label).toList();
    }

    /** The types that count. */
    public List<String> types() {
        return types;
    }

    /** Whether one file or folder holds texts, entities and relations. */
    public boolean isWhole() {
        return this == BIORED || this == BIONLP_CG || this == BIONLP_CG_PROCESSES;
    }

    /** What its targets are. */
    public EntityKind targets() {
        return this == BIONLP_CG_PROCESSES ? EntityKind.PROCESS : EntityKind.GENE;
    }

    /** Whether relations hold between mentions, not between concepts. */
    public boolean relatesMentions() {
        return this != BIORED;
    }

    /** Relations with mechanisms as rows of the corpus, each once, less those for which the corpus has no type. */
    public Set<GoldRelation> rows(List<GoldRelation> relations) {
        Set<GoldRelation> rows = new TreeSet<>();
        for (GoldRelation relation : relations) {
            String type = translation.apply(Mechanism.ofLabel(relation.type()));
            if (types.contains(type)) {
                rows.add(new GoldRelation(type, relation.agentId(), relation.targetId()));
            }
        }
        return rows;
    }

    /** As it is named on the command line, such as {@code bionlp-cg}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
