package org.agonist.entities.recogniser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.agonist.learning.BoostedTrees;
import org.junit.jupiter.api.Test;

class RecogniserParametersTest {
    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        RecogniserParameters read = RecogniserParameters.read(new ByteArrayInputStream(bytes()));
        assertArrayEquals(parameters().keys(), read.keys());
        assertArrayEquals(parameters().weights(), read.weights());
        assertArrayEquals(parameters().edges(), read.edges());
        assertArrayEquals(parameters().words().words(), read.words().words());
        assertArrayEquals(parameters().words().classes(), read.words().classes());
    }

    @Test
    void aDamagedFileIsNamedAsSuch() throws IOException {
        byte[] bytes = bytes();
        bytes[100] ^= 1;
        IOException error =
                assertThrows(IOException.class, () -> RecogniserParameters.read(new ByteArrayInputStream(bytes)));
        assertTrue(String.valueOf(error.getMessage()).contains("checksum"), String.valueOf(error.getMessage()));
    }

    @Test
    void aTruncatedFileIsNamedAsSuch() throws IOException {
        byte[] bytes = java.util.Arrays.copyOf(bytes(), 200);
        IOException error =
                assertThrows(IOException.class, () -> RecogniserParameters.read(new ByteArrayInputStream(bytes)));
        assertTrue(String.valueOf(error.getMessage()).contains("ends too early"), String.valueOf(error.getMessage()));
    }

    @Test
    void anotherKindOfFileIsNamedAsSuch() {
        IOException error = assertThrows(
                IOException.class, () -> RecogniserParameters.read(new ByteArrayInputStream(new byte[64])));
        assertTrue(String.valueOf(error.getMessage()).contains("magic"), String.valueOf(error.getMessage()));
    }

    @Test
    void aModelThatKnowsOneWordFindsIt() throws IOException {
        EntityRecogniser model = EntityRecogniser.load(new ByteArrayInputStream(bytes()));
        String text = "We gave zyxwol and water.";
        List<EntitySpan> spans = model.newSession(DictionaryLookup.NONE)
                .recognise(text, new int[] {0}, new int[] {text.length()}, 1, List.of());
        assertEquals(1, spans.size());
        assertEquals("zyxwol", text.substring(spans.get(0).begin(), spans.get(0).end()));
        assertEquals(SpanKind.CHEMICAL, spans.get(0).kind());
    }

    @Test
    void emptyTextsHaveNoEntities() {
        RecogniserSession session = EntityRecogniser.of(parameters()).newSession(DictionaryLookup.NONE);
        assertEquals(List.of(), session.recognise("", new int[0], new int[0], 0, List.of()));
        assertEquals(List.of(), session.recognise("  \n ", new int[] {0}, new int[] {4}, 1, List.of()));
    }

    private static byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parameters().write(out);
        return out.toByteArray();
    }

    /** Every atom leans to O by −3, the atom "zyxwol" to a single chemical by +6. */
    private static RecogniserParameters parameters() {
        int everywhere = FeatureHash.key(102, 0);
        int word = FeatureHash.key(16 * AtomTypes.SELF, FeatureHash.of("zyxwol"));
        long away = RecogniserParameters.pack(new float[] {-3, -3, -3, -3, -3, -3, -3, -3}, 0, 0.05f);
        long towards = RecogniserParameters.pack(new float[] {0, 0, 0, 6, 0, 0, 0, 0}, 0, 0.05f);
        boolean inOrder = Integer.compareUnsigned(everywhere, word) < 0;
        return new RecogniserParameters(
                0.05f,
                new float[RecogniserParameters.EDGE_TABLES * LinearChain.CONTEXTS * LinearChain.EDGES],
                new RecogniserParameters.Clusters(1, new int[] {5, -9}, new short[] {1, 2}),
                RecogniserParameters.Clusters.none(),
                inOrder ? new int[] {everywhere, word} : new int[] {word, everywhere},
                inOrder ? new long[] {away, towards} : new long[] {towards, away},
                new RecogniserParameters.Clusters(NameCounts.COUNTS, new int[] {7}, new short[] {1, 0, 2}),
                List.of(likely(), likely()));
    }

    /** One question deep: a candidate more likely than not is an entity. */
    private static BoostedTrees likely() {
        return new BoostedTrees(
                1, 2, new short[] {0, 0}, new float[] {0, 0}, new float[] {2, -2, -2, 2}, new float[] {0, 0});
    }
}
