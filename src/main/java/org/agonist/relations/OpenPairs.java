package org.agonist.relations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.agonist.relations.classifier.ArgumentMention;
import org.agonist.relations.classifier.ArgumentRole;
import org.agonist.relations.classifier.Contribution;
import org.agonist.relations.classifier.PairJudge;
import org.agonist.relations.classifier.PairPrediction;
import org.agonist.relations.classifier.RelationLabels;
import org.agonist.relations.classifier.RelationSentence;
import org.agonist.text.Span;
import org.agonist.vocabulary.EntityKind;
import org.agonist.vocabulary.Mechanism;
import org.jspecify.annotations.Nullable;

/**
 * Relates the pairs of a sentence that the rules leave open, by the classifier: substances and genes, families or complexes
 * whose concepts no rule has related in this sentence, through a word that no rule has read. What the model was never taught (classes, therapies, pathways,
 * processes) is left to the rules. One for each engine.
 */
final class OpenPairs {
    /** Reads the classifier when it is first needed. */
    interface Source {
        PairJudge get() throws IOException;
    }

    /** The lowest that keeps precision on the golden sentences at 0.97 and their kind "none" empty; see MODELS.md. */
    static final double MIN_PROBABILITY = 0.65;

    /** How many reasons are looked through for a word that can stand as the trigger. */
    private static final int REASONS = 60;
    /** How many reasons are shown to those who ask. */
    private static final int SHOWN_REASONS = 8;

    private final Lexicon lexicon;
    private final Source source;
    private String extractor = "";
    private PairJudge.@Nullable Session session;

    OpenPairs(Lexicon lexicon, Source source) {
        this.lexicon = lexicon;
        this.source = source;
    }

    /** Whether the rules leave any pair open. */
    boolean isAny(List<RelationMention> mentions, List<Span> spans, List<FoundRelation> ruled) {
        Set<String> related = concepts(mentions, ruled);
        for (int a = 0; a < mentions.size(); a++) {
            for (int t = 0; t < mentions.size(); t++) {
                if (isOpen(mentions, spans, related, a, t)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The relations of open pairs.
     *
     * @param text the sentence
     * @param tokens where its tokens lie in it
     * @param forms the folded tokens
     * @param mentions its mentions
     * @param spans where they lie in it
     * @param ruled what the rules said
     * @param listener hears of every pair that the model judged
     */
    List<FoundRelation> find(
            String text,
            List<Span> tokens,
            List<String> forms,
            List<RelationMention> mentions,
            List<Span> spans,
            List<FoundRelation> ruled,
            PairListener listener)
            throws IOException {
        PairJudge.Session judging = session();
        List<ArgumentMention> arguments = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int m = 0; m < mentions.size(); m++) {
            RelationMention mention = mentions.get(m);
            boolean agent = isAgent(mention);
            if (agent || mention.kind().isMolecularTarget()) {
                Span span = spans.get(m);
                arguments.add(new ArgumentMention(
                        span.begin(), span.end(), agent ? ArgumentRole.AGENT : ArgumentRole.TARGET));
                numbers.add(m);
            }
        }
        int[] begins = tokens.stream().mapToInt(Span::begin).toArray();
        int[] ends = tokens.stream().mapToInt(Span::end).toArray();
        RelationSentence sentence = new RelationSentence(text, begins, ends, arguments, List.of());
        Set<String> related = concepts(mentions, ruled);
        List<FoundRelation> found = new ArrayList<>();
        for (PairPrediction prediction : judging.judge(List.of(sentence), MIN_PROBABILITY)) {
            int agent = numbers.get(prediction.agent());
            int target = numbers.get(prediction.target());
            PairVerdict verdict = verdict(prediction, mentions, spans, related, agent, target);
            if (verdict == PairVerdict.KEPT) {
                List<Contribution> reasons = judging.reasons(sentence, prediction, REASONS);
                int trigger =
                        trigger(reasons, text, tokens, forms, mentions, mentions.get(agent), mentions.get(target));
                // A trigger that a rule has read has its arguments: "A and B inhibit X and Y, respectively".
                if (ruled.stream().anyMatch(relation -> relation.trigger() == trigger)) {
                    verdict = PairVerdict.TRIGGER_TAKEN;
                } else {
                    found.add(new FoundRelation(
                            agent,
                            target,
                            Mechanism.ofLabel(prediction.label()),
                            trigger,
                            extractor,
                            prediction.confidence()));
                }
            }
            listener.judged(
                    agent, target, prediction, verdict, () -> judging.reasons(sentence, prediction, SHOWN_REASONS));
        }
        return found;
    }

    private static PairVerdict verdict(
            PairPrediction prediction,
            List<RelationMention> mentions,
            List<Span> spans,
            Set<String> related,
            int agent,
            int target) {
        if (prediction.label().equals(RelationLabels.NONE)) {
            return PairVerdict.UNRELATED;
        }
        if (prediction.confidence() < MIN_PROBABILITY) {
            return PairVerdict.UNSURE;
        }
        if (isOpen(mentions, spans, related, agent, target)) {
            return PairVerdict.KEPT;
        }
        boolean ruled = related.contains(key(mentions.get(agent), mentions.get(target)));
        return ruled ? PairVerdict.RULED : PairVerdict.NOT_LEARNT;
    }

    private PairJudge.Session session() throws IOException {
        PairJudge.Session open = session;
        if (open == null) {
            PairJudge judge = source.get();
            extractor = judge.extractor();
            open = judge.newSession();
            session = open;
        }
        return open;
    }

    private static boolean isAgent(RelationMention mention) {
        boolean known = mention.kind().isMolecularAgent() || mention.kind() == EntityKind.DRUG_CLASS;
        return known && !mention.isCarrier();
    }

    private static boolean isOpen(List<RelationMention> mentions, List<Span> spans, Set<String> related, int a, int t) {
        RelationMention agent = mentions.get(a);
        RelationMention target = mentions.get(t);
        return agent.kind().isMolecularAgent()
                && !agent.isCarrier()
                && target.kind().isMolecularTarget()
                && !spans.get(a).overlaps(spans.get(t))
                && !agent.concept().equals(target.concept())
                && !related.contains(key(agent, target));
    }

    private static Set<String> concepts(List<RelationMention> mentions, List<FoundRelation> ruled) {
        Set<String> related = new HashSet<>();
        for (FoundRelation relation : ruled) {
            related.add(key(mentions.get(relation.agent()), mentions.get(relation.target())));
        }
        return related;
    }

    private static String key(RelationMention agent, RelationMention target) {
        return agent.concept() + '\t' + target.concept();
    }

    /** The trigger word that speaks loudest for the prediction, else the one nearest to both arguments, else what follows. */
    private int trigger(
            List<Contribution> reasons,
            String text,
            List<Span> tokens,
            List<String> forms,
            List<RelationMention> mentions,
            RelationMention agent,
            RelationMention target) {
        boolean[] named = new boolean[forms.size()];
        for (RelationMention mention : mentions) {
            for (int i = mention.begin(); i < mention.end(); i++) {
                named[i] = true;
            }
        }
        int firstEnd = Math.min(agent.end(), target.end());
        int lastBegin = Math.max(agent.begin(), target.begin());
        Map<String, Double> weights = weights(reasons);
        int best = -1;
        double most = 0;
        int nearest = -1;
        for (int i = 0; i < forms.size(); i++) {
            if (named[i] || lexicon.triggers(forms.get(i)).isEmpty()) {
                continue;
            }
            Span span = tokens.get(i);
            double weight = weights.getOrDefault(
                    text.substring(span.begin(), span.end()).toLowerCase(Locale.ROOT), 0.0);
            if (weight > most) {
                most = weight;
                best = i;
            }
            if (i >= firstEnd && i < lastBegin && nearest < 0) {
                nearest = i;
            }
        }
        if (best >= 0) {
            return best;
        }
        return nearest >= 0 ? nearest : Math.min(firstEnd, forms.size() - 1);
    }

    /** How much each word, in lower case, speaks for the label, from names such as {@code FLAT_BIGRAM(inhibits TARGET)}. */
    private static Map<String, Double> weights(List<Contribution> reasons) {
        Map<String, Double> weights = new HashMap<>();
        for (Contribution reason : reasons) {
            String feature = reason.feature();
            int open = feature.indexOf('(');
            if (open < 0 || reason.weight() <= 0) {
                continue;
            }
            int begin = open + 1;
            for (int i = begin; i < feature.length(); i++) {
                char c = feature.charAt(i);
                if (c == ' ' || c == ')' || c == '~') {
                    if (i > begin) {
                        weights.merge(feature.substring(begin, i), (double) reason.weight(), Double::sum);
                    }
                    begin = i + 1;
                }
            }
        }
        return weights;
    }
}
