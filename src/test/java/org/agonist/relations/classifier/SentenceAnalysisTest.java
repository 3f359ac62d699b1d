package org.agonist.relations.classifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceAnalysisTest {
    private static SentenceAnalysis analyze(RelationSentence sentence) {
        SentenceAnalysis analysis = new SentenceAnalysis(RelationWords.load(), WordClusters.none());
        analysis.analyze(sentence);
        return analysis;
    }

    private static int unit(SentenceAnalysis a, String word) {
        for (int u = 0; u < a.size; u++) {
            if (a.text.substring(a.begin[u], a.end[u]).equals(word)) {
                return u;
            }
        }
        throw new AssertionError("no unit " + word);
    }

    @Test
    void mentionOfSeveralWordsIsOneUnit() {
        SentenceAnalysis a = analyze(Sentences.marked("<acetylsalicylic acid> inhibits [cyclooxygenase 1]"));
        assertEquals(3, a.size);
    }

    @Test
    void coordinatedMentionsOfOneRoleAreAList() {
        SentenceAnalysis a = analyze(Sentences.marked("<gefitinib>, <erlotinib> and <afatinib> inhibit [EGFR]"));
        assertEquals(unit(a, "gefitinib"), a.listFirst[unit(a, "afatinib")]);
        assertEquals(unit(a, "afatinib"), a.listLast[unit(a, "gefitinib")]);
        assertEquals(unit(a, "EGFR"), a.listFirst[unit(a, "EGFR")]);
    }

    @Test
    void aNameAndItsOtherNameInBracketsAreAList() {
        SentenceAnalysis a = analyze(Sentences.marked("<imatinib> (<STI571>) inhibits [KIT] (<ruxolitinib> does not)"));
        assertEquals(unit(a, "imatinib"), a.listFirst[unit(a, "STI571")]);
        assertEquals(unit(a, "ruxolitinib"), a.listFirst[unit(a, "ruxolitinib")]);
    }

    @Test
    void wordsThatShareAStemShareATrigger() {
        SentenceAnalysis a = analyze(Sentences.marked("inhibitors inhibited the inhibition by inhibitory things"));
        for (String word : List.of("inhibitors", "inhibited", "inhibition", "inhibitory")) {
            assertEquals(TriggerClass.INHIBIT, a.trigger[unit(a, word)], word);
        }
        assertEquals(WordForm.AGENT_NOUN, a.form[unit(a, "inhibitors")]);
        assertEquals(WordForm.ED, a.form[unit(a, "inhibited")]);
        assertEquals(WordForm.NOMINAL, a.form[unit(a, "inhibition")]);
    }

    @Test
    void nounOrVerbDependsOnWhatComesBefore() {
        SentenceAnalysis a = analyze(Sentences.marked("<rapamycin> increases the [LC3] levels"));
        assertEquals(PartOfSpeech.VERB, a.pos[unit(a, "increases")]);
        SentenceAnalysis b = analyze(Sentences.marked("the increases of [LC3] after <rapamycin>"));
        assertEquals(PartOfSpeech.NOUN, b.pos[unit(b, "increases")]);
    }

    @Test
    void subjectAndObjectMeetAtTheVerb() {
        SentenceAnalysis a = analyze(Sentences.marked("<metformin> reduced the expression of [SREBP1]"));
        int verb = unit(a, "reduced");
        assertEquals(verb, a.governor[unit(a, "metformin")]);
        assertEquals(verb, a.governor[unit(a, "expression")]);
        assertEquals(unit(a, "of"), a.governor[unit(a, "SREBP1")]);
    }

    @Test
    void bracketsAreMatchedAndUnmatchedOnesForgotten() {
        SentenceAnalysis a = analyze(Sentences.marked("<A1> (a drug) and ( [B2]"));
        assertNotEquals(-1, a.bracket[unit(a, "drug")]);
        assertEquals(-1, a.bracket[unit(a, "B2")]);
    }

    @Test
    void overlappingMentionsShareAUnit() {
        String text = "glutamate receptor antagonist MK-801";
        SentenceAnalysis a = analyze(RelationSentence.of(
                text,
                List.of(
                        new ArgumentMention(0, 9, ArgumentRole.AGENT),
                        new ArgumentMention(0, 18, ArgumentRole.TARGET),
                        new ArgumentMention(30, 36, ArgumentRole.AGENT))));
        assertEquals(a.unitOfMention[0], a.unitOfMention[1]);
        assertTrue(a.nested[0]);
    }

    @Test
    void sentenceLongerThanTheBufferIsCutNotRefused() {
        SentenceAnalysis a = analyze(Sentences.marked("<A1> inhibits [B2] " + "and so on ".repeat(300) + "[C3]"));
        assertEquals(400, a.size);
        assertEquals(-1, a.unitOfMention[2]);
    }
}
