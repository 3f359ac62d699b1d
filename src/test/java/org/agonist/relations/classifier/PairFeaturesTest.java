package org.agonist.relations.classifier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairFeaturesTest {
    private static int[] keys(RelationSentence sentence, int agent, int target) {
        PairExtractor extractor = new PairExtractor(WordClusters.none());
        extractor.analyze(sentence);
        IntStream.Builder keys = IntStream.builder();
        extractor.features(agent, target, keys::add);
        return keys.build().sorted().toArray();
    }

    @Test
    void namesOfTheSameShapeGiveTheSameFeatures() {
        assertArrayEquals(
                keys(Sentences.marked("<lapatinib> inhibits [ERBB4]"), 0, 1),
                keys(Sentences.marked("<lapaxinib> inhibits [ERBB7]"), 0, 1));
    }

    @Test
    void wordsBetweenTheArgumentsMatter() {
        assertFalse(java.util.Arrays.equals(
                keys(Sentences.marked("<lapatinib> inhibits [ERBB4]"), 0, 1),
                keys(Sentences.marked("<lapatinib> activates [ERBB4]"), 0, 1)));
    }

    @Test
    void hintsAreFeatures() {
        RelationSentence plain = Sentences.marked("<lapatinib> inhibits [ERBB4]");
        RelationSentence hinted = new RelationSentence(
                plain.text(),
                plain.tokenBegins(),
                plain.tokenEnds(),
                plain.mentions(),
                List.of(new PairHint(0, 1, "INHIBITOR", "verb-active")));
        assertEquals(keys(plain, 0, 1).length + 2, keys(hinted, 0, 1).length);
    }

    @Test
    void overlappingMentionsAreNoPair() {
        PairExtractor extractor = new PairExtractor(WordClusters.none());
        extractor.analyze(RelationSentence.of(
                "glutamate receptor",
                List.of(
                        new ArgumentMention(0, 9, ArgumentRole.AGENT),
                        new ArgumentMention(0, 18, ArgumentRole.TARGET))));
        assertFalse(extractor.isPair(0, 1));
    }

    @Test
    void aTargetIsNoAgent() {
        PairExtractor extractor = new PairExtractor(WordClusters.none());
        extractor.analyze(Sentences.marked("<lapatinib> inhibits [ERBB4]"));
        assertTrue(extractor.isPair(0, 1));
        assertFalse(extractor.isPair(1, 0));
    }
}
