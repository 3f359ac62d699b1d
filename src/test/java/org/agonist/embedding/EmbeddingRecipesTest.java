package org.agonist.embedding;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;
import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agonist.Agonist;
import org.agonist.foreign.ForeignTypesAnnotator;
import org.agonist.pipeline.AgonistPipeline;
import org.agonist.pipeline.PipelineOptions;
import org.agonist.triples.Triple;
import org.agonist.types.DrugTargetRelation;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceManager;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of docs/embedding.md: each block of Java there stands here, word for word, and does what the page says. */
final class EmbeddingRecipesTest {
    @TempDir
    private Path folder;

    @Test
    void withoutUima() {
        List<String> found = new ArrayList<>();
        try (Agonist agonist = Agonist.create()) {
            for (Triple triple : agonist.extract("Everolimus inhibits mTOR.")) {
                found.add(triple.drug().text() + " " + triple.mechanism().label() + " "
                        + triple.target().id());
            }
        }
        assertThat(found).containsExactly("Everolimus INHIBITOR HGNC:3942");
    }

    @Test
    void inFiveLines() throws Exception {
        List<String> found = new ArrayList<>();
        AnalysisEngine agonist = createEngine(AgonistPipeline.description());
        JCas cas = agonist.newJCas();
        cas.setDocumentText("Everolimus inhibits mTOR.");
        agonist.process(cas);
        cas.select(DrugTargetRelation.class).forEach(r -> found.add(r.getMechanism()));
        assertThat(found).containsExactly("INHIBITOR");
    }

    @Test
    void withoutJava() throws Exception {
        XMLInputSource source = new XMLInputSource("descriptors/pipelines/agonist.xml");
        AnalysisEngineDescription description = UIMAFramework.getXMLParser().parseAnalysisEngineDescription(source);
        AnalysisEngine agonist = UIMAFramework.produceAnalysisEngine(description);
        assertThat(agonist.getMetaData().getName()).isEqualTo("Agonist");
    }

    /** Every line is a sentence. */
    public static final class LineAnnotator extends JCasAnnotator_ImplBase {
        @Override
        public void process(JCas cas) {
            int begin = 0;
            for (String line : cas.getDocumentText().split("\n")) {
                new Sentence(cas, begin, begin + line.length()).addToIndexes();
                begin += line.length() + 1;
            }
        }
    }

    @Test
    void withTheHostsSentences() throws Exception {
        AnalysisEngine agonist = createEngine(
                createEngineDescription(createEngineDescription(LineAnnotator.class), AgonistPipeline.description()));
        JCas cas = agonist.newJCas();
        cas.setDocumentText("Everolimus inhibits mTOR. Imatinib inhibits KIT\nand so on");
        agonist.process(cas);
        assertThat(cas.select(Sentence.class).count()).isEqualTo(2);
        assertThat(cas.select(DrugTargetRelation.class).count()).isGreaterThan(0);
    }

    @Test
    void withForeignTypes() throws Exception {
        AnalysisEngineDescription foreign = createEngineDescription(
                ForeignTypesAnnotator.class,
                ForeignTypesAnnotator.PARAM_MAPPING,
                "classpath:org/agonist/foreign/dkpro.tsv");
        AnalysisEngineDescription pipeline = createEngineDescription(foreign, AgonistPipeline.description());
        assertThat(createEngine(pipeline)).isNotNull();
    }

    @Test
    void withADictionary() throws IOException {
        Path mine = folder.resolve("mine.tsv");
        Files.writeString(
                mine,
                "id\tname\ttype\tsynonyms\ttargets\tmembers\tstatus\tnotes\n"
                        + "mine:1\txyzzymab\tantibody\tXYZ-1\t\t\t\t\n");
        PipelineOptions options = PipelineOptions.defaults().withDictionaries(List.of(mine.toString()));
        try (Agonist agonist = Agonist.create(options)) {
            assertThat(agonist.extract("XYZ-1 inhibits mTOR."))
                    .singleElement()
                    .satisfies(triple -> assertThat(triple.drug().id()).isEqualTo("mine:1"));
        }
    }

    @Test
    void withOneDictionaryForTenEngines() throws Exception {
        ResourceManager shared = UIMAFramework.newDefaultResourceManager();
        AnalysisEngineDescription description = AgonistPipeline.description();
        AnalysisEngine one = UIMAFramework.produceAnalysisEngine(description, shared, null);
        AnalysisEngine another = UIMAFramework.produceAnalysisEngine(description, shared, null);
        assertThat(one).isNotSameAs(another);
    }

    @Test
    void aMissingDictionaryIsNamed() {
        PipelineOptions options = PipelineOptions.defaults().withDictionaries(List.of("nowhere.tsv"));

        assertThatThrownBy(() -> Agonist.create(options))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nowhere.tsv: no such file");
    }

    @Test
    void whatIsClosedSaysSo() {
        Agonist agonist = Agonist.create();
        agonist.close();

        assertThatThrownBy(() -> agonist.extract("Everolimus inhibits mTOR."))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyRecipeOfThePageStandsHere() throws IOException {
        Path base = Path.of(System.getProperty("agonist.basedir"));
        String page = Files.readString(base.resolve("docs/embedding.md"));
        String tests =
                plain(Files.readString(base.resolve("src/test/java/org/agonist/embedding/EmbeddingRecipesTest.java")));
        Matcher block = Pattern.compile("(?s)```java\n(.*?)```").matcher(page);
        int blocks = 0;
        while (block.find()) {
            assertThat(tests).contains(plain(block.group(1)));
            blocks++;
        }
        assertThat(blocks).isGreaterThanOrEqualTo(5);
    }

    private static String plain(String java) {
        return java.replaceAll("\\s+", "");
    }
}
