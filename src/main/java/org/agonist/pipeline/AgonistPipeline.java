package org.agonist.pipeline;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;

import java.util.Arrays;
import org.agonist.assertion.AssertionAnnotator;
import org.agonist.assertion.AssertionModelResource;
import org.agonist.entities.AbbreviationAnnotator;
import org.agonist.entities.CarrierAnnotator;
import org.agonist.entities.DictionaryAnnotator;
import org.agonist.entities.DictionaryResource;
import org.agonist.entities.KnownTargetAnnotator;
import org.agonist.entities.RecogniserResource;
import org.agonist.relations.RelationAnnotator;
import org.agonist.relations.RelationModelResource;
import org.agonist.sections.SectionAnnotator;
import org.agonist.sentences.SentenceAnnotator;
import org.agonist.tokens.TokenAnnotator;
import org.agonist.vocabulary.SectionKind;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.factory.AggregateBuilder;
import org.apache.uima.fit.factory.ExternalResourceFactory;
import org.apache.uima.fit.factory.TypePrioritiesFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.ExternalResourceDescription;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypePriorities;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.jspecify.annotations.Nullable;

/** The default pipeline: from a document's text to drug–target relations in the CAS. */
public final class AgonistPipeline {
    /** Its name among the pipelines. */
    static final String NAME = "agonist";
    /** Names of the external resources. */
    static final String DICTIONARY = "agonistDictionary";

    static final String RECOGNISER = "agonistRecogniser";
    static final String RELATION_MODEL = "agonistRelationModel";

    private AgonistPipeline() {}

    /** The pipeline with its default options. */
    public static AnalysisEngineDescription description() throws ResourceInitializationException {
        return description(PipelineOptions.defaults());
    }

    /**
     * The pipeline as an aggregate, in the order sections, sentences, tokens, entities, relations, assertion, with all types and
     * type priorities that uimaFIT finds on the class path; or the pipeline that the options name.
     */
    public static AnalysisEngineDescription description(PipelineOptions options)
            throws ResourceInitializationException {
        return isMeant(options)
                ? description(
                        options,
                        TypeSystemDescriptionFactory.createTypeSystemDescription(),
                        TypePrioritiesFactory.createTypePriorities())
                : DescribedPipeline.load(options);
    }

    /** The pipeline for a CAS of our own, with no more types than it needs; or the pipeline that the options name. */
    static AnalysisEngineDescription ownDescription(PipelineOptions options) throws UIMAException {
        return isMeant(options)
                ? description(options, PipelineTypes.description(), null)
                : DescribedPipeline.load(options);
    }

    private static boolean isMeant(PipelineOptions options) {
        return options.pipeline().equals(NAME);
    }

    private static AnalysisEngineDescription description(
            PipelineOptions options, TypeSystemDescription types, @Nullable TypePriorities priorities)
            throws ResourceInitializationException {
        ExternalResourceDescription dictionary = ExternalResourceFactory.createNamedResourceDescription(
                DICTIONARY,
                DictionaryResource.class,
                DictionaryResource.PARAM_DICTIONARIES,
                String.join("\n", options.dictionaries()));
        ExternalResourceDescription recogniser = ExternalResourceFactory.createNamedResourceDescription(
                RECOGNISER, RecogniserResource.class, RecogniserResource.PARAM_RECOGNISER, options.recogniser());
        ExternalResourceDescription relationModel = ExternalResourceFactory.createNamedResourceDescription(
                RELATION_MODEL,
                RelationModelResource.class,
                RelationModelResource.PARAM_MODEL,
                options.relationModel());
        ExternalResourceDescription assertionModel = ExternalResourceFactory.createNamedResourceDescription(
                "agonistAssertionModel", AssertionModelResource.class);
        // The first engine brings the types in for all: parsing and merging them eight times costs a tenth of a second.
        TypeSystemDescription noTypes =
                UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
        AggregateBuilder builder = new AggregateBuilder();
        builder.add(createEngineDescription(SectionAnnotator.class, types, priorities));
        builder.add(createEngineDescription(
                SentenceAnnotator.class,
                noTypes,
                null,
                SentenceAnnotator.PARAM_SKIPPED_SECTIONS,
                skippedSections(options)));
        builder.add(createEngineDescription(TokenAnnotator.class, noTypes, null));
        builder.add(createEngineDescription(AbbreviationAnnotator.class, noTypes, null));
        builder.add(createEngineDescription(
                DictionaryAnnotator.class,
                noTypes,
                null,
                DictionaryAnnotator.RESOURCE_RECOGNISER,
                recogniser,
                DictionaryAnnotator.RESOURCE_DICTIONARY,
                dictionary));
        builder.add(createEngineDescription(CarrierAnnotator.class, noTypes, null));
        builder.add(createEngineDescription(
                RelationAnnotator.class,
                noTypes,
                null,
                RelationAnnotator.PARAM_TARGETS_ACT,
                options.targetsAct(),
                RelationAnnotator.PARAM_MIN_CONFIDENCE,
                options.minConfidence(),
                RelationAnnotator.PARAM_EXPLAIN,
                options.explain(),
                RelationAnnotator.RESOURCE_MODEL,
                relationModel));
        builder.add(createEngineDescription(
                AssertionAnnotator.class, noTypes, null, AssertionAnnotator.RESOURCE_MODEL, assertionModel));
        builder.add(createEngineDescription(
                KnownTargetAnnotator.class, noTypes, null, KnownTargetAnnotator.RESOURCE_DICTIONARY, dictionary));
        return builder.createAggregateDescription();
    }

    /** Ids of the segments that get no sentences. */
    static String[] skippedSections(PipelineOptions options) {
        return Arrays.stream(SectionKind.values())
                .filter(kind -> !options.sections().contains(kind))
                .map(SectionKind::label)
                .toArray(String[]::new);
    }
}
