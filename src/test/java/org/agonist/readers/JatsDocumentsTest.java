package org.agonist.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JatsDocumentsTest {
    private static final String IDS = "<article-id pub-id-type=\"pmid\">11</article-id>"
            + "<article-id pub-id-type=\"pmc\">22</article-id><article-id pub-id-type=\"doi\">10.1/x</article-id>";

    private static String article(String meta, String rest) {
        return "<article xmlns:xlink=\"http://www.w3.org/1999/xlink\" article-type=\"review-article\"><front>"
                + "<journal-meta><journal-title>J Ex</journal-title></journal-meta><article-meta>" + meta
                + "</article-meta></front>" + rest + "</article>";
    }

    private static List<String> body(String body) throws IOException {
        return Reading.of("a.nxml", article("", "<body>" + body + "</body>")).paragraphs();
    }

    @Test
    void theBestIdentifierIsThatOfPubMedCentral() throws IOException {
        assertThat(id(IDS)).isEqualTo("PMC22");
        assertThat(id(IDS.replace("\"pmc\">22", "\"pmcid\">PMC22"))).isEqualTo("PMC22");
        assertThat(id(IDS.replace("\"pmc\"", "\"publisher-id\""))).isEqualTo("11");
        assertThat(id("<article-id pub-id-type=\"doi\">10.1/x</article-id>")).isEqualTo("10.1/x");
        assertThat(id("")).isEqualTo("a");
    }

    private static String id(String ids) throws IOException {
        return Reading.of("a.nxml", article(ids, "<body><p>A.</p></body>"))
                .single()
                .id();
    }

    @Test
    void severalArticlesInOneFileAreOneDocumentEach() throws IOException {
        Reading reading = Reading.of(
                "set.xml",
                "<!DOCTYPE pmc-articleset PUBLIC \"-//NLM//DTD ARTICLE SET 2.0//EN\" \"https://dtd.nlm.nih.gov/x.dtd\">"
                        + "<pmc-articleset>" + article(IDS, "") + article("", "<body><p>B.</p></body>")
                        + "<article/></pmc-articleset>");
        assertThat(reading.ids()).containsExactly("PMC22", "set#2");
    }

    @Test
    void frontMatterIsTitleAbstractAndKeywords() throws IOException {
        Reading reading = Reading.of(
                "a.nxml",
                article(
                        "<title-group><article-title>On <italic>mTOR</italic></article-title><subtitle>A review</subtitle>"
                                + "<trans-title-group><trans-title>Sur mTOR</trans-title></trans-title-group>"
                                + "</title-group><contrib-group><contrib><name><surname>Doe</surname></name></contrib>"
                                + "</contrib-group><aff>University</aff><permissions><license><p>CC.</p></license>"
                                + "</permissions><abstract><title>Abstract</title><sec><title>Aim</title><p>We ask.</p>"
                                + "</sec></abstract><trans-abstract xml:lang=\"fr\"><p>Nous.</p></trans-abstract>"
                                + "<kwd-group><kwd>mTOR</kwd><kwd>KIT</kwd></kwd-group><custom-thing>x</custom-thing>",
                        ""));
        assertThat(reading.paragraphs())
                .containsExactly(
                        "title: On mTOR",
                        "title: A review",
                        "heading: Abstract",
                        "heading: Aim",
                        "abstract: We ask.",
                        "keywords: mTOR; KIT");
        assertThat(reading.single().title()).isEqualTo("On mTOR");
    }

    @Test
    void bodySectionsStandUnderTheirHeadings() throws IOException {
        Reading reading = Reading.of(
                "a.nxml",
                article(
                        "",
                        "<body><sec sec-type=\"intro\"><label>1.</label><title>Introduction</title><p>A.</p><sec><title>More"
                                + "</title><p>B.</p></sec><p>C.</p></sec><sec><title>Competing interests</title>"
                                + "<p>None.</p></sec></body>"));
        assertThat(reading.paragraphs())
                .containsExactly(
                        "heading: 1. Introduction",
                        "body: A.",
                        "heading: More",
                        "body: B.",
                        "body: C.",
                        "heading: Competing interests",
                        "acknowledgements: None.");
        assertThat(reading.single().sections().get(4).heading()).isEqualTo("1. Introduction");
    }

    @Test
    void subAndSuperscriptsAreReadable() throws IOException {
        assertThat(body("<p>IC<sub>50</sub> of Ca<sup>2+</sup> is 10<sup>−6</sup>&#160;M, &beta;<break/>x</p>"))
                .containsExactly("body: IC50 of Ca2+ is 10−6\u00A0M, β x");
    }

    @Test
    void citationsThatAreGluedToWordsAreTakenOut() throws IOException {
        assertThat(body("<p>It blocks mTOR<sup><xref ref-type=\"bibr\">1</xref>,<xref ref-type=\"bibr\">2</xref></sup>."
                        + " It blocks KIT.<xref ref-type=\"bibr\"><sup>3</sup></xref> It blocks ALK"
                        + "<xref ref-type=\"bibr\">4</xref>,<xref ref-type=\"bibr\">5</xref> too.</p>"))
                .containsExactly("body: It blocks mTOR. It blocks KIT. It blocks ALK too.");
    }

    @Test
    void citationsInBracketsOrByNameStay() throws IOException {
        assertThat(body("<p>It blocks mTOR [<xref ref-type=\"bibr\">1</xref>,<xref ref-type=\"bibr\">2</xref>] (see"
                        + " <xref ref-type=\"fig\">Fig. 1</xref>; <xref ref-type=\"bibr\">Doe, 2010</xref>).</p>"))
                .containsExactly("body: It blocks mTOR [1,2] (see Fig. 1; Doe, 2010).");
    }

    @Test
    void aFigureInAParagraphComesBeforeIt() throws IOException {
        assertThat(body(
                        "<p>Everolimus <fig><label>Figure 1</label><caption><title>Overview.</title><p>All.</p></caption>"
                                + "<graphic/></fig>inhibits mTOR.</p>"))
                .containsExactly("caption: Figure 1 Overview.", "caption: All.", "body: Everolimus inhibits mTOR.");
    }

    @Test
    void aTableIsARowALine() throws IOException {
        assertThat(body("<table-wrap><label>Table 1</label><caption><p>Drugs.</p></caption><table><tr><th>Drug</th>"
                        + "<th>Target</th></tr><tr><td><p>Imatinib</p></td><td>KIT<xref ref-type=\"table-fn\">a</xref></td>"
                        + "</tr></table><table-wrap-foot><fn><label>a</label><p>And ABL1.</p></fn></table-wrap-foot>"
                        + "</table-wrap>"))
                .containsExactly(
                        "caption: Table 1 Drugs.",
                        "table: Drug | Target",
                        "table: Imatinib | KIT",
                        "footnote: a And ABL1.");
    }

    @Test
    void boxesAndListsAreBody() throws IOException {
        assertThat(body("<boxed-text><caption><title>Box 1</title></caption><p>A box.</p></boxed-text>"
                        + "<p>Drugs:<list><list-item><label>•</label><p>Imatinib.</p></list-item></list>and more.</p>"))
                .containsExactly(
                        "caption: Box 1", "body: A box.", "body: Drugs:", "body: Imatinib.", "body: and more.");
    }

    @Test
    void formulasAreTheirText() throws IOException {
        assertThat(body("<p>Here <inline-formula><alternatives><tex-math>\\documentclass{x}</tex-math><mml:math>"
                        + "<mml:mi>k</mml:mi><mml:mo>=</mml:mo><mml:mn>2</mml:mn></mml:math></alternatives>"
                        + "</inline-formula> holds.</p>"))
                .containsExactly("body: Here k=2 holds.");
    }

    @Test
    void backMatterIsToldApart() throws IOException {
        String back = "<back><ack><title>Thanks</title><p>To all.</p></ack><ref-list><title>References</title><ref>"
                + "<label>1</label><element-citation><name><surname>Doe</surname><given-names>J</given-names></name>"
                + "<article-title>On KIT</article-title><source>J Ex</source><year>2010</year></element-citation></ref>"
                + "<ref><mixed-citation><name><surname>Roe</surname></name>, <article-title>On ALK</article-title>."
                + "</mixed-citation></ref></ref-list><fn-group><fn><p>A note.</p></fn></fn-group><app-group><app>"
                + "<title>Appendix</title><p>More.</p></app></app-group></back>"
                + "<sub-article><body><p>A letter.</p></body></sub-article>";
        assertThat(Reading.of("a.nxml", article("", back)).paragraphs())
                .containsExactly(
                        "heading: Thanks",
                        "acknowledgements: To all.",
                        "heading: References",
                        "references: 1 Doe J On KIT J Ex 2010",
                        "references: Roe, On ALK.",
                        "footnote: A note.",
                        "heading: Appendix",
                        "body: More.");
    }
}
