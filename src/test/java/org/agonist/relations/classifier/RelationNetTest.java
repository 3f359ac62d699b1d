package org.agonist.relations.classifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RelationNetTest {
    @Test
    void preparedNetGivesTheSameScores() {
        RelationNet net = new RelationNet(8);
        Random random = new Random(4);
        for (float[][] a : net.dense()) {
            fill(a, random);
        }
        fill(net.words, random);
        fill(net.endings, random);
        PairExtractor extractor = new PairExtractor(WordClusters.none());
        extractor.analyze(
                Sentences.marked("Of note, <sorafenib> blocks both [RAF1] and, as shown before, [KDR] in cells."));
        NetInput input = new NetInput();
        extractor.netSentence(input);
        FastNet fast = new FastNet(net);
        RelationNet.Scratch fastScratch = new RelationNet.Scratch();
        RelationNet.Scratch scratch = new RelationNet.Scratch();
        fast.sentence(input, fastScratch);
        net.sentence(input, scratch);
        for (int target = 1; target <= 2; target++) {
            extractor.netPair(0, target, input);
            net.pool(input, scratch, false);
            net.decide(input, scratch);
            float[] output = fast.score(input, fastScratch);
            for (int l = 0; l < RelationNet.OUTPUT; l++) {
                assertEquals(scratch.output[l], output[l], 1e-3f);
            }
        }
    }

    private static void fill(float[][] matrix, Random random) {
        for (float[] a : matrix) {
            for (int i = 0; i < a.length; i++) {
                a[i] = (float) random.nextGaussian() * 0.1f;
            }
        }
    }
}
