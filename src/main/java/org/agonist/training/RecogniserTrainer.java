package org.agonist.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.agonist.entities.recogniser.DictionaryLookup;
import org.agonist.entities.recogniser.FeatureExtractor;
import org.agonist.entities.recogniser.LinearChain;
import org.agonist.entities.recogniser.RecogniserParameters;
import org.agonist.entities.recogniser.SpanKind;
import org.agonist.sentences.SentenceSplitter;

/**
 * Trains the entity recogniser on a corpus of chemicals and genes (DrugProt) and, for chemicals only, one of other guidelines
 * (BC5CDR): chains that propose spans, then trees that judge them, learnt on documents that the chains have not seen.
 * Deterministic, one thread, 3 GB of memory for 3,500 abstracts.
 */
public final class RecogniserTrainer {
    private static final int CHAINS = 2;
    /** Features met once are noise. */
    private static final int MIN_COUNT = 2;
    /** Parts of the documents that the trees see as chains trained without them do. */
    private static final int FOLDS = 4;
    /** Rows of weights that are all under so many steps of a byte are left out: measured to cost nothing. */
    private static final int LEAST_STEPS = 5;
    /** Larger weights are cut to fit a byte. */
    private static final float LARGEST = 2.5f;
    /** Best on held-out training documents, see MODELS.md. */
    private static final ChainTrainer.Settings SETTINGS = new ChainTrainer.Settings(12, 3, 0.03, 2, 3, 0.4f, 42);

    private final WordClasses classes;
    private final DictionaryLookup dictionary;
    private final FeatureExtractor extractor;
    private final TrainingSentences splitter;
    private final LinearChain chain = new LinearChain();
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
            result.add(new ChainTrainer.Sentence(documentIndex, features, contexts, own));
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
        ChainTrainer.Result chains = new ChainTrainer(index.size(), SETTINGS, progress).train(sentences);
        SpanTrainer spans = judgeUnseen(documents.subList(0, own), sentences, index);
        progress.accept("trees");
        return parameters(index, chains, spans);
    }

    /** Candidates in each document as chains propose them that were trained without it, and their judges. */
    private SpanTrainer judgeUnseen(
            List<AnnotatedDocument> documents, List<ChainTrainer.Sentence> sentences, FeatureIndex index) {
        Unseen[] unseen = new Unseen[documents.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<ChainTrainer.Sentence> rest = new ArrayList<>();
            for (ChainTrainer.Sentence sentence : sentences) {
                if (sentence.document() >= documents.size() || sentence.document() % FOLDS != fold) {
                    rest.add(sentence);
                }
            }
            ChainTrainer.Result learnt = new ChainTrainer(index.size(), SETTINGS, progress).train(rest);
            double[][] expEdges = {
                LinearChain.exponentials(learnt.edges()[0], 0), LinearChain.exponentials(learnt.edges()[1], 0)
            };
            for (ChainTrainer.Sentence sentence : sentences) {
                int d = sentence.document();
                if (d < documents.size() && d % FOLDS == fold) {
                    if (unseen[d] == null) {
                        unseen[d] = new Unseen(new ArrayList<>(), new ArrayList<>(), expEdges);
                    }
                    unseen[d].scores.add(learnt.scores(sentence));
                    unseen[d].edgeContexts.add(sentence.edgeContexts());
                }
            }
        }
        SpanTrainer spans = new SpanTrainer();
        for (int d = 0; d < unseen.length; d++) {
            propose(documents.get(d), unseen[d]);
            spans.count(documents.get(d), extractor.candidates());
        }
        for (int d = 0; d < unseen.length; d++) {
            propose(documents.get(d), unseen[d]);
            spans.learn(documents.get(d), extractor.candidates(), extractor.candidateFeatures(spans.countsWithout(d)));
        }
        return spans;
    }

    /** What chains that have not seen a document make of its sentences. */
    private record Unseen(List<float[]> scores, List<int[]> edgeContexts, double[][] expEdges) {}

    /** Fills the extractor with the candidates of a document. */
    private void propose(AnnotatedDocument document, Unseen unseen) {
        read(document);
        extractor.clearCandidates();
        int read = 0;
        for (int s = 0; s < splitter.count(); s++) {
            int size = extractor.sentenceEnd(s) - extractor.sentenceFirst(s);
            if (size == 0) {
                continue;
            }
            for (int c = 0; c < CHAINS; c++) {
                chain.sum(unseen.scores.get(read), c * 4, 0, size, unseen.edgeContexts.get(read), unseen.expEdges[c]);
                extractor.addCandidates(chain, c, s);
            }
            read++;
        }
    }

    private RecogniserParameters parameters(FeatureIndex index, ChainTrainer.Result chains, SpanTrainer spans) {
        float high = 0;
        for (float weight : chains.weights()) {
            high = Math.max(high, Math.abs(weight));
        }
        float unit = Math.min(high, LARGEST) / 127;
        List<long[]> rows = new ArrayList<>();
        for (int i = 0; i < index.size(); i++) {
            float largest = 0;
            for (int k = 0; k < 8; k++) {
                largest = Math.max(largest, Math.abs(chains.weights()[i * 8 + k]));
            }
            if (Math.round(largest / unit) >= LEAST_STEPS) {
                rows.add(new long[] {
                    Integer.toUnsignedLong(index.key(i)), RecogniserParameters.pack(chains.weights(), i * 8, unit)
                });
            }
        }
        rows.sort(Comparator.comparingLong(row -> row[0]));
        int table = LinearChain.CONTEXTS * LinearChain.EDGES;
        float[] edges = new float[RecogniserParameters.EDGE_TABLES * table];
        for (int c = 0; c < CHAINS; c++) {
            System.arraycopy(chains.edges()[c], 0, edges, c * table, table);
        }
        return new RecogniserParameters(
                unit,
                edges,
                classes.words(),
                classes.chunks(),
                rows.stream().mapToInt(row -> (int) row[0]).toArray(),
                rows.stream().mapToLong(row -> row[1]).toArray(),
                spans.names(),
                spans.trees());
    }
}
