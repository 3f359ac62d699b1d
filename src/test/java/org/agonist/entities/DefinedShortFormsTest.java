package org.agonist.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DefinedShortFormsTest {
    @Test
    void aShortFormInBracketsIsPairedWithTheWordsBeforeIt() {
        assertEquals(
                List.of("VEGF=vascular endothelial growth factor"),
                pairs("Blocking vascular endothelial growth factor (VEGF) works."));
    }

    @Test
    void aLongFormInBracketsIsPairedWithTheWordBeforeIt() {
        assertEquals(
                List.of("VEGF=vascular endothelial growth factor"),
                pairs("Blocking VEGF (vascular endothelial growth factor) works."));
    }

    @Test
    void aPluralShortFormIsFound() {
        assertEquals(
                List.of("TKIs=tyrosine kinase inhibitors"), pairs("We compared tyrosine kinase inhibitors (TKIs)."));
    }

    @Test
    void aRemarkInBracketsIsNoAbbreviation() {
        assertEquals(List.of(), pairs("The dose was high (see below) in both arms (n = 20)."));
    }

    @Test
    void unclosedBracketsAreHarmless() {
        assertEquals(List.of(), pairs("An unclosed (bracket ((here"));
    }

    private static List<String> pairs(String text) {
        return Abbreviations.find(text).stream()
                .map(pair -> pair.shortForm().of(text) + "=" + pair.longForm().of(text))
                .toList();
    }
}
