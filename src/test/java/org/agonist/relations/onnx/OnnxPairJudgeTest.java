package org.agonist.relations.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agonist.relations.classifier.ArgumentMention;
import org.agonist.relations.classifier.ArgumentRole;
import org.agonist.relations.classifier.PairPrediction;
import org.agonist.relations.classifier.RelationSentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code tiny.onnx}, a real model of some hundred bytes, which {@code make_tiny.py} beside it makes. */
final class OnnxPairJudgeTest {
    private static final Path FOLDER = Path.of(System.getProperty("agonist.basedir", "."), "src/test/resources/onnx");
    private static final Path MODEL = FOLDER.resolve("tiny.onnx");

    private static RelationSentence sentence(String text) {
        return RelationSentence.of(
                text,
                List.of(mention(text, "Gefitinib", ArgumentRole.AGENT), mention(text, "EGFR", ArgumentRole.TARGET)));
    }

    private static ArgumentMention mention(String text, String name, ArgumentRole role) {
        int begin = text.indexOf(name);
        return new ArgumentMention(begin, begin + name.length(), role);
    }

    private static List<String> labels(List<RelationSentence> passage) throws IOException {
        return OnnxPairJudge.load(MODEL).newSession().judge(passage, 0).stream()
                .map(PairPrediction::label)
                .toList();
    }

    @Test
    void theModelLabelsEachPairWhateverElseIsInTheBatch() throws IOException {
        assertThat(labels(List.of(
                        sentence("Gefitinib inhibits EGFR."),
                        sentence("EGFR is activated, as many say, by Gefitinib in those cells."),
                        sentence("Gefitinib (and EGFR)."))))
                .containsExactly("INHIBITOR", "ACTIVATOR", "NONE");
    }

    @Test
    void moreThanOneBatchKeepsItsOrder() throws IOException {
        List<RelationSentence> passage = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            passage.add(sentence(i % 2 == 0 ? "Gefitinib inhibits EGFR." : "Gefitinib activates EGFR."));
            expected.add(i % 2 == 0 ? "INHIBITOR" : "ACTIVATOR");
        }
        assertThat(labels(passage)).isEqualTo(expected);
    }

    @Test
    void probabilitiesAreThoseOfTheSoftmax() throws IOException {
        PairPrediction prediction = OnnxPairJudge.load(MODEL)
                .newSession()
                .judge(List.of(sentence("Gefitinib inhibits EGFR.")), 0)
                .get(0);
        double others = Math.exp(3 - 8) + Math.exp(0 - 8);
        assertThat(prediction.confidence()).isCloseTo((float) (1 / (1 + others)), within(1e-5f));
    }

    @Test
    void aPairBehindMoreThanTheModelReadsIsUnrelated() throws IOException {
        assertThat(labels(List.of(sentence("Gefitinib inhibits " + "and ".repeat(600) + "EGFR."))))
                .containsExactly("NONE");
    }

    @Test
    void aModelWithoutItsVocabularyIsRefused(@TempDir Path folder) throws IOException {
        Path alone = Files.copy(MODEL, folder.resolve("alone.onnx"));
        assertThatThrownBy(() -> OnnxPairJudge.load(alone))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("vocab.txt: no such file; see docs/onnx.md");
    }

    @Test
    void aLabelThatIsNoMechanismIsNamed(@TempDir Path folder) throws IOException {
        Files.copy(FOLDER.resolve("vocab.txt"), folder.resolve("vocab.txt"));
        Path model = Files.copy(MODEL, folder.resolve("tiny.onnx"));
        Files.writeString(folder.resolve("config.json"), "{\"id2label\": {\"0\": \"LABEL_0\"}}");
        assertThatThrownBy(() -> OnnxPairJudge.load(model))
                .hasMessageContaining("id2label 0: expected one of [NONE, INHIBITOR")
                .hasMessageContaining("but found [LABEL_0]");
    }

    @Test
    void aFileThatIsNoModelIsRefused(@TempDir Path folder) throws IOException {
        Files.copy(FOLDER.resolve("vocab.txt"), folder.resolve("vocab.txt"));
        Files.copy(FOLDER.resolve("config.json"), folder.resolve("config.json"));
        Path broken = Files.writeString(folder.resolve("broken.onnx"), "no model");
        assertThatThrownBy(() -> OnnxPairJudge.load(broken))
                .hasMessageContaining("broken.onnx: expected a sequence classifier that ONNX Runtime can run");
    }
}
