package org.agonist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.agonist.triples.Triple;
import org.apache.uima.UIMAException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Offsets point into the text as read, whatever typesetting and PDF conversion put into it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OffsetsTest {
    private TripleExtractor extractor;

    @BeforeAll
    void open() throws UIMAException {
        extractor = new TripleExtractor.Factory(PipelineOptions.defaults()).create();
    }

    @AfterAll
    void close() {
        extractor.close();
    }

    @Test
    void aSoftHyphenIsPartOfTheMention() throws UIMAException {
        assertThat(triples("Beva\u00ADcizumab inhibits VEGF.")).containsExactly("Beva\u00ADcizumab | INHIBITOR | VEGF");
    }

    @Test
    void aFormulaIsTheMention() throws UIMAException {
        assertThat(triples("Cilengitide inhibits $\\alpha\\nu\\beta3$ in glioma."))
                .containsExactly("Cilengitide | INHIBITOR | $\\alpha\\nu\\beta3$");
    }

    @Test
    void aHyphenatedLineEndIsPartOfTheMention() throws UIMAException {
        assertThat(triples("In these cells, evero-\nlimus inhibits mTOR."))
                .containsExactly("evero-\nlimus | INHIBITOR | mTOR");
    }

    @Test
    void aLigatureIsPartOfTheMention() throws UIMAException {
        assertThat(triples("Geﬁtinib inhibits EGFR.")).containsExactly("Geﬁtinib | INHIBITOR | EGFR");
    }

    @Test
    void aPageBreakDoesNotShiftWhatFollows() throws UIMAException {
        assertThat(triples("An earlier page ends here.\f\r\nErlotinib inhibits EGFR."))
                .containsExactly("Erlotinib | INHIBITOR | EGFR");
    }

    @Test
    void aCharacterBeyondTheBasicPlaneCountsTwo() throws UIMAException {
        assertThat(triples("😀 Erlotinib inhibits EGFR.")).containsExactly("Erlotinib | INHIBITOR | EGFR");
    }

    /** The triples, each mention cut from the text by its offsets. */
    private List<String> triples(String text) throws UIMAException {
        List<Triple> triples = extractor.extract("d", text);
        for (Triple triple : triples) {
            assertThat(triple.drug().span().of(text)).isEqualTo(triple.drug().text());
            assertThat(triple.target().span().of(text))
                    .isEqualTo(triple.target().text());
            assertThat(triple.evidence().span().of(text))
                    .isEqualTo(triple.evidence().text());
            assertThat(triple.evidence().span().contains(triple.drug().span())).isTrue();
            assertThat(triple.evidence().span().contains(triple.target().span()))
                    .isTrue();
        }
        return triples.stream()
                .map(triple -> triple.drug().span().of(text) + " | "
                        + triple.mechanism().label() + " | "
                        + triple.target().span().of(text))
                .toList();
    }
}
