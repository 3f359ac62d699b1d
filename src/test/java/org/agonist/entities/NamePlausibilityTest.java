package org.agonist.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.agonist.entities.recogniser.SpanKind;
import org.agonist.text.Span;
import org.junit.jupiter.api.Test;

final class NamePlausibilityTest {
    private final NamePlausibility plausibility;

    NamePlausibilityTest() throws IOException {
        plausibility = new NamePlausibility(NameWords.load());
    }

    @Test
    void aSubstancesNameIsAName() {
        assertThat(isName("It blocks ", "zyxwolin", " well", SpanKind.CHEMICAL)).isTrue();
    }

    @Test
    void aResidueIsNoName() {
        assertThat(isName("at ", "Ser473", " of", SpanKind.CHEMICAL)).isFalse();
        assertThat(isName("at ", "tyrosine 1068", " of", SpanKind.CHEMICAL)).isFalse();
        assertThat(isName("at ", "S473", " of", SpanKind.GENE)).isFalse();
    }

    @Test
    void aMutationIsNoName() {
        assertThat(isName("the ", "T790M", " variant", SpanKind.GENE)).isFalse();
    }

    @Test
    void aCodeOfFourDigitsIsAName() {
        assertThat(isName("then ", "U0126", " was", SpanKind.CHEMICAL)).isTrue();
    }

    @Test
    void aWordForAWholeSortOfThingIsNoName() {
        assertThat(isName("any ", "kinase", " does", SpanKind.GENE)).isFalse();
        assertThat(isName("an ", "amino acid", " is", SpanKind.CHEMICAL)).isFalse();
        assertThat(isName("a ", "steroidal", " compound", SpanKind.CHEMICAL)).isFalse();
    }

    @Test
    void aCellLineIsNoName() {
        assertThat(isName("in ", "MCF-7", " and", SpanKind.GENE)).isFalse();
        assertThat(isName("in ", "QX12", " cells", SpanKind.GENE)).isFalse();
    }

    @Test
    void anIonIsNoName() {
        assertThat(isName("the ", "Ca2+", " flux", SpanKind.CHEMICAL)).isFalse();
    }

    private boolean isName(String before, String name, String after, SpanKind kind) {
        return plausibility.isName(
                before + name + after, new Span(before.length(), before.length() + name.length()), kind);
    }
}
