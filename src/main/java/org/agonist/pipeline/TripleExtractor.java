package org.agonist.pipeline;

import java.util.List;
import org.agonist.triples.Triple;
import org.agonist.triples.TripleAssembler;
import org.apache.ctakes.typesystem.type.structured.DocumentID;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceManager;

/**
 * Reads documents to triples, one after the other, with one engine and one CAS. An instance belongs to one thread; instances
 * made from the same {@link Factory} share their dictionaries.
 */
public final class TripleExtractor implements AutoCloseable {
    private final AnalysisEngine engine;
    private final JCas cas;

    private TripleExtractor(AnalysisEngine engine, JCas cas) {
        this.engine = engine;
        this.cas = cas;
    }

    /** Makes extractors that share what they can. Thread-safe. */
    public static final class Factory {
        private final AnalysisEngineDescription description;
        private final ResourceManager resources = UIMAFramework.newDefaultResourceManager();

        public Factory(PipelineOptions options) throws UIMAException {
            this.description = AgonistPipeline.description(options);
        }

        /** A new extractor. */
        public synchronized TripleExtractor create() throws UIMAException {
            AnalysisEngine engine = UIMAFramework.produceAnalysisEngine(description, resources, null);
            return new TripleExtractor(engine, engine.newJCas());
        }
    }

    /** The triples of a document in text order; offsets are UTF-16 units into {@code text}. */
    public List<Triple> extract(String documentId, String text) throws AnalysisEngineProcessException {
        try {
            cas.setDocumentLanguage("en");
            cas.setDocumentText(text);
            DocumentID id = new DocumentID(cas);
            id.setDocumentID(documentId);
            id.addToIndexes();
            engine.process(cas);
            return TripleAssembler.assemble(cas, documentId);
        } finally {
            cas.reset();
        }
    }

    @Override
    public void close() {
        engine.destroy();
    }
}
