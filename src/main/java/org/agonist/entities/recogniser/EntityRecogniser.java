package org.agonist.entities.recogniser;

import java.io.IOException;
import java.io.InputStream;

/**
 * Finds chemicals and genes in biomedical text, as in "<em>Imatinib</em> inhibits <em>ABL1</em>": two linear-chain
 * conditional random fields over atoms, read twice, the second time knowing the whole document. An immutable model that
 * threads share; each thread works in a {@link RecogniserSession} of its own.
 *
 * <p>Diseases, cell lines and species are not found, and nothing is grounded here.
 */
public final class EntityRecogniser {
    private final Weights weights;
    private final WordClusters words;
    private final WordClusters chunks;
    private final double[][] expEdges = new double[RecogniserParameters.EDGE_TABLES][];
    private final float[] outsideFactors;
    private final float[] calibration;

    private EntityRecogniser(RecogniserParameters parameters) {
        weights = new Weights(parameters.keys(), parameters.weights(), parameters.unit());
        words = clusters(parameters.words());
        chunks = clusters(parameters.chunks());
        outsideFactors = parameters.outsideFactors();
        calibration = parameters.calibration();
        int table = LinearChain.CONTEXTS * LinearChain.EDGES;
        for (int t = 0; t < expEdges.length; t++) {
            expEdges[t] = exponentials(parameters.edges(), t * table);
        }
    }

    /** Reads a model; the stream stays open. */
    public static EntityRecogniser load(InputStream in) throws IOException {
        return new EntityRecogniser(RecogniserParameters.read(in));
    }

    /** The model with these parameters. */
    public static EntityRecogniser of(RecogniserParameters parameters) {
        return new EntityRecogniser(parameters);
    }

    /** Scratch space for one thread, with a dictionary look-up of its own. */
    public RecogniserSession newSession(DictionaryLookup dictionary) {
        return new RecogniserSession(this, dictionary);
    }

    static WordClusters clusters(RecogniserParameters.Clusters clusters) {
        return new WordClusters(clusters.systems(), clusters.words(), clusters.classes());
    }

    /** Exponentials of one table of transition weights; 0 where a transition is not allowed. */
    static double[] exponentials(float[] edges, int offset) {
        double[] result = new double[LinearChain.CONTEXTS * LinearChain.EDGES];
        for (int i = 0; i < result.length; i++) {
            int edge = i % LinearChain.EDGES;
            if (LinearChain.isAllowed(edge / LinearChain.LABELS, edge % LinearChain.LABELS)) {
                result[i] = Math.exp(edges[offset + i]);
            }
        }
        return result;
    }

    Weights weights() {
        return weights;
    }

    WordClusters words() {
        return words;
    }

    WordClusters chunks() {
        return chunks;
    }

    double[] expEdges(int pass, int chain) {
        return expEdges[pass * 2 + chain];
    }

    float outsideFactor(int chain) {
        return outsideFactors[chain];
    }

    /** The precision that training measured for spans of this posterior. */
    float calibrated(int chain, double posterior) {
        double at = Math.max(0, Math.min(1, posterior)) * (RecogniserParameters.CALIBRATION_POINTS - 1);
        int low = Math.min((int) at, RecogniserParameters.CALIBRATION_POINTS - 2);
        int base = chain * RecogniserParameters.CALIBRATION_POINTS + low;
        double value = calibration[base] + (at - low) * (calibration[base + 1] - calibration[base]);
        return (float) Math.max(0, Math.min(1, value));
    }
}
