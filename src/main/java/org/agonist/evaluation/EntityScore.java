package org.agonist.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.agonist.entities.recogniser.EntitySpan;
import org.agonist.entities.recogniser.SpanKind;
import org.agonist.text.Span;
import org.agonist.training.AnnotatedDocument;

/** Counts exact spans per kind, and how many gold relations have both arguments found. */
public final class EntityScore {
    private final int[] gold = new int[SpanKind.values().length];
    private final int[] found = new int[gold.length];
    private final int[] right = new int[gold.length];
    private int relations;
    private int exactRelations;
    private int overlappingRelations;

    /** Adds what was found in a document; a span found twice counts once. */
    public void add(AnnotatedDocument document, List<EntitySpan> spans) {
        for (SpanKind kind : SpanKind.values()) {
            Set<Span> expected = new HashSet<>();
            for (AnnotatedDocument.Entity entity : document.entities()) {
                if (entity.kind() == kind) {
                    expected.add(new Span(entity.begin(), entity.end()));
                }
            }
            Set<Span> seen = new HashSet<>();
            for (EntitySpan span : spans) {
                if (span.kind() == kind) {
                    seen.add(new Span(span.begin(), span.end()));
                }
            }
            gold[kind.ordinal()] += expected.size();
            found[kind.ordinal()] += seen.size();
            seen.retainAll(expected);
            right[kind.ordinal()] += seen.size();
        }
        for (AnnotatedDocument.Relation relation : document.relations()) {
            AnnotatedDocument.Entity chemical = document.entities().get(relation.chemical());
            AnnotatedDocument.Entity gene = document.entities().get(relation.gene());
            relations++;
            exactRelations += has(spans, chemical, true) && has(spans, gene, true) ? 1 : 0;
            overlappingRelations += has(spans, chemical, false) && has(spans, gene, false) ? 1 : 0;
        }
    }

    private static boolean has(List<EntitySpan> spans, AnnotatedDocument.Entity entity, boolean exact) {
        for (EntitySpan span : spans) {
            boolean fits = exact
                    ? span.begin() == entity.begin() && span.end() == entity.end()
                    : span.begin() < entity.end() && entity.begin() < span.end();
            if (fits && span.kind() == entity.kind()) {
                return true;
            }
        }
        return false;
    }

    /** Share of what was found that is right, in [0,1]. */
    public double precision(SpanKind kind) {
        return right[kind.ordinal()] / (double) Math.max(1, found[kind.ordinal()]);
    }

    /** Share of the gold spans that were found, in [0,1]. */
    public double recall(SpanKind kind) {
        return right[kind.ordinal()] / (double) Math.max(1, gold[kind.ordinal()]);
    }

    /** Harmonic mean of precision and recall, in [0,1]. */
    public double f1(SpanKind kind) {
        return 2.0 * right[kind.ordinal()] / Math.max(1, gold[kind.ordinal()] + found[kind.ordinal()]);
    }

    /** Number of gold spans. */
    public int gold(SpanKind kind) {
        return gold[kind.ordinal()];
    }

    /** Number of gold relations. */
    public int relations() {
        return relations;
    }

    /** Share of gold relations both of whose arguments were found with their exact spans, in [0,1]. */
    public double exactRelations() {
        return exactRelations / (double) Math.max(1, relations);
    }

    /** Share of gold relations both of whose arguments overlap a find of their kind, in [0,1]. */
    public double overlappingRelations() {
        return overlappingRelations / (double) Math.max(1, relations);
    }
}
