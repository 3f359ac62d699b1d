package org.agonist.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.agonist.entities.recogniser.RecogniserParameters;
import org.agonist.entities.recogniser.WordKeys;
import org.agonist.sentences.SentenceSplitter;
import org.agonist.text.Span;

/**
 * Classes of words from plain text: skip-gram vectors with negative sampling whose contexts know their position, then
 * k-means at several grains. Deterministic, one thread.
 */
public final class ClusterTrainer {
    private static final int DIMENSIONS = 64;
    private static final int NEGATIVES = 5;
    private static final int MAX_WORDS = 60_000;

    private ClusterTrainer() {}

    /** Vectors and then classes at each of the grains, for words seen at least {@code minCount} times. */
    static RecogniserParameters.Clusters train(
            int[][] sentences,
            int minCount,
            int window,
            int epochs,
            int[] grains,
            long seed,
            Consumer<String> progress) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int[] sentence : sentences) {
            for (int word : sentence) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        List<Integer> words = new ArrayList<>();
        counts.forEach((word, count) -> {
            if (count >= minCount && word != 0) {
                words.add(word);
            }
        });
        words.sort(Comparator.<Integer>comparingInt(counts::get).reversed().thenComparing(Comparator.naturalOrder()));
        int size = Math.min(MAX_WORDS, words.size());
        Map<Integer, Integer> ids = new HashMap<>();
        int[] frequency = new int[size];
        for (int i = 0; i < size; i++) {
            ids.put(words.get(i), i);
            frequency[i] = counts.getOrDefault(words.get(i), 0);
        }
        int[][] text = new int[sentences.length][];
        for (int s = 0; s < sentences.length; s++) {
            text[s] = Arrays.stream(sentences[s])
                    .map(w -> ids.getOrDefault(w, -1))
                    .toArray();
        }
        float[] vectors = vectors(text, frequency, window, epochs, seed, progress);
        short[] classes = new short[size * grains.length];
        for (int g = 0; g < grains.length; g++) {
            short[] own = means(vectors, size, grains[g], seed + g);
            for (int i = 0; i < size; i++) {
                classes[i * grains.length + g] = (short) (own[i] + 1);
            }
        }
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingLong(i -> Integer.toUnsignedLong(words.get(i))));
        int[] keys = new int[size];
        short[] sorted = new short[classes.length];
        for (int i = 0; i < size; i++) {
            keys[i] = words.get(order[i]);
            System.arraycopy(classes, order[i] * grains.length, sorted, i * grains.length, grains.length);
        }
        return new RecogniserParameters.Clusters(grains.length, keys, sorted);
    }

    private static float[] vectors(
            int[][] text, int[] frequency, int window, int epochs, long seed, Consumer<String> progress) {
        int size = frequency.length;
        SplittableRandom random = new SplittableRandom(seed);
        float[] input = new float[size * DIMENSIONS];
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) (random.nextDouble() - 0.5) / DIMENSIONS;
        }
        float[] output = new float[size * DIMENSIONS * 2 * window];
        int[] table = new int[1 << 20];
        double total = 0;
        for (int f : frequency) {
            total += Math.pow(f, 0.75);
        }
        int filled = 0;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Math.pow(frequency[i], 0.75);
            int to = (int) (sum / total * table.length);
            while (filled < to) {
                table[filled++] = i;
            }
        }
        long tokens = 0;
        for (int[] sentence : text) {
            tokens += sentence.length;
        }
        float[] keepChance = new float[size];
        for (int i = 0; i < size; i++) {
            double share = frequency[i] / (double) tokens / 5e-4;
            keepChance[i] = (float) Math.min(1, Math.sqrt(1 / share) + 1 / share);
        }
        float[] error = new float[DIMENSIONS];
        long done = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int[] sentence : text) {
                float rate = (float) (0.04 * Math.max(0.02, 1 - done / (double) (tokens * epochs)));
                done += sentence.length;
                for (int at = 0; at < sentence.length; at++) {
                    int word = sentence[at];
                    if (word < 0 || random.nextDouble() > keepChance[word]) {
                        continue;
                    }
                    for (int offset = -window; offset <= window; offset++) {
                        int other = at + offset;
                        if (offset == 0 || other < 0 || other >= sentence.length || sentence[other] < 0) {
                            continue;
                        }
                        int place = (offset < 0 ? offset + window : offset + window - 1) * size;
                        Arrays.fill(error, 0);
                        for (int n = 0; n <= NEGATIVES; n++) {
                            int target = n == 0 ? sentence[other] : table[random.nextInt(filled)];
                            if (n > 0 && target == sentence[other]) {
                                continue;
                            }
                            learn(
                                    input,
                                    word * DIMENSIONS,
                                    output,
                                    (place + target) * DIMENSIONS,
                                    n == 0 ? 1 : 0,
                                    rate,
                                    error);
                        }
                        int base = word * DIMENSIONS;
                        for (int d = 0; d < DIMENSIONS; d++) {
                            input[base + d] += error[d];
                        }
                    }
                }
            }
            progress.accept("vectors, epoch " + (epoch + 1) + " of " + epochs);
        }
        return input;
    }

    private static void learn(
            float[] input, int word, float[] output, int target, int truth, float rate, float[] error) {
        float dot0 = 0;
        float dot1 = 0;
        float dot2 = 0;
        float dot3 = 0;
        for (int d = 0; d < DIMENSIONS; d += 4) {
            dot0 += input[word + d] * output[target + d];
            dot1 += input[word + d + 1] * output[target + d + 1];
            dot2 += input[word + d + 2] * output[target + d + 2];
            dot3 += input[word + d + 3] * output[target + d + 3];
        }
        float dot = dot0 + dot1 + dot2 + dot3;
        float step = rate * (truth - (float) (1 / (1 + Math.exp(-dot))));
        for (int d = 0; d < DIMENSIONS; d++) {
            error[d] += step * output[target + d];
        }
        for (int d = 0; d < DIMENSIONS; d++) {
            output[target + d] += step * input[word + d];
        }
    }

    private static short[] means(float[] vectors, int size, int k, long seed) {
        float[] unit = new float[size * DIMENSIONS];
        for (int i = 0; i < size; i++) {
            double norm = 0;
            for (int d = 0; d < DIMENSIONS; d++) {
                norm += vectors[i * DIMENSIONS + d] * vectors[i * DIMENSIONS + d];
            }
            float inverse = (float) (1 / Math.sqrt(norm + 1e-12));
            for (int d = 0; d < DIMENSIONS; d++) {
                unit[i * DIMENSIONS + d] = vectors[i * DIMENSIONS + d] * inverse;
            }
        }
        SplittableRandom random = new SplittableRandom(seed);
        float[] centres = new float[k * DIMENSIONS];
        for (int c = 0; c < k; c++) {
            System.arraycopy(
                    unit, random.nextInt(Math.min(size, k * 10)) * DIMENSIONS, centres, c * DIMENSIONS, DIMENSIONS);
        }
        short[] owner = new short[size];
        float[] similarity = new float[k];
        for (int round = 0; round < 12; round++) {
            float[] byDimension = new float[k * DIMENSIONS];
            for (int c = 0; c < k; c++) {
                for (int d = 0; d < DIMENSIONS; d++) {
                    byDimension[d * k + c] = centres[c * DIMENSIONS + d];
                }
            }
            float[] sums = new float[k * DIMENSIONS];
            for (int i = 0; i < size; i++) {
                Arrays.fill(similarity, 0);
                for (int d = 0; d < DIMENSIONS; d++) {
                    float value = unit[i * DIMENSIONS + d];
                    int row = d * k;
                    for (int c = 0; c < k; c++) {
                        similarity[c] += value * byDimension[row + c];
                    }
                }
                int best = 0;
                for (int c = 1; c < k; c++) {
                    if (similarity[c] > similarity[best]) {
                        best = c;
                    }
                }
                owner[i] = (short) best;
                for (int d = 0; d < DIMENSIONS; d++) {
                    sums[best * DIMENSIONS + d] += unit[i * DIMENSIONS + d];
                }
            }
            for (int c = 0; c < k; c++) {
                double norm = 0;
                for (int d = 0; d < DIMENSIONS; d++) {
                    norm += sums[c * DIMENSIONS + d] * sums[c * DIMENSIONS + d];
                }
                if (norm == 0) {
                    System.arraycopy(unit, random.nextInt(size) * DIMENSIONS, sums, c * DIMENSIONS, DIMENSIONS);
                    norm = 1;
                }
                float inverse = (float) (1 / Math.sqrt(norm));
                for (int d = 0; d < DIMENSIONS; d++) {
                    centres[c * DIMENSIONS + d] = sums[c * DIMENSIONS + d] * inverse;
                }
            }
        }
        return owner;
    }

    /**
     * Trains the classes of atoms and of chunks.
     *
     * @param texts paragraphs
     * @param model finds their sentences
     * @param progress is told how far training has come
     */
    public static WordClasses train(List<String> texts, SentenceSplitter.Model model, Consumer<String> progress) {
        TrainingSentences splitter = new TrainingSentences(model);
        List<int[]> atoms = new ArrayList<>();
        List<int[]> chunks = new ArrayList<>();
        WordKeys keys = new WordKeys();
        for (String text : texts) {
            splitter.split(text, text.length());
            for (Span sentence : splitter.spans()) {
                atoms.add(keys.atoms(text, sentence.begin(), sentence.end()));
                chunks.add(keys.chunks(text, sentence.begin(), sentence.end()));
            }
        }
        progress.accept(atoms.size() + " sentences");
        return new WordClasses(
                train(atoms.toArray(new int[0][]), 3, 2, 4, new int[] {100, 400, 1200}, 11, progress),
                train(chunks.toArray(new int[0][]), 2, 2, 5, new int[] {150, 600}, 23, progress));
    }
}
