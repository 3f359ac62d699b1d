package org.agonist.relations.classifier;

import java.util.function.IntConsumer;

/** Lists the pairs of a sentence and their features; what the trainer sees of the run-time's inside. One per thread. */
public final class PairExtractor {
    final SentenceAnalysis analysis;
    private final PairFeatures features = new PairFeatures();
    private final FeatureBuffer buffer = new FeatureBuffer(false);
    private RelationSentence sentence;

    /** An extractor that describes words by {@code clusters}. */
    public PairExtractor(WordClusters clusters) {
        analysis = new SentenceAnalysis(RelationWords.load(), clusters);
        sentence = RelationSentence.of("", java.util.List.of());
    }

    /** Analyzes the sentence that the following calls are about. */
    public void analyze(RelationSentence next) {
        sentence = next;
        analysis.analyze(next);
    }

    /** Whether the two mentions can be related: an agent and a target that do not overlap. */
    public boolean isPair(int agent, int target) {
        return isPair(sentence, analysis, agent, target);
    }

    static boolean isPair(RelationSentence sentence, SentenceAnalysis analysis, int agent, int target) {
        ArgumentMention a = sentence.mentions().get(agent);
        ArgumentMention t = sentence.mentions().get(target);
        return a.role() == ArgumentRole.AGENT
                && t.role() == ArgumentRole.TARGET
                && !a.overlaps(t)
                && analysis.unitOfMention[agent] >= 0
                && analysis.unitOfMention[target] >= 0
                && analysis.unitOfMention[agent] != analysis.unitOfMention[target];
    }

    /** Gives every feature key of the pair. */
    public void features(int agent, int target, IntConsumer sink) {
        features.extract(analysis, agent, target, sentence.hints(), buffer);
        for (int i = 0; i < buffer.size; i++) {
            sink.accept(buffer.keys[i]);
        }
    }

    /** Writes the analyzed sentence into {@code input}. */
    public void netSentence(NetInput input) {
        input.sentence(analysis);
    }

    /** Writes the pair into {@code input}. */
    public void netPair(int agent, int target, NetInput input) {
        input.pair(analysis, agent, target);
    }
}
