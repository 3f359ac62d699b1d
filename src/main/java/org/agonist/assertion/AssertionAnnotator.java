package org.agonist.assertion;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.agonist.assertion.Assertions.Assertion;
import org.agonist.assertion.Assertions.Reading;
import org.agonist.assertion.Assertions.Statement;
import org.agonist.types.DrugMention;
import org.agonist.types.DrugTargetRelation;
import org.agonist.types.RelationEvidence;
import org.agonist.types.SentenceTokens;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ExternalResource;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;

/**
 * Sets the polarity and uncertainty of each relation by the cues that reach it. A relation whose polarity is not 0 has been judged
 * already, by this annotator or by a host's, and stays as it is.
 */
@ResourceMetaData(
        name = "Agonist Assertion Annotator",
        description = "Marks relations as negated or speculative by the cues that reach them.")
@TypeCapability(
        inputs = {"org.agonist.types.DrugTargetRelation", "org.apache.ctakes.typesystem.type.syntax.BaseToken"},
        outputs = {"org.agonist.types.DrugTargetRelation:polarity", "org.agonist.types.DrugTargetRelation:uncertainty"})
public final class AssertionAnnotator extends JCasAnnotator_ImplBase {
    /** Key of {@link #model}. */
    public static final String RESOURCE_MODEL = "assertionModel";

    /** Cues and scopes shared with other engines. */
    @ExternalResource(key = RESOURCE_MODEL, description = "A model of cues and scopes shared with other engines.")
    private AssertionModelResource model;

    @Override
    public void process(JCas cas) throws AnalysisEngineProcessException {
        Map<RelationEvidence, Sentence> sentences = new HashMap<>();
        for (DrugTargetRelation relation : cas.select(DrugTargetRelation.class)) {
            if (relation.getPolarity() != 0) {
                continue;
            }
            Sentence sentence = sentences.get(relation.getEvidence());
            if (sentence == null) {
                sentence = read(cas, relation.getEvidence());
                sentences.put(relation.getEvidence(), sentence);
            }
            SentenceTokens tokens = sentence.tokens;
            Annotation agent = relation.getArg1().getArgument();
            Annotation target = relation.getArg2().getArgument();
            boolean carrier = agent instanceof DrugMention drug && drug.getCarriedTargets() != null;
            boolean named = carrier && agent.getBegin() <= target.getBegin() && target.getEnd() <= agent.getEnd();
            Assertion assertion = Assertions.judge(
                    sentence.reading,
                    new Statement(
                            tokens.begin(agent), tokens.begin(target), tokens.begin(relation.getTrigger()), named));
            relation.setPolarity(assertion.negated() ? -1 : 1);
            relation.setUncertainty(assertion.speculative() ? 1 : 0);
        }
    }

    private Sentence read(JCas cas, RelationEvidence evidence) throws AnalysisEngineProcessException {
        SentenceTokens tokens = SentenceTokens.of(cas, evidence);
        try {
            return new Sentence(tokens, model.assertions().read(tokens.forms()));
        } catch (IOException e) {
            throw new AnalysisEngineProcessException(e);
        }
    }

    /** A sentence's tokens and its cues. */
    private record Sentence(SentenceTokens tokens, Reading reading) {}
}
