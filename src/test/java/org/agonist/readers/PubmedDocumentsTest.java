package org.agonist.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.agonist.vocabulary.SectionKind;
import org.junit.jupiter.api.Test;

final class PubmedDocumentsTest {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
            + "<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle, 1st January 2019//EN\""
            + " \"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_190101.dtd\">\n<PubmedArticleSet>\n";

    private static String article(String pmid, String article, String more) {
        return "<PubmedArticle><MedlineCitation Status=\"MEDLINE\"><PMID Version=\"1\">" + pmid + "</PMID>"
                + "<Article PubModel=\"Print\"><Journal><Title>J Ex</Title></Journal>" + article + "</Article>" + more
                + "</MedlineCitation><PubmedData><ReferenceList><Reference><Citation>Old work.</Citation>"
                + "<ArticleIdList><ArticleId IdType=\"pubmed\">99</ArticleId></ArticleIdList></Reference>"
                + "</ReferenceList></PubmedData></PubmedArticle>\n";
    }

    private static Reading read(String... articles) throws IOException {
        return Reading.of("pubmed.xml", HEAD + String.join("", articles) + "</PubmedArticleSet>");
    }

    @Test
    void eachArticleIsADocumentCalledByItsPmid() throws IOException {
        Reading reading = read(
                article("11", "<ArticleTitle>On mTOR.</ArticleTitle>", ""),
                article("12", "<ArticleTitle>On KIT.</ArticleTitle>", ""));
        assertThat(reading.ids()).containsExactly("11", "12");
        assertThat(reading.documents().get(1).title()).isEqualTo("On KIT.");
        assertThat(reading.failures()).isEmpty();
    }

    @Test
    void oneLineFeedStandsBetweenTitleAndAbstract() throws IOException {
        Reading reading = read(article(
                "11",
                "<ArticleTitle>On mTOR.</ArticleTitle><Abstract><AbstractText>Everolimus inhibits it.</AbstractText>"
                        + "<CopyrightInformation>Copyright.</CopyrightInformation></Abstract>",
                ""));
        assertThat(reading.single().text()).isEqualTo("On mTOR.\nEverolimus inhibits it.");
        assertThat(reading.paragraphs()).containsExactly("title: On mTOR.", "abstract: Everolimus inhibits it.");
    }

    @Test
    void labelsOfAStructuredAbstractAreKeptApartFromItsSentences() throws IOException {
        Reading reading = read(article(
                "11",
                "<Abstract><AbstractText Label=\"AIM\" NlmCategory=\"OBJECTIVE\">We ask.</AbstractText>"
                        + "<AbstractText Label=\"UNLABELLED\">We see.</AbstractText></Abstract>",
                ""));
        assertThat(reading.single().text()).isEqualTo("AIM: We ask.\nWe see.");
        assertThat(reading.paragraphs()).containsExactly("heading: AIM:", "abstract: We ask.", "abstract: We see.");
        assertThat(reading.single().sections().get(1).heading()).isEqualTo("AIM");
    }

    @Test
    void markupInTheTextLeavesItsText() throws IOException {
        Reading reading = read(article(
                "11",
                "<ArticleTitle>IC<sub>50</sub> of <i>S</i>-warfarin &amp; Ca<sup>2+</sup>, &#x3b2;&lt;1\n   &alpha;"
                        + "</ArticleTitle>",
                ""));
        assertThat(reading.single().text()).isEqualTo("IC50 of S-warfarin & Ca2+, β<1 α");
    }

    @Test
    void onlyEnglishAbstractsAreTakenBesides() throws IOException {
        Reading reading = read(article(
                "11",
                "<ArticleTitle>T.</ArticleTitle><Abstract><AbstractText>A.</AbstractText></Abstract>",
                "<OtherAbstract Type=\"plain-language-summary\" Language=\"eng\"><AbstractText>B.</AbstractText>"
                        + "</OtherAbstract><OtherAbstract Type=\"Publisher\" Language=\"fre\"><AbstractText>C."
                        + "</AbstractText></OtherAbstract>"));
        assertThat(reading.single().text()).isEqualTo("T.\nA.\nB.");
    }

    @Test
    void keywordsAreASectionOfTheirOwn() throws IOException {
        Reading reading = read(article(
                "11",
                "<ArticleTitle>T.</ArticleTitle>",
                "<KeywordList Owner=\"NOTNLM\"><Keyword>mTOR</Keyword>\n<Keyword>kinase</Keyword></KeywordList>"));
        assertThat(reading.paragraphs()).containsExactly("title: T.", "keywords: mTOR; kinase");
    }

    @Test
    void deletionsAndPmidsOfOtherArticlesAreNoDocuments() throws IOException {
        Reading reading = read(
                article(
                        "11",
                        "<ArticleTitle>T.</ArticleTitle>",
                        "<CommentsCorrectionsList><CommentsCorrections><PMID>77</PMID></CommentsCorrections>"
                                + "</CommentsCorrectionsList>"),
                "<DeleteCitation><PMID Version=\"1\">5</PMID></DeleteCitation>");
        assertThat(reading.ids()).containsExactly("11");
    }

    @Test
    void aBookChapterIsADocument() throws IOException {
        Reading reading = Reading.of(
                "books.xml",
                "<PubmedBookArticleSet><PubmedBookArticle><BookDocument><PMID>21</PMID><Book><BookTitle>Kinases"
                        + "</BookTitle></Book><ArticleTitle>mTOR</ArticleTitle><Abstract><AbstractText>It grows."
                        + "</AbstractText></Abstract></BookDocument></PubmedBookArticle></PubmedBookArticleSet>");
        assertThat(reading.single().id()).isEqualTo("21");
        assertThat(reading.single().text()).isEqualTo("Kinases\nmTOR\nIt grows.");
        assertThat(reading.single().title()).isEqualTo("mTOR");
    }

    @Test
    void anArticleWithoutTextIsAnEmptyDocument() throws IOException {
        assertThat(read(article("11", "", "")).single()).isEqualTo(new SourceDocument("11", "", "", List.of()));
    }

    @Test
    void anArticleThatIsDamagedCostsThatArticleOnly() throws IOException {
        Reading reading = read(
                article("11", "<ArticleTitle>A.</ArticleTitle>", ""),
                "<PubmedArticle><MedlineCitation><PMID>12</PMID>\n<Article><ArticleTitle>B</Article></PubmedArticle>\n",
                article("13", "<ArticleTitle>C.</ArticleTitle>", ""));
        assertThat(reading.ids()).containsExactly("11", "13");
        assertThat(reading.failures())
                .singleElement()
                .asString()
                .startsWith("pubmed.xml:6: damaged XML in the document that begins at byte ")
                .contains(", line 5: ");
    }

    @Test
    void aFileThatBreaksOffGivesTheArticlesBefore() throws IOException {
        String whole = HEAD
                + article("11", "<ArticleTitle>A.</ArticleTitle>", "")
                + article("12", "<ArticleTitle>B.</ArticleTitle>", "");
        Reading reading = Reading.of("pubmed.xml", whole.substring(0, whole.length() - 30));
        assertThat(reading.ids()).containsExactly("11");
        assertThat(reading.failures())
                .singleElement()
                .asString()
                .startsWith("pubmed.xml:5: expected </PubmedArticle> but the file ends at byte ")
                .contains("line 5, in the document that begins at byte ")
                .endsWith("the file is cut off, and what precedes is read");
    }

    @Test
    void theWholeOfAnArticleIsSections() throws IOException {
        SourceDocument document = read(article(
                        "11",
                        "<ArticleTitle>T.</ArticleTitle><Abstract><AbstractText>A.</AbstractText>"
                                + "<AbstractText>B.</AbstractText></Abstract>",
                        ""))
                .single();
        assertThat(document.sections()).hasSize(2);
        assertThat(document.sections().get(1).kind()).isEqualTo(SectionKind.ABSTRACT);
        assertThat(document.sections().get(1).paragraphs()).hasSize(2);
    }
}
