package org.agonist.entities;

import static org.assertj.core.api.Assertions.assertThat;

import org.agonist.text.Span;
import org.agonist.vocabulary.EntityKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DrugNamesTest {
    @Test
    void aStemTellsWhatSortOfDrugItIs() {
        assertThat(kindOf("novatinib")).isEqualTo(EntityKind.SMALL_MOLECULE);
        assertThat(kindOf("NOVACICLIB")).isEqualTo(EntityKind.SMALL_MOLECULE);
        assertThat(kindOf("novaximab")).isEqualTo(EntityKind.ANTIBODY);
        assertThat(kindOf("novabercept")).isEqualTo(EntityKind.PROTEIN);
        assertThat(kindOf("novaleucel")).isEqualTo(EntityKind.CELL_THERAPY);
        assertThat(kindOf("novanersen")).isEqualTo(EntityKind.NUCLEIC_ACID);
    }

    @Test
    void aShortWordIsNoDrugWhateverItsEnding() {
        assertThat(kindOf("tinib")).isNull();
        assertThat(kindOf("parib")).isNull();
        assertThat(kindOf("vapari")).isNull();
    }

    @Test
    void anOrdinaryWordIsNoDrug() {
        assertThat(kindOf("metastasis")).isNull();
        assertThat(kindOf("inhibitor")).isNull();
    }

    @Test
    void aStemAloneIsNoName() {
        assertThat(kindOf("ciclovir")).isNull();
    }

    @Test
    void aCompanysPrefixIsKnownInItsOwnCase() {
        assertThat(isCodePrefix("AZD")).isTrue();
        assertThat(isCodePrefix("GSK")).isTrue();
        assertThat(isCodePrefix("azd")).isFalse();
        assertThat(isCodePrefix("IL")).isFalse();
    }

    private static @Nullable EntityKind kindOf(String word) {
        String text = "the " + word + " dose";
        return DrugNames.kindOf(text, new Span(4, 4 + word.length()));
    }

    private static boolean isCodePrefix(String letters) {
        return DrugNames.isCodePrefix(letters + "9291", new Span(0, letters.length()));
    }
}
