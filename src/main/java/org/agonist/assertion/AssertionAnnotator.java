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
import org.apache.ctakes.typesystem.type.syntax.BaseToken;
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
        inputs = {
            "org.agonist.types.DrugTargetRelation",
            "org.apache.ctakes.typesystem.type.syntax.BaseToken"
        },
        outputs = {
            "org.agonist.types.DrugTargetRelation:polarity",
            "org.agonist.types.DrugTargetRelation:uncertainty"
        })
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
        Map<RelationEvidence, Tokens> sentences = new HashMap<>();
        cas.select(DrugTargetRelation.class).forEach(relation -> {
            Tokens tokens = sentences.computeIfAbsent(relation.getEvidence(), evidence -> Tokens.of(cas, evidence));
            Annotation agent = relation.getArg1().getArgument();
            Annotation target = relation.getArg2().getArgument();
            boolean carrier = agent instanceof DrugMention drug && drug.getCarriedTargets() != null;
            boolean named = carrier && agent.getBegin() <= target.getBegin() && target.getEnd() <= agent.getEnd();
            Assertion assertion = assertions.of(
                    tokens.forms,
                    new Statement(
                            tokens.at(agent), tokens.at(target), tokens.at(relation.getTrigger()), named));
            relation.setPolarity(assertion.negated() ? -1 : 1);
            relation.setUncertainty(assertion.speculative() ? 1 : 0);
        });
    }

    /** The tokens of one sentence. */
    private record Tokens(List<BaseToken> tokens, List<String> forms) {
        static Tokens of(JCas cas, RelationEvidence sentence) {
            List<BaseToken> tokens = cas.select(BaseToken.class).coveredBy(sentence).asList();
            List<String> forms = new ArrayList<>(tokens.size());
            for (BaseToken token : tokens) {
                String normalized = token.getNormalizedForm();
                forms.add((normalized == null ? token.getCoveredText() : normalized).toLowerCase(Locale.ROOT));
            }
            return new Tokens(tokens, forms);
        }

        int at(Annotation annotation) {
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i).getEnd() > annotation.getBegin()) {
                    return i;
                }
            }
            return Math.max(0, tokens.size() - 1);
        }
    }
}
