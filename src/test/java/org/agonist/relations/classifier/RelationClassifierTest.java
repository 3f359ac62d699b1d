package org.agonist.relations.classifier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelationClassifierTest {
    private static RelationClassifier model;

    @BeforeAll
    static void load() throws IOException {
        try (InputStream in =
                RelationClassifierTest.class.getResourceAsStream("/org/agonist/models/drug-target-relations.bin")) {
            assertTrue(
                    in != null, "models/drug-target-relations.bin is missing: train it with 'agonist train relations'");
            model = RelationClassifier.load(in);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <Vemurafenib> potently inhibits mutant [BRAF] in these cells. | INHIBITOR
            [JAK2] was inhibited by <ruxolitinib> at low concentrations. | INHIBITOR
            <Naloxone>, an [opioid receptor] antagonist, reversed the effect. | ANTAGONIST
            <Salbutamol> is a selective [beta2-adrenoceptor] agonist. | AGONIST
            <Dexamethasone> decreased the mRNA expression of [IL6]. | INDIRECT-DOWNREGULATOR
            <Resveratrol> increased the protein expression of [SIRT1]. | INDIRECT-UPREGULATOR
            <Midazolam> is a substrate of [CYP3A4]. | SUBSTRATE
            """)
    void plainStatementsAreRead(String sentence, String label) {
        assertEquals(
                label,
                model.classify(Sentences.marked(sentence), model.newScratch())
                        .get(0)
                        .label());
    }

    @Test
    void unrelatedMentionsGetNone() {
        RelationSentence sentence =
                Sentences.marked("Patients received <paracetamol>, and [TP53] was sequenced in the tumours.");
        assertEquals(
                RelationLabels.NONE,
                model.classify(sentence, model.newScratch()).get(0).label());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Imatinib> (<STI571>) inhibits [stem cell factor receptor] ([KIT]).",
                "[EGFR] was inhibited by <gefitinib>, <erlotinib> and <afatinib>."
            })
    void aNameAndItsOtherNameAndTheMembersOfAListAreJudgedAlike(String sentence) {
        List<PairPrediction> pairs = model.classify(Sentences.marked(sentence), model.newScratch());
        for (PairPrediction pair : pairs) {
            assertArrayEquals(pairs.get(0).probabilities(), pair.probabilities(), 1e-5f);
        }
    }

    @Test
    void probabilitiesSumToOne() {
        float sum = 0;
        for (float p : model.classify(Sentences.marked("<Imatinib> inhibits [KIT]."), model.newScratch())
                .get(0)
                .probabilities()) {
            assertTrue(p >= 0 && p <= 1);
            sum += p;
        }
        assertEquals(1f, sum, 1e-5f);
    }

    @Test
    void everyPairThatDoesNotOverlapIsPredictedOnce() {
        RelationSentence sentence = Sentences.marked("<A-1> and <B-2> inhibit [EGFR], [KDR] and [KIT].");
        assertEquals(6, model.classify(sentence, model.newScratch()).size());
    }

    @Test
    void sentenceWithoutTargetsHasNoPairs() {
        assertTrue(model.classify(Sentences.marked("<A-1> and <B-2> were given."), model.newScratch())
                .isEmpty());
    }

    @Test
    void emptySentenceHasNoPairs() {
        assertTrue(model.classify(Sentences.marked(""), model.newScratch()).isEmpty());
    }

    @Test
    void whatCannotBeLikelyEnoughIsLeftToTheLinearModelAndStaysUnlikely() {
        List<RelationSentence> passage =
                List.of(Sentences.marked("Patients received <paracetamol>, and [TP53] was sequenced in the tumours."));
        PairPrediction guessed =
                model.classify(passage, 0.65, model.newScratch()).get(0);
        PairPrediction judged = model.classify(passage, 0, model.newScratch()).get(0);
        assertEquals(RelationLabels.NONE, guessed.label());
        assertFalse(Arrays.equals(judged.probabilities(), guessed.probabilities()));
    }

    @Test
    void whatMayBeLikelyEnoughIsJudgedInFull() {
        List<RelationSentence> passage = List.of(Sentences.marked("<Vemurafenib> potently inhibits mutant [BRAF]."));
        assertArrayEquals(
                model.classify(passage, 0, model.newScratch()).get(0).probabilities(),
                model.classify(passage, 0.65, model.newScratch()).get(0).probabilities());
    }

    @Test
    void usedScratchGivesTheSameAsANewOne() {
        RelationSentence first = Sentences.marked("<Imatinib> inhibits [KIT] (but not [EGFR]).");
        RelationSentence second = Sentences.marked("[CYP2D6] metabolizes <codeine>, <tramadol> and <oxycodone>.");
        RelationClassifier.Scratch used = model.newScratch();
        model.classify(first, used);
        List<PairPrediction> again = model.classify(second, used);
        List<PairPrediction> fresh = model.classify(second, model.newScratch());
        for (int i = 0; i < fresh.size(); i++) {
            assertArrayEquals(fresh.get(i).probabilities(), again.get(i).probabilities());
        }
    }

    @Test
    void writtenModelReadsBackTheSame() throws IOException {
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        model.write(once);
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        RelationClassifier.load(new ByteArrayInputStream(once.toByteArray())).write(twice);
        assertArrayEquals(once.toByteArray(), twice.toByteArray());
    }

    @Test
    void explanationNamesTheTrigger() {
        List<Contribution> reasons =
                model.newReasons().of(Sentences.marked("<Imatinib> inhibits [KIT]."), 0, 1, "INHIBITOR", 20);
        assertFalse(reasons.isEmpty());
        assertTrue(
                reasons.stream().anyMatch(r -> r.feature().contains("inhibit") && r.weight() > 0), reasons.toString());
    }

    @Test
    void fileOfAnotherFormatIsRefused() throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(other)) {
            out.write("something else".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        IOException e = assertThrows(
                IOException.class, () -> RelationClassifier.load(new ByteArrayInputStream(other.toByteArray())));
        assertTrue(String.valueOf(e.getMessage()).contains("expected format"), e.getMessage());
    }
}
