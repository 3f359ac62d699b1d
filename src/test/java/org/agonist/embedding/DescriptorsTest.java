package org.agonist.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.agonist.pipeline.AgonistPipeline;
import org.agonist.triples.Triple;
import org.agonist.triples.TripleAssembler;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.analysis_engine.metadata.FixedFlow;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceManager;
import org.apache.uima.resource.metadata.ConfigurationParameter;
import org.apache.uima.resource.metadata.Import;
import org.apache.uima.resource.metadata.NameValuePair;
import org.apache.uima.resource.metadata.ResourceMetaData;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;

/** The XML descriptors do with UIMAFramework alone, by path and by name. */
final class DescriptorsTest {
    private static final Path BASE = Path.of(System.getProperty("agonist.basedir"));
    private static final String TEXT = "Everolimus inhibits mTOR. VEGF inhibitors may block angiogenesis.";

    @Test
    void everyEngineLoadsByPathAndByName() throws Exception {
        try (Stream<Path> files = Files.list(BASE.resolve("descriptors/engines"))) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName()).replace(".xml", "");

                ResourceMetaData byPath = metadata(new XMLInputSource(file.toFile()));
                ResourceMetaData byName =
                        metadata(new XMLInputSource(named("org.agonist.descriptors.engines." + name)));

                assertThat(byName).as(name).isEqualTo(byPath);
                for (ConfigurationParameter parameter :
                        byPath.getConfigurationParameterDeclarations().getConfigurationParameters()) {
                    assertThat(parameter.getDescription())
                            .as(name + ": " + parameter.getName())
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void thePipelineByNameGivesWhatTheOneInJavaGives() throws Exception {
        AnalysisEngineDescription java = AgonistPipeline.description();
        AnalysisEngineDescription xml = byName("org.agonist.descriptors.pipelines.agonist");

        assertThat(components(xml)).isEqualTo(components(java));
        assertThat(triples(UIMAFramework.produceAnalysisEngine(xml)))
                .isEqualTo(triples(UIMAFramework.produceAnalysisEngine(java)))
                .hasSize(3);
    }

    @Test
    void thePiperAndTheDescriptorOfCtakesNameTheSameAnnotators() throws Exception {
        List<String> piper = new ArrayList<>();
        for (String line : Files.readAllLines(BASE.resolve("descriptors/pipelines/agonist.piper"))) {
            if (line.startsWith("add ")) {
                piper.add(line.split(" ")[1]);
            }
        }

        assertThat(components(byName("org.agonist.descriptors.pipelines.ctakes")))
                .map(component -> component.substring(0, component.indexOf('[')))
                .isEqualTo(piper);
    }

    @Test
    void thePipelineByPathTakesParameters() throws Exception {
        Path file = BASE.resolve("descriptors/pipelines/agonist.xml");
        AnalysisEngineDescription pipeline =
                UIMAFramework.getXMLParser().parseAnalysisEngineDescription(new XMLInputSource(file.toFile()));
        pipeline.getMetaData().getConfigurationParameterSettings().setParameterValue("targetsAct", true);
        AnalysisEngine engine = UIMAFramework.produceAnalysisEngine(pipeline);
        JCas cas = engine.newJCas();
        cas.setDocumentText("Snail represses E-cadherin.");

        engine.process(cas);

        assertThat(TripleAssembler.assemble(cas, "")).hasSize(1);
    }

    @Test
    void enginesOfOneResourceManagerShareTheirDictionary() throws Exception {
        ResourceManager resources = UIMAFramework.newDefaultResourceManager();
        AnalysisEngineDescription pipeline = byName("org.agonist.descriptors.pipelines.agonist");
        Set<Object> dictionaries = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            UIMAFramework.produceAnalysisEngine(pipeline, resources, null);
            dictionaries.add(resources.getResource("/DictionaryAnnotator/dictionary"));
        }

        assertThat(dictionaries).hasSize(1).doesNotContainNull();
    }

    private static ResourceMetaData metadata(XMLInputSource source) throws Exception {
        ResourceMetaData metadata = UIMAFramework.getXMLParser().parseResourceSpecifier(source)
                        instanceof org.apache.uima.resource.ResourceCreationSpecifier specifier
                ? specifier.getMetaData()
                : null;
        metadata.resolveImports();
        return metadata;
    }

    private static java.net.URL named(String name) throws Exception {
        Import byName = UIMAFramework.getResourceSpecifierFactory().createImport();
        byName.setName(name);
        return byName.findAbsoluteUrl(UIMAFramework.newDefaultResourceManager());
    }

    private static AnalysisEngineDescription byName(String name) throws Exception {
        return UIMAFramework.getXMLParser().parseAnalysisEngineDescription(new XMLInputSource(named(name)));
    }

    /** The annotators in their order, with their settings. */
    private static List<String> components(AnalysisEngineDescription pipeline) throws Exception {
        List<String> components = new ArrayList<>();
        FixedFlow flow = (FixedFlow) pipeline.getAnalysisEngineMetaData().getFlowConstraints();
        for (String key : flow.getFixedFlow()) {
            AnalysisEngineDescription delegate = (AnalysisEngineDescription)
                    pipeline.getDelegateAnalysisEngineSpecifiers().get(key);
            List<String> settings = new ArrayList<>();
            for (NameValuePair pair :
                    delegate.getMetaData().getConfigurationParameterSettings().getParameterSettings()) {
                Object value = pair.getValue();
                settings.add(pair.getName() + "="
                        + (value instanceof Object[] values ? new TreeSet<>(List.of(values)) : value));
            }
            settings.sort(null);
            components.add(delegate.getAnnotatorImplementationName() + settings);
        }
        return components;
    }

    private static List<Triple> triples(AnalysisEngine engine) throws Exception {
        JCas cas = engine.newJCas();
        cas.setDocumentText(TEXT);
        engine.process(cas);
        return TripleAssembler.assemble(cas, "");
    }
}
