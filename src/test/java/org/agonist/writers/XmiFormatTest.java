package org.agonist.writers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.agonist.pipeline.AgonistPipeline;
import org.agonist.pipeline.PipelineOptions;
import org.agonist.triples.AnnotatedDocument;
import org.agonist.triples.TripleAssembler;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;

/** XMI is read back by UIMA itself, with the type system that is written beside it. */
final class XmiFormatTest {
    @Test
    void readsBackToTheSameDocument() throws Exception {
        AnnotatedDocument document = roundTrip("Imatinib <inhibits> & \uD83D\uDE00.\r\nImatinib may inhibit\nABL1. "
                + "Imatinib does not inhibit EGFR.");
        assertThat(document.triples()).hasSize(2);
    }

    @Test
    void whatXmlCannotHoldIsReplacedOneForOne() throws Exception {
        roundTrip("Nul \u0000, bell \u0007, torn \uD800 and \uDC00, \uFFFF: imatinib inhibits ABL1.");
    }

    private static AnnotatedDocument roundTrip(String text) throws Exception {
        AnalysisEngine engine =
                AnalysisEngineFactory.createEngine(AgonistPipeline.description(PipelineOptions.defaults()));
        JCas cas = engine.newJCas();
        cas.setDocumentText(text);
        engine.process(cas);
        TypeSystemDescription types = UIMAFramework.getXMLParser()
                .parseTypeSystemDescription(new XMLInputSource(
                        new ByteArrayInputStream(XmiFormat.typeSystem(cas).getBytes(UTF_8)), null));
        CAS read = CasCreationUtils.createCas(types, null, null);
        XmiCasDeserializer.deserialize(
                new ByteArrayInputStream(XmiFormat.document(cas).getBytes(UTF_8)), read);
        AnnotatedDocument back = TripleAssembler.document(read.getJCas(), "d");
        AnnotatedDocument document = TripleAssembler.document(cas, "d");
        assertThat(back.text()).isEqualTo(XmlText.valid(text));
        assertThat(back.mentions()).isEqualTo(document.mentions()).isNotEmpty();
        assertThat(back.sections()).isEqualTo(document.sections());
        assertThat(back.triples())
                .usingRecursiveComparison()
                .ignoringFields("evidence.text")
                .isEqualTo(document.triples());
        assertThat(List.copyOf(back.triples())).isNotEmpty();
        return document;
    }
}
