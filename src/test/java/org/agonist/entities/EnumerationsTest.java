package org.agonist.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.agonist.entities.Enumerations.Member;
import org.agonist.entities.dictionary.Dictionary;
import org.agonist.text.Span;
import org.junit.jupiter.api.Test;

final class EnumerationsTest {
    private final Dictionary dictionary = Dictionaries.load(List.of(Dictionaries.DEFAULT));
    private final Enumerations enumerations = new Enumerations(dictionary, NameWords.load());

    EnumerationsTest() throws IOException {}

    @Test
    void aHyphenAndNumberSharesTheHeadBeforeIt() {
        assertThat(behind("caspase-3", ", -8 and -9 in cells")).containsExactly("-8 CASP8", "-9 CASP9");
        assertThat(behind("IL-6", " and -8 secretion")).containsExactly("-8 CXCL8");
        assertThat(behind("IL-1\u03b2", ", -6, and -8")).containsExactly("-6 IL6", "-8 CXCL8");
    }

    @Test
    void aSlashPartsMembersThatNoDictionaryNamesAsAWhole() {
        assertThat(behind("PI3K\u03b1", "/\u03b4.")).containsExactly("\u03b4 PIK3CD");
    }

    @Test
    void endsOfTheSameShapeAreExchanged() {
        assertThat(behind("CYP1A2", ", 2C9 and 3A4.")).containsExactly("2C9 CYP2C9", "3A4 CYP3A4");
        assertThat(behind("TGF-\u03b21", " and -\u03b22")).containsExactly("-\u03b22 TGFB2");
        assertThat(behind("TrkA", ", B and C.")).containsExactly("B NTRK2", "C NTRK3");
    }

    @Test
    void theFirstMemberOfAFamilyInThePluralHoldsItsName() {
        assertThat(behind("caspases", " 3 and 9.")).containsExactly("caspases 3 CASP3", "9 CASP9");
        assertThat(behind("cyclins", " D1 and E were")).containsExactly("cyclins D1 CCND1", "E CCNE1");
    }

    @Test
    void aBareNumberIsAMemberOnlyWhereTheListEndsInIt() {
        assertThat(behind("MEK1", " and 2 phosphorylation")).containsExactly("2 MAP2K2");
        assertThat(behind("MMP-9", " and 2 patients")).isEmpty();
        assertThat(behind("HER2", ", 3 and other receptors")).isEmpty();
        assertThat(behind("TrkA", " and B cells")).isEmpty();
        assertThat(behind("IL-6", ", 8")).isEmpty();
        assertThat(behind("MMP-9", " and 2.5 mg")).isEmpty();
    }

    @Test
    void aListWithAMemberThatNoDictionaryKnowsIsNone() {
        assertThat(behind("IL-6", " and -999")).isEmpty();
    }

    @Test
    void aTargetAloneHasNoMembers() {
        assertThat(behind("caspases", " 3.")).isEmpty();
        assertThat(behind("EGFR", "")).isEmpty();
    }

    private List<String> behind(String head, String rest) {
        String text = head + rest;
        List<String> shown = new ArrayList<>();
        for (Member member : enumerations.behind(text, new Span(0, head.length()))) {
            shown.add(member.span().of(text) + " " + member.concept().name());
        }
        return shown;
    }
}
