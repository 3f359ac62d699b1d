package org.agonist.training;

import org.agonist.relations.classifier.NetInput;
import org.agonist.relations.classifier.PairExtractor;
import org.agonist.relations.classifier.RelationNet;

/** Runs a net over the pairs of some documents. */
final class NetScores {
    private NetScores() {}

    static void score(RelationNet net, RelationPairs pairs, PairExtractor extractor, boolean[] inScope, float[][] out) {
        NetInput input = new NetInput();
        RelationNet.Scratch scratch = new RelationNet.Scratch();
        for (int p = 0; p < pairs.size; p++) {
            if (!inScope[pairs.document[p]]) {
                continue;
            }
            if (p == 0 || pairs.document[p] != pairs.document[p - 1] || pairs.sentence[p] != pairs.sentence[p - 1]) {
                extractor.analyze(pairs.documents
                        .get(pairs.document[p])
                        .sentences()
                        .get(pairs.sentence[p])
                        .sentence());
                extractor.netSentence(input);
                net.sentence(input, scratch);
            }
            extractor.netPair(pairs.agent[p], pairs.target[p], input);
            net.pool(input, scratch, false);
            net.decide(input, scratch);
            out[p] = scratch.output.clone();
        }
    }
}
