package org.agonist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.agonist.evaluation.FoundEntities.Match;
import org.agonist.relations.classifier.ArgumentRole;
import org.agonist.training.DrugProtRelations.GoldDocument;
import org.agonist.training.DrugProtRelations.GoldEntity;
import org.agonist.training.DrugProtRelations.GoldRelation;
import org.junit.jupiter.api.Test;

final class FoundEntitiesTest {
    private static final String TEXT = "Novolimus blocks the KINX receptor.";
    private static final GoldDocument GOLD = new GoldDocument(
            "1",
            TEXT,
            0,
            List.of(entity("T1", "Novolimus", ArgumentRole.AGENT), entity("T2", "KINX receptor", ArgumentRole.TARGET)),
            List.of(),
            Set.of(new GoldRelation("INHIBITOR", "T1", "T2")));

    private static GoldEntity entity(String id, String name, ArgumentRole role) {
        int begin = TEXT.indexOf(name);
        return new GoldEntity(id, begin, begin + name.length(), role);
    }

    private static Set<GoldRelation> asGold(String foundTarget, String type, Match match) {
        GoldDocument found = GOLD.withEntities(
                List.of(entity("T8", "Novolimus", ArgumentRole.AGENT), entity("T9", foundTarget, ArgumentRole.TARGET)));
        return FoundEntities.asGold(GOLD, found, Set.of(new GoldRelation(type, "T8", "T9")), match);
    }

    @Test
    void theSameSpansAreTheGoldEntities() {
        assertThat(asGold("KINX receptor", "INHIBITOR", Match.EXACT)).isEqualTo(GOLD.relations());
    }

    @Test
    void aShorterSpanCountsWhereOverlapDoes() {
        assertThat(asGold("KINX", "INHIBITOR", Match.OVERLAPPING)).isEqualTo(GOLD.relations());
        assertThat(asGold("KINX", "INHIBITOR", Match.EXACT))
                .containsExactly(new GoldRelation("INHIBITOR", "T1", "found T9"));
    }

    @Test
    void anotherTypeBetweenTheSameEntitiesStaysAnotherType() {
        assertThat(asGold("KINX receptor", "AGONIST", Match.EXACT))
                .containsExactly(new GoldRelation("AGONIST", "T1", "T2"));
    }
}
