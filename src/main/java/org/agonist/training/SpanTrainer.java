package org.agonist.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.agonist.entities.recogniser.EntitySpan;
import org.agonist.entities.recogniser.FeatureExtractor;
import org.agonist.entities.recogniser.NameCounts;
import org.agonist.entities.recogniser.RecogniserParameters.Clusters;
import org.agonist.entities.recogniser.SpanKind;
import org.agonist.learning.BoostedTrees;
import org.agonist.text.Span;

/**
 * Trains the judges of the recogniser's candidates: first it {@link #count counts} the names of all documents, then it
 * {@link #learn learns} each document's candidates with the counts of all others.
 */
final class SpanTrainer {
    private static final long SEED = 1;

    private final List<Map<Integer, int[]>> documents = new ArrayList<>();
    private final Map<Integer, int[]> totals = new TreeMap<>(Integer::compareUnsigned);
    private final List<List<float[]>> features = List.of(new ArrayList<>(), new ArrayList<>());
    private final List<List<Integer>> labels = List.of(new ArrayList<>(), new ArrayList<>());

    /** Counts the names of the next document. */
    void count(AnnotatedDocument document, List<EntitySpan> candidates) {
        Map<Integer, int[]> own = new HashMap<>();
        Set<Span> met = new HashSet<>();
        for (AnnotatedDocument.Entity entity : document.entities()) {
            int[] counts = counts(own, document, entity.begin(), entity.end());
            counts[entity.kind() == SpanKind.CHEMICAL ? NameCounts.CHEMICAL : NameCounts.GENE]++;
            counts[NameCounts.CANDIDATE] += met.add(new Span(entity.begin(), entity.end())) ? 1 : 0;
        }
        for (EntitySpan candidate : candidates) {
            int[] counts = counts(own, document, candidate.begin(), candidate.end());
            counts[NameCounts.CANDIDATE] += met.add(new Span(candidate.begin(), candidate.end())) ? 1 : 0;
        }
        own.forEach((name, counts) -> {
            int[] total = totals.computeIfAbsent(name, k -> new int[NameCounts.COUNTS]);
            for (int what = 0; what < NameCounts.COUNTS; what++) {
                total[what] += counts[what];
            }
        });
        documents.add(own);
    }

    private static int[] counts(Map<Integer, int[]> names, AnnotatedDocument document, int begin, int end) {
        int name = FeatureExtractor.nameKey(document.text(), begin, end);
        return names.computeIfAbsent(name, k -> new int[NameCounts.COUNTS]);
    }

    /** What the documents but this one hold. */
    NameCounts countsWithout(int document) {
        int[] none = new int[NameCounts.COUNTS];
        Map<Integer, int[]> own = documents.get(document);
        return (name, what) -> totals.getOrDefault(name, none)[what] - own.getOrDefault(name, none)[what];
    }

    /** Learns from a document's candidates. */
    void learn(AnnotatedDocument document, List<EntitySpan> candidates, List<float[]> described) {
        Set<AnnotatedDocument.Entity> gold = new HashSet<>(document.entities());
        for (int i = 0; i < candidates.size(); i++) {
            EntitySpan span = candidates.get(i);
            boolean right = gold.contains(new AnnotatedDocument.Entity(span.begin(), span.end(), span.kind()));
            features.get(span.kind().ordinal()).add(described.get(i));
            labels.get(span.kind().ordinal()).add(right ? 1 : 0);
        }
    }

    /** The counts as the model file holds them. */
    Clusters names() {
        int[] names = totals.keySet().stream().mapToInt(name -> name).toArray();
        short[] counts = new short[names.length * NameCounts.COUNTS];
        for (int i = 0; i < names.length; i++) {
            int[] own = totals.getOrDefault(names[i], new int[NameCounts.COUNTS]);
            for (int what = 0; what < NameCounts.COUNTS; what++) {
                counts[i * NameCounts.COUNTS + what] = (short) Math.min(Short.MAX_VALUE, own[what]);
            }
        }
        return new Clusters(NameCounts.COUNTS, names, counts);
    }

    /** Per kind, the trees fitted to all that was learnt. */
    List<BoostedTrees> trees() {
        List<BoostedTrees> trees = new ArrayList<>();
        for (SpanKind kind : SpanKind.values()) {
            float[][] rows = features.get(kind.ordinal()).toArray(new float[0][]);
            int[] right =
                    labels.get(kind.ordinal()).stream().mapToInt(label -> label).toArray();
            trees.add(new BoostingTrainer(80, 5, 0.08, 0.7, 0.5, 5, 15).fit(rows, right, 2, SEED));
        }
        return trees;
    }
}
