package org.agonist.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinearTrainerTest {
    private static final int ROWS = 60;

    private static float[] fitted() {
        int[] features = new int[ROWS * 2];
        long[] begin = new long[ROWS + 1];
        byte[] labels = new byte[ROWS];
        for (int i = 0; i < ROWS; i++) {
            labels[i] = (byte) (i % 3);
            features[2 * i] = i % 3;
            features[2 * i + 1] = 3 + i % 5;
            begin[i + 1] = 2L * (i + 1);
        }
        return new LinearTrainer(20, 0.5, 1e-6, 1)
                .fit(features, begin, labels, IntStream.range(0, ROWS).toArray(), 8, 3);
    }

    @Test
    void featureOfALabelGetsItsWeight() {
        float[] w = fitted();
        for (int label = 0; label < 3; label++) {
            for (int other = 0; other < 3; other++) {
                if (other != label) {
                    assertTrue(w[label * LinearTrainer.STRIDE + label] > w[label * LinearTrainer.STRIDE + other]);
                }
            }
        }
    }

    @Test
    void sameSeedGivesTheSameWeights() {
        assertArrayEquals(fitted(), fitted());
    }
}
