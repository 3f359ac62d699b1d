package org.agonist.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AbbreviationsTest {
    @Test
    void aShortFormInBracketsStandsForTheWordsBeforeIt() {
        assertThat(pairs("It blocks vascular endothelial growth factor (VEGF) well."))
                .containsExactly("VEGF = vascular endothelial growth factor");
        assertThat(pairs("the transforming growth factor beta [TGFB] axis"))
                .containsExactly("TGFB = transforming growth factor beta");
    }

    @Test
    void aPluralShortFormStandsForAPluralLongForm() {
        assertThat(pairs("Matrix metalloproteinase inhibitors (MMPIs) failed."))
                .containsExactly("MMPIs = Matrix metalloproteinase inhibitors");
    }

    @Test
    void theOrderMayBeReversed() {
        assertThat(pairs("Loss of contact in EMT (epithelial-to-mesenchymal transition) is early."))
                .containsExactly("EMT = epithelial-to-mesenchymal transition");
    }

    @Test
    void aGreekLetterAgreesWithItsName() {
        assertThat(pairs("the transforming growth factor beta (TGF-β) pathway"))
                .containsExactly("TGF-β = transforming growth factor beta");
    }

    @Test
    void whatFollowsACommaInsideTheBracketsIsNoPartOfIt() {
        assertThat(pairs("the epidermal growth factor receptor (EGFR, also HER1) is mutated"))
                .containsExactly("EGFR = epidermal growth factor receptor");
        assertThat(pairs("the epidermal growth factor receptor (EGFR; HER1) is mutated"))
                .containsExactly("EGFR = epidermal growth factor receptor");
    }

    @Test
    void severalDefinitionsComeInOrder() {
        assertThat(pairs("focal adhesion kinase (FAK) and extracellular matrix (ECM)"))
                .containsExactly("FAK = focal adhesion kinase", "ECM = extracellular matrix");
    }

    @Test
    void bracketsWithoutADefinitionDefineNothing() {
        assertThat(pairs("Imatinib (400 mg) inhibits ABL1 (see above) in patients (2001)."))
                .isEmpty();
        assertThat(pairs("(EGFR) opens it")).isEmpty();
        assertThat(pairs("An unclosed bracket (EGFR is no end")).isEmpty();
        assertThat(pairs("the kinase () is")).isEmpty();
        assertThat(pairs("sunitinib (XYZ) was given")).isEmpty();
        assertThat(pairs("a kinase (-EGF) was given")).isEmpty();
    }

    @Test
    void aLongFormThatHoldsTheShortOneIsNoDefinition() {
        assertThat(pairs("the MMP matrix protease MMP (MMP) was")).isEmpty();
    }

    @Test
    void nestedBracketsAreReadToTheirEnd() {
        assertThat(pairs("the epidermal growth factor receptor (EGFR, (ErbB1)) is"))
                .contains("EGFR = epidermal growth factor receptor");
    }

    private static List<String> pairs(String sentence) {
        return Abbreviations.find(sentence).stream()
                .map(pair ->
                        pair.shortForm().of(sentence) + " = " + pair.longForm().of(sentence))
                .toList();
    }
}
