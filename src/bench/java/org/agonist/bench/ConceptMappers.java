package org.agonist.bench;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agonist.entities.dictionary.Entry;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.conceptMapper.ConceptMapper;
import org.apache.uima.conceptMapper.DictTerm;
import org.apache.uima.conceptMapper.support.dictionaryResource.DictionaryResource;
import org.apache.uima.conceptMapper.support.dictionaryResource.DictionaryResource_impl;
import org.apache.uima.conceptMapper.support.tokenizer.OffsetTokenizer;
import org.apache.uima.fit.factory.ExternalResourceFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.metadata.TypeSystemDescription;

/** UIMA ConceptMapper as its own descriptors set it up: its tokens, in lower case, the longest contiguous matches. */
final class ConceptMappers {
    private ConceptMappers() {}

    static Tool open(List<Entry> entries) throws Exception {
        TypeSystemDescription types =
                TypeSystemDescriptionFactory.createTypeSystemDescription("org.agonist.bench.ConceptMapperTypes");
        AnalysisEngineDescription tokenizer = createEngineDescription(
                OffsetTokenizer.class,
                types,
                "caseMatch",
                "ignoreall",
                "tokenDelimiters",
                "/-*&@(){}|[]><\\'`\":;,$%+.?!");
        Path tokenizerFile = Files.createTempFile("tokenizer", ".xml");
        try (OutputStream out = Files.newOutputStream(tokenizerFile)) {
            tokenizer.toXML(out);
        }
        AnalysisEngineDescription mapper = createEngineDescription(
                ConceptMapper.class,
                types,
                "caseMatch",
                "ignoreall",
                "AttributeList",
                new String[] {"canonical"},
                "FeatureList",
                new String[] {"DictCanon"},
                "TokenAnnotation",
                "uima.tt.TokenAnnotation",
                "ResultingAnnotationName",
                DictTerm.class.getName(),
                "SpanFeatureStructure",
                "uima.tcas.DocumentAnnotation",
                "OrderIndependentLookup",
                false,
                "FindAllMatches",
                false,
                "TokenizerDescriptorPath",
                tokenizerFile.toString(),
                "ResultingEnclosingSpanName",
                "enclosingSpan",
                "MatchedTokensFeatureName",
                "matchedTokens",
                "ResultingAnnotationMatchedTextFeature",
                "matchedText",
                "SearchStrategy",
                "ContiguousMatch",
                "LanguageID",
                "en");
        Path names = write(entries);
        ExternalResourceFactory.createDependency(mapper, "DictionaryFile", DictionaryResource.class);
        ExternalResourceFactory.bindResource(
                mapper,
                "DictionaryFile",
                ExternalResourceFactory.createSharedResourceDescription(
                        names.toUri().toString(), DictionaryResource_impl.class));
        Tool tool = new UimaTool(createEngineDescription(tokenizer, mapper), DictTerm.class);
        Files.delete(names);
        Files.delete(tokenizerFile);
        return tool;
    }

    private static Path write(List<Entry> entries) throws IOException {
        Path file = Files.createTempFile("names", ".xml");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<synonym>\n");
            for (Entry entry : entries) {
                out.write("<token canonical=\"" + Xml.escaped(entry.name()) + "\">");
                for (Entry.Name name : entry.names()) {
                    out.write("<variant base=\"" + Xml.escaped(name.text()) + "\"/>");
                }
                out.write("</token>\n");
            }
            out.write("</synonym>\n");
        }
        return file;
    }
}
