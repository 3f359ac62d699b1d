package org.agonist.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.agonist.entities.recogniser.EntitySpan;
import org.agonist.entities.recogniser.SpanKind;
import org.agonist.relations.classifier.ArgumentRole;
import org.agonist.training.AnnotatedDocument;
import org.agonist.training.DrugProtRelations.GoldDocument;
import org.agonist.training.DrugProtRelations.GoldEntity;
import org.agonist.training.DrugProtRelations.GoldRelation;

/** A document with the entities that were found in it instead of its gold ones, and how the two go together. */
public final class FoundEntities {
    /** When a found entity is taken for a gold one. */
    public enum Match implements BiPredicate<GoldEntity, GoldEntity> {
        /** Its span is the same. */
        EXACT {
            @Override
            boolean agree(GoldEntity a, GoldEntity b) {
                return a.begin() == b.begin() && a.end() == b.end();
            }
        },
        /** Its span shares a character with it. */
        OVERLAPPING {
            @Override
            boolean agree(GoldEntity a, GoldEntity b) {
                return a.begin() < b.end() && b.begin() < a.end();
            }
        };

        abstract boolean agree(GoldEntity a, GoldEntity b);

        @Override
        public boolean test(GoldEntity a, GoldEntity b) {
            return a.role() == b.role() && agree(a, b);
        }
    }

    private FoundEntities() {}

    /** The document with what a finder finds in it, numbered T1, T2 and so on in the order of the finds. */
    public static GoldDocument in(GoldDocument gold, EntityFinders finders, EntityFinders.Finder finder) {
        AnnotatedDocument bare = new AnnotatedDocument(gold.pmid(), gold.text(), gold.titleEnd(), List.of(), List.of());
        return in(gold, finders.find(finder, bare));
    }

    /** The document with these finds in it, numbered in the same way. */
    public static GoldDocument in(GoldDocument gold, List<EntitySpan> finds) {
        List<GoldEntity> entities = new ArrayList<>();
        for (EntitySpan span : finds) {
            ArgumentRole role = span.kind() == SpanKind.CHEMICAL ? ArgumentRole.AGENT : ArgumentRole.TARGET;
            entities.add(new GoldEntity("T" + (entities.size() + 1), span.begin(), span.end(), role));
        }
        return gold.withEntities(entities);
    }

    /**
     * The relations between found entities as relations between gold entities, each gold relation at most once. An entity that is
     * no gold one keeps a name of its own, so that its relations are wrong.
     *
     * @param gold the document with its gold entities
     * @param found the same with found entities
     * @param relations between the found entities
     */
    public static Set<GoldRelation> asGold(
            GoldDocument gold, GoldDocument found, Collection<GoldRelation> relations, Match match) {
        Set<GoldRelation> rows = new TreeSet<>();
        for (GoldRelation relation : relations) {
            GoldEntity agent = entity(found, relation.agentId());
            GoldEntity target = entity(found, relation.targetId());
            List<GoldRelation> same = gold.relations().stream()
                    .filter(row -> row.type().equals(relation.type()))
                    .filter(row -> match.test(entity(gold, row.agentId()), agent))
                    .filter(row -> match.test(entity(gold, row.targetId()), target))
                    .toList();
            if (same.isEmpty()) {
                GoldRelation wrong =
                        new GoldRelation(relation.type(), name(gold, agent, match), name(gold, target, match));
                boolean added = !gold.relations().contains(wrong) && rows.add(wrong);
                if (!added) {
                    rows.add(new GoldRelation(relation.type(), "found " + agent.id(), "found " + target.id()));
                }
            } else {
                rows.add(same.stream()
                        .filter(row -> !rows.contains(row))
                        .findFirst()
                        .orElse(same.get(0)));
            }
        }
        return rows;
    }

    private static GoldEntity entity(GoldDocument document, String id) {
        return document.entities().stream()
                .filter(entity -> entity.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        document.pmid() + ": expected an entity [" + id + "] but there is none"));
    }

    private static String name(GoldDocument gold, GoldEntity entity, Match match) {
        return gold.entities().stream()
                .filter(other -> match.test(other, entity))
                .map(GoldEntity::id)
                .findFirst()
                .orElse("found " + entity.id());
    }
}
