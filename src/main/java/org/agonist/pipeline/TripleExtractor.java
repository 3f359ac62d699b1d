package org.agonist.pipeline;

import java.util.List;
import java.util.function.BiFunction;
import org.agonist.readers.CasDocuments;
import org.agonist.readers.SourceDocument;
import org.agonist.triples.AnnotatedDocument;
import org.agonist.triples.Triple;
import org.agonist.triples.TripleAssembler;
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
    private final boolean keepMentions;

    private TripleExtractor(AnalysisEngine engine, JCas cas, boolean keepMentions) {
        this.engine = engine;
        this.cas = cas;
        this.keepMentions = keepMentions;
    }

    /** Makes extractors that share what they can. Thread-safe. */
    public static final class Factory {
        private final AnalysisEngineDescription description;
        private final boolean keepMentions;
        private final ResourceManager resources = UIMAFramework.newDefaultResourceManager();

        public Factory(PipelineOptions options) throws UIMAException {
            this.description = AgonistPipeline.ownDescription(options);
            this.keepMentions = options.keepMentions();
        }

        /** A new extractor. */
        public synchronized TripleExtractor create() throws UIMAException {
            AnalysisEngine engine = UIMAFramework.produceAnalysisEngine(description, resources, null);
            return new TripleExtractor(engine, engine.newJCas(), keepMentions);
        }
    }

    /** The triples of a document in text order; offsets are UTF-16 units into {@code text}. */
    public List<Triple> extract(String documentId, String text) throws AnalysisEngineProcessException {
        return annotate(new SourceDocument(documentId, "", text), (cas, document) -> document.triples());
    }

    /**
     * What a reading makes of a document with its mentions and triples, and of the CAS that they come from, which holds them
     * until the reading is done.
     */
    public <T> T annotate(SourceDocument document, BiFunction<JCas, AnnotatedDocument, T> reading)
            throws AnalysisEngineProcessException {
        try {
            CasDocuments.fill(cas, document, keepMentions);
            engine.process(cas);
            return reading.apply(cas, TripleAssembler.document(cas, document.id()));
        } finally {
            cas.reset();
        }
    }

    @Override
    public void close() {
        engine.destroy();
    }
}
