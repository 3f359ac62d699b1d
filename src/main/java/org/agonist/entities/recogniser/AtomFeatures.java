package org.agonist.entities.recogniser;

import org.agonist.text.Atoms;

/** The features of an atom in its sentence: neighbours, the chunk between white space, dictionary, abbreviations. */
final class AtomFeatures {
    private static final int NOTHING = 0x3C6EF372;

    private final WordClusters clusters;
    private final WordClusters chunkClusters;
    private final DocumentAtoms document;

    AtomFeatures(WordClusters clusters, WordClusters chunkClusters, DocumentAtoms document) {
        this.clusters = clusters;
        this.chunkClusters = chunkClusters;
        this.document = document;
    }

    /** Adds what all atoms of a chunk share. */
    void chunkFeatures(int chunk, int first, int last, FeatureBuffer out) {
        DocumentAtoms d = document;
        int firstChunk = d.chunkOf[first];
        int lastChunk = d.chunkOf[last - 1];
        int own = d.chunkLower[chunk];
        int previous = chunk > firstChunk ? d.chunkLower[chunk - 1] : NOTHING;
        int next = chunk < lastChunk ? d.chunkLower[chunk + 1] : NOTHING;
        int next2 = chunk + 1 < lastChunk ? d.chunkLower[chunk + 2] : NOTHING;
        int previous2 = chunk - 1 > firstChunk ? d.chunkLower[chunk - 2] : NOTHING;
        out.add(200, own);
        out.add(201, d.chunkShape[chunk]);
        out.add(202, previous);
        out.add(203, next);
        out.add(204, previous2);
        out.add(205, next2);
        out.add(206, FeatureHash.pair(own, next));
        out.add(207, FeatureHash.pair(previous, own));
        out.add(208, FeatureHash.pair(previous, next));
        out.add(234, FeatureHash.pair(next, next2));
        out.add(235, FeatureHash.pair(previous2, previous));
        int coreFirst = d.coreFirst[chunk];
        int coreEnd = d.coreEnd[chunk];
        out.add(209, Math.min(coreEnd - coreFirst, 9));
        int from = d.begin[coreFirst];
        int to = d.end[coreEnd - 1];
        if (coreEnd - coreFirst > 1) {
            int hash = 1;
            for (int i = 0; i < Math.min(5, to - from); i++) {
                hash = FeatureHash.step(hash, FoldedChars.fold(d.text.charAt(from + i)));
                if (i > 1) {
                    out.add(210 + i, hash);
                }
            }
            hash = 2;
            for (int i = 0; i < Math.min(5, to - from); i++) {
                hash = FeatureHash.step(hash, FoldedChars.fold(d.text.charAt(to - 1 - i)));
                if (i > 1) {
                    out.add(215 + i, hash);
                }
            }
            int letters = -1;
            int lettersFirst = -1;
            for (int i = coreFirst; i < coreEnd; i++) {
                if (d.kind[i] == Atoms.LETTERS) {
                    letters = i;
                    if (lettersFirst < 0) {
                        lettersFirst = i;
                    }
                }
            }
            if (letters >= 0) {
                out.add(220, d.lower[letters]);
                out.add(221, d.lower[lettersFirst]);
            }
        }
        for (int system = 0; system < chunkClusters.systems(); system++) {
            int cluster = chunkClusters.classOf(d.chunkCluster[chunk], system);
            out.add(222 + system, cluster);
            if (chunk > firstChunk) {
                out.add(225 + system, chunkClusters.classOf(d.chunkCluster[chunk - 1], system));
            }
            if (chunk < lastChunk) {
                out.add(228 + system, chunkClusters.classOf(d.chunkCluster[chunk + 1], system));
            }
            if (chunk + 1 < lastChunk) {
                out.add(231 + system, chunkClusters.classOf(d.chunkCluster[chunk + 2], system));
            }
        }
    }

    /** Adds what holds of this atom only. */
    void contextFeatures(int i, int first, int last, FeatureBuffer out) {
        DocumentAtoms d = document;
        int own = d.lower[i];
        boolean hasPrevious = i > first;
        boolean hasNext = i + 1 < last;
        int previous = hasPrevious ? d.lower[i - 1] : NOTHING;
        int next = hasNext ? d.lower[i + 1] : NOTHING;
        int previous2 = i - 2 >= first ? d.lower[i - 2] : NOTHING;
        int next2 = i + 2 < last ? d.lower[i + 2] : NOTHING;
        int gaps = (d.gap[i] ? 1 : 0) + (hasNext && !d.gap[i + 1] ? 0 : 2);
        out.add(300, FeatureHash.pair(previous, own));
        out.add(301, FeatureHash.pair(own, next));
        out.add(302, FeatureHash.pair(previous, next));
        out.add(303, FeatureHash.pair(previous2, previous));
        out.add(304, FeatureHash.pair(next, next2));
        out.add(305, FeatureHash.pair(FeatureHash.pair(previous, own), next));
        if (i - 3 >= first) {
            out.add(306, d.lower[i - 3]);
        }
        if (i + 3 < last) {
            out.add(307, d.lower[i + 3]);
        }
        int shape = d.shape[i];
        int shapeBefore = hasPrevious ? d.shape[i - 1] : 0;
        int shapeAfter = hasNext ? d.shape[i + 1] : 0;
        out.add(308, FeatureHash.pair(shapeBefore, shape) + gaps);
        out.add(309, FeatureHash.pair(shape, shapeAfter) + gaps);
        out.add(310, FeatureHash.pair(FeatureHash.pair(shapeBefore, shape), shapeAfter) + gaps);
        out.add(311, gaps * 16 + d.edgeClass[i]);
        if (!hasPrevious) {
            out.add(312, shape);
        }
        if (clusters.systems() > 0) {
            int cluster = clusters.classOf(d.clusterSlot[i], 0);
            int clusterBefore = hasPrevious ? clusters.classOf(d.clusterSlot[i - 1], 0) : -1;
            int clusterAfter = hasNext ? clusters.classOf(d.clusterSlot[i + 1], 0) : -1;
            out.add(313, FeatureHash.pair(clusterBefore, cluster));
            out.add(314, FeatureHash.pair(cluster, clusterAfter));
            out.add(315, FeatureHash.pair(clusterBefore, clusterAfter));
        }
        chunkPosition(i, shape, out);
        dictionaryFeatures(i, first, last, shape, out);
        if (d.abbreviation[i] != 0) {
            abbreviationFeatures(i, out);
        }
    }

    private void chunkPosition(int i, int shape, FeatureBuffer out) {
        DocumentAtoms d = document;
        int chunk = d.chunkOf[i];
        int fromBegin = Math.min(i - d.coreFirst[chunk], 5);
        int fromEnd = Math.min(d.coreEnd[chunk] - 1 - i, 5);
        int place = (fromBegin + 8) * 64 + fromEnd + 8;
        out.add(320, place);
        if (d.coreEnd[chunk] - d.coreFirst[chunk] > 1) {
            out.add(321, FeatureHash.pair(d.chunkLower[chunk], i - d.coreFirst[chunk]));
            out.add(322, FeatureHash.pair(d.chunkShape[chunk], fromBegin * 8 + fromEnd));
            out.add(323, FeatureHash.pair(d.lower[i], place));
            out.add(324, FeatureHash.pair(shape, place));
        }
    }

    private void dictionaryFeatures(int i, int first, int last, int shape, FeatureBuffer out) {
        DocumentAtoms d = document;
        int tag = d.dictionary[i];
        int before = i > first ? d.dictionary[i - 1] : 0;
        int after = i + 1 < last ? d.dictionary[i + 1] : 0;
        if ((tag | before | after) == 0) {
            return;
        }
        out.add(330, tag);
        out.add(331, tag + (before << 6));
        out.add(332, tag + (after << 6));
        out.add(333, tag + (before << 6) + (after << 12));
        if (tag != 0) {
            out.add(334, FeatureHash.pair(tag, shape));
            out.add(335, FeatureHash.pair(tag, d.lower[i]));
        }
    }

    private void abbreviationFeatures(int i, FeatureBuffer out) {
        DocumentAtoms d = document;
        int tag = d.abbreviation[i];
        int pair = d.abbreviationOf[i];
        out.add(340, tag);
        if (tag > 4) {
            int shortLength = d.shortEnd[pair] - d.shortFirst[pair];
            out.add(341, FeatureHash.pair(tag, d.shape[d.shortFirst[pair]]));
            out.add(342, FeatureHash.pair(tag, d.lower[d.longEnd[pair] - 1]));
            out.add(343, tag * 8 + Math.min(shortLength, 7));
            return;
        }
        int lastAtom = d.longEnd[pair] - 1;
        int to = d.end[lastAtom];
        out.add(344, d.lower[lastAtom]);
        out.add(345, FeatureHash.pair(tag, d.lower[lastAtom]));
        out.add(346, FeatureHash.pair(tag, d.dictionary[lastAtom]));
        out.add(347, FeatureHash.pair(d.dictionary[d.longFirst[pair]], d.dictionary[lastAtom]));
        if (lastAtom > d.longFirst[pair]) {
            out.add(348, d.lower[lastAtom - 1]);
        }
        out.add(349, d.lower[d.longFirst[pair]]);
        if (clusters.systems() > 0) {
            out.add(350, clusters.classOf(d.clusterSlot[lastAtom], 0));
        }
        int hash = 2;
        for (int k = 0; k < Math.min(4, to - d.begin[lastAtom]); k++) {
            hash = FeatureHash.step(hash, FoldedChars.fold(d.text.charAt(to - 1 - k)));
            if (k > 1) {
                out.add(350 + k, hash);
            }
        }
    }

    /** What the transition between the atom before and atom {@code i} may depend on, below {@link LinearChain#CONTEXTS}. */
    int edgeContext(int i) {
        DocumentAtoms d = document;
        int classes = d.edgeClass[i - 1] * AtomTypes.EDGE_CLASSES + d.edgeClass[i];
        return d.gap[i] ? classes + AtomTypes.EDGE_CLASSES * AtomTypes.EDGE_CLASSES : classes;
    }
}
