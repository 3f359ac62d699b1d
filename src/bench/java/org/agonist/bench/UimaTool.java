package org.agonist.bench;

import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.ResourceInitializationException;

/** An engine that marks what it finds by annotations of one type. */
final class UimaTool implements Tool {
    private final AnalysisEngine engine;
    private final JCas cas;
    private final Class<? extends Annotation> marked;

    UimaTool(AnalysisEngineDescription description, Class<? extends Annotation> marked)
            throws ResourceInitializationException {
        engine = UIMAFramework.produceAnalysisEngine(description);
        cas = engine.newJCas();
        this.marked = marked;
    }

    @Override
    public int find(String text) throws Exception {
        cas.reset();
        cas.setDocumentText(text);
        cas.setDocumentLanguage("en");
        engine.process(cas);
        return cas.getAnnotationIndex(marked).size();
    }
}
