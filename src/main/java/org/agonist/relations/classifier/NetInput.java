package org.agonist.relations.classifier;

/** A sentence and one of its pairs as the numbers that a {@link RelationNet} reads. One per thread. */
public final class NetInput {
    /** Number of hashed endings of names. */
    public static final int ENDINGS = 2048;

    /** Kinds of place that a unit can have relative to a pair. */
    public static final int PLACES = 16;

    /** Number of trigger class and form combinations. */
    public static final int TRIGGERS = TriggerClass.values().length * 8;

    /** Number of parts of speech. */
    public static final int TAGS = PartOfSpeech.values().length;

    /** Number of units. */
    public int size;
    /** Word of each unit. */
    public int[] word = new int[400];
    /** Trigger class and form of each unit. */
    public int[] trigger = new int[400];
    /** Part of speech of each unit. */
    public int[] tag = new int[400];
    /** Unit of the agent. */
    public int agent;
    /** Unit of the target. */
    public int target;
    /** Place of each unit relative to the pair. */
    public byte[] place = new byte[400];
    /** Hashed endings and beginnings: agent 4 letters, agent 3 letters, agent's first 3, the same of the target. */
    public final int[] endings = new int[6];

    private final int[] upAgent = new int[12];
    private final int[] upTarget = new int[12];

    void sentence(SentenceAnalysis s) {
        size = s.size;
        for (int u = 0; u < size; u++) {
            word[u] = s.vector[u];
            trigger[u] = s.trigger[u].ordinal() * 8 + s.form[u].ordinal();
            tag[u] = s.pos[u].ordinal();
        }
    }

    void pair(SentenceAnalysis s, int agentMention, int targetMention) {
        agent = s.unitOfMention[agentMention];
        target = s.unitOfMention[targetMention];
        for (int u = 0; u < size; u++) {
            place[u] = (byte) (FlatFeatures.dropped(s, u, agent, target) ? 1 : 0);
            if (s.roles[u] != 0 && u != agent && u != target) {
                place[u] |= 2;
            }
        }
        int na = PathFeatures.climb(s, agent, upAgent);
        int nt = PathFeatures.climb(s, target, upTarget);
        for (int i = 0; i < na; i++) {
            place[upAgent[i]] |= 4;
        }
        for (int i = 0; i < nt; i++) {
            place[upTarget[i]] |= 8;
        }
        endings[0] = bucket(NameFeatures.suffixOf(s, agentMention, 4));
        endings[1] = bucket(NameFeatures.suffixOf(s, agentMention, 3) * 31);
        endings[2] = bucket(NameFeatures.prefixOf(s, agentMention, 3));
        endings[3] = bucket(NameFeatures.suffixOf(s, targetMention, 4) * 17);
        endings[4] = bucket(NameFeatures.suffixOf(s, targetMention, 3) * 61);
        endings[5] = bucket(NameFeatures.prefixOf(s, targetMention, 3) * 7);
    }

    private static int bucket(int hash) {
        int h = hash * 0x9E3779B1;
        return (h ^ h >>> 15) & ENDINGS - 1;
    }
}
