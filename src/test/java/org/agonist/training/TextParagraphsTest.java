package org.agonist.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TextParagraphsTest {
    private static final String XML =
            "<Document><DocID type=\"PMID\">1</DocID><sentence>Zinc binds <cue>A</cue> &amp; B."
                    + "</sentence></Document>\n<Document><DocID type=\"PMID\">2</DocID><sentence>Iron does not.</sentence></Document>";

    @Test
    void tagsGoAndTheirTextStays() {
        assertThat(TextParagraphs.ofXml(XML, Set.of())).containsExactly("Zinc binds A & B.", "Iron does not.");
    }

    @Test
    void aDocumentToBeMeasuredOnIsLeftOut() {
        assertThat(TextParagraphs.ofXml(XML, Set.of("2"))).containsExactly("Zinc binds A & B.");
    }

    @Test
    void anArticleIsKnownByItsPmidAmongOtherIds() {
        String article = "<article-id pub-id-type=\"pmid\">2</article-id><article-id pub-id-type=\"doi\">1</article-id>"
                + "<p>Iron does not.</p>";
        assertThat(TextParagraphs.ofXml(article, Set.of("1"))).containsExactly("Iron does not.");
        assertThat(TextParagraphs.ofXml(article, Set.of("2"))).isEmpty();
    }
}
