package org.agonist.triples;

import java.util.List;
import org.agonist.triples.Triple.Evidence;

/**
 * What became of a pair of an agent and a target in a sentence, and why.
 *
 * @param agent as mentioned
 * @param target as mentioned
 * @param verdict whether it was kept or dropped, and why, in words
 * @param details the rule, or the model's scores and reasons, in words
 * @param evidence the sentence
 */
public record PairAccount(String agent, String target, String verdict, List<String> details, Evidence evidence) {
    public PairAccount {
        details = List.copyOf(details);
    }
}
