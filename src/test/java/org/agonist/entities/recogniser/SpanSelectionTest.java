package org.agonist.entities.recogniser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpanSelectionTest {
    private final SpanSelection selection = new SpanSelection();

    @Test
    void ofTwoThatOverlapTheSurerIsChosen() {
        selection.add(0, 10, 0.5f, 1);
        selection.add(4, 14, 0.4f, 2);
        assertArrayEquals(new int[] {1}, chosen());
    }

    @Test
    void twoThatTogetherGainMoreReplaceTheOneThatHoldsThem() {
        selection.add(0, 20, 0.5f, 1);
        selection.add(0, 8, 0.3f, 2);
        selection.add(12, 20, 0.3f, 3);
        assertArrayEquals(new int[] {3, 2}, chosen());
    }

    @Test
    void spansThatTouchDoNotOverlap() {
        selection.add(0, 4, 0.1f, 1);
        selection.add(4, 8, 0.1f, 2);
        assertArrayEquals(new int[] {2, 1}, chosen());
    }

    @Test
    void anEmptySelectionChoosesNothing() {
        assertArrayEquals(new int[0], chosen());
    }

    private int[] chosen() {
        int[] chosen = new int[8];
        return Arrays.copyOf(chosen, selection.choose(chosen));
    }
}
