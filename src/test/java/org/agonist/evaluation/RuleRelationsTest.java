package org.agonist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.agonist.relations.RelationFinder;
import org.agonist.relations.RuleSet;
import org.agonist.relations.classifier.ArgumentMention;
import org.agonist.relations.classifier.ArgumentRole;
import org.agonist.relations.classifier.RelationSentence;
import org.agonist.training.DrugProtRelations.GoldDocument;
import org.agonist.training.DrugProtRelations.GoldRelation;
import org.agonist.training.DrugProtRelations.GoldSentence;
import org.agonist.vocabulary.EntityKind;
import org.junit.jupiter.api.Test;

class RuleRelationsTest {
    /** What the rules find in a sentence with agents in square brackets and targets in braces; names are identifiers. */
    private static List<String> found(String marked) throws IOException {
        StringBuilder text = new StringBuilder();
        List<ArgumentMention> mentions = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        int begin = 0;
        for (char c : marked.toCharArray()) {
            switch (c) {
                case '[', '{' -> begin = text.length();
                case ']', '}' -> {
                    ArgumentRole role = c == ']' ? ArgumentRole.AGENT : ArgumentRole.TARGET;
                    mentions.add(new ArgumentMention(begin, text.length(), role));
                    ids.add(text.substring(begin));
                }
                default -> text.append(c);
            }
        }
        GoldSentence sentence = new GoldSentence(RelationSentence.of(text.toString(), mentions), ids);
        GoldDocument document = new GoldDocument("1", text.toString(), 0, List.of(), List.of(sentence), Set.of());
        return new RuleRelations(RelationFinder.load(RuleSet.DEFAULT), EntityKind.GENE)
                .find(document).stream()
                        .map((GoldRelation r) -> r.agentId() + " " + r.type() + " " + r.targetId())
                        .toList();
    }

    @Test
    void whatIsSaidOfANameHoldsForItsShortForm() throws IOException {
        assertThat(found("[Imatinib] inhibits {platelet-derived growth factor receptor} ({PDGFR})."))
                .containsExactly(
                        "Imatinib INHIBITOR platelet-derived growth factor receptor", "Imatinib INHIBITOR PDGFR");
    }

    @Test
    void aClassThatNamesItsTargetRelatesItsMember() throws IOException {
        assertThat(found("The {EGFR} inhibitor [gefitinib] was added.")).containsExactly("gefitinib INHIBITOR EGFR");
    }
}
