package org.agonist.assertion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agonist.assertion.Assertions.Assertion;
import org.agonist.assertion.Assertions.Statement;
import org.agonist.types.DrugMention;
import org.agonist.types.DrugTargetRelation;
import org.agonist.types.RelationEvidence;
import org.agonist.types.SentenceTokens;
import org.apache.uima.UimaContext;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.ResourceInitializationException;

/** Sets the polarity and uncertainty of each relation by the cues that reach it. */
@ResourceMetaData(
        name = "Agonist Assertion Annotator",
        description = "Marks relations as negated or speculative by the cues that reach them.")
@TypeCapability(
        inputs = {"org.agonist.types.DrugTargetRelation", "org.apache.ctakes.typesystem.type.syntax.BaseToken"},
        outputs = {"org.agonist.types.DrugTargetRelation:polarity", "org.agonist.types.DrugTargetRelation:uncertainty"})
public final class AssertionAnnotator extends JCasAnnotator_ImplBase {
    private Assertions assertions;

    @Override
    public void initialize(UimaContext context) throws ResourceInitializationException {
        super.initialize(context);
        try {
            assertions = Assertions.load();
        } catch (IOException e) {
            throw new ResourceInitializationException(e);
        }
    }

    @Override
    public void process(JCas cas) {
        Map<RelationEvidence, Sentence> sentences = new HashMap<>();
        cas.select(DrugTargetRelation.class).forEach(relation -> {
            Sentence sentence =
                    sentences.computeIfAbsent(relation.getEvidence(), evidence -> Sentence.of(cas, evidence));
            SentenceTokens tokens = sentence.tokens;
            Annotation agent = relation.getArg1().getArgument();
            Annotation target = relation.getArg2().getArgument();
            boolean carrier = agent instanceof DrugMention drug && drug.getCarriedTargets() != null;
            boolean named = carrier && agent.getBegin() <= target.getBegin() && target.getEnd() <= agent.getEnd();
            Assertion assertion = assertions.of(
                    sentence.forms,
                    new Statement(
                            tokens.begin(agent), tokens.begin(target), tokens.begin(relation.getTrigger()), named));
            relation.setPolarity(assertion.negated() ? -1 : 1);
            relation.setUncertainty(assertion.speculative() ? 1 : 0);
        });
    }

    /** A sentence's tokens, with their forms in lower case. */
    private record Sentence(SentenceTokens tokens, List<String> forms) {
        static Sentence of(JCas cas, RelationEvidence evidence) {
            SentenceTokens tokens = SentenceTokens.of(cas, evidence);
            List<String> forms = new ArrayList<>(tokens.forms().size());
            for (String form : tokens.forms()) {
                forms.add(form.toLowerCase(Locale.ROOT));
            }
            return new Sentence(tokens, forms);
        }
    }
}
