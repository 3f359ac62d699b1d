package org.agonist.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.agonist.relations.classifier.PairJudge;
import org.agonist.relations.classifier.PairPrediction;
import org.agonist.relations.classifier.RelationLabels;
import org.agonist.relations.classifier.RelationSentence;
import org.agonist.training.DrugProtRelations.GoldDocument;
import org.agonist.training.DrugProtRelations.GoldRelation;
import org.agonist.training.DrugProtRelations.GoldSentence;

/** Finds relations between the entities that a corpus gives. */
public final class RelationFinders {
    private RelationFinders() {}

    /** What a model finds in an abstract, read as one passage. */
    public static List<GoldRelation> classify(PairJudge.Session session, GoldDocument document) throws IOException {
        List<RelationSentence> passage =
                document.sentences().stream().map(GoldSentence::sentence).toList();
        List<GoldRelation> found = new ArrayList<>();
        for (PairPrediction prediction : session.judge(passage, 0)) {
            if (!prediction.label().equals(RelationLabels.NONE)) {
                List<String> ids =
                        document.sentences().get(prediction.sentence()).entityIds();
                found.add(new GoldRelation(
                        prediction.label(), ids.get(prediction.agent()), ids.get(prediction.target())));
            }
        }
        return found;
    }
}
