package org.agonist.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import org.agonist.assertion.scopes.AssertionModel;
import org.agonist.assertion.scopes.AssertionSentence;
import org.agonist.assertion.scopes.CueFeatures;
import org.agonist.assertion.scopes.CuePhrases;
import org.agonist.assertion.scopes.CuePhrases.Candidate;
import org.agonist.assertion.scopes.CuePhrases.Phrase;
import org.agonist.assertion.scopes.CueSpan;
import org.agonist.assertion.scopes.FeatureKeys;
import org.agonist.assertion.scopes.ScopeFeatures;
import org.agonist.assertion.scopes.ScopedCue;
import org.agonist.training.BioScopeCorpus.GoldSentence;

/**
 * Trains the model of cues and scopes: three choices, each by a log-linear model over hashed features fitted with adaptive
 * gradient steps: is this phrase a cue here, where does its scope begin, where does it end. Deterministic, one thread.
 */
public final class AssertionTrainer {
    // Chosen by cross-validation on the documents that are not held out; see MODELS.md.
    private static final int WEIGHTS = 1 << 20;
    private static final int PASSES = 15;
    private static final float RATE = 0.03f;
    private static final float DECAY = 1e-4f;
    private static final float LARGEST_WEIGHT = 2;
    /** A way to choose that is as sure as this teaches nothing more. */
    private static final float SMALLEST_GRADIENT = 1e-3f;

    private static final float FIRST_SQUARE = 1e-3f;
    private static final long SEED = 1;

    /** A choice: the features of each way to choose, and which is right; -1 for none of them. */
    private record Choice(int[][] keys, int right) {}

    private final float[] weights = new float[WEIGHTS];
    private final float[] squares = new float[WEIGHTS];
    private final float[] sums = new float[WEIGHTS];
    private final FeatureKeys keys = new FeatureKeys();

    private AssertionTrainer() {
        Arrays.fill(squares, FIRST_SQUARE);
    }

    /** A model of all these sentences. */
    public static AssertionModel train(List<GoldSentence> sentences) {
        return new AssertionTrainer().fit(sentences);
    }

    private AssertionModel fit(List<GoldSentence> sentences) {
        List<Phrase> phrases = phrases(sentences);
        CuePhrases lexicon = new CuePhrases(phrases);
        List<Choice> choices = new ArrayList<>();
        for (GoldSentence sentence : sentences) {
            cueChoices(sentence, lexicon, choices);
            for (ScopedCue cue : sentence.cues()) {
                scopeChoices(sentence.sentence(), cue, choices);
            }
        }
        Random random = new Random(SEED);
        int averagedPasses = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(choices, random);
            for (Choice choice : choices) {
                learn(choice);
            }
            if (pass >= PASSES / 2) {
                averagedPasses++;
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += weights[i];
                }
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= averagedPasses;
        }
        return AssertionModel.of(phrases, sums, LARGEST_WEIGHT);
    }

    private static List<Phrase> phrases(List<GoldSentence> sentences) {
        Set<Phrase> phrases = new HashSet<>();
        for (GoldSentence sentence : sentences) {
            for (ScopedCue cue : sentence.cues()) {
                phrases.add(CuePhrases.phraseOf(sentence.sentence(), cue.cue()));
            }
        }
        return phrases.stream()
                .sorted(Comparator.comparing(Phrase::kind).thenComparing(Phrase::text))
                .toList();
    }

    private void cueChoices(GoldSentence gold, CuePhrases lexicon, List<Choice> choices) {
        Set<CueSpan> right = new HashSet<>();
        gold.cues().forEach(cue -> right.add(cue.cue()));
        for (Candidate candidate : lexicon.find(gold.sentence())) {
            CueFeatures.fill(keys, gold.sentence(), candidate);
            choices.add(new Choice(new int[][] {copy()}, right.contains(candidate.cue()) ? 0 : -1));
        }
    }

    private void scopeChoices(AssertionSentence sentence, ScopedCue gold, List<Choice> choices) {
        CueSpan cue = gold.cue();
        ScopeFeatures features = new ScopeFeatures(keys, sentence, cue);
        add(features::left, features.firstBegin(), cue.begin(), gold.scope().begin(), choices);
        add(features::right, cue.end(), sentence.size(), gold.scope().end(), choices);
    }

    /** A choice among the borders from {@code first} to {@code last}; none if the right one is not among them. */
    private void add(IntConsumer features, int first, int last, int right, List<Choice> choices) {
        if (right < first || right > last) {
            return;
        }
        int[][] borders = new int[last - first + 1][];
        for (int i = 0; i < borders.length; i++) {
            features.accept(first + i);
            borders[i] = copy();
        }
        choices.add(new Choice(borders, right - first));
    }

    private int[] copy() {
        int[] copy = Arrays.copyOf(keys.keys(), keys.size());
        for (int i = 0; i < copy.length; i++) {
            copy[i] &= weights.length - 1;
        }
        return copy;
    }

    private void learn(Choice choice) {
        int[][] ways = choice.keys();
        double[] p = new double[ways.length];
        // A cue may be none: a way to choose without features, whose score is nought.
        double none = ways.length == 1 ? 1 : 0;
        double max = ways.length == 1 ? 0 : Double.NEGATIVE_INFINITY;
        for (int way = 0; way < ways.length; way++) {
            for (int key : ways[way]) {
                p[way] += weights[key];
            }
            max = Math.max(max, p[way]);
        }
        double sum = none * Math.exp(-max);
        for (int way = 0; way < ways.length; way++) {
            p[way] = Math.exp(p[way] - max);
            sum += p[way];
        }
        for (int way = 0; way < ways.length; way++) {
            float gradient = (float) (p[way] / sum) - (way == choice.right() ? 1 : 0);
            if (Math.abs(gradient) > SMALLEST_GRADIENT) {
                step(ways[way], gradient);
            }
        }
    }

    private void step(int[] features, float gradient) {
        for (int key : features) {
            float g = gradient + DECAY * weights[key];
            squares[key] += g * g;
            weights[key] -= RATE * g / (float) Math.sqrt(squares[key]);
        }
    }
}
