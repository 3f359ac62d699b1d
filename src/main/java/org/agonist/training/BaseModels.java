package org.agonist.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.agonist.relations.classifier.LinearModel;
import org.agonist.relations.classifier.PairExtractor;
import org.agonist.relations.classifier.PairTable;
import org.agonist.relations.classifier.RelationLabels;
import org.agonist.relations.classifier.RelationNet;
import org.agonist.relations.classifier.WordVectors;

/**
 * The models that judge each pair alone – a linear one and nets – and what they say of documents they have not seen. What took
 * long lies in a work folder and is taken up again from there.
 */
final class BaseModels {
    /** Features without a weight above it are left out, for size; the effect on F1 has not been measured apart. */
    private static final float SMALLEST_WEIGHT = 0.12f;

    private static final float LARGEST_WEIGHT = 8f;
    private static final int MIN_FEATURE_COUNT = 2;
    private static final long LINEAR_SEED = 7;
    private static final LinearTrainer LINEAR = new LinearTrainer(10, 0.5, 1e-6, 2.0);

    /** Nets whose scores are averaged. */
    private static final int NETS = 2;

    private static final NetTrainer NET = new NetTrainer(14, 0.001f, 0.4f, 1.3f);

    private final RelationPairs pairs;
    private final PairExtractor extractor;
    private final WordVectors vectors;
    private final WorkFolder work;
    private final PrintWriter log;

    BaseModels(RelationPairs pairs, WordVectors vectors, WorkFolder work, PrintWriter log) {
        this.pairs = pairs;
        this.vectors = vectors;
        this.work = work;
        this.log = log;
        extractor = new PairExtractor(vectors.clusters());
    }

    /** The linear model's scores of every pair, by models that have not seen its document. */
    float[][] linearUnseen() throws IOException {
        return work.keep("linear.oof", this::scoreLinear, this::readScores);
    }

    private WorkFolder.Content scoreLinear() {
        float[][] scores = new float[pairs.size][];
        for (int f = 0; f < Folds.COUNT; f++) {
            int[] rows = Folds.outside(pairs, f);
            PairFeatureIndex index = new PairFeatureIndex(pairs, rows, MIN_FEATURE_COUNT);
            float[] weights = fitLinear(index, rows);
            for (int p = 0; p < pairs.size; p++) {
                if (Folds.of(pairs, p) == f) {
                    int from = (int) pairs.featureBegin[p];
                    int to = (int) pairs.featureBegin[p + 1];
                    scores[p] = new float[LinearTrainer.STRIDE];
                    LinearTrainer.score(weights, index.numbers, from, to, LinearModel.value(to - from), scores[p]);
                }
            }
        }
        report("linear", scores, pairs.everyDocument());
        return out -> writeScores(scores, out);
    }

    LinearModel linear() {
        int[] everything = IntStream.range(0, pairs.size).toArray();
        PairFeatureIndex index = new PairFeatureIndex(pairs, everything, MIN_FEATURE_COUNT);
        float[] weights = fitLinear(index, everything);
        int[] keys = new int[index.width];
        for (int i = 0; i < pairs.featureCount; i++) {
            if (index.numbers[i] >= 0) {
                keys[index.numbers[i]] = pairs.features[i];
            }
        }
        return LinearModel.of(keys, weights, LinearTrainer.STRIDE, SMALLEST_WEIGHT, LARGEST_WEIGHT);
    }

    private float[] fitLinear(PairFeatureIndex index, int[] rows) {
        return LINEAR.fit(index.numbers, pairs.featureBegin, pairs.label, rows, index.width, LINEAR_SEED);
    }

    /** The nets' mean scores of every pair, by nets that have not seen its document. */
    float[][] netsUnseen() throws IOException {
        float[][] mean = new float[pairs.size][RelationLabels.COUNT];
        for (int n = 0; n < NETS; n++) {
            int number = n;
            float[][] scores = work.keep("net" + n + ".oof", () -> scoreNet(number), this::readScores);
            for (int p = 0; p < pairs.size; p++) {
                for (int l = 0; l < RelationLabels.COUNT; l++) {
                    mean[p][l] += scores[p][l] / NETS;
                }
            }
        }
        return mean;
    }

    private WorkFolder.Content scoreNet(int n) {
        float[][] scores = new float[pairs.size][];
        for (int f = 0; f < Folds.COUNT; f++) {
            RelationNet net = NET.fit(pairs, Folds.outside(pairs, f), vectors, extractor, n * 100L + 5 + f);
            NetScores.score(net, pairs, extractor, Folds.documents(pairs, f), scores);
            report("net " + n + ", fold " + f, scores, Folds.documents(pairs, f));
        }
        return out -> writeScores(scores, out);
    }

    /** The nets that have seen everything. */
    List<RelationNet> nets() throws IOException {
        int[] everything = IntStream.range(0, pairs.size).toArray();
        List<RelationNet> nets = new ArrayList<>();
        for (int n = 0; n < NETS; n++) {
            long seed = n * 100L + 55;
            nets.add(work.keep(
                    "net" + n + ".all",
                    () -> NET.fit(pairs, everything, vectors, extractor, seed)::write,
                    RelationNet::read));
        }
        return nets;
    }

    private void report(String name, float[][] scores, boolean[] scope) {
        int[] decisions = new int[pairs.size];
        for (int p = 0; p < pairs.size; p++) {
            if (scope[pairs.document[p]]) {
                for (int l = 1; l < PairTable.LABELS; l++) {
                    decisions[p] = scores[p][l] > scores[p][decisions[p]] ? l : decisions[p];
                }
            }
        }
        log.println(name + ": " + pairs.score(decisions, scope).summary());
        log.flush();
    }

    private float[][] readScores(DataInputStream in) throws IOException {
        float[][] scores = new float[pairs.size][LinearTrainer.STRIDE];
        for (float[] row : scores) {
            for (int l = 0; l < RelationLabels.COUNT; l++) {
                row[l] = in.readFloat();
            }
        }
        return scores;
    }

    private static void writeScores(float[][] scores, DataOutputStream out) throws IOException {
        for (float[] row : scores) {
            for (int l = 0; l < RelationLabels.COUNT; l++) {
                out.writeFloat(row[l]);
            }
        }
    }
}
