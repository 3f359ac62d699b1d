package org.agonist.entities;

import java.util.ArrayList;
import java.util.List;
import org.agonist.entities.CarrierFinder.Carrier;
import org.agonist.entities.CarrierFinder.Found;
import org.agonist.text.Interruption;
import org.agonist.types.DrugMention;
import org.agonist.types.SentenceTokens;
import org.agonist.types.TargetMention;
import org.agonist.vocabulary.EntityKind;
import org.apache.ctakes.typesystem.type.syntax.BaseToken;
import org.apache.ctakes.typesystem.type.textsem.EntityMention;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.cas.FSIndex;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.tcas.Annotation;

/**
 * Marks agents that carry their target in their name, such as "VEGF inhibitors" or "anti-PD-1 antibodies", as DrugMentions
 * with their carriedTargets; the TargetMentions inside them stay. Does nothing in sentences where such agents are marked already.
 */
@ResourceMetaData(
        name = "Agonist Carrier Annotator",
        description = "Marks agents that carry their target in their name, such as 'VEGF inhibitors'.")
@TypeCapability(
        inputs = {
            "org.apache.ctakes.typesystem.type.textspan.Sentence",
            "org.apache.ctakes.typesystem.type.syntax.BaseToken",
            "org.agonist.types.DrugMention",
            "org.agonist.types.TargetMention"
        },
        outputs = "org.agonist.types.DrugMention")
public final class CarrierAnnotator extends JCasAnnotator_ImplBase {
    @Override
    public void process(JCas cas) {
        FSIndex<Sentence> sentences = cas.getAnnotationIndex(Sentence.type);
        for (Sentence sentence : sentences) {
            Interruption.check();
            List<EntityMention> mentions = SentenceTokens.mentions(cas, sentence);
            boolean done = mentions.stream().anyMatch(CarrierAnnotator::isCarrier);
            if (!done && mentions.stream().anyMatch(TargetMention.class::isInstance)) {
                process(cas, sentence, mentions);
            }
        }
    }

    private static boolean isCarrier(EntityMention mention) {
        return mention instanceof DrugMention drug && drug.getCarriedTargets() != null;
    }

    private static void process(JCas cas, Sentence sentence, List<EntityMention> mentions) {
        SentenceTokens tokens = SentenceTokens.of(cas, sentence);
        List<EntityMention> aligned = new ArrayList<>(mentions.size());
        List<Found> found = new ArrayList<>(mentions.size());
        for (EntityMention mention : mentions) {
            int begin = tokens.begin(mention);
            int end = tokens.end(mention);
            if (end > begin && (found.isEmpty() || found.get(found.size() - 1).end() <= begin)) {
                aligned.add(mention);
                found.add(new Found(begin, end, EntityKind.ofLabel(SentenceTokens.kindOf(mention))));
            }
        }
        int next = 0;
        for (Carrier carrier : CarrierFinder.find(tokens.forms(), found)) {
            while (next < found.size() && found.get(next).begin() < carrier.begin()) {
                next++;
            }
            for (; next < found.size() && found.get(next).end() <= carrier.end(); next++) {
                if (aligned.get(next) instanceof DrugMention) {
                    aligned.get(next).removeFromIndexes();
                }
            }
            mark(cas, carrier, tokens, aligned);
        }
    }

    private static void mark(JCas cas, Carrier carrier, SentenceTokens tokens, List<EntityMention> mentions) {
        int begin = tokens.get(carrier.begin()).getBegin();
        int end = tokens.get(carrier.end() - 1).getEnd();
        DrugMention drug = new DrugMention(cas, begin, end);
        drug.setKind(carrier.kind().label());
        drug.setRecognizer("carrier");
        drug.setPolarity(1);
        drug.setConfidence(1f);
        drug.setCarriedMechanism(carrier.mechanism().label());
        BaseToken trigger = tokens.get(carrier.trigger());
        drug.setCarrier(new Annotation(cas, trigger.getBegin(), trigger.getEnd()));
        FSArray<TargetMention> targets = new FSArray<>(cas, carrier.targets().size());
        for (int i = 0; i < carrier.targets().size(); i++) {
            targets.set(i, (TargetMention) mentions.get(carrier.targets().get(i)));
        }
        drug.setCarriedTargets(targets);
        drug.addToIndexes();
    }
}
