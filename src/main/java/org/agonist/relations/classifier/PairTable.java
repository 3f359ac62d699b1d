package org.agonist.relations.classifier;

import java.util.Arrays;

/**
 * The pairs of a passage side by side: where they are, how their sentence is built around them, and what the base models
 * gave them. The stacked model looks at a pair together with its neighbours – pairs of the same sentence that share an
 * argument or a list, and pairs of the same two names elsewhere in the passage. One per thread.
 */
public final class PairTable {
    /** Labels that the base models' scores are kept for. */
    public static final int LABELS = RelationLabels.LEARNED;

    /** Base models. */
    public static final int MODELS = 2;

    /** Pairs further away in a long passage are not looked at, which keeps the work linear. */
    private static final int NEIGHBOURS = 250;

    /** How much the trees count beside the base models they learned from: these err otherwise, and are not overfitted twice. */
    private static final float TREES = 0.6f;

    private static final float LEAST = 1e-4f;
    private static final int STRUCTURE = PairStructure.SIZE;
    private static final int BLOCKS = MODELS + 1 + 4 + 4;

    /** Length of a pair's feature vector. */
    public static final int WIDTH = BLOCKS * LABELS + 6 + STRUCTURE;

    /** Number of pairs. */
    public int size;
    /** Index of the sentence. */
    public int[] sentence = new int[256];
    /** Index of the mention. */
    public int[] agent = new int[256];
    /** Index of the mention. */
    public int[] target = new int[256];

    private int[] agentUnit = new int[256];
    private int[] targetUnit = new int[256];
    private int[] agentList = new int[256];
    private int[] targetList = new int[256];
    private int[] agentName = new int[256];
    private int[] targetName = new int[256];
    private float[] structure = new float[256 * STRUCTURE];
    private float[] scores = new float[256 * MODELS * LABELS];
    private float[] mean = new float[256 * LABELS];
    private float[] judged = new float[256 * LABELS];
    private boolean[] settled = new boolean[256];

    /** Empties the table. */
    public void clear() {
        size = 0;
    }

    /** Adds a pair of the sentence that {@code extractor} analyzed last. */
    public void add(int sentenceIndex, PairExtractor extractor, int agentMention, int targetMention) {
        add(sentenceIndex, extractor.analysis, agentMention, targetMention);
    }

    void add(int sentenceIndex, SentenceAnalysis s, int agentMention, int targetMention) {
        if (size == sentence.length) {
            grow();
        }
        int p = size++;
        sentence[p] = sentenceIndex;
        settled[p] = false;
        agent[p] = agentMention;
        target[p] = targetMention;
        int a = s.unitOfMention[agentMention];
        int t = s.unitOfMention[targetMention];
        agentUnit[p] = a;
        targetUnit[p] = t;
        agentList[p] = s.listFirst[a];
        targetList[p] = s.listFirst[t];
        agentName[p] = NameFeatures.nameOf(s, agentMention);
        targetName[p] = NameFeatures.nameOf(s, targetMention);
        PairStructure.write(s, agentMention, targetMention, structure, p * STRUCTURE);
    }

    private void grow() {
        int n = size * 2;
        sentence = Arrays.copyOf(sentence, n);
        agent = Arrays.copyOf(agent, n);
        target = Arrays.copyOf(target, n);
        agentUnit = Arrays.copyOf(agentUnit, n);
        targetUnit = Arrays.copyOf(targetUnit, n);
        agentList = Arrays.copyOf(agentList, n);
        targetList = Arrays.copyOf(targetList, n);
        agentName = Arrays.copyOf(agentName, n);
        targetName = Arrays.copyOf(targetName, n);
        structure = Arrays.copyOf(structure, n * STRUCTURE);
        scores = Arrays.copyOf(scores, n * MODELS * LABELS);
        mean = Arrays.copyOf(mean, n * LABELS);
        judged = Arrays.copyOf(judged, n * LABELS);
        settled = Arrays.copyOf(settled, n);
    }

    /** Sets the probabilities that base model {@code model} gave pair {@code p}, from scores before the softmax. */
    public void score(int p, int model, float[] logits) {
        float max = Float.NEGATIVE_INFINITY;
        for (int l = 0; l < LABELS; l++) {
            max = Math.max(max, logits[l]);
        }
        float sum = 0;
        int at = (p * MODELS + model) * LABELS;
        for (int l = 0; l < LABELS; l++) {
            scores[at + l] = (float) Math.exp(logits[l] - max);
            sum += scores[at + l];
        }
        for (int l = 0; l < LABELS; l++) {
            scores[at + l] /= sum;
        }
    }

    /** The probability that base model {@code model} gives to any relation at all of pair {@code p}. */
    float related(int p, int model) {
        return 1 - scores[(p * MODELS + model) * LABELS];
    }

    /** Leaves pair {@code p} at what the first base model says of it. */
    void settle(int p) {
        int from = p * MODELS * LABELS;
        for (int m = 1; m < MODELS; m++) {
            System.arraycopy(scores, from, scores, from + m * LABELS, LABELS);
        }
        System.arraycopy(scores, from, judged, p * LABELS, LABELS);
        settled[p] = true;
    }

    boolean isSettled(int p) {
        return settled[p];
    }

    /** Combines the base models' scores; call once all are set. */
    public void combine() {
        for (int p = 0; p < size; p++) {
            for (int l = 0; l < LABELS; l++) {
                float sum = 0;
                for (int m = 0; m < MODELS; m++) {
                    sum += scores[(p * MODELS + m) * LABELS + l];
                }
                mean[p * LABELS + l] = sum / MODELS;
            }
        }
    }

    /** Writes the features of pair {@code p}. */
    public void features(int p, float[] out) {
        Arrays.fill(out, 0f);
        int n = MODELS * LABELS;
        System.arraycopy(scores, p * n, out, 0, n);
        System.arraycopy(mean, p * LABELS, out, n, LABELS);
        int sameAgent = n + LABELS;
        int sameTarget = sameAgent + LABELS;
        int agentSiblings = sameTarget + LABELS;
        int targetSiblings = agentSiblings + LABELS;
        int sameNames = targetSiblings + LABELS;
        int agentElsewhere = sameNames + LABELS;
        int targetElsewhere = agentElsewhere + LABELS;
        int passage = targetElsewhere + LABELS;
        int agentCount = 0;
        int targetCount = 0;
        int elsewhere = 0;
        int strongerAgent = 0;
        int strongerTarget = 0;
        int nearerAgent = 0;
        int nearerTarget = 0;
        int sameNameCount = 0;
        float mine = mean[p * LABELS];
        int distance = Math.abs(agentUnit[p] - targetUnit[p]);
        int last = Math.min(size, p + NEIGHBOURS);
        for (int q = Math.max(0, p - NEIGHBOURS); q < last; q++) {
            if (q == p) {
                continue;
            }
            int from = q * LABELS;
            if (sentence[q] == sentence[p]) {
                if (agent[q] == agent[p]) {
                    max(out, sameAgent, from);
                    strongerAgent += mean[from] < mine ? 1 : 0;
                    nearerAgent += Math.abs(agentUnit[q] - targetUnit[q]) < distance ? 1 : 0;
                    if (targetList[q] == targetList[p]) {
                        sum(out, targetSiblings, from);
                        targetCount++;
                    }
                }
                if (target[q] == target[p]) {
                    max(out, sameTarget, from);
                    strongerTarget += mean[from] < mine ? 1 : 0;
                    nearerTarget += Math.abs(agentUnit[q] - targetUnit[q]) < distance ? 1 : 0;
                    if (agentList[q] == agentList[p]) {
                        sum(out, agentSiblings, from);
                        agentCount++;
                    }
                }
            } else {
                sum(out, passage, from);
                elsewhere++;
                boolean a = agentName[q] == agentName[p];
                boolean t = targetName[q] == targetName[p];
                if (a && t) {
                    max(out, sameNames, from);
                    sameNameCount++;
                }
                if (a) {
                    max(out, agentElsewhere, from);
                }
                if (t) {
                    max(out, targetElsewhere, from);
                }
            }
        }
        divide(out, agentSiblings, agentCount);
        divide(out, targetSiblings, targetCount);
        divide(out, passage, elsewhere);
        int at = passage + LABELS;
        out[at++] = strongerAgent;
        out[at++] = strongerTarget;
        out[at++] = nearerAgent;
        out[at++] = nearerTarget;
        out[at++] = sameNameCount;
        out[at++] = Math.min(size, NEIGHBOURS);
        System.arraycopy(structure, p * STRUCTURE, out, at, STRUCTURE);
    }

    /** Blends the trees' scores of pair {@code p} with the base models', as logarithms; in place. */
    public void blend(int p, float[] trees) {
        softmax(trees, 1f);
        for (int l = 0; l < LABELS; l++) {
            double blend = TREES * Math.log(trees[l] + LEAST);
            for (int m = 0; m < MODELS; m++) {
                blend += (1 - TREES) / MODELS * Math.log(scores[(p * MODELS + m) * LABELS + l] + LEAST);
            }
            trees[l] = (float) blend;
        }
    }

    /** Sets the blended scores of pair {@code p}, as probabilities. */
    public void judge(int p, float[] blended, float temperature) {
        softmax(blended, temperature);
        System.arraycopy(blended, 0, judged, p * LABELS, LABELS);
    }

    /**
     * The probabilities of pair {@code p}: what is said of one in a list, or of a name before its other name in brackets, holds
     * nearly always for the rest, so the mean over all pairs of the same two lists.
     */
    public void probabilities(int p, float[] out) {
        Arrays.fill(out, 0f);
        int alike = 0;
        int last = Math.min(size, p + NEIGHBOURS);
        for (int q = Math.max(0, p - NEIGHBOURS); q < last; q++) {
            if (sentence[q] == sentence[p] && agentList[q] == agentList[p] && targetList[q] == targetList[p]) {
                for (int l = 0; l < LABELS; l++) {
                    out[l] += judged[q * LABELS + l];
                }
                alike++;
            }
        }
        for (int l = 0; l < LABELS; l++) {
            out[l] /= alike;
        }
    }

    private static void softmax(float[] values, float temperature) {
        float max = Float.NEGATIVE_INFINITY;
        for (int l = 0; l < LABELS; l++) {
            max = Math.max(max, values[l]);
        }
        float sum = 0;
        for (int l = 0; l < LABELS; l++) {
            values[l] = (float) Math.exp((values[l] - max) / temperature);
            sum += values[l];
        }
        for (int l = 0; l < LABELS; l++) {
            values[l] /= sum;
        }
    }

    private void max(float[] out, int at, int from) {
        for (int l = 0; l < LABELS; l++) {
            out[at + l] = Math.max(out[at + l], mean[from + l]);
        }
    }

    private void sum(float[] out, int at, int from) {
        for (int l = 0; l < LABELS; l++) {
            out[at + l] += mean[from + l];
        }
    }

    private static void divide(float[] out, int at, int by) {
        if (by == 0) {
            Arrays.fill(out, at, at + LABELS, -1f);
            return;
        }
        for (int l = 0; l < LABELS; l++) {
            out[at + l] /= by;
        }
    }
}
