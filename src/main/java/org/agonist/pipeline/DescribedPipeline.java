package org.agonist.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.agonist.entities.DictionaryResource;
import org.agonist.entities.RecogniserResource;
import org.agonist.relations.RelationAnnotator;
import org.agonist.relations.RelationModelResource;
import org.agonist.resources.Resources;
import org.agonist.sentences.SentenceAnnotator;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.CustomResourceSpecifier;
import org.apache.uima.resource.ExternalResourceDescription;
import org.apache.uima.resource.Parameter;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.ResourceManager;
import org.apache.uima.resource.ResourceSpecifier;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.InvalidXMLException;
import org.apache.uima.util.XMLInputSource;

/**
 * A pipeline that is written in a descriptor, such as {@code descriptors/pipelines/ctakes.xml}. Options that differ from the
 * defaults are set where it has a parameter or an external resource of the name that {@code agonist.xml} gives it; what the
 * others say, the descriptor says. Piper files are not read.
 */
final class DescribedPipeline {
    private static final String LOCATION = "classpath:org/agonist/descriptors/pipelines/%s.xml";
    private static final List<String> SHIPPED = List.of("agonist", "agonist-dictionary", "ctakes");

    private final String name;
    private final AnalysisEngineDescription description;

    private DescribedPipeline(String name) throws IOException, InvalidXMLException {
        this.name = name;
        this.description = UIMAFramework.getXMLParser().parseAnalysisEngineDescription(source(name));
    }

    /** The pipeline that the options name. */
    static AnalysisEngineDescription load(PipelineOptions options) throws ResourceInitializationException {
        try {
            DescribedPipeline pipeline = new DescribedPipeline(options.pipeline());
            pipeline.set(options, PipelineOptions.defaults());
            // cTAKES' look-up touches annotation classes while it is initialized, which needs a CAS of their types made
            // before.
            CasCreationUtils.createCas(pipeline.description);
            pipeline.checkClasses();
            return pipeline.description;
        } catch (InvalidXMLException e) {
            Throwable why = e.getCause() == null ? e : e.getCause();
            throw new ResourceInitializationException(new IOException(
                    options.pipeline()
                            + ": expected the descriptor of a UIMA analysis engine but found something else: "
                            + why.getMessage(),
                    e));
        } catch (IOException e) {
            throw new ResourceInitializationException(e);
        }
    }

    private static XMLInputSource source(String name) throws IOException {
        boolean isFile = name.endsWith(".xml");
        if (!isFile && !SHIPPED.contains(name)) {
            throw new IOException("--pipeline: expected one of " + String.join(", ", SHIPPED)
                    + ", or a descriptor's file (.xml), but found " + name);
        }
        String location = isFile ? name : LOCATION.formatted(name);
        Optional<Path> file = Resources.file(location);
        return file.isPresent()
                ? new XMLInputSource(file.get().toFile())
                : new XMLInputSource(Resources.open(location), null);
    }

    private void set(PipelineOptions options, PipelineOptions usual) throws IOException {
        set(
                SentenceAnnotator.PARAM_SKIPPED_SECTIONS,
                AgonistPipeline.skippedSections(options),
                AgonistPipeline.skippedSections(usual));
        set(RelationAnnotator.PARAM_TARGETS_ACT, options.targetsAct(), usual.targetsAct());
        set(RelationAnnotator.PARAM_MIN_CONFIDENCE, options.minConfidence(), usual.minConfidence());
        set(RelationAnnotator.PARAM_EXPLAIN, options.explain(), usual.explain());
        bind(
                AgonistPipeline.DICTIONARY,
                DictionaryResource.PARAM_DICTIONARIES,
                String.join("\n", options.dictionaries()),
                String.join("\n", usual.dictionaries()));
        bind(AgonistPipeline.RECOGNISER, RecogniserResource.PARAM_RECOGNISER, options.recogniser(), usual.recogniser());
        bind(
                AgonistPipeline.RELATION_MODEL,
                RelationModelResource.PARAM_MODEL,
                options.relationModel(),
                usual.relationModel());
    }

    private void set(String parameter, Object value, Object usual) throws IOException {
        if (Objects.deepEquals(value, usual)) {
            return;
        }
        var metaData = description.getAnalysisEngineMetaData();
        if (metaData.getConfigurationParameterDeclarations().getConfigurationParameter(null, parameter) == null) {
            throw missing("parameter " + parameter);
        }
        metaData.getConfigurationParameterSettings().setParameterValue(parameter, value);
    }

    private void bind(String resource, String parameter, String value, String usual) throws IOException {
        if (value.equals(usual)) {
            return;
        }
        var resources = description.getResourceManagerConfiguration();
        for (ExternalResourceDescription each :
                resources == null ? new ExternalResourceDescription[0] : resources.getExternalResources()) {
            if (each.getName().equals(resource)
                    && each.getResourceSpecifier() instanceof CustomResourceSpecifier specifier) {
                for (Parameter own : specifier.getParameters()) {
                    if (own.getName().equals(parameter)) {
                        own.setValue(value);
                        return;
                    }
                }
            }
        }
        throw missing("external resource " + resource);
    }

    private void checkClasses() throws IOException, InvalidXMLException {
        ResourceManager classes = UIMAFramework.newDefaultResourceManager();
        for (ResourceSpecifier each :
                description.getAllComponentSpecifiers(classes).values()) {
            if (each instanceof AnalysisEngineDescription engine && engine.isPrimitive()) {
                try {
                    classes.loadUserClass(engine.getAnnotatorImplementationName());
                } catch (ClassNotFoundException | NoClassDefFoundError e) {
                    throw new IOException(
                            name + ": expected " + engine.getAnnotatorImplementationName()
                                    + " and what it needs on the class path; add its libraries, for 'agonist' by"
                                    + " AGONIST_CLASSPATH; see docs/embedding.md",
                            e);
                }
            }
        }
    }

    private IOException missing(String expected) {
        return new IOException(name + ": expected a descriptor with the " + expected
                + ", for an option sets it, but it has none; leave the option out");
    }
}
