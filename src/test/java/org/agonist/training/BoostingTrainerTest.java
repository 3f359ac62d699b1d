package org.agonist.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.agonist.learning.BoostedTrees;
import org.junit.jupiter.api.Test;

class BoostingTrainerTest {
    private static float[][] points(int n) {
        Random random = new Random(1);
        float[][] x = new float[n][2];
        for (float[] row : x) {
            row[0] = random.nextFloat();
            row[1] = random.nextFloat();
        }
        return x;
    }

    private static int exclusiveOr(float[] row) {
        return row[0] > 0.5f != row[1] > 0.5f ? 1 : 0;
    }

    private static BoostedTrees fitted(float[][] x) {
        int[] y = new int[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = exclusiveOr(x[i]);
        }
        return new BoostingTrainer(30, 3, 0.3, 0.8, 1.0, 1, 1).fit(x, y, 2, 5);
    }

    @Test
    void treesLearnWhatNoSingleFeatureTells() {
        float[][] x = points(2000);
        BoostedTrees trees = fitted(x);
        float[] scores = new float[2];
        int right = 0;
        for (float[] row : x) {
            trees.score(row, scores);
            right += (scores[1] > scores[0] ? 1 : 0) == exclusiveOr(row) ? 1 : 0;
        }
        assertEquals(2000, right, 60);
    }

    @Test
    void sameSeedGivesTheSameTrees() {
        float[][] x = points(500);
        float[] first = new float[2];
        float[] second = new float[2];
        fitted(x).score(x[3], first);
        fitted(x).score(x[3], second);
        assertArrayEquals(first, second);
    }
}
