package org.agonist.relations.classifier;

/** How a sentence is built around a pair, in numbers for the trees: distances, what stands between, lists, brackets, chunks. */
final class PairStructure {
    static final int SIZE = 20;

    private PairStructure() {}

    static void write(SentenceAnalysis s, int agentMention, int targetMention, float[] d, int at) {
        int a = s.unitOfMention[agentMention];
        int t = s.unitOfMention[targetMention];
        int left = Math.min(a, t);
        int right = Math.max(a, t);
        int agents = 0;
        int targets = 0;
        int commas = 0;
        int verbs = 0;
        int triggers = 0;
        int kept = 0;
        for (int u = left + 1; u < right; u++) {
            agents += s.roles[u] & 1;
            targets += s.roles[u] >> 1 & 1;
            commas += s.pos[u] == PartOfSpeech.COMMA ? 1 : 0;
            verbs += s.pos[u] == PartOfSpeech.VERB || s.pos[u] == PartOfSpeech.AUXILIARY ? 1 : 0;
            triggers += s.trigger[u] != TriggerClass.NONE ? 1 : 0;
            kept += FlatFeatures.dropped(s, u, a, t) ? 0 : 1;
        }
        int mentions = 0;
        for (int u = 0; u < s.size; u++) {
            mentions += s.roles[u] != 0 ? 1 : 0;
        }
        d[at] = a < t ? 0 : 1;
        d[at + 1] = right - left;
        d[at + 2] = kept;
        d[at + 3] = agents;
        d[at + 4] = targets;
        d[at + 5] = commas;
        d[at + 6] = verbs;
        d[at + 7] = triggers;
        d[at + 8] = s.listLast[a] - s.listFirst[a];
        d[at + 9] = s.listLast[t] - s.listFirst[t];
        d[at + 10] = (s.bracket[left] >= 0 ? 2 : 0) + (s.bracket[right] >= 0 ? 1 : 0);
        d[at + 11] = s.bracket[left] == s.bracket[right] ? 1 : 0;
        d[at + 12] = s.size;
        d[at + 13] = mentions;
        d[at + 14] = (s.nested[agentMention] ? 1 : 0) + (s.nested[targetMention] ? 2 : 0);
        d[at + 15] = s.chunkHead[a] == s.chunkHead[t] ? 1 : 0;
        d[at + 16] = s.chunkHead[a] == a ? 1 : 0;
        d[at + 17] = s.chunkHead[t] == t ? 1 : 0;
        d[at + 18] = left;
        d[at + 19] = s.size - right;
    }
}
