package org.agonist.entities;

import java.io.IOException;
import java.util.List;
import org.agonist.types.Concept;
import org.agonist.types.DrugTargetRelation;
import org.agonist.vocabulary.Mechanism;
import org.apache.ctakes.typesystem.type.refsem.OntologyConcept;
import org.apache.ctakes.typesystem.type.relation.RelationArgument;
import org.apache.ctakes.typesystem.type.textsem.EntityMention;
import org.apache.uima.UimaContext;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ExternalResource;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.jspecify.annotations.Nullable;

/**
 * Marks relations whose drug and target are known as a pair to the dictionary. It makes no relation and changes no confidence:
 * what is known is kept apart from what is said. Leaves negated relations and those that have such a mark.
 */
@ResourceMetaData(
        name = "Agonist Known Target Annotator",
        description = "Marks relations whose drug and target are known as a pair to the dictionary.")
@TypeCapability(
        inputs = "org.agonist.types.DrugTargetRelation",
        outputs = "org.agonist.types.DrugTargetRelation:supportedBy")
public final class KnownTargetAnnotator extends JCasAnnotator_ImplBase {
    /** Key of {@link #shared}. */
    public static final String RESOURCE_DICTIONARY = "dictionary";

    /** What supportedBy says where a dictionary knows the pair. */
    public static final String DICTIONARY = "dictionary";

    /** Name of {@link #dictionaries}. */
    public static final String PARAM_DICTIONARIES = "dictionaries";

    /** A dictionary shared with other engines. */
    @ExternalResource(
            key = RESOURCE_DICTIONARY,
            mandatory = false,
            description = "A dictionary shared with other engines; without it the locations are loaded.")
    private @Nullable DictionaryResource shared;

    /** Locations of dictionaries. */
    @ConfigurationParameter(
            name = PARAM_DICTIONARIES,
            defaultValue = Dictionaries.DEFAULT,
            description = "Locations of dictionaries, compiled (.dict) or as text (.tsv); those named first win.")
    private String[] dictionaries;

    private KnownTargets known;

    @Override
    public void initialize(UimaContext context) throws ResourceInitializationException {
        super.initialize(context);
        try {
            known = new KnownTargets(shared == null ? Dictionaries.load(List.of(dictionaries)) : shared.dictionary());
        } catch (IOException e) {
            throw new ResourceInitializationException(e);
        }
    }

    @Override
    public void process(JCas cas) {
        for (DrugTargetRelation relation : cas.select(DrugTargetRelation.class)) {
            if (relation.getSupportedBy() == null && relation.getPolarity() >= 0) {
                String drug = curie(relation.getArg1());
                String target = curie(relation.getArg2());
                Mechanism mechanism = Mechanism.ofLabel(relation.getMechanism());
                relation.setSupportedBy(known.support(drug, mechanism, target) ? DICTIONARY : "");
            }
        }
    }

    /** The concept that the argument most likely means, empty if it is grounded to none. */
    private static String curie(RelationArgument argument) {
        if (argument.getArgument() instanceof EntityMention mention && mention.getOntologyConceptArr() != null) {
            for (OntologyConcept grounding : mention.getOntologyConceptArr()) {
                if (grounding instanceof Concept concept) {
                    return concept.getCurie();
                }
            }
        }
        return "";
    }
}
