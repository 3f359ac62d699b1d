package org.agonist.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SpanTest {
    @Test
    void aSpanMayBeEmptyButNotEndBeforeItBegins() {
        assertThat(new Span(3, 3).length()).isZero();
        assertThatThrownBy(() -> new Span(3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected 0 <= begin <= end but found [3, 2)");
        assertThatThrownBy(() -> new Span(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spansThatOnlyTouchDoNotOverlap() {
        Span mention = new Span(4, 8);
        assertThat(mention.overlaps(new Span(8, 9))).isFalse();
        assertThat(mention.overlaps(new Span(0, 4))).isFalse();
        assertThat(mention.overlaps(new Span(7, 9))).isTrue();
    }

    @Test
    void aSpanContainsItselfAndWhatLiesInside() {
        Span mention = new Span(4, 8);
        assertThat(mention.contains(mention)).isTrue();
        assertThat(mention.contains(new Span(5, 6))).isTrue();
        assertThat(mention.contains(new Span(3, 6))).isFalse();
        assertThat(mention.contains(new Span(7, 9))).isFalse();
    }

    @Test
    void theTextOfASpanIsWhatItCovers() {
        assertThat(new Span(0, 8).of("imatinib inhibits ABL1")).isEqualTo("imatinib");
    }

    @Test
    void aUnionHoldsBothAndTheGap() {
        assertThat(new Span(5, 6).union(new Span(1, 2))).isEqualTo(new Span(1, 6));
    }

    @Test
    void aShiftKeepsTheLength() {
        assertThat(new Span(1, 4).shifted(10)).isEqualTo(new Span(11, 14));
    }

    @Test
    void spansSortByBeginTheLongerFirst() {
        assertThat(List.of(new Span(2, 3), new Span(0, 4), new Span(0, 9)).stream()
                        .sorted())
                .containsExactly(new Span(0, 9), new Span(0, 4), new Span(2, 3));
    }
}
