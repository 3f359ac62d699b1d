package org.agonist.assertion;

import org.agonist.types.DrugTargetRelation;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;

/**
 * Takes a relation for negated where its agent or target is, as cTAKES' ContextAnnotator marks them. For cTAKES pipelines; the
 * {@link AssertionAnnotator} tells more, for it looks at the relation itself. What has been judged already stays.
 */
@ResourceMetaData(
        name = "Agonist Mention Polarity Annotator",
        description = "Marks relations as negated where another annotator has marked their agent or target so.")
@TypeCapability(
        inputs = {
            "org.agonist.types.DrugTargetRelation",
            "org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation:polarity"
        },
        outputs = "org.agonist.types.DrugTargetRelation:polarity")
public final class MentionPolarityAnnotator extends JCasAnnotator_ImplBase {
    @Override
    public void process(JCas cas) {
        cas.select(DrugTargetRelation.class).forEach(relation -> {
            if (relation.getPolarity() == 0) {
                boolean negated = isNegated(relation.getArg1().getArgument())
                        || isNegated(relation.getArg2().getArgument());
                relation.setPolarity(negated ? -1 : 1);
            }
        });
    }

    private static boolean isNegated(Annotation mention) {
        return mention instanceof IdentifiedAnnotation identified && identified.getPolarity() < 0;
    }
}
