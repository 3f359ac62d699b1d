package org.agonist.entities.dictionary.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.agonist.entities.dictionary.DictionaryException;
import org.agonist.entities.dictionary.Entry;
import org.agonist.vocabulary.EntityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each format with a sample made up here. */
class DictionaryFormatTest {
    @TempDir
    private Path folder;

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private static List<String> read(DictionaryFormat format, Path... files) throws IOException {
        return read(format, ColumnMapping.DEFAULT, files);
    }

    private static List<String> read(DictionaryFormat format, ColumnMapping mapping, Path... files) throws IOException {
        List<String> read = new ArrayList<>();
        format.read(
                List.of(files),
                mapping,
                entry -> read.add(entry.curie() + " " + entry.kind().label() + " "
                        + String.join(
                                "|",
                                entry.names().stream().map(Entry.Name::text).toList())
                        + (entry.members().isEmpty() ? "" : " " + entry.members())));
        return read;
    }

    @Test
    void hgncGivesApprovedGenesWithTheirAliases() throws IOException {
        Path older = file(
                "hgnc.txt",
                "hgnc_id\tsymbol\tname\tstatus\talias_symbol\tprev_symbol\tgene_family",
                "HGNC:1\tFOO1\tfoo kinase 1\tApproved\t\"FK1|p99\"\tFOOL\tfoos",
                "HGNC:2\tBAR~withdrawn\t\tEntry Withdrawn\t\t\t");
        assertThat(read(DictionaryFormat.HGNC, older)).containsExactly("HGNC:1 gene FOO1|foo kinase 1|FK1|p99|FOOL");
    }

    @Test
    void famPlexKeepsFamiliesGenesAndProteinsOnly() throws IOException {
        Path entities = file("entities.csv", "FOO", "BAR_complex");
        Path map =
                file("grounding_map.csv", "Foo kinase,FPLX,FOO", "sugar,CHEBI,CHEBI:1", "foolin,UP,P00001,HGNC,FOO1");
        Path relations = file("relations.csv", "HGNC,FOO1,isa,FPLX,FOO", "HGNC,BAR1,partof,FPLX,BAR_complex");
        assertThat(read(DictionaryFormat.FAMPLEX, entities, map, relations))
                .containsExactly(
                        "FPLX:FOO family FOO|Foo kinase [HGNC:FOO1]",
                        "FPLX:BAR_complex complex BAR complex [HGNC:BAR1]",
                        "UniProt:P00001 gene foolin",
                        "HGNC:FOO1 gene foolin");
    }

    @Test
    void drugFilesGiveEachDrugOnce() throws IOException {
        Path drugBank = file("v.csv", "DrugBank ID,Common name,CAS,Synonyms", "DB99999,Foomab vedotin,,Foo-1 | Foo 2");
        Path drugCentral =
                file("d.tsv", "\"DRUG_NAME\"\t\"STRUCT_ID\"\t\"GENE\"", "\"foonib\"\t7\t\"A\"", "\"foonib\"\t7\t\"B\"");
        Path chembl = file("c.csv", "chembl_id,pref_name,chebi_id", "CHEMBL1,FOO ACID,", "CHEMBL2,XY-12,", "CHEMBL3,,");
        assertThat(read(DictionaryFormat.DRUGBANK, drugBank))
                .containsExactly("DRUGBANK:DB99999 antibody-drug-conjugate Foomab vedotin|Foo-1|Foo 2");
        assertThat(read(DictionaryFormat.DRUGCENTRAL, drugCentral))
                .containsExactly("DrugCentral:7 small-molecule foonib");
        assertThat(read(DictionaryFormat.CHEMBL, chembl))
                .containsExactly(
                        "CHEMBL.COMPOUND:CHEMBL1 small-molecule foo acid",
                        "CHEMBL.COMPOUND:CHEMBL2 small-molecule XY-12");
    }

    @Test
    void guideToPharmacologyLosesItsBannerAndItsTags() throws IOException {
        Path targets = file(
                "t.csv",
                "\"# GtoPdb Version: 1\"",
                "\"Type\",\"Target id\",\"Target name\",\"synonyms\",\"HGNC id\",\"HGNC symbol\"",
                "\"gpcr\",\"1\",\"FOO<sub>1&alpha;</sub> receptor\",\"foo-1\",\"77\",\"FOOR1\"");
        assertThat(read(DictionaryFormat.GTOPDB, targets)).containsExactly("HGNC:77 gene FOOR1|FOO1α receptor|foo-1");
    }

    @Test
    void repurposingHubIsReadBehindItsRemarksAsLatin1() throws IOException {
        Path hub = folder.resolve("hub.txt");
        Files.write(
                hub,
                "!Source\tx\npert_iname\tclinical_phase\nfoonib-\u00b5\tLaunched\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read(DictionaryFormat.REPURPOSING_HUB, hub))
                .containsExactly("agonist:foonib-µ small-molecule foonib-µ");
    }

    @Test
    void chebiIsReadFromNamesAndFromItsOntology() throws IOException {
        Path names = file(
                "names.tsv",
                "ID\tCOMPOUND_ID\tTYPE\tSOURCE\tNAME\tADAPTED\tLANGUAGE",
                "1\t5\tSYNONYM\tX\tfoo<i>ol</i>\tF\ten",
                "2\t5\tNAME\tX\tfoo\tF\ten",
                "3\t5\tSYNONYM\tX\tfou\tF\tfr");
        Path obo = file(
                "c.obo",
                "format-version: 1.2",
                "",
                "[Term]",
                "id: CHEBI:9",
                "name: bar",
                "synonym: \"b \\\"a\\\" r\" RELATED []",
                "",
                "[Term]",
                "id: CHEBI:8",
                "name: gone",
                "is_obsolete: true");
        assertThat(read(DictionaryFormat.CHEBI, names)).containsExactly("CHEBI:5 small-molecule foo|foool");
        assertThat(read(DictionaryFormat.CHEBI, obo)).containsExactly("CHEBI:9 small-molecule bar|b \"a\" r");
    }

    @Test
    void pathwaysOfHumansAreKept() throws IOException {
        Path list = file("r.txt", "R-HSA-1\tFoo signaling\tHomo sapiens", "R-BTA-1\tFoo signaling\tBos taurus");
        Path sets = file(
                "w.gmt",
                "Foo route%WikiPathways_1%WP1%Homo sapiens\thttp://x\t1\t2",
                "Bar%W%WP2%Mus musculus\thttp://x\t1",
                "HALLMARK_FOO_BAR\thttp://x\tA");
        assertThat(read(DictionaryFormat.REACTOME, list)).containsExactly("REACT:R-HSA-1 pathway Foo signaling");
        assertThat(read(DictionaryFormat.GMT, sets))
                .containsExactly("WikiPathways:WP1 pathway Foo route", "MSigDB:HALLMARK_FOO_BAR pathway foo bar");
    }

    @Test
    void meshIsReadFromXmlAsciiAndTable() throws IOException {
        Path xml = file(
                "m.xml",
                "<?xml version=\"1.0\"?>",
                "<!DOCTYPE DescriptorRecordSet SYSTEM \"none.dtd\">",
                "<DescriptorRecordSet>",
                "<DescriptorRecord><DescriptorUI>D1</DescriptorUI><DescriptorName><String>Foo</String></DescriptorName>",
                "<PharmacologicalActionList><PharmacologicalAction><DescriptorReferredTo><DescriptorUI>D7</DescriptorUI>",
                "<DescriptorName><String>Other</String></DescriptorName></DescriptorReferredTo></PharmacologicalAction></PharmacologicalActionList>",
                "<TreeNumberList><TreeNumber>D02.1</TreeNumber></TreeNumberList><ConceptList><Concept><TermList><Term>",
                "<String>Foo Acid</String></Term></TermList></Concept></ConceptList></DescriptorRecord></DescriptorRecordSet>");
        Path ascii = file(
                "d.bin",
                "*NEWRECORD",
                "RECTYPE = D",
                "MH = Bar",
                "ENTRY = Bars|T109|x",
                "MN = G04.1",
                "UI = D2",
                "",
                "*NEWRECORD",
                "MH = Hospital",
                "MN = N02",
                "UI = D3");
        Path table = file("t.tsv", "D000009\tBaz\tBazzes|Bazz");
        assertThat(read(DictionaryFormat.MESH, xml)).containsExactly("MESH:D1 small-molecule Foo|Foo Acid");
        assertThat(read(DictionaryFormat.MESH, ascii)).containsExactly("MESH:D2 process Bar|Bars");
        assertThat(read(DictionaryFormat.MESH, table)).containsExactly("MESH:D000009 small-molecule Baz|Bazzes|Bazz");
    }

    @Test
    void umlsIsKeptBySemanticType() throws IOException {
        Path types = file("MRSTY.RRF", "C1|T121|A1|Pharmacologic Substance|AT1||", "C2|T047|B1|Disease|AT2||");
        Path names = file(
                "MRCONSO.RRF",
                "C1|ENG|S|L1|PF|S1|N|A1||||X|PT|1|foo|0|N||",
                "C1|ENG|P|L1|PF|S1|Y|A1||||X|PT|1|Foonib|0|N||",
                "C1|FRE|P|L1|PF|S1|Y|A1||||X|PT|1|Founib|0|N||",
                "C2|ENG|P|L1|PF|S1|Y|A1||||X|PT|1|Foo disease|0|N||");
        assertThat(read(DictionaryFormat.UMLS, names, types)).containsExactly("UMLS:C1 small-molecule Foonib|foo");
        assertThatThrownBy(() -> read(DictionaryFormat.UMLS, names))
                .isInstanceOf(DictionaryException.class)
                .hasMessageContaining("MRSTY.RRF");
    }

    @Test
    void geneTablesGiveSymbolsAndNames() throws IOException {
        Path info = file(
                "gene_info",
                "#tax_id\tGeneID\tSymbol\tSynonyms\tdescription",
                "9606\t12\tFOO1\tFK1|F2\tfoo kinase 1",
                "9606\t13\tBAR\t-\t-");
        Path uniprot = file(
                "u.tab",
                "Entry\tProtein names\tGene Names",
                "P1\tFoo kinase 1 (EC 2.7.1.1) (FK(1)) [Cleaved into: x]\tFOO1 FK1");
        assertThat(read(DictionaryFormat.NCBI_GENE, info))
                .containsExactly("NCBIGene:12 gene FOO1|FK1|F2|foo kinase 1", "NCBIGene:13 gene BAR");
        assertThat(read(DictionaryFormat.UNIPROT, uniprot))
                .containsExactly("UniProt:P1 gene FOO1|FK1|Foo kinase 1|FK(1)");
    }

    @Test
    void columnsOfAPlainTableAreMapped() throws IOException {
        Path table = folder.resolve("own.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(table))) {
            out.write("name\tid\tother\nFoonib\tMY:1\tF1;F2\n".getBytes(StandardCharsets.UTF_8));
        }
        ColumnMapping mapping = ColumnMapping.parse("id=2,name=1,synonyms=3:;,kind=natural-product");
        assertThat(read(DictionaryFormat.CSV, mapping, table)).containsExactly("MY:1 natural-product Foonib|F1|F2");
        assertThatThrownBy(() -> ColumnMapping.parse("id=x")).hasMessageContaining("found [x]");
    }

    @Test
    void bsvGoesBothWays() throws IOException {
        Path bsv = file("x.bsv", "// a remark", "C1|T121|foo|Foonib", "C1|T121|F-1|Foonib");
        List<Entry> entries = new ArrayList<>();
        DictionaryFormat.BSV.read(List.of(bsv), ColumnMapping.DEFAULT, entries::add);
        StringWriter out = new StringWriter();
        TableImports.writeBsv(entries, out);
        assertThat(entries).extracting(Entry::kind).containsExactly(EntityKind.SMALL_MOLECULE);
        assertThat(out).hasToString("C1|T121|Foonib|Foonib\nC1|T121|foo|Foonib\nC1|T121|F-1|Foonib\n");
    }

    @Test
    void bsvLeavesOutIdentifiersThatCtakesCannotTellApart() throws IOException {
        Path bsv = file("x.bsv", "FPLX:MMP|T116|MMP|MMP", "HGNC:3942|T028|mTOR|MTOR");
        List<Entry> entries = new ArrayList<>();
        DictionaryFormat.BSV.read(List.of(bsv), ColumnMapping.DEFAULT, entries::add);
        StringWriter out = new StringWriter();
        TableImports.writeBsv(entries, out);
        assertThat(out.toString()).contains("HGNC:3942").doesNotContain("FPLX");
    }

    @Test
    void bsvLeavesOutNamesThatCountInOneCaseOrContextOnly() throws IOException {
        Entry met = new Entry(
                "HGNC:7029",
                "MET",
                EntityKind.GENE,
                List.of(
                        new Entry.Name("MET", false, false, false),
                        new Entry.Name("Sleeping", true, false, false),
                        new Entry.Name("REST", false, true, false),
                        new Entry.Name("growth factor", false, false, true),
                        new Entry.Name("c-Met1", false, false, false)),
                List.of(),
                List.of(),
                "");
        StringWriter out = new StringWriter();
        TableImports.writeBsv(List.of(met), out);
        assertThat(out).hasToString("HGNC:7029|T028|c-Met1|MET\n");
    }

    @Test
    void aFileOfAnotherFormatIsRefusedWithItsName() throws IOException {
        Path other = file("other.txt", "a\tb", "1\t2");
        assertThatThrownBy(() -> read(DictionaryFormat.HGNC, other))
                .isInstanceOf(DictionaryException.class)
                .hasMessageContaining("other.txt:1")
                .hasMessageContaining("hgnc_id")
                .hasMessageContaining("--format");
        assertThatThrownBy(() -> read(DictionaryFormat.MESH, other)).hasMessageContaining("other.txt:1");
    }
}
