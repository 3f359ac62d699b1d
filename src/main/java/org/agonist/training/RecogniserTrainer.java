package org.agonist.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.agonist.entities.recogniser.DictionaryLookup;
import org.agonist.entities.recogniser.FeatureExtractor;
import org.agonist.entities.recogniser.LinearChain;
import org.agonist.entities.recogniser.RecogniserParameters;
import org.agonist.entities.recogniser.SpanKind;
import org.agonist.sentences.SentenceSplitter;

/**
 * Trains the entity recogniser on a corpus of chemicals and genes (DrugProt) and, for chemicals only, one of other guidelines
 * (BC5CDR): a first pass over every sentence, then a second that knows what the first made of the whole document, learnt on
 * documents that its first pass has not seen. Deterministic, one thread, 3 GB of memory for 3,500 abstracts.
 */
public final class RecogniserTrainer {
    private static final int CHAINS = 2;
    /** Features met once are noise. */
    private static final int MIN_COUNT = 2;
    /** The second pass's features are few and must be sure. */
    private static final int MIN_SECOND_COUNT = 10;
    /** Parts of the documents that the second pass sees as a first pass without them does. */
    private static final int FOLDS = 4;
    /** Rows of smaller weights are left out: measured to cost nothing. */
    private static final float PRUNED = 0.03f;
    /** Larger weights are cut to fit a byte. */
    private static final float LARGEST = 2.5f;
    /** Best on held-out training documents, see MODELS.md. */
    private static final ChainTrainer.Settings FIRST = new ChainTrainer.Settings(12, 3, 0.03, 2, 3, 0.4f, 42);
    /** Best on held-out training documents, see MODELS.md. */
    private static final ChainTrainer.Settings SECOND = new ChainTrainer.Settings(6, 3, 0.02, 60, 300, 0.3f, 43);

    private final WordClasses classes;
    private final DictionaryLookup dictionary;
    private final FeatureExtractor extractor;
    private final TrainingSentences splitter;
    private final Consumer<String> progress;

    /**
     * @param classes distributional classes of words, packed into the model
     * @param dictionary what the features know of names
     * @param sentences finds sentences
     * @param progress is told how far training has come
     */
    public RecogniserTrainer(
            WordClasses classes,
            DictionaryLookup dictionary,
            SentenceSplitter.Model sentences,
            Consumer<String> progress) {
        this.classes = classes;
        this.dictionary = dictionary;
        this.progress = progress;
        extractor = new FeatureExtractor(classes.words(), classes.chunks());
        splitter = new TrainingSentences(sentences);
    }

    /**
     * Trains a model.
     *
     * @param own documents with chemicals and genes
     * @param foreign documents with chemicals by another guideline; may be empty
     */
    public RecogniserParameters train(List<AnnotatedDocument> own, List<AnnotatedDocument> foreign) {
        List<AnnotatedDocument> all = new ArrayList<>(own);
        all.addAll(foreign);
        return train(all, own.size());
    }

    /** One document's sentences before its features are numbered. */
    private List<ChainTrainer.Sentence> sentences(AnnotatedDocument document, int documentIndex, boolean foreign) {
        read(document);
        byte[][] labels = new byte[CHAINS][];
        labels[0] = labels(document, SpanKind.CHEMICAL);
        labels[1] = foreign ? null : labels(document, SpanKind.GENE);
        List<ChainTrainer.Sentence> result = new ArrayList<>();
        for (int s = 0; s < splitter.count(); s++) {
            int first = extractor.sentenceFirst(s);
            int last = extractor.sentenceEnd(s);
            if (first == last) {
                continue;
            }
            int[][] features = new int[last - first][];
            int[] contexts = new int[last - first];
            byte[][] own = new byte[CHAINS][];
            for (int c = 0; c < CHAINS; c++) {
                own[c] = labels[c] == null ? null : closed(Arrays.copyOfRange(labels[c], first, last));
            }
            for (int i = first; i < last; i++) {
                features[i - first] = extractor.features(i, first, last);
                if (foreign) {
                    features[i - first] = withCopies(features[i - first]);
                }
                contexts[i - first] = extractor.edgeContext(i, first);
            }
            result.add(new ChainTrainer.Sentence(documentIndex, features, contexts, own, null));
        }
        return result;
    }

    private void read(AnnotatedDocument document) {
        splitter.split(document.text(), document.titleEnd());
        extractor.read(
                document.text(),
                splitter.begins(),
                splitter.ends(),
                splitter.count(),
                splitter.abbreviations(document.text()),
                dictionary);
    }

    /** Another corpus has other guidelines: its features count once for all corpora and once for it alone. */
    private static int[] withCopies(int[] keys) {
        int[] both = Arrays.copyOf(keys, keys.length * 2);
        for (int i = 0; i < keys.length; i++) {
            both[keys.length + i] = keys[i] * 0x9E3779B1 + 0x7F4A7C15;
        }
        return both;
    }

    private byte[] labels(AnnotatedDocument document, SpanKind kind) {
        byte[] labels = new byte[extractor.size()];
        List<AnnotatedDocument.Entity> spans = new ArrayList<>();
        for (AnnotatedDocument.Entity entity : document.entities()) {
            if (entity.kind() == kind) {
                spans.add(entity);
            }
        }
        // Longer spans first: of two that overlap the longer is learnt.
        spans.sort((a, b) -> Integer.compare(b.end() - b.begin(), a.end() - a.begin()));
        for (AnnotatedDocument.Entity span : spans) {
            int from = 0;
            while (from < labels.length && extractor.end(from) <= span.begin()) {
                from++;
            }
            int to = from;
            while (to < labels.length && extractor.begin(to) < span.end()) {
                to++;
            }
            boolean free = from < to;
            for (int i = from; i < to; i++) {
                free &= labels[i] == 0;
            }
            if (!free) {
                continue;
            }
            for (int i = from; i < to; i++) {
                labels[i] = (byte)
                        (to - from == 1
                                ? LinearChain.S
                                : i == from ? LinearChain.B : i == to - 1 ? LinearChain.E : LinearChain.I);
            }
        }
        return labels;
    }

    /** A span that crosses a sentence boundary is cut there. */
    private static byte[] closed(byte[] labels) {
        int last = labels.length - 1;
        if (labels[0] == LinearChain.I) {
            labels[0] = LinearChain.B;
        } else if (labels[0] == LinearChain.E) {
            labels[0] = LinearChain.S;
        }
        if (labels[last] == LinearChain.I) {
            labels[last] = LinearChain.E;
        } else if (labels[last] == LinearChain.B) {
            labels[last] = LinearChain.S;
        }
        return labels;
    }

    private RecogniserParameters train(List<AnnotatedDocument> documents, int own) {
        List<ChainTrainer.Sentence> sentences = new ArrayList<>();
        for (int d = 0; d < documents.size(); d++) {
            sentences.addAll(sentences(documents.get(d), d, d >= own));
        }
        FeatureIndex index = FeatureIndex.of(sentences, MIN_COUNT);
        progress.accept(sentences.size() + " sentences, " + index.size() + " features");
        ChainTrainer.Result first = new ChainTrainer(index.size(), FIRST, progress).train(sentences);
        List<ChainTrainer.Sentence> held = heldOut(documents, own, sentences, index);
        FeatureIndex secondIndex = FeatureIndex.of(held, MIN_SECOND_COUNT);
        List<ChainTrainer.Sentence> fitted = new ArrayList<>();
        List<ChainTrainer.Sentence> unseen = new ArrayList<>();
        for (ChainTrainer.Sentence sentence : held) {
            (sentence.document() % 3 == 0 ? unseen : fitted).add(sentence);
        }
        // The second pass fits its own sentences too well to be tuned on them.
        RecogniserTuning tuning = RecogniserTuning.of(unseen, secondPass(fitted, secondIndex, first), progress);
        ChainTrainer.Result second = secondPass(held, secondIndex, first);
        return parameters(index, first, secondIndex, second, tuning);
    }

    private ChainTrainer.Result secondPass(
            List<ChainTrainer.Sentence> sentences, FeatureIndex index, ChainTrainer.Result first) {
        ChainTrainer trainer = new ChainTrainer(index.size(), SECOND, progress);
        trainer.startFrom(first.edges());
        return trainer.train(sentences);
    }

    /** Second-pass sentences: each document as a first pass sees it that was trained without it. */
    private List<ChainTrainer.Sentence> heldOut(
            List<AnnotatedDocument> documents, int own, List<ChainTrainer.Sentence> sentences, FeatureIndex index) {
        List<ChainTrainer.Sentence> result = new ArrayList<>();
        Map<Integer, List<ChainTrainer.Sentence>> byDocument = new HashMap<>();
        for (ChainTrainer.Sentence sentence : sentences) {
            byDocument
                    .computeIfAbsent(sentence.document(), k -> new ArrayList<>())
                    .add(sentence);
        }
        LinearChain chain = new LinearChain();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<ChainTrainer.Sentence> rest = new ArrayList<>();
            for (ChainTrainer.Sentence sentence : sentences) {
                if (sentence.document() >= own || sentence.document() % FOLDS != fold) {
                    rest.add(sentence);
                }
            }
            ChainTrainer.Result learnt = new ChainTrainer(index.size(), FIRST, progress).train(rest);
            double[][] expEdges = {
                RecogniserTuning.exponentials(learnt.edges()[0]), RecogniserTuning.exponentials(learnt.edges()[1])
            };
            for (int d = fold; d < own; d += FOLDS) {
                read(documents.get(d));
                extractor.startEvidence();
                List<float[]> offsets = new ArrayList<>();
                int position = 0;
                List<ChainTrainer.Sentence> ownSentences = byDocument.getOrDefault(d, List.of());
                for (ChainTrainer.Sentence sentence : ownSentences) {
                    float[] scores = RecogniserTuning.scores(sentence, learnt.weights());
                    for (int c = 0; c < CHAINS; c++) {
                        chain.sum(scores, c * 4, 0, sentence.size(), sentence.edgeContexts(), expEdges[c]);
                        extractor.recordFirstPass(chain, c, position, sentence.size());
                    }
                    position += sentence.size();
                    offsets.add(scores);
                }
                extractor.gatherEvidence();
                position = 0;
                for (int s = 0; s < ownSentences.size(); s++) {
                    ChainTrainer.Sentence sentence = ownSentences.get(s);
                    int[][] features = new int[sentence.size()][];
                    for (int t = 0; t < features.length; t++) {
                        features[t] = extractor.evidenceFeatures(position + t);
                    }
                    position += features.length;
                    result.add(new ChainTrainer.Sentence(
                            d, features, sentence.edgeContexts(), sentence.labels(), offsets.get(s)));
                }
            }
        }
        return result;
    }

    private RecogniserParameters parameters(
            FeatureIndex index,
            ChainTrainer.Result first,
            FeatureIndex secondIndex,
            ChainTrainer.Result second,
            RecogniserTuning tuning) {
        float high = 0;
        for (float weight : first.weights()) {
            high = Math.max(high, Math.abs(weight));
        }
        for (float weight : second.weights()) {
            high = Math.max(high, Math.abs(weight));
        }
        float unit = Math.min(high, LARGEST) / 127;
        List<long[]> rows = new ArrayList<>();
        collect(index, first.weights(), PRUNED, unit, rows);
        collect(secondIndex, second.weights(), PRUNED / 3, unit, rows);
        rows.sort((a, b) -> Long.compare(a[0], b[0]));
        int[] keys = new int[rows.size()];
        long[] weights = new long[rows.size()];
        int size = 0;
        for (long[] row : rows) {
            if (size > 0 && keys[size - 1] == (int) row[0]) {
                // Two passes may hash to one key once in a while; the second is lost.
                continue;
            }
            keys[size] = (int) row[0];
            weights[size++] = row[1];
        }
        int table = LinearChain.CONTEXTS * LinearChain.EDGES;
        float[] edges = new float[RecogniserParameters.EDGE_TABLES * table];
        for (int c = 0; c < CHAINS; c++) {
            System.arraycopy(first.edges()[c], 0, edges, c * table, table);
            System.arraycopy(second.edges()[c], 0, edges, (2 + c) * table, table);
        }
        return new RecogniserParameters(
                unit,
                tuning.factors(),
                edges,
                tuning.calibration(),
                classes.words(),
                classes.chunks(),
                Arrays.copyOf(keys, size),
                Arrays.copyOf(weights, size));
    }

    private static void collect(FeatureIndex index, float[] weights, float prune, float unit, List<long[]> rows) {
        for (int i = 0; i < index.size(); i++) {
            float high = 0;
            for (int k = 0; k < 8; k++) {
                high = Math.max(high, Math.abs(weights[i * 8 + k]));
            }
            if (high >= prune) {
                rows.add(new long[] {
                    Integer.toUnsignedLong(index.key(i)), RecogniserParameters.pack(weights, i * 8, unit)
                });
            }
        }
    }
}
