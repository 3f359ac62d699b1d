package org.agonist.entities.recogniser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agonist.entities.Abbreviations;

/** What training sees of a document: the same atoms and features as at run time, before weights exist. Belongs to one thread. */
public final class FeatureExtractor {
    private final AtomTypes types;
    private final DocumentAtoms document;
    private final AtomFeatures features;
    private final SpanCandidates candidates;
    private final SpanFeatures spanFeatures;
    private final FeatureBuffer buffer = new FeatureBuffer();

    /** An extractor that knows these word classes. */
    public FeatureExtractor(RecogniserParameters.Clusters words, RecogniserParameters.Clusters chunks) {
        WordClusters wordClusters = EntityRecogniser.clusters(words);
        WordClusters chunkClusters = EntityRecogniser.clusters(chunks);
        types = new AtomTypes(wordClusters, null);
        document = new DocumentAtoms(types, chunkClusters);
        features = new AtomFeatures(wordClusters, chunkClusters, document);
        candidates = new SpanCandidates(document);
        spanFeatures = new SpanFeatures(document, candidates);
    }

    /** Takes in a document, as {@link RecogniserSession#recognise(CharSequence, int[], int[], int, List)} does. */
    public void read(
            CharSequence text,
            int[] sentenceBegins,
            int[] sentenceEnds,
            int sentences,
            List<Abbreviations.Pair> abbreviations,
            DictionaryLookup dictionary) {
        document.read(text, sentenceBegins, sentenceEnds, sentences, abbreviations, dictionary, false);
    }

    /** Atoms in the document. */
    public int size() {
        return document.size;
    }

    /** First atom of a sentence. */
    public int sentenceFirst(int sentence) {
        return document.sentenceFirst[sentence];
    }

    /** The atom after the last of a sentence. */
    public int sentenceEnd(int sentence) {
        return document.sentenceEnd[sentence];
    }

    /** UTF-16 offset where an atom begins. */
    public int begin(int atom) {
        return document.begin[atom];
    }

    /** UTF-16 offset after an atom. */
    public int end(int atom) {
        return document.end[atom];
    }

    /** The context of the transition into an atom, 0 at the first of a sentence. */
    public int edgeContext(int atom, int first) {
        return atom == first ? 0 : features.edgeContext(atom);
    }

    /** The feature keys of an atom of the sentence from {@code first} to before {@code last}. */
    public int[] features(int atom, int first, int last) {
        buffer.clear();
        for (int role = 0; role < AtomTypes.ROLES; role++) {
            int lender = atom + role - AtomTypes.SELF;
            if (lender >= first && lender < last) {
                int slot = types.slot(
                        document.word[lender],
                        document.text,
                        document.begin[lender],
                        document.end[lender],
                        document.kind[lender]);
                types.features(
                        role,
                        slot,
                        document.text,
                        document.begin[lender],
                        document.end[lender],
                        document.kind[lender],
                        buffer);
            }
        }
        features.chunkFeatures(document.chunkOf[atom], first, last, buffer);
        features.contextFeatures(atom, first, last, buffer);
        return Arrays.copyOf(buffer.keys(), buffer.size());
    }

    /** Forgets the candidates of the last document. */
    public void clearCandidates() {
        candidates.clear();
    }

    /** Adds the candidates of one chain in a sentence, from the chain last summed there. */
    public void addCandidates(LinearChain chain, int chainIndex, int sentence) {
        candidates.add(chain, chainIndex, sentence);
    }

    /** The candidates added, in no order; their confidence is their posterior. */
    public List<EntitySpan> candidates() {
        List<EntitySpan> spans = new ArrayList<>(candidates.size);
        for (int i = 0; i < candidates.size; i++) {
            spans.add(new EntitySpan(
                    candidates.begin[i],
                    candidates.end[i],
                    SpanKind.values()[candidates.chain[i]],
                    candidates.posterior[i]));
        }
        return spans;
    }

    /** The features of each candidate by which trees judge it. */
    public List<float[]> candidateFeatures(NameCounts counts) {
        candidates.gather();
        List<float[]> result = new ArrayList<>(candidates.size);
        for (int i = 0; i < candidates.size; i++) {
            float[] features = new float[SpanFeatures.SIZE];
            spanFeatures.describe(i, counts, features);
            result.add(features);
        }
        return result;
    }

    /** The key under which {@link NameCounts} knows a name. */
    public static int nameKey(CharSequence text, int begin, int end) {
        return SpanCandidates.nameKey(text, begin, end);
    }
}
