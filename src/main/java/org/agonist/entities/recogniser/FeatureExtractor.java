package org.agonist.entities.recogniser;

import java.util.Arrays;
import java.util.List;
import org.agonist.entities.Abbreviations;

/** What training sees of a document: the same atoms and features as at run time, before weights exist. Belongs to one thread. */
public final class FeatureExtractor {
    private final AtomTypes types;
    private final DocumentAtoms document;
    private final AtomFeatures features;
    private final DocumentEvidence evidence;
    private final FeatureBuffer buffer = new FeatureBuffer();

    /** An extractor that knows these word classes. */
    public FeatureExtractor(RecogniserParameters.Clusters words, RecogniserParameters.Clusters chunks) {
        WordClusters wordClusters = EntityRecogniser.clusters(words);
        WordClusters chunkClusters = EntityRecogniser.clusters(chunks);
        types = new AtomTypes(wordClusters, null);
        document = new DocumentAtoms(types, chunkClusters);
        features = new AtomFeatures(wordClusters, chunkClusters, document);
        evidence = new DocumentEvidence(document);
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

    /** The first pass's feature keys of an atom of the sentence from {@code first} to before {@code last}. */
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

    /** Makes room for the first pass's results on the document just read. */
    public void startEvidence() {
        evidence.reserve(document.size);
    }

    /** Takes the first pass's posteriors and best labelling of one chain in one sentence, from the chain last summed there. */
    public void recordFirstPass(LinearChain chain, int chainIndex, int first, int count) {
        evidence.record(chain, chainIndex, first, count);
        chain.best(1, evidence.labels[chainIndex], first);
    }

    /** Draws together what was recorded; then {@link #evidenceFeatures} may be called. */
    public void gatherEvidence() {
        evidence.gather();
    }

    /** The second pass's feature keys of an atom. */
    public int[] evidenceFeatures(int atom) {
        buffer.clear();
        evidence.features(atom, buffer);
        return Arrays.copyOf(buffer.keys(), buffer.size());
    }
}
