package org.agonist.relations.classifier;

/** Parts of speech and stems of words outside mentions, by their endings, their trigger's form and the words beside them. */
final class WordTagger {
    private WordTagger() {}

    static char canonical(char c) {
        return c == '\u2013' || c == '\u2010' || c == '\u2011' || c == '\u2212' ? '-' : c;
    }

    static PartOfSpeech symbol(char c) {
        switch (canonical(c)) {
            case ',':
                return PartOfSpeech.COMMA;
            case ';':
            case ':':
            case '\u2014':
                return PartOfSpeech.SEMICOLON;
            case '(':
            case '[':
                return PartOfSpeech.OPEN;
            case ')':
            case ']':
                return PartOfSpeech.CLOSE;
            case '-':
                return PartOfSpeech.HYPHEN;
            case '/':
                return PartOfSpeech.SLASH;
            case '.':
            case '?':
            case '!':
                return PartOfSpeech.STOP;
            default:
                return PartOfSpeech.SYMBOL;
        }
    }

    static int prefixHash(SentenceAnalysis s, int from, int to) {
        int h = Hashes.SEED;
        for (int i = from; i < to; i++) {
            h = Hashes.extend(h, Character.toLowerCase(s.text.charAt(i)));
        }
        return h;
    }

    static int lightStem(SentenceAnalysis s, int from, int to) {
        int length = to - from;
        int stop = to;
        if (length > 4) {
            if (endsWith(s, to, "ies") || endsWith(s, to, "ing")) {
                stop = to - 3;
            } else if (endsWith(s, to, "ed") || length > 5 && endsWith(s, to, "es")) {
                stop = to - 2;
            } else if (endsWith(s, to, "s") && !endsWith(s, to, "ss")) {
                stop = to - 1;
            }
            if (stop - from > 3 && (s.text.charAt(stop - 1) == 'e' || s.text.charAt(stop - 1) == 'y')) {
                stop--;
            }
        }
        return prefixHash(s, from, stop);
    }

    private static boolean endsWith(SentenceAnalysis s, int to, String ending) {
        int start = to - ending.length();
        for (int i = 0; i < ending.length(); i++) {
            if (Character.toLowerCase(s.text.charAt(start + i)) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static PartOfSpeech guess(SentenceAnalysis s, int u) {
        switch (s.form[u]) {
            case ED:
                return PartOfSpeech.PARTICIPLE;
            case ING:
                return PartOfSpeech.GERUND;
            case NOMINAL:
            case AGENT_NOUN:
            case ADJECTIVE:
                return PartOfSpeech.NOUN;
            default:
                break;
        }
        int length = s.end[u] - s.begin[u];
        if (length > 4) {
            if (endsWith(s, s.end[u], "ly")) {
                return PartOfSpeech.ADVERB;
            }
            if (endsWith(s, s.end[u], "ed")) {
                return PartOfSpeech.PARTICIPLE;
            }
            if (endsWith(s, s.end[u], "ing")) {
                return PartOfSpeech.GERUND;
            }
        }
        return PartOfSpeech.NOUN;
    }

    /** Words such as <em>increases</em> and <em>bind</em> are verbs after a subject or an auxiliary, nouns elsewhere. */
    static void tagVerbs(SentenceAnalysis s) {
        for (int u = 0; u < s.size; u++) {
            if (s.trigger[u] == TriggerClass.NONE || s.pos[u] != PartOfSpeech.NOUN) {
                continue;
            }
            if (s.form[u] != WordForm.BASE && s.form[u] != WordForm.S) {
                continue;
            }
            int p = u - 1;
            while (p >= 0 && (s.pos[p] == PartOfSpeech.ADVERB || s.pos[p] == PartOfSpeech.NEGATION)) {
                p--;
            }
            PartOfSpeech before = p < 0 ? PartOfSpeech.STOP : s.pos[p];
            PartOfSpeech following = u + 1 < s.size ? s.pos[u + 1] : PartOfSpeech.STOP;
            if (before == PartOfSpeech.TO
                    || before == PartOfSpeech.MODAL
                    || before == PartOfSpeech.RELATIVE
                    || before == PartOfSpeech.PRONOUN
                    || before == PartOfSpeech.AUXILIARY && s.form[u] == WordForm.BASE && p < u - 1) {
                s.pos[u] = PartOfSpeech.VERB;
            } else if (before == PartOfSpeech.NOUN
                    || before == PartOfSpeech.CLOSE
                    || before == PartOfSpeech.CONJUNCTION) {
                boolean objectFollows = following == PartOfSpeech.DETERMINER
                        || following == PartOfSpeech.NOUN
                        || following == PartOfSpeech.TO
                        || u + 1 < s.size && s.roles[u + 1] != 0
                        || p < u - 1;
                if (objectFollows && (s.form[u] == WordForm.S || p >= 0 && s.text.charAt(s.end[p] - 1) == 's')) {
                    s.pos[u] = PartOfSpeech.VERB;
                }
            }
        }
    }
}
