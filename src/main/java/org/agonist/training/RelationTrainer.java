package org.agonist.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.agonist.learning.BoostedTrees;
import org.agonist.relations.classifier.LinearModel;
import org.agonist.relations.classifier.PairExtractor;
import org.agonist.relations.classifier.PairPrediction;
import org.agonist.relations.classifier.PairTable;
import org.agonist.relations.classifier.RelationClassifier;
import org.agonist.relations.classifier.RelationLabels;
import org.agonist.relations.classifier.RelationNet;
import org.agonist.relations.classifier.RelationSentence;
import org.agonist.relations.classifier.WordClusters;
import org.agonist.relations.classifier.WordVectors;
import org.agonist.training.DrugProtRelations.GoldDocument;
import org.agonist.training.DrugProtRelations.GoldRelation;
import org.agonist.training.DrugProtRelations.GoldSentence;

/**
 * Trains the relation classifier on the DrugProt training release: word vectors from raw text; a linear model and nets, their
 * scores on documents they have not seen by five-fold cross-validation; boosted trees over those scores; a temperature and
 * decision weights, again from documents not seen; at last the base models on all documents.
 *
 * <p>One thread and fixed seeds.
 */
public final class RelationTrainer {
    private static final int FOLDS = 5;
    private static final int LABELS = PairTable.LABELS;

    /** Features without a weight above it are left out, for size; the effect on F1 has not been measured apart. */
    private static final float SMALLEST_WEIGHT = 0.12f;

    private static final float LARGEST_WEIGHT = 8f;
    private static final int MIN_FEATURE_COUNT = 2;
    private static final int LINEAR_PASSES = 10;
    private static final double LINEAR_RATE = 0.5;
    private static final double LINEAR_DECAY = 1e-6;
    private static final double LINEAR_POSITIVE = 2.0;

    /** Nets whose scores are averaged at run time; the trees learn from the scores of one. */
    private static final int NETS = 2;

    private static final int NET_PASSES = 14;
    private static final float NET_RATE = 0.001f;
    private static final float NET_DROPOUT = 0.4f;
    private static final float NET_POSITIVE = 1.3f;
    private static final int TREE_ROUNDS = 90;
    private static final int TREE_DEPTH = 4;

    private final PrintWriter log;
    private final Path work;
    private final List<GoldDocument> documents;
    private final WordVectors vectors;
    private final WordClusters clusters;
    private final RelationPairs pairs;
    private final PairExtractor extractor;

    /**
     * What is trained from.
     *
     * @param documents DrugProt's abstracts with entities and relations
     * @param held documents that the model is measured on and not trained from
     * @param pubTator more text, in PubTator format
     * @param jats more text, archives (.tar.gz) of JATS articles
     */
    public record Sources(List<GoldDocument> documents, List<GoldDocument> held, List<Path> pubTator, List<Path> jats) {
        public Sources {
            documents = List.copyOf(documents);
            held = List.copyOf(held);
            pubTator = List.copyOf(pubTator);
            jats = List.copyOf(jats);
        }
    }

    private RelationTrainer(Sources sources, Path work, PrintWriter log) throws IOException {
        this.log = log;
        this.work = work;
        documents = sources.documents();
        vectors = vectors(sources);
        clusters = vectors.clusters();
        pairs = new RelationPairs(documents, clusters);
        extractor = new PairExtractor(clusters);
        log.printf(
                Locale.ROOT,
                "%d documents, %d pairs, %d feature values%n",
                documents.size(),
                pairs.size,
                pairs.featureCount);
    }

    /**
     * Trains a model and measures it on the documents held back.
     *
     * @param work a folder for intermediate results, which are taken up again; one left by other sources or another release
     *     gives a wrong model
     * @return the model's bytes
     */
    public static byte[] train(Sources sources, Path work, PrintWriter log) throws IOException {
        Files.createDirectories(work);
        RelationClassifier trained = new RelationTrainer(sources, work, log).train();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        trained.write(bytes);
        if (!sources.held().isEmpty()) {
            RelationClassifier loaded = RelationClassifier.load(new ByteArrayInputStream(bytes.toByteArray()));
            for (int n = 1; n <= loaded.nets(); n++) {
                log.println("with " + n + " nets:");
                evaluate(loaded.withNets(n), sources.held(), log);
            }
        }
        log.flush();
        return bytes.toByteArray();
    }

    private WordVectors vectors(Sources sources) throws IOException {
        Path file = work.resolve("vectors.bin");
        if (!Files.exists(file)) {
            WordVectorTrainer trainer = new WordVectorTrainer();
            for (GoldDocument d : documents) {
                trainer.add(d.text());
            }
            for (Path path : sources.pubTator()) {
                trainer.addPubTator(path);
            }
            for (Path path : sources.jats()) {
                trainer.addJatsArchive(path);
            }
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                trainer.train(1).write(out);
            }
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return WordVectors.read(in);
        }
    }

    private int foldOf(int pair) {
        return fold(documents.get(pairs.document[pair]));
    }

    static int fold(GoldDocument document) {
        return Math.floorMod(document.pmid().hashCode() * 0x9E3779B1 >>> 8, FOLDS);
    }

    private int[] rowsOutside(int fold) {
        return IntStream.range(0, pairs.size).filter(p -> foldOf(p) != fold).toArray();
    }

    private RelationClassifier train() throws IOException {
        float[][] linearScores = linearOutOfFold();
        float[][] netScores = netOutOfFold();
        float[][] features = stackFeatures(linearScores, netScores);
        int[] labels = new int[pairs.size];
        for (int p = 0; p < pairs.size; p++) {
            labels[p] = pairs.label[p] < LABELS ? pairs.label[p] : 0;
        }
        float[][] unseen = new float[pairs.size][];
        for (int f = 0; f < FOLDS; f++) {
            int[] rows = rowsOutside(f);
            float[][] x = new float[rows.length][];
            int[] y = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                x[i] = features[rows[i]];
                y[i] = labels[rows[i]];
            }
            BoostedTrees trees = boosting().fit(x, y, LABELS, 3);
            for (int p = 0; p < pairs.size; p++) {
                if (foldOf(p) == f) {
                    unseen[p] = new float[LABELS];
                    trees.score(features[p], unseen[p]);
                }
            }
        }
        forEachPassage(linearScores, netScores, (table, start) -> {
            for (int q = 0; q < table.size; q++) {
                table.blend(q, unseen[start + q]);
            }
        });
        float temperature = temperature(unseen, labels);
        float[][] probabilities = new float[pairs.size][LABELS];
        forEachPassage(linearScores, netScores, (table, start) -> {
            for (int q = 0; q < table.size; q++) {
                table.judge(q, unseen[start + q].clone(), temperature);
            }
            for (int q = 0; q < table.size; q++) {
                table.probabilities(q, probabilities[start + q]);
            }
        });
        boolean[] all = new boolean[documents.size()];
        Arrays.fill(all, true);
        float[] weights = decisionWeights(probabilities, all);
        log.println("cross-validated: "
                + pairs.score(decide(probabilities, weights), all).summary());
        log.println(pairs.score(decide(probabilities, weights), all).table());
        log.println("temperature " + temperature + ", decision weights " + Arrays.toString(weights));
        Calibration calibration = new Calibration();
        for (int p = 0; p < pairs.size; p++) {
            calibration.add(probabilities[p], decide(probabilities[p], weights), pairs.label[p], pairs.secondLabel[p]);
        }
        log.println(calibration.table());
        BoostedTrees trees = boosting().fit(features, labels, LABELS, 3);
        List<RelationNet> finalNets = new ArrayList<>();
        for (int n = 0; n < NETS; n++) {
            finalNets.add(finalNet(n));
        }
        return new RelationClassifier(
                clusters, linear(IntStream.range(0, pairs.size).toArray()), finalNets, trees, temperature, weights);
    }

    private static BoostingTrainer boosting() {
        return new BoostingTrainer(TREE_ROUNDS, TREE_DEPTH, 0.08, 0.5, 0.3, 3, 3);
    }

    private float[][] linearOutOfFold() throws IOException {
        Path file = work.resolve("linear.oof");
        if (Files.exists(file)) {
            return readScores(file);
        }
        float[][] scores = new float[pairs.size][];
        for (int f = 0; f < FOLDS; f++) {
            int[] rows = rowsOutside(f);
            PairFeatureIndex index = new PairFeatureIndex(pairs, rows, MIN_FEATURE_COUNT);
            float[] w = linearTrainer().fit(index.numbers, pairs.featureBegin, pairs.label, rows, index.width, 7);
            for (int p = 0; p < pairs.size; p++) {
                if (foldOf(p) == f) {
                    int from = (int) pairs.featureBegin[p];
                    int to = (int) pairs.featureBegin[p + 1];
                    scores[p] = new float[LinearTrainer.STRIDE];
                    LinearTrainer.score(w, index.numbers, from, to, LinearModel.value(to - from), scores[p]);
                }
            }
        }
        boolean[] all = new boolean[documents.size()];
        Arrays.fill(all, true);
        report("linear", scores, all);
        writeScores(scores, file);
        return scores;
    }

    private static LinearTrainer linearTrainer() {
        return new LinearTrainer(LINEAR_PASSES, LINEAR_RATE, LINEAR_DECAY, LINEAR_POSITIVE);
    }

    private LinearModel linear(int[] rows) {
        PairFeatureIndex index = new PairFeatureIndex(pairs, rows, MIN_FEATURE_COUNT);
        float[] w = linearTrainer().fit(index.numbers, pairs.featureBegin, pairs.label, rows, index.width, 7);
        int[] keys = new int[index.width];
        for (int i = 0; i < pairs.featureCount; i++) {
            if (index.numbers[i] >= 0) {
                keys[index.numbers[i]] = pairs.features[i];
            }
        }
        return LinearModel.of(keys, w, LinearTrainer.STRIDE, SMALLEST_WEIGHT, LARGEST_WEIGHT);
    }

    private float[][] netOutOfFold() throws IOException {
        Path file = work.resolve("net.oof");
        if (Files.exists(file)) {
            return readScores(file);
        }
        float[][] scores = new float[pairs.size][];
        for (int f = 0; f < FOLDS; f++) {
            RelationNet net = outOfFoldNet(f, 5 + f);
            NetScores.score(net, pairs, extractor, fold(f), scores);
            report("net, fold " + f, scores, fold(f));
        }
        writeScores(scores, file);
        return scores;
    }

    private void report(String name, float[][] scores, boolean[] scope) {
        int[] decisions = new int[pairs.size];
        for (int p = 0; p < pairs.size; p++) {
            if (scope[pairs.document[p]]) {
                for (int l = 1; l < LABELS; l++) {
                    decisions[p] = scores[p][l] > scores[p][decisions[p]] ? l : decisions[p];
                }
            }
        }
        log.println(name + ": " + pairs.score(decisions, scope).summary());
    }

    private boolean[] fold(int f) {
        boolean[] scope = new boolean[documents.size()];
        for (int d = 0; d < scope.length; d++) {
            scope[d] = fold(documents.get(d)) == f;
        }
        return scope;
    }

    private RelationNet outOfFoldNet(int fold, long seed) {
        return netTrainer().fit(pairs, rowsOutside(fold), vectors, extractor, seed, null);
    }

    /** The net as it is read back, so that a run that finds it trained goes on from the same numbers. */
    private RelationNet finalNet(int n) throws IOException {
        Path file = work.resolve("net" + n + ".all");
        if (!Files.exists(file)) {
            int[] everything = IntStream.range(0, pairs.size).toArray();
            RelationNet net = netTrainer().fit(pairs, everything, vectors, extractor, n * 100L + 55, null);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                net.write(out);
            }
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return RelationNet.read(in);
        }
    }

    private static NetTrainer netTrainer() {
        return new NetTrainer(NET_PASSES, NET_RATE, NET_DROPOUT, NET_POSITIVE);
    }

    private float[][] stackFeatures(float[][] linear, float[][] net) {
        float[][] x = new float[pairs.size][PairTable.WIDTH];
        forEachPassage(linear, net, (table, start) -> {
            for (int q = 0; q < table.size; q++) {
                table.features(q, x[start + q]);
            }
        });
        return x;
    }

    /** Hands on each document's pairs, with the base models' scores, and the number of the first. */
    private void forEachPassage(float[][] linear, float[][] net, ObjIntConsumer<PairTable> use) {
        PairTable table = new PairTable();
        int p = 0;
        while (p < pairs.size) {
            int d = pairs.document[p];
            int start = p;
            table.clear();
            while (p < pairs.size && pairs.document[p] == d) {
                if (p == start || pairs.sentence[p] != pairs.sentence[p - 1]) {
                    extractor.analyze(
                            documents.get(d).sentences().get(pairs.sentence[p]).sentence());
                }
                table.add(pairs.sentence[p], extractor, pairs.agent[p], pairs.target[p]);
                table.score(p - start, 0, linear[p]);
                table.score(p - start, 1, net[p]);
                p++;
            }
            table.combine();
            use.accept(table, start);
        }
    }

    private static float[] softmax(float[] logits, float temperature) {
        float[] p = new float[LABELS];
        float max = Float.NEGATIVE_INFINITY;
        for (float v : logits) {
            max = Math.max(max, v);
        }
        float sum = 0;
        for (int l = 0; l < LABELS; l++) {
            p[l] = (float) Math.exp((logits[l] - max) / temperature);
            sum += p[l];
        }
        for (int l = 0; l < LABELS; l++) {
            p[l] /= sum;
        }
        return p;
    }

    private static float temperature(float[][] logits, int[] labels) {
        float best = 1;
        double least = Double.MAX_VALUE;
        for (int step = 60; step <= 160; step += 2) {
            double loss = 0;
            for (int p = 0; p < logits.length; p++) {
                loss -= Math.log(Math.max(1e-9, softmax(logits[p], step / 100f)[labels[p]]));
            }
            if (loss < least) {
                least = loss;
                best = step / 100f;
            }
        }
        return best;
    }

    private static int decide(float[] probabilities, float[] weights) {
        int best = 0;
        for (int l = 1; l < LABELS; l++) {
            if (probabilities[l] * weights[l] > probabilities[best] * weights[best]) {
                best = l;
            }
        }
        return best;
    }

    private static int[] decide(float[][] probabilities, float[] weights) {
        int[] decisions = new int[probabilities.length];
        for (int p = 0; p < decisions.length; p++) {
            decisions[p] = decide(probabilities[p], weights);
        }
        return decisions;
    }

    /** Coordinate ascent on micro F1, in coarse steps. */
    private float[] decisionWeights(float[][] probabilities, boolean[] all) {
        float[] weights = new float[LABELS];
        Arrays.fill(weights, 1f);
        double best = pairs.score(decide(probabilities, weights), all).f1();
        for (int round = 0; round < 2; round++) {
            for (int l = 0; l < LABELS; l++) {
                float start = weights[l];
                for (float factor : new float[] {0.7f, 0.8f, 0.9f, 1.1f, 1.25f, 1.4f}) {
                    float previous = weights[l];
                    weights[l] = start * factor;
                    double f = pairs.score(decide(probabilities, weights), all).f1();
                    if (f > best) {
                        best = f;
                    } else {
                        weights[l] = previous;
                    }
                }
            }
        }
        return weights;
    }

    /** Scores a model on documents it has not seen and prints the figures. */
    static void evaluate(RelationClassifier model, List<GoldDocument> documents, PrintWriter log) {
        RelationScores scores = new RelationScores();
        RelationScores alone = new RelationScores();
        RelationClassifier.Scratch scratch = model.newScratch();
        Calibration calibration = new Calibration();
        for (GoldDocument d : documents) {
            List<RelationSentence> passage =
                    d.sentences().stream().map(GoldSentence::sentence).toList();
            List<GoldRelation> found = new ArrayList<>();
            for (PairPrediction p : model.classify(passage, scratch)) {
                List<String> ids = d.sentences().get(p.sentence()).entityIds();
                int first = 0;
                int second = 0;
                for (String type : RelationLabels.ALL) {
                    if (d.relations().contains(new GoldRelation(type, ids.get(p.agent()), ids.get(p.target())))) {
                        second = first;
                        first = RelationLabels.ALL.indexOf(type);
                    }
                }
                int label = RelationLabels.ALL.indexOf(p.label());
                calibration.add(p.probabilities(), label, first, second);
                if (label != 0) {
                    found.add(new GoldRelation(p.label(), ids.get(p.agent()), ids.get(p.target())));
                }
            }
            scores.add(d.relations(), found);
            List<GoldRelation> foundAlone = new ArrayList<>();
            for (GoldSentence s : d.sentences()) {
                for (PairPrediction p : model.classify(s.sentence(), scratch)) {
                    if (!p.label().equals(RelationLabels.NONE)) {
                        foundAlone.add(new GoldRelation(
                                p.label(),
                                s.entityIds().get(p.agent()),
                                s.entityIds().get(p.target())));
                    }
                }
            }
            alone.add(d.relations(), foundAlone);
        }
        log.println("held out, abstract as passage: " + scores.summary());
        log.println(scores.table());
        log.println("held out, each sentence alone: " + alone.summary());
        log.println(calibration.table());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < 6; round++) {
            long start = threads.getCurrentThreadCpuTime();
            int count = 0;
            for (GoldDocument d : documents) {
                count += model.classify(
                                d.sentences().stream()
                                        .map(GoldSentence::sentence)
                                        .toList(),
                                scratch)
                        .size();
            }
            double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
            log.printf(
                    Locale.ROOT,
                    "%.0f abstracts, %.0f pairs per second of processor time%n",
                    documents.size() / seconds,
                    count / seconds);
        }
    }

    private float[][] readScores(Path file) throws IOException {
        float[][] scores = new float[pairs.size][LinearTrainer.STRIDE];
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (float[] row : scores) {
                for (int l = 0; l < RelationLabels.COUNT; l++) {
                    row[l] = in.readFloat();
                }
            }
        }
        return scores;
    }

    private static void writeScores(float[][] scores, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (float[] row : scores) {
                for (int l = 0; l < RelationLabels.COUNT; l++) {
                    out.writeFloat(row[l]);
                }
            }
        }
    }
}
