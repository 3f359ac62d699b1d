package org.agonist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.agonist.triples.Triple;
import org.apache.uima.UIMAException;
import org.apache.uima.resource.ResourceInitializationException;
import org.junit.jupiter.api.Test;

/** Pipelines that descriptors describe take the options that they have a place for. */
final class DescribedPipelineTest {
    private static final Path DESCRIPTORS = Path.of(System.getProperty("agonist.basedir"), "descriptors");
    private static final String TEXT = "Snail represses E-cadherin. Xyzzymab inhibits mTOR.";

    @Test
    void optionsAreSetWhereTheDescriptorHasThem() throws Exception {
        PipelineOptions options = PipelineOptions.defaults()
                .withTargetsAct(true)
                .withRecogniser("")
                .withMinConfidence(0.5f);
        PipelineOptions described = options.withPipeline(
                DESCRIPTORS.resolve("pipelines/agonist.xml").toString());

        assertThat(triples(described)).isEqualTo(triples(options)).isNotEqualTo(triples(PipelineOptions.defaults()));
    }

    @Test
    void anOptionThatTheDescriptorHasNoPlaceForIsAnError() {
        String sentences = DESCRIPTORS.resolve("engines/SentenceAnnotator.xml").toString();
        PipelineOptions options = PipelineOptions.defaults().withPipeline(sentences);

        assertThatThrownBy(() -> triples(options.withMinConfidence(0.5f)))
                .rootCause()
                .hasMessageContaining("SentenceAnnotator.xml: expected a descriptor with the parameter minConfidence");
        assertThatThrownBy(() -> triples(options.withRecogniser("")))
                .rootCause()
                .hasMessageContaining("expected a descriptor with the external resource agonistRecogniser");
    }

    @Test
    void ctakesWithoutItsLibrariesSaysWhatToDo() {
        assertThatThrownBy(() -> triples(PipelineOptions.defaults().withPipeline("ctakes")))
                .isInstanceOf(ResourceInitializationException.class)
                .cause()
                .hasMessageContaining("ctakes: expected org.apache.ctakes.")
                .hasMessageContaining("AGONIST_CLASSPATH; see docs/embedding.md");
    }

    @Test
    void aPipelineThatNobodyKnowsIsAnError() {
        assertThatThrownBy(() -> triples(PipelineOptions.defaults().withPipeline("nowhere")))
                .rootCause()
                .hasMessageContaining("expected one of agonist, agonist-dictionary, ctakes, or a descriptor")
                .hasMessageEndingWith("but found nowhere");
    }

    private static List<Triple> triples(PipelineOptions options) throws UIMAException {
        try (TripleExtractor extractor = new TripleExtractor.Factory(options).create()) {
            return extractor.extract("", TEXT);
        }
    }
}
