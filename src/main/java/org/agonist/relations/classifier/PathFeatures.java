package org.agonist.relations.classifier;

import org.agonist.learning.HashMix;

/** How the arguments hang together: their noun chunks, what governs these, and the path between the two. */
final class PathFeatures {
    private static final int PATH_LIMIT = 10;

    private final int[] upAgent = new int[PATH_LIMIT + 1];
    private final int[] upTarget = new int[PATH_LIMIT + 1];
    private final int[] path = new int[2 * PATH_LIMIT + 4];

    private static int beforeChunk(SentenceAnalysis s, int u) {
        int p = s.chunkBegin[s.listFirst[u]] - 1;
        while (p >= 0 && (s.pos[p] == PartOfSpeech.DETERMINER || s.pos[p] == PartOfSpeech.ADVERB)) {
            p--;
        }
        return p;
    }

    static void addChunks(SentenceAnalysis s, int a, int t, int dir, FeatureBuffer out) {
        int headAgent = s.chunkHead[a] < 0 ? a : s.chunkHead[a];
        int headTarget = s.chunkHead[t] < 0 ? t : s.chunkHead[t];
        int ha = headAgent == a ? PairFeatures.ARG_AGENT : headAgent == t ? PairFeatures.ARG_TARGET : s.stem[headAgent];
        int ht = headTarget == t
                ? PairFeatures.ARG_TARGET
                : headTarget == a ? PairFeatures.ARG_AGENT : s.stem[headTarget];
        out.add(FeatureTemplate.HEAD_AGENT, ha, dir);
        out.add(FeatureTemplate.HEAD_TARGET, ht, dir);
        out.add(FeatureTemplate.HEADS, ha, ht, dir, headAgent == headTarget ? 1 : 0);
        int pa = beforeChunk(s, a);
        int pt = beforeChunk(s, t);
        out.add(FeatureTemplate.GOVERNOR_AGENT, PairFeatures.stem(s, pa), PairFeatures.stem(s, pa - 1), dir);
        out.add(FeatureTemplate.GOVERNOR_TARGET, PairFeatures.stem(s, pt), PairFeatures.stem(s, pt - 1), dir);
        out.add(FeatureTemplate.GOVERNOR_TARGET, PairFeatures.stem(s, pt), ht, dir, 3);
        out.add(FeatureTemplate.GOVERNOR_AGENT, PairFeatures.stem(s, pa), ha, dir, 3);
        out.add(
                FeatureTemplate.GOVERNORS,
                pa < 0 ? PairFeatures.NOTHING : PairFeatures.skeleton(s, pa),
                pt < 0 ? PairFeatures.NOTHING : PairFeatures.skeleton(s, pt),
                dir);
        int ga = s.governor[headAgent];
        int gt = s.governor[headTarget];
        out.add(FeatureTemplate.GOVERNOR_AGENT, ga < 0 ? PairFeatures.NOTHING : s.stem[ga], dir);
        out.add(FeatureTemplate.GOVERNOR_TARGET, gt < 0 ? PairFeatures.NOTHING : s.stem[gt], dir);
    }

    static int climb(SentenceAnalysis s, int u, int[] up) {
        int n = 0;
        int at = u;
        while (at >= 0 && n < PATH_LIMIT) {
            for (int i = 0; i < n; i++) {
                if (up[i] == at) {
                    return n;
                }
            }
            up[n++] = at;
            at = s.governor[at];
        }
        return n;
    }

    void add(SentenceAnalysis s, int a, int t, int dir, FeatureBuffer out) {
        int na = climb(s, a, upAgent);
        int nt = climb(s, t, upTarget);
        int ia = -1;
        int it = -1;
        for (int i = 0; i < na && ia < 0; i++) {
            for (int j = 0; j < nt; j++) {
                if (upAgent[i] == upTarget[j]) {
                    ia = i;
                    it = j;
                    break;
                }
            }
        }
        if (ia < 0) {
            out.add(FeatureTemplate.PATH_LENGTH, 99, dir);
            int topA = upAgent[na - 1];
            int topT = upTarget[nt - 1];
            out.add(FeatureTemplate.PATH_TOP, s.stem[topA], s.stem[topT], dir, 1);
            return;
        }
        int n = 0;
        for (int i = 0; i <= ia; i++) {
            path[n++] = upAgent[i];
        }
        for (int j = it - 1; j >= 0; j--) {
            path[n++] = upTarget[j];
        }
        int words = dir;
        int classes = dir;
        int clusterPath = dir;
        for (int i = 0; i < n; i++) {
            int u = path[i];
            int w = PairFeatures.masked(s, u, a, t);
            int k = u == a ? 1 : u == t ? 2 : PairFeatures.skeleton(s, u);
            int side = i < ia ? 0 : i == ia ? 1 : 2;
            words = HashMix.mix(words, w);
            classes = HashMix.mix(classes, k);
            clusterPath = HashMix.mix(clusterPath, u == a || u == t ? 0 : s.cluster[u]);
            if (i + 1 < n) {
                out.add(FeatureTemplate.PATH_BIGRAM, w, PairFeatures.masked(s, path[i + 1], a, t), side);
            }
            if (s.roles[u] == 0) {
                out.add(FeatureTemplate.PATH_CLUSTER, s.fineCluster[u], side, dir);
            }
        }
        out.add(FeatureTemplate.PATH_LENGTH, Math.min(n, 9), ia, it);
        if (n <= 9) {
            out.add(FeatureTemplate.PATH, words, n);
            out.add(FeatureTemplate.PATH_CLASSES, classes, n);
            out.add(FeatureTemplate.PATH_CLUSTER, clusterPath, n, 7);
        }
        int top = path[ia];
        out.add(FeatureTemplate.PATH_TOP, PairFeatures.masked(s, top, a, t), dir);
        out.add(
                FeatureTemplate.PATH_TOP,
                PairFeatures.skeleton(s, top),
                ia > 0 ? PairFeatures.skeleton(s, path[ia - 1]) : PairFeatures.NOTHING,
                it > 0 ? PairFeatures.skeleton(s, path[ia + 1]) : PairFeatures.NOTHING,
                dir);
    }
}
