package org.agonist.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agonist.entities.recogniser.EntitySpan;
import org.agonist.entities.recogniser.SpanKind;
import org.agonist.evaluation.EntityFinders;
import org.agonist.evaluation.FoundEntities;
import org.agonist.pipeline.PipelineOptions;
import org.agonist.pipeline.TripleExtractor;
import org.agonist.readers.SourceDocument;
import org.agonist.relations.classifier.ArgumentRole;
import org.agonist.text.Span;
import org.agonist.training.DrugProtRelations.GoldDocument;
import org.agonist.training.DrugProtRelations.GoldEntity;
import org.agonist.training.DrugProtRelations.GoldRelation;
import org.agonist.triples.AnnotatedDocument;
import org.agonist.triples.Triple;
import org.agonist.triples.Triple.Argument;
import org.agonist.vocabulary.EntityKind;
import org.agonist.vocabulary.Section;
import org.agonist.vocabulary.SectionKind;
import org.apache.uima.UIMAException;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;

/** A pipeline as {@code agonist extract} runs it: what it finds in a corpus's documents, as the corpus would mark it. */
final class MeasuredPipeline implements AutoCloseable {
    private final TripleExtractor extractor;

    /** @param name as {@code agonist extract --pipeline} takes it */
    MeasuredPipeline(String name) throws UIMAException {
        extractor = new TripleExtractor.Factory(PipelineOptions.defaults().withPipeline(name)).create();
    }

    /** The chemicals and genes in a text, in text order. */
    List<EntitySpan> entities(String id, String text, int titleEnd) throws AnalysisEngineProcessException {
        List<EntitySpan> entities = new ArrayList<>();
        for (Argument mention : read(id, text, titleEnd).mentions()) {
            SpanKind kind = EntityFinders.kindOf(EntityKind.ofLabel(mention.kind()));
            if (kind != null) {
                entities.add(
                        new EntitySpan(mention.span().begin(), mention.span().end(), kind, 1));
            }
        }
        return entities;
    }

    /** The document with these entities instead of its gold ones, numbered T1, T2 and so on. */
    GoldDocument in(GoldDocument gold) throws AnalysisEngineProcessException {
        return FoundEntities.in(gold, entities(gold.pmid(), gold.text(), gold.titleEnd()));
    }

    /** The relations between entities that {@link #in} has found. */
    List<GoldRelation> relate(GoldDocument found) throws AnalysisEngineProcessException {
        List<GoldRelation> relations = new ArrayList<>();
        for (Triple triple : read(found.pmid(), found.text(), found.titleEnd()).triples()) {
            Optional<GoldEntity> agent = at(found, triple.drug().span(), ArgumentRole.AGENT);
            Optional<GoldEntity> target = at(found, triple.target().span(), ArgumentRole.TARGET);
            if (agent.isPresent() && target.isPresent()) {
                relations.add(new GoldRelation(
                        triple.mechanism().label(),
                        agent.get().id(),
                        target.get().id()));
            }
        }
        return relations;
    }

    private static Optional<GoldEntity> at(GoldDocument document, Span span, ArgumentRole role) {
        return document.entities().stream()
                .filter(entity -> entity.begin() == span.begin() && entity.end() == span.end() && entity.role() == role)
                .findFirst();
    }

    private AnnotatedDocument read(String id, String text, int titleEnd) throws AnalysisEngineProcessException {
        List<Section> sections = List.of(
                section(SectionKind.TITLE, 0, titleEnd),
                section(SectionKind.ABSTRACT, Math.min(titleEnd + 1, text.length()), text.length()));
        return extractor.annotate(new SourceDocument(id, "", text, sections), (cas, document) -> document);
    }

    private static Section section(SectionKind kind, int begin, int end) {
        Span span = new Span(begin, end);
        return new Section(kind, "", span, List.of(span));
    }

    @Override
    public void close() {
        extractor.close();
    }
}
