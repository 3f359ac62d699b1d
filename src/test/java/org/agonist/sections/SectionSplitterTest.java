package org.agonist.sections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.agonist.text.Span;
import org.agonist.vocabulary.Section;
import org.junit.jupiter.api.Test;

final class SectionSplitterTest {
    private static final String BODY =
            "Tumour cells leave the primary site when they lose their contacts, and the drugs that"
                    + " restore them are few.";

    @Test
    void aPdfLikeTextComesApartIntoItsParts() {
        String text = """
                Kinases in the spread of tumours

                Ann Example1, Bo Sample2

                1Department of Oncology, University of Somewhere, Town, Country

                Abstract: Kinases drive invasion.

                Keywords: kinase, invasion

                1. Introduction
                %s

                References

                [1] A. Example et al., A paper, vol. 3, pp. 4-9.
                [2] B. Sample et al., Another paper, vol. 5, pp. 1-2.
                """.formatted(BODY);
        assertThat(parts(text))
                .containsExactly(
                        "title: Kinases in the spread of tumours",
                        "heading: Ann Example1, Bo Sample2",
                        "affiliation: 1Department of Oncology, University of Somewhere, Town, Country",
                        "abstract: Kinases drive invasion.",
                        "keywords: kinase, invasion",
                        "body: " + BODY,
                        "heading: References",
                        "references: [1] A. Example et al., A paper, vol. 3, pp. 4-9.¶"
                                + "[2] B. Sample et al., Another paper, vol. 5, pp. 1-2.");
    }

    @Test
    void aTextWithoutVisibleCharactersHasNoSections() {
        assertThat(parts("")).isEmpty();
        assertThat(parts(" \n\f\r\n\uFEFF")).isEmpty();
    }

    @Test
    void oneParagraphIsBody() {
        assertThat(parts("Imatinib inhibits ABL1.")).containsExactly("body: Imatinib inhibits ABL1.");
    }

    @Test
    void lineEndsOfEveryKindPartParagraphs() {
        assertThat(paragraphs("First one.\r\n\r\nSecond one.\n \t\nThird one.\r\rFourth one.\fFifth one."))
                .containsExactly("First one.", "Second one.", "Third one.", "Fourth one.", "Fifth one.");
    }

    @Test
    void aParagraphThatAPageBreaksGoesOn() {
        String broken = "It was seen in three of the four trials that the cells, which were treated every day with\f\n"
                + "marimastat, did not spread.";
        assertThat(paragraphs("It is known.\n\n" + broken + "\n\nThis is another one."))
                .containsExactly("It is known.", broken, "This is another one.");
    }

    @Test
    void aLabelOpensASectionWithOrWithoutAColon() {
        assertThat(parts("Abstract\nKinases drive invasion.")).containsExactly("abstract: Kinases drive invasion.");
        assertThat(parts("Abstract. Kinases drive invasion.")).containsExactly("abstract: Kinases drive invasion.");
        assertThat(parts("**Abstract:** Kinases drive invasion.")).containsExactly("abstract: Kinases drive invasion.");
        assertThat(parts("ABSTRACT — Kinases drive invasion.")).containsExactly("abstract: Kinases drive invasion.");
        assertThat(parts("## References\n\nSome entry"))
                .containsExactly("heading: ## References", "references: Some entry");
    }

    @Test
    void aWordThatOnlyBeginsLikeALabelIsNone() {
        assertThat(parts("Results from two trials disagree. More are needed."))
                .containsExactly("body: Results from two trials disagree. More are needed.");
    }

    @Test
    void aHeadingNamesTheSectionBelowIt() {
        List<Section> sections = new SectionSplitter().split("Title of it\n\n2.1. Matrix enzymes:\n\n" + BODY);
        assertThat(sections).extracting(Section::heading).last().isEqualTo("2.1. Matrix enzymes");
    }

    @Test
    void markedHeadingsMayEndInAQuestionMark() {
        assertThat(parts("A title\n\n## What is known?\n" + BODY))
                .containsExactly("title: A title", "heading: ## What is known?", "body: " + BODY);
    }

    @Test
    void aReferenceIsToldByItsNumberAndVolume() {
        assertThat(parts(BODY + "\n\n[12] C. Other et al., Title, vol. 2.\n\n" + BODY))
                .containsExactly("body: " + BODY, "references: [12] C. Other et al., Title, vol. 2.", "body: " + BODY);
        assertThat(parts(BODY + "\n\n3. Other C, doi 10.1/x\n\n" + BODY))
                .anyMatch(part -> part.startsWith("references: 3."));
    }

    @Test
    void aNumberedSentenceIsNoReference() {
        assertThat(parts(BODY
                        + "\n\n[12] was the first of many trials that failed in this way and had no effect at all.\n\n"
                        + BODY))
                .noneMatch(part -> part.startsWith("references"));
    }

    @Test
    void anAddressOrAFootnoteWithAnInstitutionIsAnAffiliation() {
        assertThat(parts(BODY + "\n\n* School of Medicine, Town\n\n" + BODY))
                .contains("affiliation: * School of Medicine, Town");
        assertThat(parts(BODY + "\n\nwrite to someone@example.org\n\n" + BODY))
                .contains("affiliation: write to someone@example.org");
    }

    @Test
    void acknowledgementsAndFundingAreNoFindings() {
        assertThat(parts("Acknowledgements: We thank many.\n\nFunding: None."))
                .containsExactly("acknowledgements: We thank many.", "acknowledgements: None.");
    }

    @Test
    void whatFollowsKeywordsIsBodyAgain() {
        assertThat(parts("Keywords: kinase\n\n" + BODY)).containsExactly("keywords: kinase", "body: " + BODY);
    }

    @Test
    void paragraphsLieInTheirSectionAndInOrder() {
        String text = "Title\n\nAbstract: One.\n\nTwo.\n\nBackground\n" + BODY + "\n\nReferences\n[1] x";
        int last = 0;
        for (Section section : new SectionSplitter().split(text)) {
            for (Span paragraph : section.paragraphs()) {
                assertThat(section.span().contains(paragraph)).isTrue();
                assertThat(paragraph.begin()).isGreaterThanOrEqualTo(last);
                last = paragraph.end();
            }
        }
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (Section section : new SectionSplitter().split(text)) {
            parts.add(section.kind().label() + ": " + section.span().of(text).replace('\n', '¶'));
        }
        return parts;
    }

    private static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (Section section : new SectionSplitter().split(text)) {
            section.paragraphs().forEach(paragraph -> paragraphs.add(paragraph.of(text)));
        }
        return paragraphs;
    }
}
