package org.agonist.relations.classifier;

import java.io.IOException;
import java.util.List;

/** A model that says how the drugs and targets of a sentence are related. Immutable, shared by all threads. */
public interface PairJudge {
    /** How its finds are signed: {@code model:drugprot}. */
    String extractor();

    /** A session for one thread. */
    Session newSession();

    /** Judges sentence after sentence. */
    interface Session {
        /**
         * One prediction per pair of an agent and a target that do not overlap, in the order of the sentences and mentions.
         *
         * @param passage sentences that are read together, or one that stands alone
         * @param least the least probability that the caller makes use of: where a pair will not have it, the model may say so by
         *     a guess. 0 to have every pair judged in full
         * @throws IOException if the model cannot be run; the message names it
         */
        List<PairPrediction> judge(List<RelationSentence> passage, double least) throws IOException;

        /** What spoke most for and against a label, strongest first; empty if the model cannot tell. */
        List<Contribution> reasons(RelationSentence sentence, PairPrediction prediction, int limit);
    }
}
