package org.agonist.relations.classifier;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.agonist.learning.BoostedTrees;

/**
 * Says how the drugs and targets of a sentence are related, as INHIBITOR for <em>imatinib</em> and <em>ABL1</em> in
 * <em>imatinib inhibits ABL1</em>. A linear model and convolutional networks judge each pair alone; boosted trees then judge
 * it together with the pairs around it. Pairs across sentences and pairs of overlapping mentions are not looked at.
 *
 * <p>Immutable and shared between threads; each thread needs its own {@link Scratch}.
 */
public final class RelationClassifier {
    private static final int MAGIC = 0x41475243;
    private static final int VERSION = 2;
    private static final int LABELS = RelationLabels.LEARNED;

    /**
     * The whole model makes more of a sentence than the linear model, but not more than three times as much: see MODELS.md.
     */
    private static final double LINEAR_SHARE = 0.3;

    private final RelationWords words = RelationWords.load();
    private final WordClusters clusters;
    private final LinearModel linear;
    private final List<RelationNet> nets;
    private final List<FastNet> fastNets;
    private final BoostedTrees trees;
    private final float temperature;
    private final float threshold;

    /**
     * Puts a model together.
     *
     * @param temperature what scores are divided by before the softmax, for calibration
     * @param threshold the probability that the likeliest type must have for a pair to count as related
     */
    public RelationClassifier(
            WordClusters clusters,
            LinearModel linear,
            List<RelationNet> nets,
            BoostedTrees trees,
            float temperature,
            float threshold) {
        this.clusters = clusters;
        this.linear = linear;
        this.nets = List.copyOf(nets);
        this.fastNets = this.nets.stream().map(FastNet::new).toList();
        this.trees = trees;
        this.temperature = temperature;
        this.threshold = threshold;
    }

    /** The same model with only its first {@code count} nets: faster, and a little less right. */
    public RelationClassifier withNets(int count) {
        if (count < 1 || count > nets.size()) {
            throw new IllegalArgumentException("nets: expected 1 to " + nets.size() + " but found " + count);
        }
        return new RelationClassifier(clusters, linear, nets.subList(0, count), trees, temperature, threshold);
    }

    /** How many nets the model has. */
    public int nets() {
        return nets.size();
    }

    /** What one thread needs to classify. */
    public final class Scratch {
        private final SentenceAnalysis analysis = new SentenceAnalysis(words, clusters);
        private final PairFeatures features = new PairFeatures();
        private final FeatureBuffer buffer = new FeatureBuffer(false);
        private final PairTable table = new PairTable();
        private final NetInput input = new NetInput();
        private final List<RelationNet.Scratch> netScratches =
                fastNets.stream().map(n -> new RelationNet.Scratch()).toList();
        private final int[] sums = new int[LABELS];
        private final float[] logits = new float[RelationNet.OUTPUT];
        private final float[] vector = new float[PairTable.WIDTH];

        private Scratch() {}
    }

    /** A scratch for one thread. */
    public Scratch newScratch() {
        return new Scratch();
    }

    /** Classifies the pairs of a sentence that stands alone. */
    public List<PairPrediction> classify(RelationSentence sentence, Scratch scratch) {
        return classify(List.of(sentence), 0, scratch);
    }

    /**
     * Classifies all pairs of the sentences of a passage. What an abstract says in one sentence helps to read the next, so an
     * abstract or a paragraph is best given as a whole.
     *
     * @param least the least probability that the caller makes use of; sentences in which no pair is likely to have it are left
     *     to the linear model, which is fast. 0 for the whole model everywhere
     * @return one prediction per pair of an agent and a target that do not overlap, in the order of the sentences and mentions
     */
    public List<PairPrediction> classify(List<RelationSentence> passage, double least, Scratch scratch) {
        PairTable table = scratch.table;
        table.clear();
        for (int s = 0; s < passage.size(); s++) {
            score(passage.get(s), s, least, scratch);
        }
        table.combine();
        for (int p = 0; p < table.size; p++) {
            if (table.isSettled(p)) {
                continue;
            }
            table.features(p, scratch.vector);
            trees.score(scratch.vector, scratch.logits);
            table.blend(p, scratch.logits);
            table.judge(p, scratch.logits, temperature);
        }
        List<PairPrediction> predictions = new ArrayList<>(table.size);
        for (int p = 0; p < table.size; p++) {
            predictions.add(predict(table, p));
        }
        return predictions;
    }

    private void score(RelationSentence sentence, int sentenceIndex, double least, Scratch scratch) {
        int mentions = sentence.mentions().size();
        if (mentions < 2 || !hasBothRoles(sentence)) {
            return;
        }
        scratch.analysis.analyze(sentence);
        PairTable table = scratch.table;
        int first = table.size;
        float likeliest = 0;
        for (int a = 0; a < mentions; a++) {
            for (int t = 0; t < mentions; t++) {
                if (!PairExtractor.isPair(sentence, scratch.analysis, a, t)) {
                    continue;
                }
                int p = table.size;
                table.add(sentenceIndex, scratch.analysis, a, t);
                scratch.features.extract(scratch.analysis, a, t, sentence.hints(), scratch.buffer);
                linear.score(scratch.buffer, scratch.sums, scratch.logits);
                table.score(p, 0, scratch.logits);
                likeliest = Math.max(likeliest, table.related(p, 0));
            }
        }
        if (likeliest < least * LINEAR_SHARE) {
            for (int p = first; p < table.size; p++) {
                table.settle(p);
            }
        } else if (first < table.size) {
            scoreByNets(first, scratch);
        }
    }

    private void scoreByNets(int first, Scratch scratch) {
        PairTable table = scratch.table;
        scratch.input.sentence(scratch.analysis);
        for (int n = 0; n < fastNets.size(); n++) {
            fastNets.get(n).sentence(scratch.input, scratch.netScratches.get(n));
        }
        float[] logits = scratch.logits;
        for (int p = first; p < table.size; p++) {
            scratch.input.pair(scratch.analysis, table.agent[p], table.target[p]);
            Arrays.fill(logits, 0f);
            for (int n = 0; n < fastNets.size(); n++) {
                float[] output = fastNets.get(n).score(scratch.input, scratch.netScratches.get(n));
                for (int l = 0; l < LABELS; l++) {
                    logits[l] += output[l] / fastNets.size();
                }
            }
            table.score(p, 1, logits);
        }
    }

    private static boolean hasBothRoles(RelationSentence sentence) {
        boolean agent = false;
        boolean target = false;
        for (ArgumentMention m : sentence.mentions()) {
            agent |= m.role() == ArgumentRole.AGENT;
            target |= m.role() == ArgumentRole.TARGET;
        }
        return agent && target;
    }

    private PairPrediction predict(PairTable table, int p) {
        float[] probabilities = new float[RelationLabels.COUNT];
        table.probabilities(p, probabilities);
        int decision = RelationLabels.decide(probabilities, threshold);
        return new PairPrediction(
                table.sentence[p], table.agent[p], table.target[p], RelationLabels.ALL.get(decision), probabilities);
    }

    /** What says why a pair is judged as it is; for one thread. */
    public PairReasons newReasons() {
        return new PairReasons(words, clusters, linear);
    }

    /** Writes the model. */
    public void write(OutputStream stream) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream, 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            clusters.write(out);
            linear.write(out);
            out.writeInt(nets.size());
            for (RelationNet net : nets) {
                net.write(out);
            }
            trees.write(out);
            out.writeFloat(temperature);
            out.writeFloat(threshold);
        }
    }

    /** Reads a model that {@link #write} wrote. */
    public static RelationClassifier load(InputStream stream) throws IOException {
        DataInputStream in =
                new DataInputStream(new java.io.BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16));
        int magic = in.readInt();
        int version = in.readInt();
        if (magic != MAGIC || version != VERSION) {
            throw new IOException("relation model: expected format " + Integer.toHexString(MAGIC) + " version "
                    + VERSION + " but found " + Integer.toHexString(magic) + " version " + version
                    + "; train the model again with this release");
        }
        WordClusters clusters = WordClusters.read(in);
        LinearModel linear = LinearModel.read(in);
        List<RelationNet> nets = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            nets.add(RelationNet.read(in));
        }
        BoostedTrees trees = BoostedTrees.read(in);
        float temperature = in.readFloat();
        float threshold = in.readFloat();
        return new RelationClassifier(clusters, linear, nets, trees, temperature, threshold);
    }
}
