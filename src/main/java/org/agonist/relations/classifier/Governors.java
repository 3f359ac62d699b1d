package org.agonist.relations.classifier;

import java.util.Arrays;

/**
 * Gives each unit of a sentence a governor by rules of thumb: objects their verb or preposition, subjects the verb that follows,
 * and so on. One instance reads one sentence from left to right.
 */
final class Governors {
    private static final int MAX_AUXILIARY_REACH = 40;

    private final SentenceAnalysis s;
    private int lastChunk = -1;
    private int lastVerb = -1;
    private int root = -1;
    private int subject = -1;
    private int antecedent = -1;
    private boolean afterRelative;

    Governors(SentenceAnalysis sentence) {
        s = sentence;
    }

    void attach() {
        Arrays.fill(s.governor, 0, s.size, -1);
        int u = 0;
        while (u < s.size) {
            int before = before(u);
            PartOfSpeech previous = before < 0 ? PartOfSpeech.STOP : s.pos[before];
            if (s.chunkHead[u] >= 0) {
                u = chunk(u, before, previous);
                continue;
            }
            switch (s.pos[u]) {
                case PREPOSITION, TO -> s.governor[u] = site(u, previous);
                case RELATIVE -> {
                    antecedent = lastChunk;
                    afterRelative = true;
                    s.governor[u] = lastChunk;
                }
                case AUXILIARY, MODAL, VERB, PARTICIPLE, GERUND -> verb(u, before, previous);
                case SEMICOLON -> {
                    subject = -1;
                    afterRelative = false;
                }
                default -> s.governor[u] = lastVerb;
            }
            u++;
        }
        if (subject >= 0 && root >= 0 && s.governor[subject] < 0 && subject != root) {
            s.governor[subject] = root;
        }
    }

    /** The unit before, not counting articles, adverbs and negations. */
    private int before(int u) {
        int before = u - 1;
        while (before >= 0
                && (s.pos[before] == PartOfSpeech.DETERMINER
                        || s.pos[before] == PartOfSpeech.ADVERB
                        || s.pos[before] == PartOfSpeech.NEGATION)) {
            before--;
        }
        return before;
    }

    /** Attaches a noun chunk and gives the unit behind it. */
    private int chunk(int u, int before, PartOfSpeech previous) {
        int head = s.chunkHead[u];
        int stop = u;
        while (stop < s.size && s.chunkHead[stop] == head) {
            if (stop != head) {
                s.governor[stop] = head;
            }
            stop++;
        }
        boolean governed = previous == PartOfSpeech.PREPOSITION
                || previous == PartOfSpeech.TO
                || previous == PartOfSpeech.AUXILIARY
                || isVerb(previous);
        boolean enumerated = previous == PartOfSpeech.COMMA
                && stop < s.size
                && (s.pos[stop] == PartOfSpeech.COMMA || s.pos[stop] == PartOfSpeech.CONJUNCTION);
        if (governed) {
            s.governor[head] = before;
        } else if (previous == PartOfSpeech.OPEN && before > 0) {
            s.governor[head] = s.chunkHead[before - 1] >= 0 ? s.chunkHead[before - 1] : before - 1;
        } else if (lastChunk >= 0 && (previous == PartOfSpeech.CONJUNCTION || enumerated)) {
            s.governor[head] = lastChunk;
        } else if (subject < 0) {
            subject = head;
        } else {
            s.governor[head] = subject;
        }
        lastChunk = head;
        return stop;
    }

    /** What a preposition hangs on: <em>of</em> on the noun before it, others on the verb or a trigger noun. */
    private int site(int u, PartOfSpeech previous) {
        boolean infinitive = s.pos[u] == PartOfSpeech.TO && u + 1 < s.size && s.pos[u + 1] == PartOfSpeech.VERB;
        boolean genitive =
                s.end[u] - s.begin[u] == 2 && s.text.charAt(s.begin[u]) == 'o' && s.text.charAt(s.begin[u] + 1) == 'f';
        if (genitive || infinitive) {
            return Math.max(lastChunk, lastVerb);
        }
        boolean noun = lastChunk > lastVerb && (s.trigger[lastChunk] != TriggerClass.NONE || lastVerb < 0);
        return noun ? lastChunk : lastVerb;
    }

    private void verb(int u, int before, PartOfSpeech previous) {
        boolean auxiliary = s.pos[u] == PartOfSpeech.AUXILIARY || s.pos[u] == PartOfSpeech.MODAL;
        if (previous == PartOfSpeech.AUXILIARY || previous == PartOfSpeech.MODAL) {
            replace(before, u);
        } else if (previous == PartOfSpeech.TO || previous == PartOfSpeech.PREPOSITION) {
            s.governor[u] = s.governor[before];
        } else if (afterRelative) {
            s.governor[u] = antecedent;
            afterRelative = false;
        } else if (previous == PartOfSpeech.CONJUNCTION && lastVerb >= 0) {
            s.governor[u] = lastVerb;
        } else if (lastChunk >= 0 && isReduced(u, previous)) {
            s.governor[u] = lastChunk;
        } else {
            if (subject >= 0) {
                s.governor[subject] = u;
                subject = -1;
            }
            if (root >= 0) {
                s.governor[u] = root;
            } else {
                root = u;
            }
        }
        lastVerb = u;
        if (auxiliary && subject >= 0 && s.governor[subject] < 0) {
            s.governor[subject] = u;
            subject = -1;
        }
    }

    /** A verb takes the place of its auxiliary. */
    private void replace(int auxiliary, int verb) {
        s.governor[verb] = s.governor[auxiliary];
        s.governor[auxiliary] = verb;
        if (root == auxiliary) {
            root = verb;
        }
        for (int i = Math.max(0, auxiliary - MAX_AUXILIARY_REACH); i < auxiliary; i++) {
            if (s.governor[i] == auxiliary) {
                s.governor[i] = verb;
            }
        }
    }

    /** Whether a participle shortens a relative clause: <em>cells treated with X</em>. */
    private boolean isReduced(int u, PartOfSpeech previous) {
        return s.pos[u] == PartOfSpeech.GERUND
                || s.pos[u] == PartOfSpeech.PARTICIPLE
                        && u + 1 < s.size
                        && s.pos[u + 1] == PartOfSpeech.PREPOSITION
                        && previous != PartOfSpeech.AUXILIARY
                        && subject < 0;
    }

    private static boolean isVerb(PartOfSpeech p) {
        return p == PartOfSpeech.VERB || p == PartOfSpeech.PARTICIPLE || p == PartOfSpeech.GERUND;
    }
}
