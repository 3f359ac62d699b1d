package org.agonist.entities.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.agonist.entities.dictionary.Entry.KnownTarget;
import org.agonist.entities.dictionary.Entry.Name;
import org.agonist.vocabulary.EntityKind;
import org.agonist.vocabulary.Mechanism;
import org.junit.jupiter.api.Test;

final class DictionaryTsvTest {
    private static final String HEADER = "id\tname\ttype\tsynonyms\ttargets\tmembers\tstatus\tnotes\n";

    @Test
    void aRowIsAConceptWithItsNames() throws IOException {
        Entry entry = read(HEADER + "HGNC:7029\tMET{case}\tgene\tc-Met| HGFR |\t\t\t\t\n")
                .get(0);
        assertThat(entry.curie()).isEqualTo("HGNC:7029");
        assertThat(entry.name()).isEqualTo("MET");
        assertThat(entry.kind()).isEqualTo(EntityKind.GENE);
        assertThat(entry.names())
                .containsExactly(
                        new Name("MET", true, false, false),
                        new Name("c-Met", false, false, false),
                        new Name("HGFR", false, false, false));
        assertThat(entry.source()).isEqualTo("test.tsv:2");
    }

    @Test
    void flagsMayBeSeveral() throws IOException {
        Entry entry = read("id\tname\ttype\nHGNC:1\tREST{case,ambiguous}\tgene\nHGNC:2\treceptor{never-alone}\tgene\n")
                .get(0);
        assertThat(entry.names()).containsExactly(new Name("REST", true, true, false));
    }

    @Test
    void aClassNamesWhatItActsOnAndAFamilyItsMembers() throws IOException {
        List<Entry> entries = read(HEADER
                + "agonist:mmpi\tMMP inhibitor\tdrug-class\t\tINHIBITOR FPLX:MMP|ANTAGONIST HGNC:1\t\t\t\n"
                + "FPLX:MMP\tMMP\tfamily\t\t\tHGNC:7155|HGNC:7176\t\t\n");
        assertThat(entries.get(0).targets())
                .containsExactly(
                        new KnownTarget(Mechanism.INHIBITOR, "FPLX:MMP"),
                        new KnownTarget(Mechanism.ANTAGONIST, "HGNC:1"));
        assertThat(entries.get(1).members()).containsExactly("HGNC:7155", "HGNC:7176");
    }

    @Test
    void blankLinesAndWindowsLineEndsDoNoHarm() throws IOException {
        assertThat(read("id\tname\ttype\r\n\r\nHGNC:1\tONE\tgene\r\n")).hasSize(1);
    }

    @Test
    void aBadRowIsNamedWithWhatWasExpected() {
        assertFails("", "test.tsv: expected a header line but the file is empty");
        assertFails(
                "id,name,type\n",
                "test.tsv:1: expected the tab-separated header [id name type synonyms targets members status notes]"
                        + " but found [id,name,type]");
        assertFails(
                "id\tname\tkind\n",
                "test.tsv:1: expected the tab-separated header [id name type synonyms targets members status notes]"
                        + " but found [id name kind]");
        assertFails("id\tname\ttype\nHGNC:1\tONE\n", "test.tsv:2: expected 3 columns but found 2 in [HGNC:1 ONE]");
        assertFails(
                "id\tname\ttype\nHGNC:\tONE\tgene\n",
                "test.tsv:2: expected an identifier such as HGNC:3942 but found [HGNC:]");
        assertFails(
                "id\tname\ttype\nHGNC:1\tONE{loud}\tgene\n",
                "test.tsv:2: expected a flag of case, ambiguous, never-alone but found [loud] in [ONE{loud}]");
        assertFails("id\tname\ttype\nHGNC:1\t\tgene\n", "test.tsv:2: expected a name but found []");
        assertFails(
                HEADER + "agonist:x\tX inhibitor\tdrug-class\t\tFPLX:X\t\t\t\n",
                "test.tsv:2: targets: expected a mechanism and an identifier, such as INHIBITOR FPLX:MMP,"
                        + " but found [FPLX:X]");
        assertFails(
                HEADER + "agonist:x\tX inhibitor\tdrug-class\t\tBLOCKS FPLX:X\t\t\t\n",
                "test.tsv:2: targets: expected a mechanism such as INHIBITOR or INDIRECT-DOWNREGULATOR"
                        + " but found [BLOCKS]");
    }

    @Test
    void anUnknownTypeIsNamed() {
        assertThatThrownBy(() -> read("id\tname\ttype\nHGNC:1\tONE\tenzyme\n"))
                .isInstanceOf(DictionaryException.class)
                .hasMessageStartingWith("test.tsv:2: type: expected one of small-molecule")
                .hasMessageEndingWith("but found [enzyme]");
    }

    private static void assertFails(String content, String message) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(DictionaryException.class)
                .hasMessage(message);
    }

    private static List<Entry> read(String content) throws IOException {
        return DictionaryTsv.read(new StringReader(content), "test.tsv");
    }
}
