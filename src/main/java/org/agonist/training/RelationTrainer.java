package org.agonist.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjIntConsumer;
import org.agonist.learning.BoostedTrees;
import org.agonist.relations.classifier.PairExtractor;
import org.agonist.relations.classifier.PairTable;
import org.agonist.relations.classifier.RelationClassifier;
import org.agonist.relations.classifier.WordClusters;
import org.agonist.relations.classifier.WordVectors;
import org.agonist.training.DrugProtRelations.GoldDocument;

/**
 * Trains the relation classifier on the DrugProt training release: word vectors from raw text; a linear model and nets, their
 * scores on documents they have not seen by five-fold cross-validation; boosted trees over those scores; a temperature and
 * a threshold, again from documents not seen; at last the base models on all documents.
 *
 * <p>One thread and fixed seeds.
 */
public final class RelationTrainer {
    private static final int LABELS = PairTable.LABELS;
    private static final int TREE_ROUNDS = 90;
    private static final int TREE_DEPTH = 4;

    private final PrintWriter log;
    private final WordClusters clusters;
    private final RelationPairs pairs;
    private final PairExtractor extractor;
    private final BaseModels models;

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

    private RelationTrainer(Sources sources, WorkFolder work, PrintWriter log) throws IOException {
        this.log = log;
        WordVectors vectors = work.keep("vectors.bin", () -> vectors(sources)::write, WordVectors::read);
        clusters = vectors.clusters();
        pairs = new RelationPairs(sources.documents(), clusters);
        extractor = new PairExtractor(clusters);
        models = new BaseModels(pairs, vectors, work, log);
        log.printf(
                Locale.ROOT,
                "%d documents, %d pairs, %d feature values%n",
                pairs.documents.size(),
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
        RelationClassifier trained = new RelationTrainer(sources, new WorkFolder(work), log).train();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        trained.write(bytes);
        if (!sources.held().isEmpty()) {
            RelationClassifier loaded = RelationClassifier.load(new ByteArrayInputStream(bytes.toByteArray()));
            for (int n = 1; n <= loaded.nets(); n++) {
                log.println("with " + n + " nets:");
                HeldOutReport.print(loaded.withNets(n), sources.held(), log);
            }
        }
        log.flush();
        return bytes.toByteArray();
    }

    private static WordVectors vectors(Sources sources) throws IOException {
        WordVectorTrainer trainer = new WordVectorTrainer();
        for (GoldDocument d : sources.documents()) {
            trainer.add(d.text());
        }
        for (Path path : sources.pubTator()) {
            trainer.addPubTator(path);
        }
        for (Path path : sources.jats()) {
            trainer.addJatsArchive(path);
        }
        return trainer.train(1);
    }

    private RelationClassifier train() throws IOException {
        float[][] linearScores = models.linearUnseen();
        float[][] netScores = models.netsUnseen();
        float[][] features = stackFeatures(linearScores, netScores);
        int[] labels = new int[pairs.size];
        for (int p = 0; p < pairs.size; p++) {
            labels[p] = pairs.label[p] < LABELS ? pairs.label[p] : 0;
        }
        float[][] unseen = treesUnseen(features, labels);
        forEachPassage(linearScores, netScores, (table, start) -> {
            for (int q = 0; q < table.size; q++) {
                table.blend(q, unseen[start + q]);
            }
        });
        float temperature = Decisions.temperature(unseen, labels);
        float[][] probabilities = new float[pairs.size][LABELS];
        forEachPassage(linearScores, netScores, (table, start) -> {
            for (int q = 0; q < table.size; q++) {
                table.judge(q, unseen[start + q].clone(), temperature);
            }
            for (int q = 0; q < table.size; q++) {
                table.probabilities(q, probabilities[start + q]);
            }
        });
        float threshold = Decisions.threshold(pairs, probabilities);
        int[] decisions = Decisions.decide(probabilities, threshold);
        RelationScores scores = pairs.score(decisions, pairs.everyDocument());
        log.println("cross-validated: " + scores.summary());
        log.println(scores.table());
        log.println("temperature " + temperature + ", threshold " + threshold);
        Calibration calibration = new Calibration();
        for (int p = 0; p < pairs.size; p++) {
            calibration.add(probabilities[p], decisions[p], pairs.label[p], pairs.secondLabel[p]);
        }
        log.println(calibration.table());
        BoostedTrees trees = boosting().fit(features, labels, LABELS, 3);
        return new RelationClassifier(clusters, models.linear(), models.nets(), trees, temperature, threshold);
    }

    /** The trees' scores of every pair, by trees that have not seen its document. */
    private float[][] treesUnseen(float[][] features, int[] labels) {
        float[][] unseen = new float[pairs.size][];
        for (int f = 0; f < Folds.COUNT; f++) {
            int[] rows = Folds.outside(pairs, f);
            float[][] x = new float[rows.length][];
            int[] y = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                x[i] = features[rows[i]];
                y[i] = labels[rows[i]];
            }
            BoostedTrees trees = boosting().fit(x, y, LABELS, 3);
            for (int p = 0; p < pairs.size; p++) {
                if (Folds.of(pairs, p) == f) {
                    unseen[p] = new float[LABELS];
                    trees.score(features[p], unseen[p]);
                }
            }
        }
        return unseen;
    }

    private static BoostingTrainer boosting() {
        return new BoostingTrainer(TREE_ROUNDS, TREE_DEPTH, 0.08, 0.5, 0.3, 3, 3);
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
                    extractor.analyze(pairs.documents
                            .get(d)
                            .sentences()
                            .get(pairs.sentence[p])
                            .sentence());
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
}
