package org.agonist.entities.recogniser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.agonist.entities.Abbreviations;

/** Reads documents with an {@link EntityRecogniser}; keeps nothing from one document to the next. Belongs to one thread. */
public final class RecogniserSession {
    private static final int CHAINS = 2;
    private static final SpanKind[] KINDS = {SpanKind.CHEMICAL, SpanKind.GENE};
    private static final Comparator<EntitySpan> ORDER = Comparator.comparingInt(EntitySpan::begin)
            .thenComparing(Comparator.comparingInt(EntitySpan::end).reversed())
            .thenComparing(EntitySpan::kind);

    private final EntityRecogniser model;
    private final DictionaryLookup dictionary;
    private final DocumentAtoms document;
    private final AtomFeatures features;
    private final DocumentEvidence evidence;
    private final LinearChain chain = new LinearChain();
    private final FeatureBuffer buffer = new FeatureBuffer();
    private final Weights.Sum sum = new Weights.Sum();
    private float[] scores = new float[8 * 1024];
    private int[] edgeContexts = new int[1024];

    RecogniserSession(EntityRecogniser model, DictionaryLookup dictionary) {
        this.model = model;
        this.dictionary = dictionary;
        document = new DocumentAtoms(new AtomTypes(model.words(), model.weights()), model.chunks());
        features = new AtomFeatures(model.words(), model.chunks(), document);
        evidence = new DocumentEvidence(document);
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
        evidence.reserve(size);
        for (int s = 0; s < sentences; s++) {
            int first = document.sentenceFirst[s];
            int last = document.sentenceEnd[s];
            if (first < last) {
                firstPass(first, last);
            }
        }
        evidence.gather();
        List<EntitySpan> found = new ArrayList<>();
        for (int s = 0; s < sentences; s++) {
            int first = document.sentenceFirst[s];
            int last = document.sentenceEnd[s];
            if (first < last && evidence.matters(first, last)) {
                secondPass(first, last, found);
            }
        }
        found.sort(ORDER);
        return found;
    }

    private void firstPass(int first, int last) {
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
            unpack(i, false);
            edgeContexts[i] = i == first ? 0 : features.edgeContext(i);
        }
        for (int c = 0; c < CHAINS; c++) {
            chain.sum(scores, c * 4, first, last - first, edgeContexts, model.expEdges(0, c));
            evidence.record(chain, c, first, last - first);
            chain.best(1, evidence.labels[c], first);
        }
    }

    private void unpack(int i, boolean add) {
        int row = i * 8;
        int bias = 128 * sum.count;
        float unit = model.weights().unit();
        long even = sum.even;
        long odd = sum.odd;
        for (int k = 0; k < 8; k += 2) {
            float low = ((int) (even & 0xFFFF) - bias) * unit;
            float high = ((int) (odd & 0xFFFF) - bias) * unit;
            scores[row + k] = add ? scores[row + k] + low : low;
            scores[row + k + 1] = add ? scores[row + k + 1] + high : high;
            even >>>= 16;
            odd >>>= 16;
        }
    }

    private void secondPass(int first, int last, List<EntitySpan> found) {
        for (int i = first; i < last; i++) {
            buffer.clear();
            evidence.features(i, buffer);
            model.weights().addTo(sum, buffer);
            unpack(i, true);
        }
        for (int c = 0; c < CHAINS; c++) {
            chain.sum(scores, c * 4, first, last - first, edgeContexts, model.expEdges(1, c));
            byte[] labels = evidence.labels[c];
            chain.best(model.outsideFactor(c), labels, first);
            int from = first;
            for (int i = first; i < last; i++) {
                if (labels[i] == LinearChain.B || labels[i] == LinearChain.S) {
                    from = i;
                }
                if (labels[i] == LinearChain.E || labels[i] == LinearChain.S) {
                    float confidence = model.calibrated(c, chain.spanPosterior(from - first, i + 1 - first));
                    SpanRepair.repair(
                            document.text,
                            document.begin[from],
                            document.end[i],
                            document.end[last - 1],
                            KINDS[c],
                            confidence,
                            found);
                }
            }
        }
    }
}
