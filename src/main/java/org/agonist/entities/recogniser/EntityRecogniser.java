package org.agonist.entities.recogniser;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.agonist.learning.BoostedTrees;

/**
 * Finds chemicals and genes in biomedical text, as in "<em>Imatinib</em> inhibits <em>ABL1</em>": two linear-chain
 * conditional random fields over atoms propose spans, and boosted trees that know the whole document judge them. An immutable
 * model that threads share; each thread works in a {@link RecogniserSession} of its own.
 *
 * <p>Diseases, cell lines and species are not found, and nothing is grounded here.
 */
public final class EntityRecogniser {
    private final Weights weights;
    private final WordClusters words;
    private final WordClusters chunks;
    private final double[][] expEdges = new double[RecogniserParameters.EDGE_TABLES][];
    private final NameCounts names;
    private final List<BoostedTrees> trees;

    private EntityRecogniser(RecogniserParameters parameters) {
        weights = new Weights(parameters.keys(), parameters.weights(), parameters.unit());
        words = clusters(parameters.words());
        chunks = clusters(parameters.chunks());
        WordClusters counts = clusters(parameters.names());
        names = (name, what) -> counts.classOf(counts.slot(name), what);
        trees = parameters.trees();
        int table = LinearChain.CONTEXTS * LinearChain.EDGES;
        for (int t = 0; t < expEdges.length; t++) {
            expEdges[t] = LinearChain.exponentials(parameters.edges(), t * table);
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

    Weights weights() {
        return weights;
    }

    WordClusters words() {
        return words;
    }

    WordClusters chunks() {
        return chunks;
    }

    double[] expEdges(int chain) {
        return expEdges[chain];
    }

    /** What stood in training under which name. */
    NameCounts names() {
        return names;
    }

    /** The trees that judge a chain's candidates. */
    BoostedTrees trees(int chain) {
        return trees.get(chain);
    }
}
