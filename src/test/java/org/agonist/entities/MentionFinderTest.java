package org.agonist.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.agonist.entities.Grounding.By;
import org.agonist.entities.MentionFinder.Definition;
import org.agonist.text.Span;
import org.junit.jupiter.api.Test;

final class MentionFinderTest {
    private final MentionFinder finder =
            new MentionFinder(Dictionaries.load(List.of(Dictionaries.DEFAULT)), OverlapPolicy.LONGEST);

    MentionFinderTest() throws IOException {}

    @Test
    void aSaltBelongsToTheNameOfItsDrug() {
        assertThat(found("amlodipine besylate and irinotecan hydrochloride trihydrate"))
                .containsExactly(
                        "amlodipine besylate = amlodipine", "irinotecan hydrochloride trihydrate = irinotecan");
    }

    @Test
    void aMetalBehindADrugIsNoSaltUnlessTheDictionarySaysSo() {
        assertThat(found("verapamil calcium handling")).contains("verapamil = verapamil");
    }

    @Test
    void aWordThatIsAlsoAGeneNeedsWordsThatSpeakForIt() {
        assertThat(found("REST was measured")).isEmpty();
        assertThat(found("REST expression")).containsExactly("REST = REST");
        assertThat(found("valproate inhibits REST")).contains("REST = REST");
        assertThat(found("SET is inhibited")).containsExactly("SET = SET");
        assertThat(found("the cat sat and the rest was set")).isEmpty();
    }

    @Test
    void anAmbiguousNameBeforeCellsNamesTheCells() {
        assertThat(found("REST cells")).isEmpty();
        assertThat(found("SNAI1, REST and ZEB1")).contains("REST = REST");
        assertThat(found("SNAI1, REST and ZEB1 in REST and HEL cells")).doesNotContain("REST = REST");
    }

    @Test
    void ofTwoConceptsWithOneNameTheOneNamedOtherwiseComesFirst() {
        String alone = "cyclin E expression";
        assertThat(mentions(alone).get(0).groundings()).hasSize(2);
        assertThat(found(alone)).containsExactly("cyclin E = CCNE1");
        assertThat(found("cyclin E expression and E-type cyclin levels")).contains("cyclin E = cyclin E family");
    }

    @Test
    void aGroundingSaysWhatItRestsOn() {
        assertThat(by("EGFR")).isEqualTo(By.PREFERRED_NAME);
        assertThat(by("ErbB1")).isEqualTo(By.SYNONYM);
        assertThat(by("REST expression")).isEqualTo(By.AMBIGUOUS_NAME);
    }

    @Test
    void anUnknownLongFormMeansWhatItsKnownShortFormDoes() {
        String text = "zyxtinase kinase (EGFR)";
        List<Mention> mentions = finder.find(
                text, List.of(new Span(0, text.length())), List.of(new Definition(new Span(18, 22), new Span(0, 16))));
        assertThat(mentions).extracting(mention -> mention.span().of(text)).contains("zyxtinase kinase");
    }

    @Test
    void aSentenceOfVeryManyMentionsIsReadInLinearTime() {
        String few = "Snail, REST, EGFR, ".repeat(100);
        String many = "Snail, REST, EGFR, ".repeat(17_000);
        CountingText short1 = new CountingText(few);
        CountingText long1 = new CountingText(many);
        assertThat(finder.find(short1, List.of(new Span(0, few.length())), List.of()))
                .hasSize(300);
        assertThat(finder.find(long1, List.of(new Span(0, many.length())), List.of()))
                .hasSize(51_000);
        assertThat(long1.reads / (double) short1.reads).isLessThan(2 * 170);
    }

    private By by(String text) {
        return mentions(text).get(0).groundings().get(0).by();
    }

    private List<String> found(String text) {
        return mentions(text).stream()
                .map(mention -> mention.span().of(text) + " = "
                        + mention.groundings().get(0).concept().name())
                .toList();
    }

    private List<Mention> mentions(String text) {
        return finder.find(text, List.of(new Span(0, text.length())), List.of());
    }

    /** A text that counts how often it is read. */
    private static final class CountingText implements CharSequence {
        private final String text;
        private long reads;

        CountingText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            reads += end - start;
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            reads += text.length();
            return text;
        }
    }
}
