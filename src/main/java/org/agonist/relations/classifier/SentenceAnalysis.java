package org.agonist.relations.classifier;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence cut into units – a mention or a word outside mentions – with the shallow syntax that features look at: parts of
 * speech from word lists and endings, noun chunks, brackets, lists of coordinated mentions, and a governor for each unit by
 * rules of thumb, so that <em>X</em> and <em>Y</em> in <em>X reduced the expression of Y</em> meet at <em>reduced</em>.
 *
 * <p>A reusable buffer: one instance belongs to one thread and {@link #analyze} overwrites what it held.
 */
final class SentenceAnalysis {
    /** Nothing deeper than this is followed. */
    static final int MAX_UNITS = 400;

    static final int AGENT_BIT = 1;
    static final int TARGET_BIT = 2;

    private static final int AGENT_HASH = Hashes.of("\u0001agent");
    private static final int TARGET_HASH = Hashes.of("\u0001target");
    private static final int BOTH_HASH = Hashes.of("\u0001both");
    private static final int NUMBER_HASH = Hashes.of("\u0001number");

    private final RelationWords lexicon;
    private final WordClusters clusters;

    String text = "";
    List<ArgumentMention> mentions = List.of();
    int size;
    int[] begin = new int[MAX_UNITS];
    int[] end = new int[MAX_UNITS];
    int[] hash = new int[MAX_UNITS];
    int[] stem = new int[MAX_UNITS];
    int[] cluster = new int[MAX_UNITS];
    int[] fineCluster = new int[MAX_UNITS];
    int[] vector = new int[MAX_UNITS];
    /** Roles of a unit's outermost mention, 0 outside mentions. */
    byte[] roles = new byte[MAX_UNITS];

    PartOfSpeech[] pos = new PartOfSpeech[MAX_UNITS];
    TriggerClass[] trigger = new TriggerClass[MAX_UNITS];
    WordForm[] form = new WordForm[MAX_UNITS];
    boolean[] glued = new boolean[MAX_UNITS];
    /** Innermost bracket around each unit: the opening unit, or -1. */
    int[] bracket = new int[MAX_UNITS];
    /** Closing unit of an opening bracket, or -1. */
    int[] closing = new int[MAX_UNITS];
    /** Opening unit of a closing bracket, or -1. */
    int[] opening = new int[MAX_UNITS];
    /** Head unit of the noun chunk around each unit, or -1. */
    int[] chunkHead = new int[MAX_UNITS];

    int[] chunkBegin = new int[MAX_UNITS];
    int[] governor = new int[MAX_UNITS];
    /** First and last unit of the list that a mention's unit stands in; the unit itself when it stands alone. */
    int[] listFirst = new int[MAX_UNITS];

    int[] listLast = new int[MAX_UNITS];
    int[] unitOfMention = new int[64];
    boolean[] nested = new boolean[64];

    private int[] order = new int[64];
    private final int[] openStack = new int[32];

    SentenceAnalysis(RelationWords lexicon, WordClusters clusters) {
        this.lexicon = lexicon;
        this.clusters = clusters;
    }

    int fineClusterOf(int wordHash) {
        int entry = clusters.entry(wordHash);
        return entry < 0 ? -1 : clusters.fine(entry) + 8;
    }

    int coarseClusterOf(int wordHash) {
        int entry = clusters.entry(wordHash);
        return entry < 0 ? -1 : clusters.coarse(entry) + 8;
    }

    void analyze(RelationSentence sentence) {
        text = sentence.text();
        mentions = sentence.mentions();
        buildUnits(sentence);
        tagVerbs();
        matchBrackets();
        findLists();
        findChunks();
        attach();
    }

    /** The unit of the other name, in <em>imatinib (STI571)</em>: behind it in brackets, or before these; -1 if there is none. */
    int otherName(int u) {
        if (isOtherName(u, u + 2)) {
            return u + 2;
        }
        return isOtherName(u - 2, u) ? u - 2 : -1;
    }

    private boolean isOtherName(int name, int other) {
        return name >= 0
                && other + 1 < size
                && roles[name] != 0
                && roles[name] == roles[other]
                && pos[name + 1] == PartOfSpeech.OPEN
                && (pos[other + 1] == PartOfSpeech.CLOSE || pos[other + 1] == PartOfSpeech.COMMA);
    }

    private void buildUnits(RelationSentence sentence) {
        int count = mentions.size();
        if (unitOfMention.length < count) {
            unitOfMention = new int[count * 2];
            nested = new boolean[count * 2];
            order = new int[count * 2];
        }
        for (int i = 0; i < count; i++) {
            order[i] = i;
            unitOfMention[i] = -1;
            nested[i] = false;
        }
        sortByPosition(count);
        int[] tokenBegins = sentence.tokenBegins();
        int[] tokenEnds = sentence.tokenEnds();
        size = 0;
        int next = 0;
        int token = 0;
        while (token < tokenBegins.length && size < MAX_UNITS) {
            while (next < count && mentions.get(order[next]).end() <= tokenBegins[token]) {
                next++;
            }
            if (next < count && mentions.get(order[next]).begin() < tokenEnds[token]) {
                ArgumentMention outer = mentions.get(order[next]);
                int unitBegin = Math.min(outer.begin(), tokenBegins[token]);
                int unitEnd = outer.end();
                byte role = 0;
                int member = next;
                while (member < count && mentions.get(order[member]).begin() < unitEnd) {
                    ArgumentMention mention = mentions.get(order[member]);
                    boolean outermost = mention.begin() == outer.begin() && mention.end() == outer.end();
                    if (outermost) {
                        role |= mention.role() == ArgumentRole.AGENT ? AGENT_BIT : TARGET_BIT;
                    }
                    nested[order[member]] = !outermost;
                    unitOfMention[order[member]] = size;
                    unitEnd = Math.max(unitEnd, mention.end());
                    member++;
                }
                next = member;
                while (token < tokenBegins.length && tokenBegins[token] < unitEnd) {
                    unitEnd = Math.max(unitEnd, tokenEnds[token]);
                    token++;
                }
                while (next < count && mentions.get(order[next]).begin() < unitEnd) {
                    nested[order[next]] = true;
                    unitOfMention[order[next]] = size;
                    next++;
                }
                addMention(unitBegin, unitEnd, role);
            } else {
                addWord(tokenBegins[token], tokenEnds[token]);
                token++;
            }
        }
    }

    private void sortByPosition(int count) {
        for (int i = 1; i < count; i++) {
            int moving = order[i];
            ArgumentMention m = mentions.get(moving);
            int j = i - 1;
            while (j >= 0 && after(mentions.get(order[j]), m)) {
                order[j + 1] = order[j];
                j--;
            }
            order[j + 1] = moving;
        }
    }

    private static boolean after(ArgumentMention a, ArgumentMention b) {
        return a.begin() != b.begin() ? a.begin() > b.begin() : a.end() < b.end();
    }

    private void addMention(int unitBegin, int unitEnd, byte role) {
        int u = size++;
        begin[u] = unitBegin;
        end[u] = unitEnd;
        roles[u] = role;
        int h = role == AGENT_BIT ? AGENT_HASH : role == TARGET_BIT ? TARGET_HASH : BOTH_HASH;
        hash[u] = h;
        stem[u] = h;
        cluster[u] = role + 2;
        fineCluster[u] = role + 2;
        vector[u] = role == AGENT_BIT ? WordClusters.AGENT : WordClusters.TARGET;
        pos[u] = PartOfSpeech.NOUN;
        trigger[u] = TriggerClass.NONE;
        form[u] = WordForm.OTHER;
        glued[u] = u > 0 && end[u - 1] == unitBegin;
    }

    private void addWord(int wordBegin, int wordEnd) {
        int u = size++;
        begin[u] = wordBegin;
        end[u] = wordEnd;
        roles[u] = 0;
        glued[u] = u > 0 && end[u - 1] == wordBegin;
        trigger[u] = TriggerClass.NONE;
        form[u] = WordForm.OTHER;
        char first = text.charAt(wordBegin);
        if (!Character.isLetterOrDigit(first)) {
            int h = Hashes.extend(Hashes.SEED, canonical(first));
            hash[u] = h;
            stem[u] = h;
            cluster[u] = 0;
            fineCluster[u] = 0;
            vector[u] = clusters.vector(h);
            pos[u] = symbol(first);
            return;
        }
        int h = Hashes.SEED;
        boolean digits = true;
        for (int i = wordBegin; i < wordEnd; i++) {
            char c = text.charAt(i);
            digits &= c >= '0' && c <= '9';
            h = Hashes.extend(h, Character.toLowerCase(c));
        }
        if (digits) {
            hash[u] = NUMBER_HASH;
            stem[u] = NUMBER_HASH;
            cluster[u] = 1;
            fineCluster[u] = 1;
            vector[u] = clusters.vector(NUMBER_HASH);
            pos[u] = PartOfSpeech.NUMBER;
            return;
        }
        hash[u] = h;
        int entry = clusters.entry(h);
        vector[u] = entry >= 0 ? entry + WordClusters.FIRST_WORD : WordClusters.UNKNOWN;
        cluster[u] = entry >= 0 ? clusters.coarse(entry) + 8 : 2;
        fineCluster[u] = entry >= 0 ? clusters.fine(entry) + 8 : 2;
        int function = lexicon.functionWord(h);
        if (function >= 0) {
            pos[u] = PartOfSpeech.of(function);
            stem[u] = h;
            return;
        }
        int match = lexicon.trigger(text, wordBegin, wordEnd);
        if (match != 0) {
            trigger[u] = TriggerClass.of(match >> 8 & 0xFF);
            form[u] = WordForm.of(match & 0xFF);
            stem[u] = prefixHash(wordBegin, wordBegin + (match >> 16));
        } else {
            stem[u] = lightStem(wordBegin, wordEnd);
        }
        pos[u] = guess(u);
    }

    private static char canonical(char c) {
        return c == '\u2013' || c == '\u2010' || c == '\u2011' || c == '\u2212' ? '-' : c;
    }

    private static PartOfSpeech symbol(char c) {
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

    private int prefixHash(int from, int to) {
        int h = Hashes.SEED;
        for (int i = from; i < to; i++) {
            h = Hashes.extend(h, Character.toLowerCase(text.charAt(i)));
        }
        return h;
    }

    private int lightStem(int from, int to) {
        int length = to - from;
        int stop = to;
        if (length > 4) {
            if (endsWith(to, "ies") || endsWith(to, "ing")) {
                stop = to - 3;
            } else if (endsWith(to, "ed") || length > 5 && endsWith(to, "es")) {
                stop = to - 2;
            } else if (endsWith(to, "s") && !endsWith(to, "ss")) {
                stop = to - 1;
            }
            if (stop - from > 3 && (text.charAt(stop - 1) == 'e' || text.charAt(stop - 1) == 'y')) {
                stop--;
            }
        }
        return prefixHash(from, stop);
    }

    private boolean endsWith(int to, String ending) {
        int start = to - ending.length();
        for (int i = 0; i < ending.length(); i++) {
            if (Character.toLowerCase(text.charAt(start + i)) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private PartOfSpeech guess(int u) {
        switch (form[u]) {
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
        int length = end[u] - begin[u];
        if (length > 4) {
            if (endsWith(end[u], "ly")) {
                return PartOfSpeech.ADVERB;
            }
            if (endsWith(end[u], "ed")) {
                return PartOfSpeech.PARTICIPLE;
            }
            if (endsWith(end[u], "ing")) {
                return PartOfSpeech.GERUND;
            }
        }
        return PartOfSpeech.NOUN;
    }

    /** Words such as <em>increases</em> and <em>bind</em> are verbs after a subject or an auxiliary, nouns elsewhere. */
    private void tagVerbs() {
        for (int u = 0; u < size; u++) {
            if (trigger[u] == TriggerClass.NONE || pos[u] != PartOfSpeech.NOUN) {
                continue;
            }
            if (form[u] != WordForm.BASE && form[u] != WordForm.S) {
                continue;
            }
            int p = u - 1;
            while (p >= 0 && (pos[p] == PartOfSpeech.ADVERB || pos[p] == PartOfSpeech.NEGATION)) {
                p--;
            }
            PartOfSpeech before = p < 0 ? PartOfSpeech.STOP : pos[p];
            PartOfSpeech following = u + 1 < size ? pos[u + 1] : PartOfSpeech.STOP;
            if (before == PartOfSpeech.TO
                    || before == PartOfSpeech.MODAL
                    || before == PartOfSpeech.RELATIVE
                    || before == PartOfSpeech.PRONOUN
                    || before == PartOfSpeech.AUXILIARY && form[u] == WordForm.BASE && p < u - 1) {
                pos[u] = PartOfSpeech.VERB;
            } else if (before == PartOfSpeech.NOUN
                    || before == PartOfSpeech.CLOSE
                    || before == PartOfSpeech.CONJUNCTION) {
                boolean objectFollows = following == PartOfSpeech.DETERMINER
                        || following == PartOfSpeech.NOUN
                        || following == PartOfSpeech.TO
                        || u + 1 < size && roles[u + 1] != 0
                        || p < u - 1;
                if (objectFollows && (form[u] == WordForm.S || p >= 0 && text.charAt(end[p] - 1) == 's')) {
                    pos[u] = PartOfSpeech.VERB;
                }
            }
        }
    }

    private void matchBrackets() {
        int depth = 0;
        for (int u = 0; u < size; u++) {
            closing[u] = -1;
            opening[u] = -1;
            bracket[u] = depth > 0 ? openStack[depth - 1] : -1;
            if (pos[u] == PartOfSpeech.OPEN) {
                if (depth < openStack.length) {
                    openStack[depth++] = u;
                }
            } else if (pos[u] == PartOfSpeech.CLOSE && depth > 0) {
                int open = openStack[--depth];
                closing[open] = u;
                opening[u] = open;
                bracket[u] = depth > 0 ? openStack[depth - 1] : -1;
            }
        }
        while (depth > 0) {
            int open = openStack[--depth];
            int outer = bracket[open];
            for (int u = open + 1; u < size; u++) {
                if (bracket[u] == open) {
                    bracket[u] = outer;
                }
            }
        }
    }

    /** Joins mentions of one role that only commas, conjunctions, slashes or a bracketed abbreviation separate. */
    private void findLists() {
        for (int u = 0; u < size; u++) {
            listFirst[u] = u;
            listLast[u] = u;
        }
        int previous = -1;
        for (int u = 0; u < size; u++) {
            if (roles[u] == 0) {
                continue;
            }
            if (previous >= 0 && (roles[previous] & roles[u]) != 0 && isListGap(previous + 1, u)) {
                int first = listFirst[previous];
                for (int i = first; i <= u; i++) {
                    listFirst[i] = first;
                    listLast[i] = u;
                }
            }
            previous = u;
        }
    }

    private boolean isListGap(int from, int to) {
        if (to - from > 5 || to == from) {
            return false;
        }
        boolean connected = false;
        for (int u = from; u < to; u++) {
            switch (pos[u]) {
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
                    if (!(text.charAt(begin[u]) == '+' || end[u] - begin[u] <= 1)) {
                        return false;
                    }
                    break;
            }
        }
        return connected;
    }

    private boolean continuesChunk(int u) {
        switch (pos[u]) {
            case NOUN:
            case NUMBER:
            case HYPHEN:
            case SLASH:
            case SYMBOL:
                return true;
            case PARTICIPLE:
            case GERUND:
                boolean modifiesNext =
                        u + 1 < size && (pos[u + 1] == PartOfSpeech.NOUN || pos[u + 1] == PartOfSpeech.NUMBER);
                boolean afterHyphen = u > 0 && pos[u - 1] == PartOfSpeech.HYPHEN;
                boolean opens =
                        u == 0 || pos[u - 1] == PartOfSpeech.DETERMINER || pos[u - 1] == PartOfSpeech.PREPOSITION;
                return afterHyphen || modifiesNext && opens;
            default:
                return false;
        }
    }

    private void findChunks() {
        int u = 0;
        while (u < size) {
            chunkHead[u] = -1;
            chunkBegin[u] = u;
            if (!continuesChunk(u)) {
                u++;
                continue;
            }
            int stop = u;
            int head = u;
            while (stop < size && continuesChunk(stop)) {
                if (pos[stop] == PartOfSpeech.NOUN || pos[stop] == PartOfSpeech.GERUND) {
                    head = stop;
                }
                stop++;
            }
            for (int i = u; i < stop; i++) {
                chunkHead[i] = head;
                chunkBegin[i] = u;
            }
            u = stop;
        }
    }

    private static boolean isVerb(PartOfSpeech p) {
        return p == PartOfSpeech.VERB || p == PartOfSpeech.PARTICIPLE || p == PartOfSpeech.GERUND;
    }

    /** Gives each unit a governor: objects their verb or preposition, subjects the verb that follows, and so on. */
    private void attach() {
        Arrays.fill(governor, 0, size, -1);
        int lastChunk = -1;
        int lastVerb = -1;
        int root = -1;
        int subject = -1;
        boolean afterRelative = false;
        int antecedent = -1;
        int u = 0;
        while (u < size) {
            int before = u - 1;
            while (before >= 0
                    && (pos[before] == PartOfSpeech.DETERMINER
                            || pos[before] == PartOfSpeech.ADVERB
                            || pos[before] == PartOfSpeech.NEGATION)) {
                before--;
            }
            PartOfSpeech previous = before < 0 ? PartOfSpeech.STOP : pos[before];
            int head = chunkHead[u];
            if (head >= 0) {
                int stop = u;
                while (stop < size && chunkHead[stop] == head) {
                    if (stop != head) {
                        governor[stop] = head;
                    }
                    stop++;
                }
                if (previous == PartOfSpeech.PREPOSITION || previous == PartOfSpeech.TO) {
                    governor[head] = before;
                } else if (isVerb(previous) || previous == PartOfSpeech.AUXILIARY) {
                    governor[head] = before;
                } else if (previous == PartOfSpeech.OPEN && before > 0) {
                    governor[head] = chunkHead[before - 1] >= 0 ? chunkHead[before - 1] : before - 1;
                } else if (lastChunk >= 0 && previous == PartOfSpeech.CONJUNCTION && governor[lastChunk] != -1) {
                    governor[head] = lastChunk;
                } else if (lastChunk >= 0
                        && previous == PartOfSpeech.COMMA
                        && stop < size
                        && (pos[stop] == PartOfSpeech.COMMA || pos[stop] == PartOfSpeech.CONJUNCTION)) {
                    governor[head] = lastChunk;
                } else if (lastChunk >= 0 && previous == PartOfSpeech.CONJUNCTION) {
                    governor[head] = lastChunk;
                } else if (subject < 0) {
                    subject = head;
                } else {
                    governor[head] = subject;
                }
                lastChunk = head;
                u = stop;
                continue;
            }
            switch (pos[u]) {
                case PREPOSITION:
                case TO:
                    boolean infinitive = pos[u] == PartOfSpeech.TO && u + 1 < size && pos[u + 1] == PartOfSpeech.VERB;
                    boolean genitive =
                            end[u] - begin[u] == 2 && text.charAt(begin[u]) == 'o' && text.charAt(begin[u] + 1) == 'f';
                    if (genitive || infinitive) {
                        governor[u] =
                                previous == PartOfSpeech.CLOSE || chunkHead[Math.max(0, u - 1)] < 0 && lastChunk >= 0
                                        ? Math.max(lastVerb > lastChunk ? lastVerb : lastChunk, -1)
                                        : Math.max(lastChunk, lastVerb);
                    } else {
                        int site = lastVerb;
                        if (lastChunk > lastVerb && (trigger[lastChunk] != TriggerClass.NONE || lastVerb < 0)) {
                            site = lastChunk;
                        }
                        governor[u] = site;
                    }
                    break;
                case RELATIVE:
                    antecedent = lastChunk;
                    afterRelative = true;
                    governor[u] = lastChunk;
                    break;
                case AUXILIARY:
                case MODAL:
                case VERB:
                case PARTICIPLE:
                case GERUND:
                    boolean auxiliary = pos[u] == PartOfSpeech.AUXILIARY || pos[u] == PartOfSpeech.MODAL;
                    boolean reduced = pos[u] == PartOfSpeech.GERUND
                            || pos[u] == PartOfSpeech.PARTICIPLE
                                    && u + 1 < size
                                    && pos[u + 1] == PartOfSpeech.PREPOSITION
                                    && previous != PartOfSpeech.AUXILIARY
                                    && subject < 0;
                    if (previous == PartOfSpeech.AUXILIARY || previous == PartOfSpeech.MODAL) {
                        governor[u] = governor[before];
                        governor[before] = u;
                        if (root == before) {
                            root = u;
                        }
                        for (int i = Math.max(0, before - 40); i < before; i++) {
                            if (governor[i] == before) {
                                governor[i] = u;
                            }
                        }
                    } else if (previous == PartOfSpeech.TO || previous == PartOfSpeech.PREPOSITION) {
                        governor[u] = governor[before];
                    } else if (afterRelative) {
                        governor[u] = antecedent;
                        afterRelative = false;
                    } else if (previous == PartOfSpeech.CONJUNCTION && lastVerb >= 0) {
                        governor[u] = lastVerb;
                    } else if (reduced && lastChunk >= 0) {
                        governor[u] = lastChunk;
                    } else {
                        if (subject >= 0) {
                            governor[subject] = u;
                            subject = -1;
                        }
                        if (root >= 0) {
                            governor[u] = root;
                        } else {
                            root = u;
                        }
                    }
                    lastVerb = u;
                    if (auxiliary && subject >= 0 && governor[subject] < 0) {
                        governor[subject] = u;
                        subject = -1;
                    }
                    break;
                case SEMICOLON:
                    subject = -1;
                    afterRelative = false;
                    break;
                default:
                    governor[u] = lastVerb;
                    break;
            }
            u++;
        }
        if (subject >= 0 && root >= 0 && governor[subject] < 0 && subject != root) {
            governor[subject] = root;
        }
    }
}
