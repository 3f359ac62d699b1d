package org.agonist.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agonist.training.CancerGeneticsRelations.Targets;
import org.agonist.training.DrugProtRelations.GoldDocument;
import org.agonist.training.DrugProtRelations.GoldRelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads small files of our own in the formats of ChemProt, BioRED and the Cancer Genetics corpus. */
final class RelationCorporaTest {
    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static List<String> names(GoldDocument document) {
        return document.entities().stream()
                .map(entity -> document.text().substring(entity.begin(), entity.end()))
                .toList();
    }

    @Test
    void ofChemProtTheGroupsThatAreEvaluatedCount() throws IOException {
        Path abstracts = file("abstracts.tsv", "7\tOn novolimus\tNovolimus blocks KINX and binds KINY.\n");
        Path entities = file(
                "entities.tsv",
                "7\tT1\tCHEMICAL\t13\t22\tNovolimus\n7\tT2\tGENE-Y\t30\t34\tKINX\n7\tT3\tGENE-N\t45\t49\tKINY\n");
        Path all = file(
                "relations.tsv",
                "7\tCPR:4\tY \tINHIBITOR\tArg1:T1\tArg2:T2\n7\tCPR:2\tN \tDIRECT-REGULATOR\tArg1:T1\tArg2:T3\n");
        Path gold = file("gold.tsv", "7\tCPR:4\tArg1:T1\tArg2:T2\n");

        for (Path relations : List.of(all, gold)) {
            GoldDocument document = DrugProtRelations.readChemProt(abstracts, entities, relations)
                    .get(0);
            assertThat(names(document)).containsExactly("Novolimus", "KINX", "KINY");
            assertThat(document.relations()).containsExactly(new GoldRelation("CPR:4", "T1", "T2"));
        }
    }

    @Test
    void ofBioRedConceptsAreRelatedWhicheverIsNamedFirst() throws IOException {
        Path corpus = file("corpus.PubTator", """
                5|t|\uD835\uDEFC and novolimus
                5|a|Novolimus blocks KINX.
                5\t6\t15\tnovolimus\tChemicalEntity\tD01
                5\t16\t25\tNovolimus\tChemicalEntity\tD01
                5\t33\t37\tKINX\tGeneOrGeneProduct\t77,78
                5\tNegative_Correlation\t77\tD01\tNovel
                5\tCotreatment\tD01\tD02\tNo

                """);
        GoldDocument document = BioRedRelations.read(corpus).get(0);
        assertThat(names(document)).containsExactly("novolimus", "Novolimus", "KINX");
        assertThat(document.relations()).containsExactly(new GoldRelation("Negative_Correlation", "D01", "77"));
    }

    @Test
    void bioCSaysTheSameInXmlAndInJson() throws IOException {
        Path xml = file("corpus.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <collection><source>own</source><document><id>5</id>
                <passage><infon key="type">title</infon><offset>0</offset><text>\uD835\uDEFC and novolimus</text>
                <annotation id="0"><infon key="identifier">D01</infon><infon key="type">ChemicalEntity</infon>
                <location offset="6" length="9"/><text>novolimus</text></annotation></passage>
                <passage><offset>17</offset><text>It blocks KINX.</text>
                <annotation id="1"><infon key="identifier">77;78</infon><infon key="type">GeneOrGeneProduct</infon>
                <location offset="27" length="4"/><text>KINX</text></annotation></passage>
                <relation id="R0"><infon key="entity1">77</infon><infon key="entity2">D01</infon>
                <infon key="type">Negative_Correlation</infon></relation>
                </document></collection>
                """);
        Path json = file("corpus.json", """
                {"documents": [{"id": "5", "passages": [
                {"offset": 0, "text": "\uD835\uDEFC and novolimus", "annotations": [
                {"infons": {"identifier": "D01", "type": "ChemicalEntity"}, "locations": [{"offset": 6, "length": 9}]}]},
                {"offset": 17, "text": "It blocks KINX.", "annotations": [
                {"infons": {"identifier": "77;78", "type": "GeneOrGeneProduct"}, "locations": [{"offset": 27, "length": 4}]}]}],
                "relations": [{"infons": {"entity1": "77", "entity2": "D01", "type": "Negative_Correlation"}}]}]}
                """);
        for (Path corpus : List.of(xml, json)) {
            GoldDocument document = BioRedRelations.read(corpus).get(0);
            assertThat(document.pmid()).isEqualTo("5");
            assertThat(names(document)).containsExactly("novolimus", "KINX");
            assertThat(document.relations()).containsExactly(new GoldRelation("Negative_Correlation", "D01", "77"));
        }
    }

    @Test
    void aFileThatIsNotBioCIsNamed() throws IOException {
        for (String content : List.of("{\"passages\": []}", "<collection><document>")) {
            Path corpus = file("corpus", content);
            assertThatThrownBy(() -> BioRedRelations.read(corpus))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("corpus: expected BioC documents");
        }
    }

    @Test
    void aRowThatIsNotPubTatorIsNamed() throws IOException {
        Path corpus = file("corpus.PubTator", "5|t|Title\n5|a|Text.\nno row at all\n");
        assertThatThrownBy(() -> BioRedRelations.read(corpus))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("corpus.PubTator:3: expected a row in PubTator format but found [no row at all]");
    }

    @Test
    void ofCancerGeneticsAChemicalIsRelatedToTheGenesThatItsEventsAreAbout() throws IOException {
        file("PMID-3.txt", "On novolimus\nNovolimus lowers KINX expression and blocks the loss of KINY.\n");
        file("PMID-3.a1", """
                T1\tSimple_chemical 13 22\tNovolimus
                T2\tGene_or_gene_product 30 34\tKINX
                T3\tGene_or_gene_product 69 73\tKINY
                T4\tCell 0 2\tOn
                """);
        file("PMID-3.a2", """
                T5\tGene_expression 35 45\texpression
                E1\tGene_expression:T5 Theme:T2
                T6\tNegative_regulation 23 29\tlowers
                E2\tNegative_regulation:T6 Theme:E1 Cause:T1
                T7\tNegative_regulation 61 65\tloss
                E3\tNegative_regulation:T7 Theme:T3
                T8\tNegative_regulation 50 56\tblocks
                E4\tNegative_regulation:T8 Theme:E3 Cause:T1
                """);
        GoldDocument document =
                CancerGeneticsRelations.read(folder, Targets.GENES).get(0);
        assertThat(document.pmid()).isEqualTo("3");
        assertThat(document.relations())
                .containsExactly(
                        new GoldRelation("Negative_regulation", "T1", "T2"),
                        new GoldRelation("Positive_regulation", "T1", "T3"));
    }

    @Test
    void ofCancerGeneticsAChemicalIsRelatedToTheWordsForTheProcessesThatItRegulates() throws IOException {
        file("PMID-4.txt", "On novolimus\nNovolimus slows the onset of metastasis.\n");
        file("PMID-4.a1", """
                T1\tSimple_chemical 13 22\tNovolimus
                """);
        file("PMID-4.a2", """
                T2\tMetastasis 42 52\tmetastasis
                E1\tMetastasis:T2
                T3\tPositive_regulation 33 38\tonset
                E2\tPositive_regulation:T3 Theme:E1
                T4\tNegative_regulation 23 28\tslows
                E3\tNegative_regulation:T4 Theme:E2 Cause:T1
                """);
        GoldDocument document =
                CancerGeneticsRelations.read(folder, Targets.PROCESSES).get(0);
        assertThat(document.relations()).containsExactly(new GoldRelation("Negative_regulation", "T1", "T2"));
        assertThat(document.entities()).hasSize(2);
    }
}
