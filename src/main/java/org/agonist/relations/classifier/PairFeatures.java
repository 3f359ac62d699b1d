package org.agonist.relations.classifier;

import java.util.List;
import org.agonist.learning.HashMix;

/**
 * Turns an agent and a target of an analyzed sentence into features. The two stand masked in the sentence; of their names
 * only the shape, the first three and last four letters and the clusters of their words are looked at, so that most of what
 * is learned holds for names never seen. A name of four letters or less is known by these.
 */
final class PairFeatures {
    private static final int MAX_BETWEEN = 60;
    private static final int WINDOW = 4;
    private static final int PATH_LIMIT = 10;
    private static final int NOTHING = -7;
    static final int ARG_AGENT = Hashes.of("\u0001AGENT");
    static final int ARG_TARGET = Hashes.of("\u0001TARGET");

    private int[] flat = new int[400];
    private final int[] upAgent = new int[PATH_LIMIT + 1];
    private final int[] upTarget = new int[PATH_LIMIT + 1];
    private final int[] path = new int[2 * PATH_LIMIT + 4];

    private static int bin(int distance) {
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
        shapes(s, agentMention, targetMention, dir, out);
        counts(s, left, right, dir, out);
        rawWindows(s, left, right, dir, out);
        flattened(s, a, t, dir, out);
        triggers(s, a, t, dir, out);
        chunks(s, a, t, dir, out);
        paths(s, a, t, dir, out);
        for (PairHint hint : hints) {
            if (hint.agent() == agentMention && hint.target() == targetMention) {
                out.add(FeatureTemplate.HINT_LABEL, Hashes.of(hint.label()));
                out.add(FeatureTemplate.HINT_RULE, Hashes.of(hint.rule()));
            }
        }
    }

    private static int shapeOf(SentenceAnalysis s, int mention) {
        ArgumentMention m = s.mentions.get(mention);
        String text = s.text;
        boolean digit = false;
        boolean upper = false;
        boolean lower = false;
        boolean space = false;
        boolean hyphen = false;
        boolean plus = false;
        for (int i = m.begin(); i < m.end(); i++) {
            char c = text.charAt(i);
            digit |= c >= '0' && c <= '9';
            upper |= Character.isUpperCase(c);
            lower |= Character.isLowerCase(c);
            space |= c == ' ';
            hyphen |= c == '-';
            plus |= c == '+';
        }
        int length = m.end() - m.begin();
        int size = length == 1 ? 0 : length <= 3 ? 1 : length <= 6 ? 2 : length <= 12 ? 3 : 4;
        return size * 64
                + (digit ? 1 : 0)
                + (upper ? 2 : 0)
                + (lower ? 4 : 0)
                + (space ? 8 : 0)
                + (hyphen ? 16 : 0)
                + (plus ? 32 : 0);
    }

    /** Hash of the last letters of the mention's last word, such as <em>-ase</em>; the whole of a short one. */
    static int suffixOf(SentenceAnalysis s, int mention, int length) {
        ArgumentMention m = s.mentions.get(mention);
        int stop = m.end();
        while (stop > m.begin() + 1 && !Character.isLetter(s.text.charAt(stop - 1))) {
            stop--;
        }
        if (stop - 1 > m.begin() && s.text.charAt(stop - 1) == 's' && stop - m.begin() > 4) {
            stop--;
        }
        int h = Hashes.SEED;
        for (int i = Math.max(m.begin(), stop - length); i < stop; i++) {
            h = Hashes.extend(h, Character.toLowerCase(s.text.charAt(i)));
        }
        return h;
    }

    static int prefixOf(SentenceAnalysis s, int mention, int length) {
        ArgumentMention m = s.mentions.get(mention);
        int h = Hashes.SEED;
        for (int i = m.begin(); i < Math.min(m.end(), m.begin() + length); i++) {
            h = Hashes.extend(h, Character.toLowerCase(s.text.charAt(i)));
        }
        return HashMix.mix(h, 77);
    }

    private static void shapes(SentenceAnalysis s, int agent, int target, int dir, FeatureBuffer out) {
        int agentShape = shapeOf(s, agent);
        int targetShape = shapeOf(s, target);
        int agentSuffix = suffixOf(s, agent, 4);
        int targetSuffix = suffixOf(s, target, 4);
        int agentSuffix3 = suffixOf(s, agent, 3);
        int targetSuffix3 = suffixOf(s, target, 3);
        out.add(FeatureTemplate.SHAPE_AGENT, agentShape);
        out.add(FeatureTemplate.SHAPE_TARGET, targetShape);
        out.add(FeatureTemplate.SHAPES, agentShape, targetShape);
        out.add(FeatureTemplate.SUFFIX_AGENT, agentSuffix, 4);
        out.add(FeatureTemplate.SUFFIX_TARGET, targetSuffix, 4);
        out.add(FeatureTemplate.SUFFIX_AGENT, agentSuffix3, 3);
        out.add(FeatureTemplate.SUFFIX_TARGET, targetSuffix3, 3);
        out.add(FeatureTemplate.SUFFIX_TARGET, targetSuffix, dir, 40);
        out.add(FeatureTemplate.SUFFIX_AGENT, agentSuffix, dir, 40);
        out.add(FeatureTemplate.SUFFIX_TARGET, prefixOf(s, target, 3), 5);
        out.add(FeatureTemplate.SUFFIX_AGENT, prefixOf(s, agent, 3), 5);
        out.add(FeatureTemplate.SHAPE_TRIGGER, agentSuffix3, targetSuffix3);
        nameClusters(s, agent, FeatureTemplate.NAME_CLUSTER_AGENT, dir, out);
        nameClusters(s, target, FeatureTemplate.NAME_CLUSTER_TARGET, dir, out);
    }

    /** The clusters of the words that a name is made of: its class, as far as raw text tells, not the name itself. */
    private static void nameClusters(
            SentenceAnalysis s, int mention, FeatureTemplate template, int dir, FeatureBuffer out) {
        ArgumentMention m = s.mentions.get(mention);
        int last = 0;
        int lastCoarse = 0;
        int at = m.begin();
        while (at < m.end()) {
            if (!Character.isLetterOrDigit(s.text.charAt(at))) {
                at++;
                continue;
            }
            int h = Hashes.SEED;
            while (at < m.end() && Character.isLetterOrDigit(s.text.charAt(at))) {
                h = Hashes.extend(h, Character.toLowerCase(s.text.charAt(at)));
                at++;
            }
            int fine = s.fineClusterOf(h);
            if (fine >= 0) {
                out.add(template, fine, 1);
                last = fine;
                lastCoarse = s.coarseClusterOf(h);
            }
        }
        out.add(template, last, dir, 2);
        out.add(template, lastCoarse, dir, 3);
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

    private static int stem(SentenceAnalysis s, int u) {
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

    static boolean dropped(SentenceAnalysis s, int u, int a, int t) {
        if (u == a || u == t) {
            return false;
        }
        if (u >= s.listFirst[a] && u <= s.listLast[a] && !(t >= s.listFirst[a] && t <= s.listLast[a])) {
            return true;
        }
        if (u >= s.listFirst[t] && u <= s.listLast[t] && !(a >= s.listFirst[t] && a <= s.listLast[t])) {
            return true;
        }
        switch (s.pos[u]) {
            case DETERMINER:
            case ADVERB:
            case NUMBER:
                return true;
            default:
                break;
        }
        int open = s.pos[u] == PartOfSpeech.OPEN ? u : s.bracket[u];
        if (s.pos[u] == PartOfSpeech.CLOSE) {
            open = s.opening[u];
        }
        if (open >= 0 && s.closing[open] >= 0) {
            int close = s.closing[open];
            return !(a > open && a < close) && !(t > open && t < close);
        }
        return false;
    }

    private static int flatWord(SentenceAnalysis s, int u, int a, int t) {
        return u == a ? ARG_AGENT : u == t ? ARG_TARGET : s.stem[u];
    }

    /** The sentence without the brackets, list members, articles and adverbs that do not bear on the pair. */
    private void flattened(SentenceAnalysis s, int a, int t, int dir, FeatureBuffer out) {
        if (flat.length < s.size) {
            flat = new int[s.size * 2];
        }
        int n = 0;
        int l = -1;
        int r = -1;
        for (int u = 0; u < s.size; u++) {
            if (!dropped(s, u, a, t)) {
                if (u == a || u == t) {
                    if (l < 0) {
                        l = n;
                    } else {
                        r = n;
                    }
                }
                flat[n++] = u;
            }
        }
        int length = r - l - 1;
        if (length <= 8) {
            int h = dir;
            int k = dir;
            for (int i = l + 1; i < r; i++) {
                h = HashMix.mix(h, s.stem[flat[i]]);
                k = HashMix.mix(k, skeleton(s, flat[i]));
            }
            out.add(FeatureTemplate.FLAT_ALL, h, length);
            out.add(FeatureTemplate.FLAT_SKELETON, k, length);
            out.add(
                    FeatureTemplate.FRAME,
                    k,
                    l > 0 ? skeleton(s, flat[l - 1]) : NOTHING,
                    r + 1 < n ? skeleton(s, flat[r + 1]) : NOTHING,
                    length);
            out.add(
                    FeatureTemplate.FRAME_WORDS,
                    h,
                    l > 0 ? s.stem[flat[l - 1]] : NOTHING,
                    r + 1 < n ? s.stem[flat[r + 1]] : NOTHING,
                    length);
            out.add(FeatureTemplate.FRAME_WORDS, h, l > 0 ? s.stem[flat[l - 1]] : NOTHING, 1);
            out.add(FeatureTemplate.FRAME_WORDS, h, r + 1 < n ? s.stem[flat[r + 1]] : NOTHING, 2);
        }
        int stop = Math.min(r, l + MAX_BETWEEN);
        for (int i = l; i <= stop; i++) {
            int w = flatWord(s, flat[i], a, t);
            out.add(FeatureTemplate.FLAT_UNIGRAM, w, dir);
            if (i + 1 <= stop) {
                int w1 = flatWord(s, flat[i + 1], a, t);
                out.add(FeatureTemplate.FLAT_BIGRAM, w, w1, dir);
                out.add(FeatureTemplate.FLAT_SKELETON_BIGRAM, skeleton(s, flat[i]), skeleton(s, flat[i + 1]), dir);
                if (i + 2 <= stop) {
                    int w2 = flatWord(s, flat[i + 2], a, t);
                    out.add(FeatureTemplate.FLAT_TRIGRAM, w, w1, w2, dir);
                    out.add(FeatureTemplate.FLAT_BIGRAM, w, w2, dir + 2);
                    out.add(
                            FeatureTemplate.FLAT_SKELETON_TRIGRAM,
                            skeleton(s, flat[i]),
                            skeleton(s, flat[i + 1]),
                            skeleton(s, flat[i + 2]),
                            dir);
                    if (i + 3 <= stop) {
                        out.add(
                                FeatureTemplate.FLAT_FOURGRAM,
                                HashMix.mix(w, w1),
                                w2,
                                flatWord(s, flat[i + 3], a, t),
                                dir);
                    }
                }
            }
        }
        out.add(FeatureTemplate.DISTANCE, bin(length), 2 + dir);
        for (int i = 1; i <= WINDOW; i++) {
            int before = l - i >= 0 ? s.stem[flat[l - i]] : NOTHING;
            int after = r + i < n ? s.stem[flat[r + i]] : NOTHING;
            out.add(FeatureTemplate.FLAT_BEFORE, before, Math.min(i, 3), dir);
            out.add(FeatureTemplate.FLAT_AFTER, after, Math.min(i, 3), dir);
            if (i > 1 && i < 4) {
                out.add(
                        FeatureTemplate.FLAT_BEFORE_BIGRAM,
                        before,
                        l - i + 1 >= 0 ? s.stem[flat[l - i + 1]] : NOTHING,
                        i,
                        dir);
                out.add(
                        FeatureTemplate.FLAT_AFTER_BIGRAM,
                        r + i - 1 < n ? s.stem[flat[r + i - 1]] : NOTHING,
                        after,
                        i,
                        dir);
            }
        }
        int first = l + 1 < r ? s.stem[flat[l + 1]] : NOTHING;
        int last = l + 1 < r ? s.stem[flat[r - 1]] : NOTHING;
        out.add(FeatureTemplate.FLAT_FIRST, first, l > 0 ? s.stem[flat[l - 1]] : NOTHING, dir);
        out.add(FeatureTemplate.FLAT_LAST, last, r + 1 < n ? s.stem[flat[r + 1]] : NOTHING, dir);
        out.add(FeatureTemplate.FLAT_FIRST, first, last, dir, 9);
    }

    /** A word as its trigger class and form, a function word as itself, any other by its part of speech. */
    private static int skeleton(SentenceAnalysis s, int u) {
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

    private static int coarse(WordForm form) {
        return form == WordForm.S ? WordForm.BASE.ordinal() : form.ordinal();
    }

    private static void triggers(SentenceAnalysis s, int a, int t, int dir, FeatureBuffer out) {
        int left = Math.min(a, t);
        int right = Math.max(a, t);
        int previous = -1;
        boolean negated = false;
        for (int u = Math.max(0, left - 15); u < Math.min(s.size, right + 16); u++) {
            if (s.pos[u] == PartOfSpeech.NEGATION) {
                negated = true;
                out.add(FeatureTemplate.NEGATED, u < left ? 0 : u < right ? 1 : 2, dir);
            }
            TriggerClass c = s.trigger[u];
            if (c == TriggerClass.NONE) {
                continue;
            }
            int kind = c.ordinal() * 16 + coarse(s.form[u]);
            int region = u < left ? 0 : u < right ? 1 : 2;
            out.add(FeatureTemplate.TRIGGER_REGION, kind, region, dir);
            int near = region == 0 ? left - u : region == 2 ? u - right : Math.min(u - left, right - u);
            out.add(FeatureTemplate.TRIGGER_DISTANCE, kind, region, bin(near), dir);
            if (region == 1) {
                if (previous >= 0) {
                    out.add(FeatureTemplate.TRIGGER_PAIR, kind, previous, dir);
                }
                previous = kind;
                out.add(FeatureTemplate.SHAPE_TRIGGER, c.ordinal(), s.form[u].ordinal() + (negated ? 16 : 0), dir);
            }
        }
        nearest(s, a, t, 0, dir, out);
        nearest(s, t, a, 1, dir, out);
    }

    /** The trigger closest to an argument on each side, and whether another mention stands between. */
    private static void nearest(SentenceAnalysis s, int unit, int other, int which, int dir, FeatureBuffer out) {
        FeatureTemplate template =
                which == 0 ? FeatureTemplate.TRIGGER_NEAR_AGENT : FeatureTemplate.TRIGGER_NEAR_TARGET;
        for (int step = -1; step <= 1; step += 2) {
            int mentions = 0;
            int found = NOTHING;
            int stem = NOTHING;
            int i = unit + step;
            for (; i >= 0 && i < s.size && Math.abs(i - unit) <= 20; i += step) {
                if (s.roles[i] != 0) {
                    mentions += i == other ? 4 : 1;
                }
                if (s.trigger[i] != TriggerClass.NONE) {
                    found = s.trigger[i].ordinal() * 16 + coarse(s.form[i]);
                    stem = s.stem[i];
                    break;
                }
            }
            int obstacle = Math.min(mentions, 6);
            out.add(template, found, obstacle, step + 1 + dir);
            out.add(template, stem, bin(Math.abs(i - unit)), step + 1 + dir, 5);
        }
    }

    private static int beforeChunk(SentenceAnalysis s, int u) {
        int p = s.chunkBegin[s.listFirst[u]] - 1;
        while (p >= 0 && (s.pos[p] == PartOfSpeech.DETERMINER || s.pos[p] == PartOfSpeech.ADVERB)) {
            p--;
        }
        return p;
    }

    private static void chunks(SentenceAnalysis s, int a, int t, int dir, FeatureBuffer out) {
        int headAgent = s.chunkHead[a] < 0 ? a : s.chunkHead[a];
        int headTarget = s.chunkHead[t] < 0 ? t : s.chunkHead[t];
        int ha = headAgent == a ? ARG_AGENT : headAgent == t ? ARG_TARGET : s.stem[headAgent];
        int ht = headTarget == t ? ARG_TARGET : headTarget == a ? ARG_AGENT : s.stem[headTarget];
        out.add(FeatureTemplate.HEAD_AGENT, ha, dir);
        out.add(FeatureTemplate.HEAD_TARGET, ht, dir);
        out.add(FeatureTemplate.HEADS, ha, ht, dir, headAgent == headTarget ? 1 : 0);
        int pa = beforeChunk(s, a);
        int pt = beforeChunk(s, t);
        out.add(FeatureTemplate.GOVERNOR_AGENT, stem(s, pa), stem(s, pa - 1), dir);
        out.add(FeatureTemplate.GOVERNOR_TARGET, stem(s, pt), stem(s, pt - 1), dir);
        out.add(FeatureTemplate.GOVERNOR_TARGET, stem(s, pt), ht, dir, 3);
        out.add(FeatureTemplate.GOVERNOR_AGENT, stem(s, pa), ha, dir, 3);
        out.add(FeatureTemplate.GOVERNORS, pa < 0 ? NOTHING : skeleton(s, pa), pt < 0 ? NOTHING : skeleton(s, pt), dir);
        int ga = s.governor[headAgent];
        int gt = s.governor[headTarget];
        out.add(FeatureTemplate.GOVERNOR_AGENT, ga < 0 ? NOTHING : s.stem[ga], dir);
        out.add(FeatureTemplate.GOVERNOR_TARGET, gt < 0 ? NOTHING : s.stem[gt], dir);
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

    private void paths(SentenceAnalysis s, int a, int t, int dir, FeatureBuffer out) {
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
            int w = pathWord(s, u, a, t);
            int k = u == a ? 1 : u == t ? 2 : skeleton(s, u);
            int side = i < ia ? 0 : i == ia ? 1 : 2;
            words = HashMix.mix(words, w);
            classes = HashMix.mix(classes, k);
            clusterPath = HashMix.mix(clusterPath, u == a || u == t ? 0 : s.cluster[u]);
            if (i + 1 < n) {
                out.add(FeatureTemplate.PATH_BIGRAM, w, pathWord(s, path[i + 1], a, t), side);
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
        out.add(FeatureTemplate.PATH_TOP, pathWord(s, top, a, t), dir);
        out.add(
                FeatureTemplate.PATH_TOP,
                skeleton(s, top),
                ia > 0 ? skeleton(s, path[ia - 1]) : NOTHING,
                it > 0 ? skeleton(s, path[ia + 1]) : NOTHING,
                dir);
    }

    private static int pathWord(SentenceAnalysis s, int u, int a, int t) {
        return u == a ? ARG_AGENT : u == t ? ARG_TARGET : s.stem[u];
    }
}
