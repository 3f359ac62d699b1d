package org.agonist.entities.recogniser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.agonist.entities.Abbreviations;

/** Reads documents with an {@link EntityRecogniser}; keeps nothing from one document to the next. Belongs to one thread. */
public final class RecogniserSession {
    /**
     * From here on a span of each chain is worth finding. Precision is given for recall, so that both ends of a relation are
     * found; chosen on held-out training documents, see MODELS.md.
     */
    private static final float[] LEAST_CONFIDENCE = {0.33f, 0.23f};

    private static final SpanKind[] KINDS = {SpanKind.CHEMICAL, SpanKind.GENE};
    private static final Comparator<EntitySpan> ORDER = Comparator.comparingInt(EntitySpan::begin)
            .thenComparing(Comparator.comparingInt(EntitySpan::end).reversed())
            .thenComparing(EntitySpan::kind);

    private final EntityRecogniser model;
    private final DictionaryLookup dictionary;
    private final DocumentAtoms document;
    private final AtomFeatures features;
    private final SpanCandidates candidates;
    private final SpanFeatures spanFeatures;
    private final SpanSelection selection = new SpanSelection();
    private final LinearChain chain = new LinearChain();
    private final FeatureBuffer buffer = new FeatureBuffer();
    private final Weights.Sum sum = new Weights.Sum();
    private float[] scores = new float[8 * 1024];
    private int[] edgeContexts = new int[1024];
    private float[] confidences = new float[256];
    private int[] chosen = new int[64];
    private final float[] described = new float[SpanFeatures.SIZE];
    private final float[] judged = new float[2];

    RecogniserSession(EntityRecogniser model, DictionaryLookup dictionary) {
        this.model = model;
        this.dictionary = dictionary;
        document = new DocumentAtoms(new AtomTypes(model.words(), model.weights()), model.chunks());
        features = new AtomFeatures(model.words(), model.chunks(), document);
        candidates = new SpanCandidates(document);
        spanFeatures = new SpanFeatures(document, candidates);
    }

    /**
     * Finds the entities of a document.
     *
     * @param text the document
     * @param sentenceBegins UTF-16 offsets, ascending; sentences do not overlap; text outside them is not read
     * @param sentenceEnds exclusive ends
     * @param sentences number of sentences in the two arrays
     * @param abbreviations pairs defined in the document
     * @return spans by begin, longer first, chemicals first; spans of one kind do not overlap
     */
    public List<EntitySpan> recognise(
            CharSequence text,
            int[] sentenceBegins,
            int[] sentenceEnds,
            int sentences,
            List<Abbreviations.Pair> abbreviations) {
        document.read(text, sentenceBegins, sentenceEnds, sentences, abbreviations, dictionary, true);
        int size = document.size;
        if (edgeContexts.length < size) {
            scores = new float[size * 16];
            edgeContexts = new int[size * 2];
        }
        candidates.clear();
        for (int s = 0; s < sentences; s++) {
            if (document.sentenceFirst[s] < document.sentenceEnd[s]) {
                addCandidates(s);
            }
        }
        candidates.gather();
        rank();
        List<EntitySpan> found = new ArrayList<>();
        int from = 0;
        while (from < candidates.size) {
            from = choose(from, found);
        }
        found.sort(ORDER);
        return found;
    }

    private void rank() {
        if (confidences.length < candidates.size) {
            confidences = new float[candidates.size * 2];
        }
        for (int i = 0; i < candidates.size; i++) {
            spanFeatures.describe(i, model.names(), described);
            model.trees(candidates.chain[i]).score(described, judged);
            confidences[i] = (float) (1 / (1 + Math.exp(judged[0] - judged[1])));
        }
    }

    /** Chooses among the candidates of one chain in one sentence, the next of which is {@code from}. */
    private int choose(int from, List<EntitySpan> found) {
        selection.clear();
        int to = from;
        while (to < candidates.size
                && candidates.sentence[to] == candidates.sentence[from]
                && candidates.chain[to] == candidates.chain[from]) {
            float gain = confidences[to] - LEAST_CONFIDENCE[candidates.chain[to]];
            if (gain > 0) {
                selection.add(candidates.begin[to], candidates.end[to], gain, to);
            }
            to++;
        }
        if (chosen.length < selection.size()) {
            chosen = new int[selection.size() * 2];
        }
        int count = selection.choose(chosen);
        for (int k = 0; k < count; k++) {
            int i = chosen[k];
            found.add(
                    new EntitySpan(candidates.begin[i], candidates.end[i], KINDS[candidates.chain[i]], confidences[i]));
        }
        return to;
    }

    private void addCandidates(int sentence) {
        int first = document.sentenceFirst[sentence];
        int last = document.sentenceEnd[sentence];
        int chunk = -1;
        long even = 0;
        long odd = 0;
        int count = 0;
        for (int i = first; i < last; i++) {
            if (document.chunkOf[i] != chunk) {
                chunk = document.chunkOf[i];
                buffer.clear();
                features.chunkFeatures(chunk, first, last, buffer);
                model.weights().addTo(sum, buffer);
                even = sum.even;
                odd = sum.odd;
                count = sum.count;
            }
            buffer.clear();
            features.contextFeatures(i, first, last, buffer);
            model.weights().addTo(sum, buffer);
            sum.even += even + document.even[i];
            sum.odd += odd + document.odd[i];
            sum.count += count + document.count[i];
            unpack(i);
            edgeContexts[i] = i == first ? 0 : features.edgeContext(i);
        }
        for (int c = 0; c < SpanCandidates.CHAINS; c++) {
            chain.sum(scores, c * 4, first, last - first, edgeContexts, model.expEdges(c));
            candidates.add(chain, c, sentence);
        }
    }

    private void unpack(int i) {
        int row = i * 8;
        int bias = 128 * sum.count;
        float unit = model.weights().unit();
        long even = sum.even;
        long odd = sum.odd;
        for (int k = 0; k < 8; k += 2) {
            scores[row + k] = ((int) (even & 0xFFFF) - bias) * unit;
            scores[row + k + 1] = ((int) (odd & 0xFFFF) - bias) * unit;
            even >>>= 16;
            odd >>>= 16;
        }
    }
}
