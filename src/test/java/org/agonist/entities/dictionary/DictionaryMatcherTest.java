package org.agonist.entities.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.agonist.entities.dictionary.DictionaryMatcher.Match;
import org.junit.jupiter.api.Test;

final class DictionaryMatcherTest {
    @Test
    void caseHyphensAndSpacesBeforeANumberDoNotCount() throws IOException {
        DictionaryMatcher matcher = matcher("HGNC:7176\tMMP9\tgene");
        assertThat(found(matcher, "MMP9, MMP-9, Mmp-9, MMP 9 and mmp9 but not MMP2 or MMP99"))
                .containsExactly("MMP9", "MMP-9", "Mmp-9", "MMP 9", "mmp9");
    }

    @Test
    void aGreekLetterIsItsName() throws IOException {
        DictionaryMatcher matcher = matcher("FPLX:TGFB\tTGF-β\tfamily");
        assertThat(found(matcher, "TGF-β, TGFβ, TGF-beta, TGFbeta, TGF beta, TGF-Β"))
                .containsExactly("TGF-β", "TGFβ", "TGF-beta", "TGFbeta", "TGF beta", "TGF-Β");
        assertThat(found(matcher("x:1\tαvβ3 integrin\tcomplex"), "the ανβ3 integrin and the αvβ3 integrin"))
                .containsExactly("ανβ3 integrin", "αvβ3 integrin");
    }

    @Test
    void pluralsAreTheirSingular() throws IOException {
        assertThat(found(matcher("FPLX:MMP\tMMP\tfamily"), "MMPs and an MMP")).containsExactly("MMPs", "MMP");
        assertThat(found(matcher("x:1\tkinase inhibitor\tdrug-class"), "kinase inhibitors"))
                .hasSize(1);
        assertThat(found(matcher("x:1\tmetastasis\tprocess"), "metastasis")).hasSize(1);
        assertThat(found(matcher("x:1\tantibody\tdrug-class"), "antibodies")).containsExactly("antibodies");
        assertThat(found(matcher("x:1\tcaspase box\tfamily"), "caspase boxes")).containsExactly("caspase boxes");
        assertThat(found(matcher("x:1\tproces\tprocess"), "process")).isEmpty();
    }

    @Test
    void aRomanNumeralIsItsNumber() throws IOException {
        assertThat(found(matcher("x:1\tcollagen IV\tfamily"), "collagen IV, collagen 4, collagen VI"))
                .containsExactly("collagen IV", "collagen 4");
        assertThat(found(matcher("x:1\tfactor 2\tgene"), "factor II")).containsExactly("factor II");
        assertThat(found(matcher("x:1\tfactor 3\tgene"), "factor III")).containsExactly("factor III");
        assertThat(found(matcher("x:1\tfactor 7\tgene"), "factor VII, factor VIL"))
                .containsExactly("factor VII");
        assertThat(found(matcher("x:1\tfactor 8\tgene"), "factor VIII")).containsExactly("factor VIII");
        assertThat(found(matcher("x:1\tfactor 9\tgene"), "factor IX")).containsExactly("factor IX");
    }

    @Test
    void anExactNameCountsInItsOwnCaseOnly() throws IOException {
        assertThat(found(matcher("HGNC:7029\tMET{case}\tgene"), "MET met its ligand; Met did not"))
                .containsExactly("MET");
        assertThat(found(matcher("HGNC:1516\tCAT{case}\tgene"), "The cat has CAT"))
                .containsExactly("CAT");
    }

    @Test
    void aSymbolOfThreeLettersIsExactByItself() throws IOException {
        assertThat(found(matcher("HGNC:644\tAR\tgene"), "AR are ar Ar")).containsExactly("AR");
        assertThat(found(matcher("FPLX:SRC\tSrc\tfamily"), "SRC and Src")).containsExactly("Src");
    }

    @Test
    void aNameInCapitalsIsNoWordInLowerCase() throws IOException {
        assertThat(found(matcher("HGNC:9966\tREST\tgene"), "the rest of REST rests"))
                .containsExactly("REST");
    }

    @Test
    void theLongestNameWins() throws IOException {
        DictionaryMatcher matcher = matcher("x:1\tVEGF\tgene", "x:2\tVEGF receptor\tfamily");
        assertThat(found(matcher, "VEGF receptor 2 and VEGF")).containsExactly("VEGF receptor", "VEGF");
    }

    @Test
    void onlyWholeWordsCount() throws IOException {
        DictionaryMatcher matcher = matcher("HGNC:3236\tEGFR\tgene");
        assertThat(found(matcher, "EGFRvIII and preEGFR and p53EGFR")).isEmpty();
        assertThat(found(matcher, "anti-EGFR, EGFR/HER2, (EGFR)")).containsExactly("EGFR", "EGFR", "EGFR");
    }

    @Test
    void aNumberFarFromShortLettersIsNotTheirs() throws IOException {
        assertThat(found(matcher("x:1\tp38\tgene"), "p 38 and p38 and p-38")).containsExactly("p38", "p-38");
    }

    @Test
    void theNameNamedFirstWinsWhereTwoClaimIt() throws IOException {
        DictionaryMatcher matcher = matcher("x:1\tHER2\tgene", "x:2\tHER-2\tgene");
        Match match = matcher.match("HER2").get(0);
        assertThat(matcher.dictionary().concept(matcher.conceptOf(match)).curie())
                .isEqualTo("x:1");
    }

    @Test
    void flagsAreThoseOfTheName() throws IOException {
        DictionaryMatcher matcher = matcher("x:1\tTwist{ambiguous}\tgene", "x:2\treceptor{never-alone}\tfamily");
        List<Match> matches = matcher.match("Twist receptor");
        assertThat(matcher.isAmbiguous(matches.get(0))).isTrue();
        assertThat(matcher.isNeverAlone(matches.get(0))).isFalse();
        assertThat(matcher.isNeverAlone(matches.get(1))).isTrue();
    }

    @Test
    void anUnambiguousNameIsPreferred() throws IOException {
        DictionaryMatcher matcher = matcher("x:1\tSnail{ambiguous}\tgene", "x:2\tSNAIL\tgene");
        Match match = matcher.match("SNAIL").get(0);
        assertThat(matcher.dictionary().concept(matcher.conceptOf(match)).curie())
                .isEqualTo("x:2");
    }

    @Test
    void wholeMeansTheWholeText() throws IOException {
        DictionaryMatcher matcher = matcher("HGNC:3236\tEGFR\tgene");
        assertThat(matcher.whole("EGFR")).isEqualTo(new Match(0, 4, 0));
        assertThat(matcher.whole("EGFR kinase")).isNull();
        assertThat(matcher.whole("")).isNull();
        assertThat(matcher.whole("-")).isNull();
    }

    @Test
    void offsetsAreIntoTheTextSearched() throws IOException {
        assertThat(matcher("HGNC:3236\tEGFR\tgene").match("no EGFR here", 3, 12))
                .containsExactly(new Match(3, 7, 0));
    }

    private static DictionaryMatcher matcher(String... rows) throws IOException {
        StringBuilder tsv = new StringBuilder("id\tname\ttype\n");
        for (String row : rows) {
            tsv.append(row).append('\n');
        }
        return new DictionaryMatcher(new DictionaryBuilder()
                .addAll(DictionaryTsv.read(new StringReader(tsv.toString()), "test.tsv"))
                .build());
    }

    private static List<String> found(DictionaryMatcher matcher, String text) {
        return matcher.match(text).stream()
                .map(match -> text.substring(match.begin(), match.end()))
                .toList();
    }
}
