package org.agonist.relations.classifier;

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
        WordTagger.tagVerbs(this);
        ShallowSyntax.matchBrackets(this, openStack);
        ShallowSyntax.findLists(this);
        ShallowSyntax.findChunks(this);
        new Governors(this).attach();
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
    }

    private void addWord(int wordBegin, int wordEnd) {
        int u = size++;
        begin[u] = wordBegin;
        end[u] = wordEnd;
        roles[u] = 0;
        trigger[u] = TriggerClass.NONE;
        form[u] = WordForm.OTHER;
        char first = text.charAt(wordBegin);
        if (!Character.isLetterOrDigit(first)) {
            int h = Hashes.extend(Hashes.SEED, WordTagger.canonical(first));
            hash[u] = h;
            stem[u] = h;
            cluster[u] = 0;
            fineCluster[u] = 0;
            vector[u] = clusters.vector(h);
            pos[u] = WordTagger.symbol(first);
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
            stem[u] = WordTagger.prefixHash(this, wordBegin, wordBegin + (match >> 16));
        } else {
            stem[u] = WordTagger.lightStem(this, wordBegin, wordEnd);
        }
        pos[u] = WordTagger.guess(this, u);
    }
}
