package org.agonist.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.agonist.training.DrugProtRelations.GoldRelation;
import org.junit.jupiter.api.Test;

class RelationScoresTest {
    @Test
    void rightPairWithTheWrongTypeCountsTwiceAgainst() {
        RelationScores scores = new RelationScores();
        scores.add(
                Set.of(new GoldRelation("AGONIST", "T1", "T2"), new GoldRelation("INHIBITOR", "T1", "T3")),
                List.of(new GoldRelation("ANTAGONIST", "T1", "T2"), new GoldRelation("INHIBITOR", "T1", "T3")));
        assertEquals(0.5, scores.f1(), 1e-9);
        assertEquals(1.0, scores.untyped().f1(), 1e-9);
    }

    @Test
    void predictionMadeTwiceCountsOnce() {
        RelationScores scores = new RelationScores();
        GoldRelation relation = new GoldRelation("AGONIST", "T1", "T2");
        scores.add(Set.of(relation), List.of(relation, relation));
        assertEquals(1.0, scores.f1(), 1e-9);
    }
}
