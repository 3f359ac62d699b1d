package org.agonist.entities;

import static org.agonist.entities.Mention.Recognizer.ABBREVIATION;
import static org.agonist.entities.Mention.Recognizer.DICTIONARY;
import static org.agonist.entities.Mention.Recognizer.STEM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.agonist.entities.dictionary.Dictionary.Concept;
import org.agonist.text.Span;
import org.agonist.vocabulary.EntityKind;
import org.junit.jupiter.api.Test;

final class OverlapPolicyTest {
    @Test
    void theLongestStays() {
        Mention shorter = mention(0, 4, ABBREVIATION);
        Mention longer = mention(2, 10, STEM);
        assertThat(OverlapPolicy.LONGEST.apply(List.of(shorter, longer))).containsExactly(longer);
    }

    @Test
    void ofTwoAsLongTheMoreTrustedStays() {
        Mention stem = mention(0, 8, STEM);
        Mention dictionary = mention(0, 8, DICTIONARY);
        assertThat(OverlapPolicy.LONGEST.apply(List.of(stem, dictionary))).containsExactly(dictionary);
    }

    @Test
    void theLeftmostStays() {
        Mention left = mention(0, 4, STEM);
        Mention right = mention(2, 10, ABBREVIATION);
        assertThat(OverlapPolicy.LEFTMOST.apply(List.of(right, left))).containsExactly(left);
    }

    @Test
    void theMoreTrustedStays() {
        Mention trusted = mention(0, 4, ABBREVIATION);
        Mention longer = mention(2, 10, DICTIONARY);
        assertThat(OverlapPolicy.TRUSTED.apply(List.of(longer, trusted))).containsExactly(trusted);
    }

    @Test
    void mentionsThatOnlyTouchAllStayInTextOrder() {
        Mention first = mention(0, 4, STEM);
        Mention second = mention(4, 8, STEM);
        Mention third = mention(9, 20, STEM);
        for (OverlapPolicy policy : OverlapPolicy.values()) {
            assertThat(policy.apply(List.of(third, second, first))).containsExactly(first, second, third);
        }
    }

    @Test
    void mentionsMeanTheSameByTheirIdentifier() {
        Mention grounded = mention(0, 4, STEM);
        assertThat(grounded.means(mention(9, 20, DICTIONARY))).isTrue();
        assertThat(grounded.means(new Mention(new Span(0, 4), EntityKind.GENE, List.of(), STEM, 1)))
                .isFalse();
    }

    @Test
    void aRecognizerIsSpeltInLowerCase() {
        assertThat(ABBREVIATION.label()).isEqualTo("abbreviation");
    }

    private static Mention mention(int begin, int end, Mention.Recognizer recognizer) {
        return new Mention(
                new Span(begin, end),
                new Grounding(new Concept("HGNC:1", "ONE", EntityKind.GENE), Grounding.By.PREFERRED_NAME),
                recognizer);
    }
}
