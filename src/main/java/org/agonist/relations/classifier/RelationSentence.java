package org.agonist.relations.classifier;

import java.util.List;

/**
 * One sentence as the classifier reads it. All offsets are UTF-16 units into {@code text}.
 *
 * @param text the sentence
 * @param tokenBegins where each token begins, ascending
 * @param tokenEnds where each token ends
 * @param mentions the candidates for arguments, in any order; they may overlap
 * @param hints what rules said, at most one per pair; empty when there are no rules
 */
public record RelationSentence(
        String text, int[] tokenBegins, int[] tokenEnds, List<ArgumentMention> mentions, List<PairHint> hints) {
    public RelationSentence {
        if (tokenBegins.length != tokenEnds.length) {
            throw new IllegalArgumentException(
                    "sentence of " + text.length() + " characters: expected as many token begins as ends"
                            + " but found " + tokenBegins.length + " and " + tokenEnds.length);
        }
        mentions = List.copyOf(mentions);
        hints = List.copyOf(hints);
        for (ArgumentMention mention : mentions) {
            if (mention.end() > text.length()) {
                throw new IllegalArgumentException("mention [" + mention.begin() + ", " + mention.end()
                        + "): expected it to end within the sentence of " + text.length() + " characters");
            }
        }
    }

    /** A sentence without hints, tokens found by {@link SentenceTokens}. */
    public static RelationSentence of(String text, List<ArgumentMention> mentions) {
        SentenceTokens tokens = SentenceTokens.of(text);
        return new RelationSentence(text, tokens.begins(), tokens.ends(), mentions, List.of());
    }
}
