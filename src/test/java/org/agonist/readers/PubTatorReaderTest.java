package org.agonist.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class PubTatorReaderTest {
    private static final String TWO =
            "11|t|On mTOR\n11|a|Everolimus inhibits it. \n11\t3\t7\tmTOR\tGene\t2475\n\n" + "12|t|On KIT\r\n12|a|\r\n";

    @Test
    void titleAndAbstractArePartedByOneCharacter() throws IOException {
        Reading reading = Reading.of("a.pubtator", TWO);
        assertThat(reading.ids()).containsExactly("11", "12");
        assertThat(reading.documents().get(0).text()).isEqualTo("On mTOR\nEverolimus inhibits it. ");
        assertThat(reading.documents().get(0).sections()).hasSize(2);
        assertThat(reading.documents().get(1).title()).isEqualTo("On KIT");
    }

    @Test
    void documentsNeedNoBlankLineBetweenThem() throws IOException {
        assertThat(Reading.of("a.txt", "11|t|A\n12|t|B\n12|a|C\n").ids()).containsExactly("11", "12");
    }

    @Test
    void aLineThatIsNoPartOfADocumentCostsThatLineOnly() throws IOException {
        Reading reading = Reading.of("a.txt", "11|t|A\n\nnonsense\n12|t|B\n");
        assertThat(reading.ids()).containsExactly("11", "12");
        assertThat(reading.failures())
                .containsExactly("a.txt:3: expected a line such as 123|t|Title or 123|a|Abstract but found [nonsense]");
    }
}
