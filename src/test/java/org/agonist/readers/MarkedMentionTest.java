package org.agonist.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.agonist.text.Span;
import org.agonist.vocabulary.EntityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same two mentions, behind a character of two UTF-16 units, in each format that can mark them. */
final class MarkedMentionTest {
    private static final MarkedMention DRUG =
            new MarkedMention(new Span(3, 11), EntityKind.SMALL_MOLECULE, "MESH:C000001");
    private static final MarkedMention GENE = new MarkedMention(new Span(21, 25), EntityKind.GENE, "NCBIGene:17");

    @Test
    void pubTatorMarksThemInRows() throws IOException {
        assertThat(Reading.of(
                                "a.pubtator",
                                "1|t|𝛼\n1|a|Zorbinib inhibits KINX.\n"
                                        + "1\t2\t10\tZorbinib\tChemical\tMESH:C000001\n1\t20\t24\tKINX\tGene\t17;18\n"
                                        + "1\t20\t24\tKINX\tDisease\t17\n1\t21\t25\tKINX\tGene\t17\n1\t2\t99\t\tGene\t17\n"
                                        + "1\tINHIBITOR\tMESH:C000001\t17\n")
                        .single()
                        .mentions())
                .containsExactly(DRUG, GENE);
    }

    @Test
    void biocXmlMarksThemInPassagesAndSentences() throws IOException {
        assertThat(Reading.of(
                                "a.xml",
                                "<collection><source>x</source><document><id>1</id><passage><offset>1000</offset><text>𝛼</text></passage>"
                                        + "<passage><offset>1002</offset><text>Zorbinib inhibits KINX.</text>"
                                        + "<annotation id=\"T1\"><infon key=\"type\">Chemical</infon>"
                                        + "<infon key=\"MESH\">C000001</infon><location offset=\"1002\" length=\"8\"/>"
                                        + "<text>Zorbinib</text></annotation><annotation id=\"T3\"><infon key=\"type\">gene</infon>"
                                        + "<location offset=\"1002\" length=\"2\"/><location offset=\"1006\" length=\"2\"/></annotation>"
                                        + "<sentence><offset>1002</offset><annotation id=\"T2\"><infon key=\"type\">gene</infon>"
                                        + "<infon key=\"identifier\">17</infon><location offset=\"1020\" length=\"4\"/>"
                                        + "</annotation></sentence></passage></document></collection>")
                        .single()
                        .mentions())
                .containsExactly(DRUG, GENE);
    }

    @Test
    void biocJsonMarksThemInPassages() throws IOException {
        assertThat(Reading.of(
                                "a.json",
                                "{\"id\":\"1\",\"passages\":[{\"offset\":0,\"text\":\"𝛼\"},{\"offset\":2,\"annotations\":[{\"infons\":"
                                        + "{\"type\":\"Chemical\",\"identifier\":\"MESH:C000001\"},\"text\":\"Zorbinib\",\"locations\":"
                                        + "[{\"offset\":2,\"length\":8}]},{\"infons\":{\"type\":\"Gene\",\"identifier\":\"17\"},"
                                        + "\"locations\":[{\"length\":4,\"offset\":20}]},{\"infons\":{\"type\":\"Gene\"},\"locations\":3}],"
                                        + "\"text\":\"Zorbinib inhibits KINX.\"}]}")
                        .single()
                        .mentions())
                .containsExactly(DRUG, GENE);
    }

    @ParameterizedTest
    @CsvSource({
        "Chemical, D016190, SMALL_MOLECULE, MESH:D016190",
        "GENE-Y, -, GENE, ''",
        "GeneOrGeneProduct, '2475,2476', GENE, NCBIGene:2475",
        "natural-product, CHEBI:3962, NATURAL_PRODUCT, CHEBI:3962",
    })
    void typesAndIdentifiersAreThoseOfTheCorporaOrOurOwn(
            String type, String identifier, EntityKind kind, String curie) {
        assertThat(MarkedMention.of(new Span(0, 1), type, identifier))
                .isEqualTo(new MarkedMention(new Span(0, 1), kind, curie));
    }
}
