package org.agonist.bench;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;

import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agonist.entities.dictionary.Entry;
import org.agonist.entities.dictionary.imports.TableImports;
import org.agonist.sections.SectionAnnotator;
import org.agonist.sentences.SentenceAnnotator;
import org.apache.ctakes.core.ae.TokenizerAnnotatorPTB;
import org.apache.ctakes.dictionary.lookup2.ae.DefaultJCasTermAnnotator;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.uima.fit.factory.JCasFactory;

/** cTAKES' fast dictionary look-up behind its tokenizer, in Agonist's sentences: its own detector needs models apart. */
final class Ctakes {
    private static final String LOOKUP = "/org/agonist/descriptors/pipelines/agonist-dictionary.xml";

    private Ctakes() {}

    static Tool open(List<Entry> entries) throws Exception {
        Path names = Files.createTempFile("names", ".bsv");
        try (Writer out = Files.newBufferedWriter(names)) {
            TableImports.writeBsv(entries, out);
        }
        Path lookup = Files.createTempFile("lookup", ".xml");
        try (InputStream shipped = TableImports.class.getResourceAsStream(LOOKUP)) {
            String content = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(lookup, content.replace("agonist.bsv", names.toString()));
        }
        // The look-up touches annotation classes before UIMA has set up its types; a CAS made first does that.
        JCasFactory.createJCas();
        Tool tool = new UimaTool(
                createEngineDescription(
                        createEngineDescription(SectionAnnotator.class),
                        createEngineDescription(SentenceAnnotator.class),
                        createEngineDescription(TokenizerAnnotatorPTB.class),
                        createEngineDescription(DefaultJCasTermAnnotator.class, "LookupXml", lookup.toString())),
                IdentifiedAnnotation.class);
        Files.delete(lookup);
        Files.delete(names);
        return tool;
    }
}
