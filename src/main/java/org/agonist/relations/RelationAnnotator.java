package org.agonist.relations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agonist.text.Interruption;
import org.agonist.text.Span;
import org.agonist.types.Concept;
import org.agonist.types.DrugMention;
import org.agonist.types.DrugTargetRelation;
import org.agonist.types.PairExplanation;
import org.agonist.types.RelationEvidence;
import org.agonist.types.RelationTrigger;
import org.agonist.types.SentenceTokens;
import org.agonist.types.TargetMention;
import org.agonist.vocabulary.EntityKind;
import org.agonist.vocabulary.Mechanism;
import org.apache.ctakes.typesystem.type.relation.RelationArgument;
import org.apache.ctakes.typesystem.type.syntax.BaseToken;
import org.apache.ctakes.typesystem.type.textsem.EntityMention;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.FSIndex;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ExternalResource;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.StringArray;
import org.apache.uima.resource.ResourceInitializationException;
import org.jspecify.annotations.Nullable;

/** Relates the drugs of a sentence to its targets, by rules over a trigger lexicon and, where these say nothing, by a classifier. Sentences with relations stay as they are. */
@ResourceMetaData(
        name = "Agonist Relation Annotator",
        description =
                "Relates drugs to targets within a sentence, by rules over a trigger lexicon and by a classifier.")
@TypeCapability(
        inputs = {
            "org.apache.ctakes.typesystem.type.textspan.Sentence",
            "org.apache.ctakes.typesystem.type.syntax.BaseToken",
            "org.agonist.types.DrugMention",
            "org.agonist.types.TargetMention"
        },
        outputs = {"org.agonist.types.DrugTargetRelation", "org.agonist.types.PairExplanation"})
public final class RelationAnnotator extends JCasAnnotator_ImplBase {
    /** Name of {@link #rules}. */
    public static final String PARAM_RULES = "rules";
    /** Name of {@link #targetsAct}. */
    public static final String PARAM_TARGETS_ACT = "targetsAct";
    /** Name of {@link #minConfidence}. */
    public static final String PARAM_MIN_CONFIDENCE = "minConfidence";
    /** Name of {@link #explain}. */
    public static final String PARAM_EXPLAIN = "explain";
    /** Key of {@link #model}. */
    public static final String RESOURCE_MODEL = "relationModel";

    /** Location of the rules. */
    @ConfigurationParameter(
            name = PARAM_RULES,
            defaultValue = RuleSet.DEFAULT,
            description = "Location of the rules, on the class path or a file.")
    private String rules;

    /** Whether genes and proteins count as agents too. */
    @ConfigurationParameter(
            name = PARAM_TARGETS_ACT,
            defaultValue = "false",
            description = "Whether genes and proteins count as agents too, as in 'Snail represses E-cadherin'.")
    private boolean targetsAct;

    /** The lowest confidence of a relation, in [0,1]. */
    @ConfigurationParameter(
            name = PARAM_MIN_CONFIDENCE,
            defaultValue = "0",
            description = "Relations of a lower confidence are left out.")
    private float minConfidence;

    /** Whether to say of each pair what became of it. */
    @ConfigurationParameter(
            name = PARAM_EXPLAIN,
            defaultValue = "false",
            description = "Whether to add a PairExplanation for each pair of an agent and a target in a sentence.")
    private boolean explain;

    /** A relation classifier shared with other engines. */
    @ExternalResource(
            key = RESOURCE_MODEL,
            mandatory = false,
            description = "A relation classifier shared with other engines; without it rules alone relate.")
    private @Nullable RelationModelResource model;

    /** The verdict on a pair that neither a rule nor the model spoke of. */
    private static final String UNSPOKEN = "no rule relates them";

    private RelationFinder finder;
    private @Nullable OpenPairs openPairs;

    @Override
    public void initialize(UimaContext context) throws ResourceInitializationException {
        super.initialize(context);
        try {
            finder = RelationFinder.load(rules);
            openPairs = model == null || model.isEmpty() ? null : new OpenPairs(finder.lexicon(), model::judge);
        } catch (IOException e) {
            throw new ResourceInitializationException(e);
        }
    }

    @Override
    public void process(JCas cas) throws AnalysisEngineProcessException {
        FSIndex<Sentence> sentences = cas.getAnnotationIndex(Sentence.type);
        for (Sentence sentence : sentences) {
            Interruption.check();
            List<EntityMention> mentions = SentenceTokens.mentions(cas, sentence);
            boolean drug = mentions.stream().anyMatch(DrugMention.class::isInstance);
            boolean target = mentions.stream().anyMatch(TargetMention.class::isInstance);
            if (target && (drug || targetsAct) && !isDone(cas, sentence)) {
                process(cas, sentence, mentions);
            }
        }
    }

    private static boolean isDone(JCas cas, Sentence sentence) {
        return !cas.select(RelationEvidence.class).at(sentence).isEmpty();
    }

    private void process(JCas cas, Sentence sentence, List<EntityMention> mentions)
            throws AnalysisEngineProcessException {
        SentenceTokens tokens = SentenceTokens.of(cas, sentence);
        List<RelationMention> arguments = new ArrayList<>(mentions.size());
        Map<EntityMention, Integer> numbers = new HashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            numbers.put(mentions.get(i), i);
        }
        for (EntityMention mention : mentions) {
            arguments.add(argument(mention, tokens, numbers));
        }
        PairRecorder recorder = explain ? new PairRecorder(tokens.forms(), minConfidence) : null;
        PairListener listener = recorder == null ? PairListener.NONE : recorder;
        List<FoundRelation> relations = finder.find(tokens.forms(), arguments, targetsAct, listener);
        if (openPairs != null) {
            relations = withModel(openPairs, sentence, mentions, arguments, tokens, relations, listener);
        }
        if (recorder != null) {
            explain(cas, sentence, mentions, recorder);
        }
        RelationEvidence evidence = null;
        for (FoundRelation relation : relations) {
            if ((float) relation.confidence() < minConfidence) {
                continue;
            }
            if (evidence == null) {
                evidence = new RelationEvidence(cas, sentence.getBegin(), sentence.getEnd());
                evidence.addToIndexes();
            }
            mark(cas, relation, mentions, tokens, evidence);
        }
    }

    private static RelationMention argument(
            EntityMention mention, SentenceTokens tokens, Map<EntityMention, Integer> numbers) {
        int begin = tokens.begin(mention);
        int end = tokens.end(mention);
        String concept = mention.getOntologyConceptArr() != null
                        && mention.getOntologyConceptArr().size() > 0
                        && mention.getOntologyConceptArr(0) instanceof Concept grounded
                ? grounded.getCurie()
                : mention.getCoveredText().toLowerCase(Locale.ROOT);
        if (mention instanceof TargetMention target) {
            return RelationMention.plain(begin, end, EntityKind.ofLabel(target.getKind()), concept);
        }
        DrugMention drug = (DrugMention) mention;
        EntityKind kind = EntityKind.ofLabel(drug.getKind());
        if (drug.getCarriedTargets() == null) {
            return RelationMention.plain(begin, end, kind, concept);
        }
        List<Integer> carried = new ArrayList<>();
        for (TargetMention target : drug.getCarriedTargets()) {
            Integer number = numbers.get(target);
            if (number != null) {
                carried.add(number);
            }
        }
        int carrier = tokens.begin(drug.getCarrier());
        return new RelationMention(
                begin, end, kind, concept, carried, Mechanism.ofLabel(drug.getCarriedMechanism()), carrier);
    }

    private static void mark(
            JCas cas,
            FoundRelation found,
            List<EntityMention> mentions,
            SentenceTokens tokens,
            RelationEvidence evidence) {
        BaseToken token = tokens.get(found.trigger());
        RelationTrigger trigger = new RelationTrigger(cas, token.getBegin(), token.getEnd());
        trigger.addToIndexes();
        DrugTargetRelation relation = new DrugTargetRelation(cas);
        relation.setArg1(argument(cas, mentions.get(found.agent()), "agent"));
        relation.setArg2(argument(cas, mentions.get(found.target()), "target"));
        relation.setMechanism(found.mechanism().label());
        relation.setCategory(found.mechanism().label());
        relation.setConfidence(found.confidence());
        relation.setTrigger(trigger);
        relation.setEvidence(evidence);
        relation.setExtractor(found.extractor());
        relation.addToIndexes();
    }

    private static List<FoundRelation> withModel(
            OpenPairs openPairs,
            Sentence sentence,
            List<EntityMention> mentions,
            List<RelationMention> arguments,
            SentenceTokens tokens,
            List<FoundRelation> ruled,
            PairListener listener)
            throws AnalysisEngineProcessException {
        List<Span> spans = new ArrayList<>(mentions.size());
        for (EntityMention mention : mentions) {
            spans.add(new Span(mention.getBegin() - sentence.getBegin(), mention.getEnd() - sentence.getBegin()));
        }
        if (!openPairs.isAny(arguments, spans, ruled)) {
            return ruled;
        }
        List<Span> tokenSpans = new ArrayList<>(tokens.forms().size());
        for (int i = 0; i < tokens.forms().size(); i++) {
            BaseToken token = tokens.get(i);
            tokenSpans.add(new Span(token.getBegin() - sentence.getBegin(), token.getEnd() - sentence.getBegin()));
        }
        try {
            List<FoundRelation> all = new ArrayList<>(ruled);
            all.addAll(openPairs.find(
                    sentence.getCoveredText(), tokenSpans, tokens.forms(), arguments, spans, ruled, listener));
            all.sort(Comparator.comparingInt(FoundRelation::agent).thenComparingInt(FoundRelation::target));
            return all;
        } catch (IOException e) {
            throw new AnalysisEngineProcessException(e);
        }
    }

    private void explain(JCas cas, Sentence sentence, List<EntityMention> mentions, PairRecorder recorder) {
        for (int a = 0; a < mentions.size(); a++) {
            for (int t = 0; t < mentions.size(); t++) {
                boolean acts = mentions.get(a) instanceof DrugMention || targetsAct;
                if (acts && a != t && mentions.get(t) instanceof TargetMention) {
                    List<PairRecorder.Decision> decisions = recorder.of(a, t);
                    if (decisions.isEmpty()) {
                        addExplanation(cas, sentence, mentions.get(a), mentions.get(t), UNSPOKEN, List.of());
                    }
                    for (PairRecorder.Decision decision : decisions) {
                        addExplanation(
                                cas,
                                sentence,
                                mentions.get(a),
                                mentions.get(t),
                                decision.verdict(),
                                decision.details());
                    }
                }
            }
        }
    }

    private static void addExplanation(
            JCas cas,
            Sentence sentence,
            EntityMention agent,
            EntityMention target,
            String verdict,
            List<String> details) {
        PairExplanation explanation = new PairExplanation(cas, sentence.getBegin(), sentence.getEnd());
        explanation.setAgent(agent);
        explanation.setTarget(target);
        explanation.setVerdict(verdict);
        explanation.setDetails(StringArray.create(cas, details.toArray(String[]::new)));
        explanation.addToIndexes();
    }

    private static RelationArgument argument(JCas cas, EntityMention mention, String role) {
        RelationArgument argument = new RelationArgument(cas);
        argument.setArgument(mention);
        argument.setRole(role);
        argument.addToIndexes();
        return argument;
    }
}
