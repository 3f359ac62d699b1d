package org.agonist.relations.classifier;

import java.util.ArrayList;
import java.util.List;

/** Sentences with mentions marked in place: {@code <imatinib> inhibits [ABL1]}, agents in angle, targets in square brackets. */
final class Sentences {
    private Sentences() {}

    static RelationSentence marked(String marked) {
        StringBuilder text = new StringBuilder();
        List<ArgumentMention> mentions = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '<' || c == '[') {
                begin = text.length();
            } else if (c == '>' || c == ']') {
                mentions.add(
                        new ArgumentMention(begin, text.length(), c == '>' ? ArgumentRole.AGENT : ArgumentRole.TARGET));
            } else {
                text.append(c);
            }
        }
        return RelationSentence.of(text.toString(), mentions);
    }
}
