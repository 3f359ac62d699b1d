package org.agonist.relations.classifier;

/** Finds the brackets, the lists of coordinated mentions and the noun chunks of a tagged sentence. */
final class ShallowSyntax {
    private ShallowSyntax() {}

    static void matchBrackets(SentenceAnalysis s, int[] openStack) {
        int depth = 0;
        for (int u = 0; u < s.size; u++) {
            s.closing[u] = -1;
            s.opening[u] = -1;
            s.bracket[u] = depth > 0 ? openStack[depth - 1] : -1;
            if (s.pos[u] == PartOfSpeech.OPEN) {
                if (depth < openStack.length) {
                    openStack[depth++] = u;
                }
            } else if (s.pos[u] == PartOfSpeech.CLOSE && depth > 0) {
                int open = openStack[--depth];
                s.closing[open] = u;
                s.opening[u] = open;
                s.bracket[u] = depth > 0 ? openStack[depth - 1] : -1;
            }
        }
        while (depth > 0) {
            int open = openStack[--depth];
            int outer = s.bracket[open];
            for (int u = open + 1; u < s.size; u++) {
                if (s.bracket[u] == open) {
                    s.bracket[u] = outer;
                }
            }
        }
    }

    /** Joins mentions of one role that only commas, conjunctions, slashes or a bracketed abbreviation separate. */
    static void findLists(SentenceAnalysis s) {
        for (int u = 0; u < s.size; u++) {
            s.listFirst[u] = u;
            s.listLast[u] = u;
        }
        int previous = -1;
        for (int u = 0; u < s.size; u++) {
            if (s.roles[u] == 0) {
                continue;
            }
            if (previous >= 0 && (s.roles[previous] & s.roles[u]) != 0 && isListGap(s, previous + 1, u)) {
                int first = s.listFirst[previous];
                for (int i = first; i <= u; i++) {
                    s.listFirst[i] = first;
                    s.listLast[i] = u;
                }
            }
            previous = u;
        }
    }

    private static boolean isListGap(SentenceAnalysis s, int from, int to) {
        if (to - from > 5 || to == from) {
            return false;
        }
        boolean connected = false;
        for (int u = from; u < to; u++) {
            switch (s.pos[u]) {
                case COMMA:
                case CONJUNCTION:
                case SLASH:
                case OPEN:
                case SEMICOLON:
                    connected = true;
                    break;
                case CLOSE:
                case DETERMINER:
                case NUMBER:
                    break;
                case PREPOSITION:
                    return false;
                default:
                    if (!(s.text.charAt(s.begin[u]) == '+' || s.end[u] - s.begin[u] <= 1)) {
                        return false;
                    }
                    break;
            }
        }
        return connected;
    }

    private static boolean continuesChunk(SentenceAnalysis s, int u) {
        switch (s.pos[u]) {
            case NOUN:
            case NUMBER:
            case HYPHEN:
            case SLASH:
            case SYMBOL:
                return true;
            case PARTICIPLE:
            case GERUND:
                boolean modifiesNext =
                        u + 1 < s.size && (s.pos[u + 1] == PartOfSpeech.NOUN || s.pos[u + 1] == PartOfSpeech.NUMBER);
                boolean afterHyphen = u > 0 && s.pos[u - 1] == PartOfSpeech.HYPHEN;
                boolean opens =
                        u == 0 || s.pos[u - 1] == PartOfSpeech.DETERMINER || s.pos[u - 1] == PartOfSpeech.PREPOSITION;
                return afterHyphen || modifiesNext && opens;
            default:
                return false;
        }
    }

    static void findChunks(SentenceAnalysis s) {
        int u = 0;
        while (u < s.size) {
            s.chunkHead[u] = -1;
            s.chunkBegin[u] = u;
            if (!continuesChunk(s, u)) {
                u++;
                continue;
            }
            int stop = u;
            int head = u;
            while (stop < s.size && continuesChunk(s, stop)) {
                if (s.pos[stop] == PartOfSpeech.NOUN || s.pos[stop] == PartOfSpeech.GERUND) {
                    head = stop;
                }
                stop++;
            }
            for (int i = u; i < stop; i++) {
                s.chunkHead[i] = head;
                s.chunkBegin[i] = u;
            }
            u = stop;
        }
    }
}
