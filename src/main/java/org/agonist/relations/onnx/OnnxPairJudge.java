package org.agonist.relations.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agonist.relations.classifier.ArgumentMention;
import org.agonist.relations.classifier.ArgumentRole;
import org.agonist.relations.classifier.Contribution;
import org.agonist.relations.classifier.PairJudge;
import org.agonist.relations.classifier.PairPrediction;
import org.agonist.relations.classifier.RelationLabels;
import org.agonist.relations.classifier.RelationSentence;

/**
 * A transformer that classifies sentences with the pair in question marked, as in
 * <i>[E1] Gefitinib [/E1] inhibits [E2] EGFR [/E2] .</i> Beside the model lie {@code vocab.txt} and {@code config.json}, whose
 * {@code id2label} names the labels, and perhaps {@code tokenizer_config.json}, whose {@code do_lower_case} counts. Pairs that a
 * sentence of more than {@value #MAX_PIECES} pieces has behind these are said to be unrelated.
 */
public final class OnnxPairJudge implements PairJudge {
    /** How the names of models of this sort end. */
    public static final String ENDING = ".onnx";

    static final int MAX_PIECES = 512;
    private static final int BATCH = 16;
    private static final List<String> MARKERS = List.of("[E1]", "[/E1]", "[E2]", "[/E2]");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OnnxRuntime runtime;
    private final WordPiece vocabulary;
    /** For each output of the model the label in {@link RelationLabels#ALL}. */
    private final int[] labels;

    private final int[] markers = new int[MARKERS.size()];
    private final int begin;
    private final int end;
    private final int padding;

    private OnnxPairJudge(OnnxRuntime runtime, WordPiece vocabulary, int[] labels) throws IOException {
        this.runtime = runtime;
        this.vocabulary = vocabulary;
        this.labels = labels;
        for (int i = 0; i < markers.length; i++) {
            markers[i] = vocabulary.id(MARKERS.get(i));
        }
        begin = vocabulary.id("[CLS]");
        end = vocabulary.id("[SEP]");
        padding = vocabulary.id("[PAD]");
    }

    /**
     * Opens a model with what lies beside it.
     *
     * @throws IOException if a file is missing or says something else, or ONNX Runtime is not there; the message says what to do
     */
    public static OnnxPairJudge load(Path model) throws IOException {
        Path tokenizer = model.resolveSibling("tokenizer_config.json");
        boolean lowerCase = !Files.exists(tokenizer)
                || JSON.readTree(tokenizer.toFile()).path("do_lower_case").asBoolean(true);
        Path vocabulary = beside(model, "vocab.txt");
        Path config = beside(model, "config.json");
        return new OnnxPairJudge(OnnxRuntime.open(model), WordPiece.read(vocabulary, lowerCase), labels(config));
    }

    private static Path beside(Path model, String name) throws IOException {
        Path file = model.resolveSibling(name);
        if (!Files.exists(model) || !Files.exists(file)) {
            throw new IOException((Files.exists(model) ? file : model)
                    + ": no such file; see docs/onnx.md for what a model consists of");
        }
        return file;
    }

    private static int[] labels(Path config) throws IOException {
        JsonNode names = JSON.readTree(config.toFile()).path("id2label");
        int[] labels = new int[names.size()];
        for (int i = 0; i < labels.length; i++) {
            String name = names.path(String.valueOf(i)).asText();
            labels[i] = RelationLabels.ALL.indexOf(name.toUpperCase(Locale.ROOT));
            if (labels[i] < 0) {
                throw new IOException(config + ": id2label " + i + ": expected one of " + RelationLabels.ALL
                        + " but found [" + name + "]");
            }
        }
        if (labels.length == 0) {
            throw new IOException(config + ": expected id2label with a name for each output but found none");
        }
        return labels;
    }

    @Override
    public String extractor() {
        return "model:onnx";
    }

    @Override
    public Session newSession() {
        return new Session() {
            @Override
            public List<PairPrediction> judge(List<RelationSentence> passage, double least) throws IOException {
                return OnnxPairJudge.this.judge(passage);
            }

            @Override
            public List<Contribution> reasons(RelationSentence sentence, PairPrediction prediction, int limit) {
                return List.of();
            }
        };
    }

    private record Pair(int sentence, int agent, int target, int[] pieces) {}

    private List<PairPrediction> judge(List<RelationSentence> passage) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (int s = 0; s < passage.size(); s++) {
            List<ArgumentMention> mentions = passage.get(s).mentions();
            for (int a = 0; a < mentions.size(); a++) {
                for (int t = 0; t < mentions.size(); t++) {
                    ArgumentMention agent = mentions.get(a);
                    ArgumentMention target = mentions.get(t);
                    if (agent.role() == ArgumentRole.AGENT
                            && target.role() == ArgumentRole.TARGET
                            && (agent.end() <= target.begin() || target.end() <= agent.begin())) {
                        pairs.add(new Pair(s, a, t, marked(passage.get(s).text(), agent, target)));
                    }
                }
            }
        }
        List<PairPrediction> predictions = new ArrayList<>(pairs.size());
        for (int from = 0; from < pairs.size(); from += BATCH) {
            List<Pair> batch = pairs.subList(from, Math.min(pairs.size(), from + BATCH));
            float[][] scores = scores(batch);
            for (int i = 0; i < batch.size(); i++) {
                predictions.add(prediction(batch.get(i), scores[i]));
            }
        }
        return predictions;
    }

    /** The pieces of a sentence with its pair marked; none if they are too many. */
    private int[] marked(String text, ArgumentMention agent, ArgumentMention target) {
        WordPiece.Pieces pieces = new WordPiece.Pieces();
        pieces.add(begin);
        boolean agentFirst = agent.begin() < target.begin();
        ArgumentMention first = agentFirst ? agent : target;
        ArgumentMention second = agentFirst ? target : agent;
        int firstMarker = agentFirst ? 0 : 2;
        vocabulary.cut(text.substring(0, first.begin()), pieces);
        addMarked(text, first, firstMarker, pieces);
        vocabulary.cut(text.substring(first.end(), second.begin()), pieces);
        addMarked(text, second, 2 - firstMarker, pieces);
        if (pieces.size() >= MAX_PIECES) {
            return new int[0];
        }
        vocabulary.cut(text.substring(second.end()), pieces);
        pieces.cut(Math.min(pieces.size(), MAX_PIECES - 1));
        pieces.add(end);
        return pieces.toArray();
    }

    private void addMarked(String text, ArgumentMention mention, int marker, WordPiece.Pieces pieces) {
        pieces.add(markers[marker]);
        vocabulary.cut(text.substring(mention.begin(), mention.end()), pieces);
        pieces.add(markers[marker + 1]);
    }

    private float[][] scores(List<Pair> batch) throws IOException {
        int length = Math.max(
                1, batch.stream().mapToInt(pair -> pair.pieces.length).max().orElse(1));
        long[] ids = new long[batch.size() * length];
        long[] mask = new long[ids.length];
        Arrays.fill(ids, padding);
        for (int i = 0; i < batch.size(); i++) {
            int[] pieces = batch.get(i).pieces;
            for (int k = 0; k < pieces.length; k++) {
                ids[i * length + k] = pieces[k];
                mask[i * length + k] = 1;
            }
        }
        return runtime.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", new long[ids.length]), batch.size());
    }

    private PairPrediction prediction(Pair pair, float[] scores) throws IOException {
        if (scores.length != labels.length) {
            throw new IOException("config.json: expected id2label to name the model's " + scores.length
                    + " outputs but it names " + labels.length);
        }
        float[] probabilities = new float[RelationLabels.COUNT];
        if (pair.pieces.length == 0) {
            probabilities[0] = 1;
            return new PairPrediction(pair.sentence, pair.agent, pair.target, RelationLabels.NONE, probabilities);
        }
        float max = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            max = Math.max(max, score);
        }
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp(score - max);
        }
        int best = 0;
        for (int i = 0; i < scores.length; i++) {
            probabilities[labels[i]] += (float) (Math.exp(scores[i] - max) / sum);
            best = scores[i] > scores[best] ? i : best;
        }
        String label = RelationLabels.ALL.get(labels[best]);
        return new PairPrediction(pair.sentence, pair.agent, pair.target, label, probabilities);
    }
}
