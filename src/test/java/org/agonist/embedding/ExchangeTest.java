package org.agonist.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.agonist.pipeline.AgonistPipeline;
import org.agonist.triples.Triple;
import org.agonist.triples.TripleAssembler;
import org.agonist.types.DrugMention;
import org.agonist.types.RelationEvidence;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.SerialFormat;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.json.jsoncas2.JsonCas2Serializer;
import org.apache.uima.json.jsoncas2.mode.SofaMode;
import org.apache.uima.ruta.engine.Ruta;
import org.apache.uima.util.CasIOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pipeline leaves in a CAS is read and added to by others. */
final class ExchangeTest {
    private JCas cas;

    @BeforeEach
    void annotate() throws Exception {
        AnalysisEngine agonist = UIMAFramework.produceAnalysisEngine(AgonistPipeline.description());
        cas = agonist.newJCas();
        cas.setDocumentText("Everolimus inhibits mTOR. The naïve α-blocker xyzzymab targets KIT.");
        agonist.process(cas);
    }

    @Test
    void aRutaScriptReadsMentionsAndAddsSome() throws Exception {
        Ruta.apply(cas.getCas(), """
                TYPESYSTEM org.agonist.descriptors.types.AgonistTypeSystem;
                DrugMention W{-> MARK(RelationEvidence)} TargetMention;
                "blocker" {-> CREATE(DrugMention, "kind" = "drug-class", "recognizer" = "ruta")};
                """);

        assertThat(cas.select(RelationEvidence.class).asList())
                .extracting(RelationEvidence::getCoveredText)
                .contains("inhibits");
        assertThat(cas.select(DrugMention.class)
                        .filter(drug -> "ruta".equals(drug.getRecognizer()))
                        .toList())
                .extracting(DrugMention::getCoveredText)
                .containsExactly("blocker");
    }

    @Test
    void xmiHoldsAllTriples() throws Exception {
        List<Triple> triples = TripleAssembler.assemble(cas, "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CasIOUtils.save(cas.getCas(), out, SerialFormat.XMI_PRETTY);

        JCas read = JCasFactory.createJCas();
        CasIOUtils.load(new ByteArrayInputStream(out.toByteArray()), read.getCas());

        assertThat(TripleAssembler.assemble(read, "")).isEqualTo(triples).isNotEmpty();
    }

    @Test
    void jsonHasTheLayoutThatCassisReads() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonCas2Serializer serializer = new JsonCas2Serializer();
        serializer.setSofaMode(SofaMode.AS_REGULAR_FEATURE_STRUCTURE);
        serializer.serialize(cas.getCas(), out);

        JsonNode json = new ObjectMapper().readTree(out.toByteArray());

        assertThat(json.get("%TYPES").has("org.agonist.types.DrugTargetRelation"))
                .isTrue();
        assertThat(json.get("%VIEWS").has("_InitialView")).isTrue();
        JsonNode sofa = null;
        JsonNode drug = null;
        for (JsonNode each : json.get("%FEATURE_STRUCTURES")) {
            String type = each.get("%TYPE").asText();
            sofa = type.equals("uima.cas.Sofa") ? each : sofa;
            drug = type.equals("org.agonist.types.DrugMention") && drug == null ? each : drug;
        }
        assertThat(sofa).isNotNull();
        assertThat(drug).isNotNull();
        assertThat(drug.get("@sofa").asInt()).isEqualTo(sofa.get("%ID").asInt());
        assertThat(sofa.get("sofaString")
                        .asText()
                        .substring(drug.get("begin").asInt(), drug.get("end").asInt()))
                .isEqualTo("Everolimus");
    }
}
