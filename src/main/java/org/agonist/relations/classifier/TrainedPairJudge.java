package org.agonist.relations.classifier;

import java.util.List;

/** The trained classifier as a judge. */
public record TrainedPairJudge(RelationClassifier classifier) implements PairJudge {
    @Override
    public String extractor() {
        return "model:drugprot";
    }

    @Override
    public Session newSession() {
        RelationClassifier.Scratch scratch = classifier.newScratch();
        PairReasons reasons = classifier.newReasons();
        return new Session() {
            @Override
            public List<PairPrediction> judge(List<RelationSentence> passage, double least) {
                return classifier.classify(passage, least, scratch);
            }

            @Override
            public List<Contribution> reasons(RelationSentence sentence, PairPrediction prediction, int limit) {
                return reasons.of(sentence, prediction.agent(), prediction.target(), prediction.label(), limit);
            }
        };
    }
}
