package org.agonist.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class BiocTest {
    private static final String XML = "<?xml version=\"1.0\"?><!DOCTYPE collection SYSTEM \"BioC.dtd\"><collection>"
            + "<source>PubMed</source><date/><key/><document><id>11</id><infon key=\"x\">y</infon><passage>"
            + "<infon key=\"type\">title</infon><offset>0</offset><text>On mTOR</text><annotation id=\"1\"><text>mTOR</text>"
            + "</annotation></passage><passage><infon key=\"type\">abstract</infon><offset>9</offset><sentence>"
            + "<offset>9</offset><text>Everolimus inhibits it.</text></sentence><sentence><offset>33</offset>"
            + "<text>It grows.</text></sentence></passage><relation id=\"R1\"/></document>"
            + "<document><id>12</id><passage><offset>0</offset><text>No type.</text></passage></document></collection>";

    private static String document(String id, String... passages) {
        return "{\"_id\":\"" + id + "|None\",\"id\":\"" + id + "\",\"infons\":{},\"passages\":["
                + String.join(",", passages) + "],\"relations\":[{\"id\":\"R\"}]}";
    }

    private static String passage(String section, String type, int offset, String text) {
        return "{\"infons\":{\"section_type\":\"" + section + "\",\"type\":\"" + type + "\",\"year\":2020},\"offset\":"
                + offset + ",\"text\":\"" + text + "\",\"sentences\":[],\"annotations\":[{\"text\":\"x\"}]}";
    }

    @Test
    void passagesStandAtTheirOffsets() throws IOException {
        SourceDocument document = Reading.of("a.xml", XML).documents().get(0);
        assertThat(document.text()).isEqualTo("On mTOR\n\nEverolimus inhibits it. It grows.");
        assertThat(document.title()).isEqualTo("On mTOR");
        assertThat(document.sections().get(1).span().begin()).isEqualTo(9);
    }

    @Test
    void passagesWithoutTypeLeaveTheSectionsToTheText() throws IOException {
        Reading reading = Reading.of("a.xml", XML);
        assertThat(reading.ids()).containsExactly("11", "12");
        assertThat(reading.documents().get(1)).isEqualTo(new SourceDocument("12", "", "No type."));
    }

    @Test
    void typesOfPassagesAreKindsOfSections() throws IOException {
        Reading reading = Reading.of(
                "a.json",
                "{\"PubTator3\":["
                        + document(
                                "11",
                                passage("TITLE", "front", 0, "On mTOR"),
                                passage("ABSTRACT", "abstract", 8, "A."),
                                passage("INTRO", "title_1", 11, "Introduction"),
                                passage("INTRO", "paragraph", 24, "B."),
                                passage("FIG", "fig_caption", 27, "C."),
                                passage("TABLE", "table", 30, "D"),
                                passage("ACK_FUND", "paragraph", 32, "E."),
                                passage("REF", "ref", 35, "F."))
                        + "]}");
        assertThat(reading.paragraphs())
                .containsExactly(
                        "title: On mTOR",
                        "abstract: A.",
                        "heading: Introduction",
                        "body: B.",
                        "caption: C.",
                        "table: D",
                        "acknowledgements: E.",
                        "references: F.");
        assertThat(reading.single().sections().get(3).heading()).isEqualTo("Introduction");
        assertThat(reading.single().sections().get(7).span().begin()).isEqualTo(35);
    }

    @Test
    void jsonMayBeACollectionAnArrayOrALineEach() throws IOException {
        String one = document("1", passage("TITLE", "title", 0, "A."));
        String two = document("2", passage("TITLE", "title", 0, "B."));
        String collection = "{\"source\":\"PMC\",\"documents\":[" + one + "," + two + "],\"infons\":{}}";
        assertThat(Reading.of("a.json", collection).ids()).containsExactly("1", "2");
        assertThat(Reading.of("a.json", "[" + collection + "]").ids()).containsExactly("1", "2");
        assertThat(Reading.of("a.json", one + "\n" + two + "\n").ids()).containsExactly("1", "2");
    }

    @Test
    void offsetsCountCharactersOutsideTheBasicPlaneOnce() throws IOException {
        Reading reading = Reading.of(
                "a.json",
                document("1", passage("TITLE", "title", 0, "A 𝛼."), passage("ABSTRACT", "abstract", 6, "B.")));
        assertThat(reading.single().text()).isEqualTo("A 𝛼.\n\nB.");
    }

    @Test
    void jsonThatBreaksOffGivesTheDocumentsBefore() throws IOException {
        String one = document("1", passage("TITLE", "title", 0, "A."));
        Reading reading = Reading.of("a.json", one + "\n" + one.substring(0, 60));
        assertThat(reading.ids()).containsExactly("1");
        assertThat(reading.failures())
                .singleElement()
                .asString()
                .startsWith("a.json:2: damaged JSON at byte ")
                .endsWith("what precedes is read");
    }
}
