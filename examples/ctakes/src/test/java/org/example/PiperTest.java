package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.agonist.entities.Dictionaries;
import org.agonist.entities.dictionary.imports.TableImports;
import org.agonist.triples.Triple;
import org.agonist.triples.TripleAssembler;
import org.agonist.types.DrugMention;
import org.apache.ctakes.core.cc.property.plaintext.PropertyTextWriterFit;
import org.apache.ctakes.core.pipeline.PipelineBuilder;
import org.apache.ctakes.core.pipeline.PiperFileReader;
import org.apache.ctakes.typesystem.type.structured.DocumentID;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agonist's annotators behind cTAKES' tokenizer, dictionary look-up and negation, read by cTAKES' own writer. */
final class PiperTest {
    private static final String PIPER = "org/agonist/descriptors/pipelines/agonist.piper";
    private static JCas cas;

    @BeforeAll
    static void run() throws Exception {
        // What 'agonist dictionary build default --bsv agonist.bsv' does.
        try (Writer bsv = Files.newBufferedWriter(Path.of("agonist.bsv"))) {
            TableImports.writeBsv(Dictionaries.entries(List.of(Dictionaries.DEFAULT)), bsv);
        }
        // cTAKES' look-up touches annotation classes before UIMA has set up its types; a CAS made first does that.
        JCasFactory.createJCas();
        PipelineBuilder builder = new PiperFileReader(PIPER).getBuilder();
        AnalysisEngine engine = UIMAFramework.produceAnalysisEngine(builder.getAnalysisEngineDesc());
        cas = engine.newJCas();
        cas.setDocumentText("Everolimus inhibits mTOR.\n\nThere is no imatinib that inhibits KIT.\n\nStatins lower"
                + " angiogenesis, and VEGF inhibitors block MMPs.");
        DocumentID id = new DocumentID(cas);
        id.setDocumentID("example");
        id.addToIndexes();
        engine.process(cas);
    }

    @Test
    void theirLookUpAndNegationGiveOurTriples() {
        List<String> triples = new ArrayList<>();
        for (Triple triple : TripleAssembler.assemble(cas, "example")) {
            triples.add(triple.drug().text() + " " + triple.mechanism().label() + " " + triple.target().id()
                    + (triple.negated() ? " negated" : ""));
        }

        assertTrue(triples.contains("Everolimus INHIBITOR HGNC:3942"), triples::toString);
        assertTrue(triples.contains("imatinib INHIBITOR HGNC:6342 negated"), triples::toString);
    }

    @Test
    void theirLookUpFindsWhatTheirDictionaryHolds() {
        List<String> found = cas.select(DrugMention.class)
                .filter(drug -> drug.getRecognizer().equals("foreign"))
                .map(DrugMention::getCoveredText)
                .toList();

        assertEquals(List.of("Everolimus", "imatinib"), found);
    }

    @Test
    void theirWriterReadsOurMentions(@TempDir Path folder) throws Exception {
        AnalysisEngineDescription writer = AnalysisEngineFactory.createEngineDescription(
                PropertyTextWriterFit.class, "OutputDirectory", folder.toString());
        UIMAFramework.produceAnalysisEngine(writer).process(cas);

        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> written = files.filter(Files::isRegularFile).toList();
            assertEquals(1, written.size());
            String text = Files.readString(written.get(0));
            assertTrue(text.contains("imatinib"), text);
        }
    }
}
