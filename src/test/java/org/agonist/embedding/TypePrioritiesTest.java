package org.agonist.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.agonist.pipeline.AgonistPipeline;
import org.agonist.types.DrugMention;
import org.apache.ctakes.typesystem.type.syntax.BaseToken;
import org.apache.ctakes.typesystem.type.syntax.WordToken;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.cas.FSIterator;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;

/** Of annotations with the same span, the sentence holds the mention and the mention holds the token. */
final class TypePrioritiesTest {
    private static final String DESCRIPTOR = "/org/agonist/descriptors/pipelines/agonist.xml";

    @Test
    void uimaFitFindsThemByItself() throws Exception {
        assertHeldInOrder(JCasFactory.createJCas());
    }

    @Test
    void thePipelinesHaveThem() throws Exception {
        assertHeldInOrder(UIMAFramework.produceAnalysisEngine(AgonistPipeline.description())
                .newJCas());
        AnalysisEngineDescription described = UIMAFramework.getXMLParser()
                .parseAnalysisEngineDescription(new XMLInputSource(getClass().getResource(DESCRIPTOR)));
        assertHeldInOrder(UIMAFramework.produceAnalysisEngine(described).newJCas());
    }

    private static void assertHeldInOrder(JCas cas) {
        cas.setDocumentText("Imatinib");
        Annotation token = new WordToken(cas, 0, 8);
        Annotation mention = new DrugMention(cas, 0, 8);
        Annotation sentence = new Sentence(cas, 0, 8);
        token.addToIndexes();
        mention.addToIndexes();
        sentence.addToIndexes();

        assertThat(within(cas, sentence)).containsExactly(mention, token);
        assertThat(within(cas, mention)).containsExactly(token);
        assertThat(within(cas, token)).isEmpty();
        assertThat(cas.select(BaseToken.class).coveredBy(mention).asList()).containsExactly((BaseToken) token);
        assertThat(cas.select(Sentence.class).covering(token).asList()).containsExactly((Sentence) sentence);
    }

    private static List<Annotation> within(JCas cas, Annotation annotation) {
        List<Annotation> within = new ArrayList<>();
        FSIterator<Annotation> iterator = cas.getAnnotationIndex().subiterator(annotation);
        iterator.forEachRemaining(within::add);
        return within;
    }
}
