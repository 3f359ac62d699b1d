package org.agonist.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FoldedTest {
    @Test
    void plainTextIsItsOwnView() {
        String text = "Imatinib inhibits ABL1.";
        Folded view = Folded.of(text);
        assertThat(view.asText()).isSameAs(text);
        assertThat(view.toOriginal(new Span(18, 22))).isEqualTo(new Span(18, 22));
        assertThat(view.length()).isEqualTo(text.length());
        assertThat(view.charAt(0)).isEqualTo('I');
    }

    @Test
    void aViewOfAStretchPointsIntoTheWholeText() {
        String text = "First. ABL1 is inhibited.";
        Folded view = Folded.of(text, 7, text.length());
        assertThat(view.toString()).isEqualTo("ABL1 is inhibited.");
        assertThat(view.asText().toString()).isEqualTo("ABL1 is inhibited.");
        assertThat(view.charAt(0)).isEqualTo('A');
        assertThat(view.toOriginal(new Span(0, 4)).of(text)).isEqualTo("ABL1");
    }

    @Test
    void aFormulaFoldsToItsLettersAndBackToAllOfIt() {
        String text = "cilengitide blocks $\\alpha\\nu\\beta3$ and $\\alpha_{v}\\beta_{5}$ alike";
        assertThat(Folded.of(text).toString()).isEqualTo("cilengitide blocks ανβ3 and αvβ5 alike");
        assertThat(original(text, "ανβ3")).isEqualTo("$\\alpha\\nu\\beta3$");
        assertThat(original(text, "αvβ5")).isEqualTo("$\\alpha_{v}\\beta_{5}$");
    }

    @Test
    void dollarsAreKeptWhereTheyArePrices() {
        assertThat(fold("It costs $50 or $60 a month.")).isEqualTo("It costs $50 or $60 a month.");
        assertThat(fold("It costs $50.")).isEqualTo("It costs $50.");
        assertThat(fold("a $x_1\n\ny$ b")).startsWith("a $x_1");
    }

    @Test
    void aFormulaWithoutLettersLeavesNothing() {
        assertThat(fold("a$_{}$b")).isEqualTo("ab");
        assertThat(fold("$_{}$")).isEmpty();
    }

    @Test
    void aCommandOutsideAFormulaIsALetterOrNothing() {
        assertThat(fold("TGF-\\beta acts")).isEqualTo("TGF-β acts");
        assertThat(fold("\\mathrm{IL}-2")).isEqualTo("{IL}-2");
        assertThat(fold("a\\\\b")).isEqualTo("a b");
        assertThat(fold("\\it x")).isEqualTo("it x");
    }

    @Test
    void ligaturesComeApartAndBelongToTheirCharacter() {
        String text = "ﬁbrosis and inﬂammation";
        assertThat(fold(text)).isEqualTo("fibrosis and inflammation");
        assertThat(original(text, "fibrosis")).isEqualTo("ﬁbrosis");
        assertThat(original(text, "inflammation")).isEqualTo("inﬂammation");
    }

    @Test
    void aHyphenAtALineEndGoesWithTheBreakInsideAWord() {
        String text = "the inhi-\nbition of EGFR";
        assertThat(fold(text)).isEqualTo("the inhibition of EGFR");
        assertThat(original(text, "inhibition")).isEqualTo("inhi-\nbition");
        assertThat(fold("metas-\r\n  tasis")).isEqualTo("metastasis");
        assertThat(fold("metas-\ftasis")).isEqualTo("metastasis");
    }

    @Test
    void aHyphenAtALineEndStaysInsideAName() {
        assertThat(fold("TGF-\nβ")).isEqualTo("TGF-β");
        assertThat(fold("MMP-\n9")).isEqualTo("MMP-9");
        assertThat(fold("VEGF-\ntargeted")).isEqualTo("VEGF-targeted");
        assertThat(fold("anti-PD-\nligand")).isEqualTo("anti-PD-ligand");
        assertThat(original("MMP-\n9", "MMP-9")).isEqualTo("MMP-\n9");
    }

    @Test
    void aDashThatStandsFreeAtALineEndStays() {
        assertThat(fold("survival -\nalbeit")).isEqualTo("survival - albeit");
        assertThat(fold("x-\n(y)")).isEqualTo("x- (y)");
    }

    @Test
    void softHyphensVanish() {
        String text = "beva\u00ADcizumab";
        assertThat(fold(text)).isEqualTo("bevacizumab");
        assertThat(original(text, "bevacizumab")).isEqualTo(text);
        assertThat(fold("beva\u00AD\ncizumab")).isEqualTo("bevacizumab");
    }

    @Test
    void dashesQuotesAndSpacesComeOutPlain() {
        assertThat(fold("IL\u20112 \u2013 \u201CT\u2019s\u201D\u00A0x\u2009y\u2212z"))
                .isEqualTo("IL-2 - \"T's\" x y-z");
        assertThat(fold("a\tb\r\nc\u0085d")).isEqualTo("a b  c d");
    }

    @Test
    void invisibleCharactersVanish() {
        assertThat(fold("\uFEFFPD\u200B-1\u2060\u007F\u180E\u202A")).isEqualTo("PD-1");
    }

    @Test
    void superscriptsSubscriptsAndFullWidthFormsComeOutPlain() {
        assertThat(fold("Ca²⁺, H₂O, ＶＥＧＦ, type Ⅳ, µM")).isEqualTo("Ca2+, H2O, VEGF, type IV, μM");
    }

    @Test
    void inlineTagsVanishAndComparisonsStay() {
        String text = "Ca<sup>2+</sup> and <i>TP53</i>, p < 0.05, <EGFR>";
        assertThat(fold(text)).isEqualTo("Ca2+ and TP53, p < 0.05, <EGFR>");
        assertThat(original(text, "TP53")).isEqualTo("TP53");
    }

    @Test
    void aTextOfInvisibleCharactersOnlyHasAnEmptyView() {
        Folded view = Folded.of("\u200B\u200B");
        assertThat(view.length()).isZero();
        assertThat(view.toString()).isEmpty();
        assertThat(view.toOriginalBegin(0)).isZero();
        assertThat(view.toOriginalEnd(0)).isZero();
    }

    @Test
    void everyFoldedCharacterComesFromWhereItsOriginalStands() {
        String text = "Both $\\alpha$-SMA and ﬁbro-\nblasts\u00AD <b>fell</b>\u00A0by 5\u20136 %.";
        Folded view = Folded.of(text);
        int last = 0;
        for (int i = 0; i < view.length(); i++) {
            assertThat(view.toOriginalBegin(i)).isGreaterThanOrEqualTo(last);
            assertThat(view.toOriginalEnd(i + 1)).isGreaterThan(view.toOriginalBegin(i));
            last = view.toOriginalBegin(i);
        }
        assertThat(view.toOriginalBegin(view.length())).isEqualTo(text.length());
    }

    private static String fold(String text) {
        return Folded.of(text).toString();
    }

    /** What stands in the text where {@code folded} stands in its view. */
    private static String original(String text, String folded) {
        Folded view = Folded.of(text);
        int at = view.toString().indexOf(folded);
        return view.toOriginal(new Span(at, at + folded.length())).of(text);
    }
}
