package org.agonist.relations.classifier;

import java.util.List;

/**
 * Turns an agent and a target of an analyzed sentence into features. The two stand masked in the sentence; of their names
 * only the shape, the first three and last four letters and the clusters of their words are looked at, so that most of what
 * is learned holds for names never seen. A name of four letters or less is known by these.
 */
final class PairFeatures {
    static final int MAX_BETWEEN = 60;
    static final int WINDOW = 4;
    static final int NOTHING = -7;
    static final int ARG_AGENT = Hashes.of("\u0001AGENT");
    static final int ARG_TARGET = Hashes.of("\u0001TARGET");

    private final FlatFeatures flat = new FlatFeatures();
    private final PathFeatures paths = new PathFeatures();

    static int bin(int distance) {
        if (distance <= 5) {
            return distance;
        }
        return distance <= 7
                ? 6
                : distance <= 10 ? 7 : distance <= 15 ? 8 : distance <= 22 ? 9 : distance <= 30 ? 10 : 11;
    }

    void extract(SentenceAnalysis s, int agentMention, int targetMention, List<PairHint> hints, FeatureBuffer out) {
        out.clear();
        int a = s.unitOfMention[agentMention];
        int t = s.unitOfMention[targetMention];
        if (a < 0 || t < 0 || a == t) {
            out.add(FeatureTemplate.NESTED, 1);
            return;
        }
        int dir = a < t ? 0 : 1;
        int left = Math.min(a, t);
        int right = Math.max(a, t);
        out.add(FeatureTemplate.BIAS, 0);
        out.add(FeatureTemplate.ORDER, dir);
        if (s.nested[agentMention] || s.nested[targetMention]) {
            out.add(FeatureTemplate.NESTED, s.nested[agentMention] ? 2 : 3);
        }
        NameFeatures.add(s, agentMention, targetMention, dir, out);
        counts(s, left, right, dir, out);
        rawWindows(s, left, right, dir, out);
        flat.add(s, a, t, dir, out);
        TriggerFeatures.add(s, a, t, dir, out);
        PathFeatures.addChunks(s, a, t, dir, out);
        paths.add(s, a, t, dir, out);
        for (PairHint hint : hints) {
            if (hint.agent() == agentMention && hint.target() == targetMention) {
                out.add(FeatureTemplate.HINT_LABEL, Hashes.of(hint.label()));
                out.add(FeatureTemplate.HINT_RULE, Hashes.of(hint.rule()));
            }
        }
    }

    private static void counts(SentenceAnalysis s, int left, int right, int dir, FeatureBuffer out) {
        int agents = 0;
        int targets = 0;
        int commas = 0;
        int verbs = 0;
        for (int u = left + 1; u < right; u++) {
            agents += s.roles[u] & SentenceAnalysis.AGENT_BIT;
            targets += s.roles[u] >> 1 & 1;
            if (s.pos[u] == PartOfSpeech.COMMA) {
                commas++;
            } else if (s.pos[u] == PartOfSpeech.VERB
                    || s.pos[u] == PartOfSpeech.AUXILIARY
                    || s.pos[u] == PartOfSpeech.PARTICIPLE) {
                verbs++;
            }
        }
        out.add(FeatureTemplate.DISTANCE, bin(right - left), dir);
        out.add(FeatureTemplate.MENTIONS_BETWEEN, Math.min(4, agents), Math.min(4, targets), dir);
        out.add(FeatureTemplate.AGENTS_BETWEEN, Math.min(5, agents), dir);
        out.add(FeatureTemplate.TARGETS_BETWEEN, Math.min(5, targets), dir);
        out.add(FeatureTemplate.COMMAS_BETWEEN, Math.min(4, commas), dir);
        out.add(FeatureTemplate.VERBS_BETWEEN, Math.min(4, verbs), dir);
        int leftBracket = s.bracket[left] >= 0 ? 1 : 0;
        int rightBracket = s.bracket[right] >= 0 ? 1 : 0;
        boolean same = s.bracket[left] == s.bracket[right];
        out.add(FeatureTemplate.BRACKETED, leftBracket * 4 + rightBracket * 2 + (same ? 1 : 0), dir);
        out.add(
                FeatureTemplate.LIST_SIZE,
                Math.min(5, s.listLast[left] - s.listFirst[left]),
                Math.min(5, s.listLast[right] - s.listFirst[right]),
                dir);
        out.add(FeatureTemplate.LIST_PLACE, s.listLast[left] == left ? 1 : 0, s.listFirst[right] == right ? 1 : 0, dir);
    }

    private static int word(SentenceAnalysis s, int u) {
        return u < 0 || u >= s.size ? NOTHING : s.hash[u];
    }

    static int stem(SentenceAnalysis s, int u) {
        return u < 0 || u >= s.size ? NOTHING : s.stem[u];
    }

    private static void rawWindows(SentenceAnalysis s, int left, int right, int dir, FeatureBuffer out) {
        int stop = Math.min(right, left + 1 + MAX_BETWEEN);
        for (int u = left + 1; u < stop; u++) {
            out.add(FeatureTemplate.WORD_BETWEEN, s.hash[u], dir);
            out.add(FeatureTemplate.CLUSTER_BETWEEN, s.cluster[u], dir);
            out.add(FeatureTemplate.FINE_BETWEEN, s.fineCluster[u], dir);
            if (u + 1 < stop) {
                out.add(FeatureTemplate.BIGRAM_BETWEEN, s.hash[u], s.hash[u + 1], dir);
                out.add(FeatureTemplate.CLUSTER_BIGRAM, s.cluster[u], s.cluster[u + 1], dir);
            }
            if (u + 2 < stop) {
                out.add(FeatureTemplate.TRIGRAM_BETWEEN, s.hash[u], s.hash[u + 1], s.hash[u + 2], dir);
            }
        }
        for (int i = 1; i <= WINDOW; i++) {
            int before = left - i;
            int after = right + i;
            out.add(FeatureTemplate.WORD_BEFORE, word(s, before), Math.min(i, 3), dir);
            out.add(FeatureTemplate.WORD_AFTER, word(s, after), Math.min(i, 3), dir);
            if (before >= 0) {
                out.add(FeatureTemplate.FINE_BEFORE, s.fineCluster[before], dir);
            }
            if (after < s.size) {
                out.add(FeatureTemplate.FINE_AFTER, s.fineCluster[after], dir);
            }
            if (i < 4) {
                out.add(FeatureTemplate.BIGRAM_BEFORE, word(s, before), word(s, before + 1), i, dir);
                out.add(FeatureTemplate.BIGRAM_AFTER, word(s, after - 1), word(s, after), i, dir);
            }
        }
        for (int u = 0; u < s.size; u++) {
            if (s.trigger[u] != TriggerClass.NONE) {
                int region = u < left ? 0 : u < right ? 1 : 2;
                out.add(FeatureTemplate.WORD_ANYWHERE, s.stem[u], region, dir);
            }
        }
    }

    /** A word as its trigger class and form, a function word as itself, any other by its part of speech. */
    static int skeleton(SentenceAnalysis s, int u) {
        if (s.trigger[u] != TriggerClass.NONE) {
            return 1000 + s.trigger[u].ordinal() * 16 + coarse(s.form[u]) * 2 + (s.pos[u] == PartOfSpeech.VERB ? 1 : 0);
        }
        switch (s.pos[u]) {
            case PREPOSITION:
            case CONJUNCTION:
            case RELATIVE:
            case TO:
            case NEGATION:
                return s.hash[u];
            case NOUN:
                return 900 + s.roles[u];
            default:
                return 800 + s.pos[u].ordinal();
        }
    }

    static int coarse(WordForm form) {
        return form == WordForm.S ? WordForm.BASE.ordinal() : form.ordinal();
    }

    /** A word's stem; the arguments as such. */
    static int masked(SentenceAnalysis s, int u, int a, int t) {
        return u == a ? ARG_AGENT : u == t ? ARG_TARGET : s.stem[u];
    }
}
