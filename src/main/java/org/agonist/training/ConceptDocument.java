package org.agonist.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.agonist.relations.classifier.ArgumentRole;
import org.agonist.training.DrugProtRelations.GoldDocument;
import org.agonist.training.DrugProtRelations.GoldEntity;
import org.agonist.training.DrugProtRelations.GoldRelation;

/** A document of BioRED as it is read; offsets are code points. */
final class ConceptDocument {
    private String id = "";
    private final StringBuilder text = new StringBuilder();
    private int titleEnd;
    private int[] offsets = {0};
    private final List<GoldEntity> entities = new ArrayList<>();
    private final List<GoldRelation> relations = new ArrayList<>();

    String id() {
        return id;
    }

    void id(String name) {
        id = name;
    }

    /** Adds a stretch of text that begins {@code offset} code points into the document; the first one is the title. */
    void text(int offset, String added) {
        titleEnd = text.isEmpty() ? added.length() : titleEnd;
        text.append(" ".repeat(Math.max(0, offset - (offsets.length - 1)))).append(added);
        offsets = DrugProtRelations.codePointOffsets(text.toString());
    }

    /** Adds a mention if it is of a chemical or a gene; of a mention of several concepts the first one counts. */
    void mention(String concepts, String type, int begin, int end) {
        boolean chemical = type.equals("ChemicalEntity");
        if (chemical || type.equals("GeneOrGeneProduct")) {
            entities.add(new GoldEntity(
                    concepts.split("[,;|]")[0],
                    offsets[begin],
                    offsets[end],
                    chemical ? ArgumentRole.AGENT : ArgumentRole.TARGET));
        }
    }

    /** Adds a relation between two concepts, if it is of a type that counts. */
    void relation(String type, String first, String second) {
        if (BioRedRelations.TYPES.contains(type)) {
            relations.add(new GoldRelation(type, first, second));
        }
    }

    GoldDocument finished() {
        Set<String> agents = new HashSet<>();
        Set<String> targets = new HashSet<>();
        for (GoldEntity entity : entities) {
            (entity.role() == ArgumentRole.AGENT ? agents : targets).add(entity.id());
        }
        Set<GoldRelation> rows = new TreeSet<>();
        for (GoldRelation each : relations) {
            if (agents.contains(each.agentId()) && targets.contains(each.targetId())) {
                rows.add(each);
            } else if (agents.contains(each.targetId()) && targets.contains(each.agentId())) {
                rows.add(new GoldRelation(each.type(), each.targetId(), each.agentId()));
            }
        }
        return GoldDocument.of(id, text.toString(), titleEnd, entities, rows);
    }
}
