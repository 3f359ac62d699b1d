package org.agonist.relations.classifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against a relation of a pair in the linear model. Keeps what it read of the last sentence, as its pairs are
 * mostly asked for one after another. One per thread.
 */
public final class PairReasons {
    private static final Comparator<Contribution> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Contribution c) -> -Math.abs(c.weight()))
            .thenComparing(Contribution::feature);

    private final LinearModel linear;
    private final SentenceAnalysis analysis;
    private final PairFeatures features = new PairFeatures();
    private final FeatureBuffer buffer = new FeatureBuffer(true);
    private final Map<Integer, String> names = new HashMap<>();
    private @Nullable RelationSentence read;

    PairReasons(RelationWords words, WordClusters clusters, LinearModel linear) {
        this.linear = linear;
        analysis = new SentenceAnalysis(words, clusters);
    }

    /**
     * What spoke most for and against {@code label}, strongest first.
     *
     * @param limit how many reasons at most
     */
    public List<Contribution> of(RelationSentence sentence, int agent, int target, String label, int limit) {
        int index = RelationLabels.ALL.indexOf(label);
        if (index < 0 || index >= RelationLabels.LEARNED) {
            return List.of();
        }
        if (sentence != read) {
            read(sentence);
        }
        features.extract(analysis, agent, target, sentence.hints(), buffer);
        float[] weights = new float[buffer.size];
        float[] strengths = new float[buffer.size];
        for (int i = 0; i < buffer.size; i++) {
            weights[i] = linear.contribution(buffer.keys[i], index, buffer.size);
            strengths[i] = Math.abs(weights[i]);
        }
        Arrays.sort(strengths);
        float weakest = strengths[Math.max(0, strengths.length - limit)];
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0 && Math.abs(weights[i]) >= weakest) {
                contributions.add(new Contribution(describe(i), weights[i]));
            }
        }
        contributions.sort(STRONGEST_FIRST);
        return List.copyOf(contributions.subList(0, Math.min(limit, contributions.size())));
    }

    private void read(RelationSentence sentence) {
        analysis.analyze(sentence);
        names.clear();
        for (int u = 0; u < analysis.size; u++) {
            if (analysis.roles[u] == 0) {
                String word = sentence.text()
                        .substring(analysis.begin[u], analysis.end[u])
                        .toLowerCase(Locale.ROOT);
                names.putIfAbsent(analysis.hash[u], word);
                names.putIfAbsent(analysis.stem[u], word + "~");
            } else {
                names.putIfAbsent(
                        analysis.hash[u], analysis.roles[u] == SentenceAnalysis.AGENT_BIT ? "agent" : "target");
            }
        }
        names.put(PairFeatures.ARG_AGENT, "AGENT");
        names.put(PairFeatures.ARG_TARGET, "TARGET");
        read = sentence;
    }

    /** As {@code FLAT_BIGRAM(inhibits TARGET)}. */
    private String describe(int feature) {
        StringBuilder name = new StringBuilder(buffer.template(feature).name());
        char separator = '(';
        for (int v = 0; v < 4; v++) {
            String word = names.get(buffer.value(feature, v));
            if (word != null) {
                name.append(separator).append(word);
                separator = ' ';
            }
        }
        if (separator == ' ') {
            name.append(')');
        }
        return name.toString();
    }
}
