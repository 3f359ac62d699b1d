package org.agonist.pipeline;

import java.util.List;
import java.util.Set;
import org.agonist.entities.Dictionaries;
import org.agonist.entities.Recognisers;
import org.agonist.vocabulary.SectionKind;

/**
 * What a user may choose of a pipeline.
 *
 * @param pipeline {@code agonist}, another pipeline that is shipped, such as {@code ctakes}, or the location of a descriptor (.xml)
 * @param dictionaries locations, those named first win
 * @param targetsAct whether genes and proteins count as agents too
 * @param sections the kinds of section that triples are taken from
 * @param recogniser location of a recogniser model, empty for none
 * @param relationModel location of a relation classifier's model, empty for none
 * @param minConfidence relations of a lower confidence are left out
 * @param explain whether to say of each pair what became of it
 * @param keepMentions whether the chemicals and genes that a document's source has marked are kept
 */
public record PipelineOptions(
        String pipeline,
        List<String> dictionaries,
        boolean targetsAct,
        Set<SectionKind> sections,
        String recogniser,
        String relationModel,
        float minConfidence,
        boolean explain,
        boolean keepMentions) {
    public PipelineOptions {
        dictionaries = List.copyOf(dictionaries);
        sections = Set.copyOf(sections);
    }

    /** The shipped dictionaries, drugs as agents, the sections that state findings, relations by rules alone. */
    public static PipelineOptions defaults() {
        Set<SectionKind> sections = new java.util.HashSet<>();
        for (SectionKind kind : SectionKind.values()) {
            if (kind.isStatement()) {
                sections.add(kind);
            }
        }
        return new PipelineOptions(
                AgonistPipeline.NAME,
                List.of(Dictionaries.DEFAULT),
                false,
                sections,
                Recognisers.DEFAULT,
                "",
                0,
                false,
                false);
    }

    /** The same with another pipeline: one that is shipped, by name, or a descriptor's location. */
    public PipelineOptions withPipeline(String nameOrLocation) {
        return new PipelineOptions(
                nameOrLocation,
                dictionaries,
                targetsAct,
                sections,
                recogniser,
                relationModel,
                minConfidence,
                explain,
                keepMentions);
    }

    /** The same with other dictionaries before the shipped ones. */
    public PipelineOptions withDictionaries(List<String> locations) {
        List<String> all = new java.util.ArrayList<>(locations);
        all.addAll(dictionaries);
        return new PipelineOptions(
                pipeline, all, targetsAct, sections, recogniser, relationModel, minConfidence, explain, keepMentions);
    }

    /** The same with genes and proteins as agents or without. */
    public PipelineOptions withTargetsAct(boolean act) {
        return new PipelineOptions(
                pipeline, dictionaries, act, sections, recogniser, relationModel, minConfidence, explain, keepMentions);
    }

    /** The same with more kinds of section. */
    public PipelineOptions withSections(Set<SectionKind> more) {
        Set<SectionKind> all = new java.util.HashSet<>(sections);
        all.addAll(more);
        return new PipelineOptions(
                pipeline,
                dictionaries,
                targetsAct,
                all,
                recogniser,
                relationModel,
                minConfidence,
                explain,
                keepMentions);
    }

    /** The same with another recogniser model; empty for none. */
    public PipelineOptions withRecogniser(String location) {
        return new PipelineOptions(
                pipeline,
                dictionaries,
                targetsAct,
                sections,
                location,
                relationModel,
                minConfidence,
                explain,
                keepMentions);
    }

    /** The same with another model of relations; empty for none, so that rules alone relate. */
    public PipelineOptions withRelationModel(String location) {
        return new PipelineOptions(
                pipeline,
                dictionaries,
                targetsAct,
                sections,
                recogniser,
                location,
                minConfidence,
                explain,
                keepMentions);
    }

    /** The same without relations of a confidence below this, in [0,1]. */
    public PipelineOptions withMinConfidence(float least) {
        return new PipelineOptions(
                pipeline, dictionaries, targetsAct, sections, recogniser, relationModel, least, explain, keepMentions);
    }

    /** The same with an explanation of each pair or without. */
    public PipelineOptions withExplanations(boolean wanted) {
        return new PipelineOptions(
                pipeline,
                dictionaries,
                targetsAct,
                sections,
                recogniser,
                relationModel,
                minConfidence,
                wanted,
                keepMentions);
    }

    /** The same with the mentions that a document's source has marked or without. */
    public PipelineOptions withKeptMentions(boolean kept) {
        return new PipelineOptions(
                pipeline, dictionaries, targetsAct, sections, recogniser, relationModel, minConfidence, explain, kept);
    }
}
