package org.agonist.sentences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.dictionary.Dictionary;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.StringList;
import org.agonist.resources.Resources;
import org.agonist.text.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SentenceSplitterTest {
    private SentenceSplitter splitter;

    @BeforeAll
    void load() throws IOException {
        splitter = new SentenceSplitter(SentenceSplitter.Model.load(SentenceSplitter.DEFAULT_MODEL));
    }

    @Test
    void aFullStopEndsASentence() {
        assertThat(sentences("Imatinib inhibits ABL1. It was approved in 2001. Others followed."))
                .containsExactly("Imatinib inhibits ABL1.", "It was approved in 2001.", "Others followed.");
    }

    @Test
    void abbreviationsEndNone() {
        String text =
                "Sample et al. showed in Fig. 2 that several kinases, e.g. SRC and ABL1, vs. the others, are blocked.";
        assertThat(sentences(text)).containsExactly(text);
    }

    @Test
    void aCitationGluedToTheLastWordDoesNotGlueSentences() {
        assertThat(sentences("Loss of contact precedes invasion[7]. Small molecules restore it."))
                .containsExactly("Loss of contact precedes invasion[7].", "Small molecules restore it.");
    }

    @Test
    void decimalsAndVersionsEndNone() {
        String text = "The dose of 2.5 mg lowered VEGF by 30.4 percent in the cells.";
        assertThat(sentences(text)).containsExactly(text);
    }

    @Test
    void aSentenceGoesOnOverLineAndPageBreaks() {
        assertThat(sentences("The antibody was given\nto all\fpatients. Most\r\nresponded to it."))
                .containsExactly("The antibody was given\nto all\fpatients.", "Most\r\nresponded to it.");
    }

    @Test
    void aSentenceDoesNotEndInsideBrackets() {
        String text = "The inhibitors (sunitinib etc. and their kin. See below) were compared with care.";
        assertThat(sentences(text)).containsExactly(text);
    }

    @Test
    void aPlainWordInLowerCaseOpensNoSentence() {
        assertThat(sentences("It was given p.o. twice daily. and then stopped at once."))
                .hasSize(1);
    }

    @Test
    void offsetsAreIntoTheWholeText() {
        String text = "Skipped. Imatinib inhibits ABL1. It works.";
        assertThat(splitter.split(text, new Span(9, text.length()))).containsExactly(new Span(9, 32), new Span(33, 42));
    }

    @Test
    void aParagraphOfWhiteSpaceHasNoSentence() {
        assertThat(splitter.split("   \n", new Span(0, 4))).isEmpty();
        assertThat(splitter.split("", new Span(0, 0))).isEmpty();
    }

    @Test
    void aParagraphLongerThanAPieceIsSplitAtSentences() {
        String sentence = "Imatinib inhibits the kinase ABL1 in most of the cells.";
        String text = (sentence + " ").repeat(400).strip();
        assertThat(sentences(text)).hasSize(400).containsOnly(sentence);
    }

    @Test
    void aParagraphWithoutFullStopsLosesNothing() {
        String words = "kinase ".repeat(3000).strip();
        assertThat(String.join(" ", sentences(words))).isEqualTo(words);
        String unbroken = "x".repeat(20_000);
        assertThat(String.join("", sentences(unbroken))).isEqualTo(unbroken);
    }

    @Test
    void whatOpenNlpIsGivenIsBoundedWhateverTheText() {
        List<String> texts = List.of(
                "kinase ".repeat(10_000),
                "x".repeat(50_000),
                "a.B.".repeat(20_000),
                "no end e.g. ".repeat(5_000),
                "\uD83D\uDE00".repeat(20_000),
                "Short. " + "y".repeat(SentenceSplitter.MAX_WORD) + " Short. " + "z".repeat(20_000) + " Short.");
        for (String text : texts) {
            List<Span> pieces = SentenceSplitter.pieces(text, new Span(0, text.length()));
            assertThat(pieces).allMatch(piece -> piece.length() <= SentenceSplitter.MAX_PIECE);
            assertThat(pieces.stream()
                            .flatMap(piece -> Stream.of(piece.of(text).split("\\s")))
                            .allMatch(word -> word.length() <= SentenceSplitter.MAX_WORD))
                    .isTrue();
            assertThat(pieces.stream().map(piece -> piece.of(text)).collect(Collectors.joining()))
                    .isEqualTo(text);
            assertThat(pieces).noneMatch(piece -> Character.isLowSurrogate(text.charAt(piece.begin())));
        }
    }

    /** Our look-up of abbreviations takes the place of OpenNLP's, which takes time quadratic in the text. */
    @Test
    void abbreviationsAreDecidedOnAsOpenNlpDoesWithADictionary() throws IOException {
        SentenceModel model;
        try (InputStream stream = Resources.open(SentenceSplitter.DEFAULT_MODEL)) {
            model = new SentenceModel(stream);
        }
        Dictionary dictionary = new Dictionary(true);
        SentenceSplitter.ABBREVIATIONS.forEach(abbreviation -> dictionary.put(new StringList(abbreviation)));
        SentenceDetectorME theirs = new SentenceDetectorME(model, dictionary);
        SentenceDetectorME ours = new BoundedDetector(model, SentenceSplitter.ABBREVIATIONS);
        List<String> parts = new ArrayList<>(SentenceSplitter.ABBREVIATIONS);
        parts.addAll(
                List.of(" ", " ", "(", "'", ")", ".", ". ", "? ", "! ", " The", " We saw", " kinase", "et", " al"));
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 100) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            assertThat(ours.sentPosDetect(text)).as(text.toString()).isEqualTo(theirs.sentPosDetect(text));
        }
    }

    @Test
    void aMissingModelIsNamed() {
        assertThatThrownBy(() -> SentenceSplitter.Model.load("classpath:missing.bin"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("classpath:missing.bin");
    }

    @Test
    void aFileThatIsNoModelIsNamed(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("no.bin"), "no model");
        assertThatThrownBy(() -> SentenceSplitter.Model.load(file.toString()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no.bin");
    }

    private List<String> sentences(String text) {
        return splitter.split(text, new Span(0, text.length())).stream()
                .map(span -> span.of(text))
                .toList();
    }
}
