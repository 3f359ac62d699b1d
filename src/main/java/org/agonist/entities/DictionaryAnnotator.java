package org.agonist.entities;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agonist.entities.MentionFinder.Definition;
import org.agonist.entities.dictionary.Dictionary;
import org.agonist.entities.dictionary.Dictionary.Concept;
import org.agonist.entities.recogniser.EntityRecogniser;
import org.agonist.text.Span;
import org.agonist.types.Abbreviation;
import org.agonist.types.DrugMention;
import org.agonist.types.MentionAnnotations;
import org.agonist.types.TargetMention;
import org.apache.ctakes.typesystem.type.refsem.OntologyConcept;
import org.apache.ctakes.typesystem.type.textsem.EntityMention;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.UimaContext;
import org.apache.uima.cas.FSIndex;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ExternalResource;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.resource.ResourceInitializationException;
import org.jspecify.annotations.Nullable;

/**
 * Marks drugs and targets that a dictionary names, drugs whose name has a drug's stem, what a recogniser finds beyond them,
 * and the short forms that the document defines for any of these; grounds each to a concept. What is marked already stays, and
 * nothing is marked across it.
 */
@ResourceMetaData(
        name = "Agonist Dictionary Annotator",
        description =
                "Marks mentions of drugs and targets by dictionary, drug-name stems, recogniser and abbreviations.")
@TypeCapability(
        inputs = {"org.apache.ctakes.typesystem.type.textspan.Sentence", "org.agonist.types.Abbreviation"},
        outputs = {"org.agonist.types.DrugMention", "org.agonist.types.TargetMention", "org.agonist.types.Concept"})
public final class DictionaryAnnotator extends JCasAnnotator_ImplBase {
    /** Name of {@link #dictionaries}. */
    public static final String PARAM_DICTIONARIES = "dictionaries";
    /** Name of {@link #overlapPolicy}. */
    public static final String PARAM_OVERLAP_POLICY = "overlapPolicy";

    /** Key of {@link #shared}. */
    public static final String RESOURCE_DICTIONARY = "dictionary";

    /** Name of {@link #recogniser}. */
    public static final String PARAM_RECOGNISER = "recogniser";

    /** Key of {@link #sharedRecogniser}. */
    public static final String RESOURCE_RECOGNISER = "sharedRecogniser";

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

    /** Which of overlapping mentions stays. */
    @ConfigurationParameter(
            name = PARAM_OVERLAP_POLICY,
            defaultValue = "LONGEST",
            description = "Which of overlapping mentions stays: LONGEST, LEFTMOST or TRUSTED.")
    private OverlapPolicy overlapPolicy;

    /** A recogniser shared with other engines. */
    @ExternalResource(
            key = RESOURCE_RECOGNISER,
            mandatory = false,
            description = "A recogniser shared with other engines; without it the location is loaded.")
    private @Nullable RecogniserResource sharedRecogniser;

    /** Location of a recogniser model. */
    @ConfigurationParameter(
            name = PARAM_RECOGNISER,
            mandatory = false,
            defaultValue = Recognisers.DEFAULT,
            description = "Location of a recogniser model, on the class path or a file; empty for none.")
    private @Nullable String recogniser;

    private MentionFinder finder;

    @Override
    public void initialize(UimaContext context) throws ResourceInitializationException {
        super.initialize(context);
        try {
            Dictionary dictionary = shared == null ? Dictionaries.load(List.of(dictionaries)) : shared.dictionary();
            finder = new MentionFinder(dictionary, overlapPolicy, model());
        } catch (IOException e) {
            throw new ResourceInitializationException(e);
        }
    }

    private @Nullable EntityRecogniser model() throws IOException {
        if (sharedRecogniser != null) {
            return sharedRecogniser.recogniser();
        }
        return recogniser == null || recogniser.isEmpty() ? null : Recognisers.load(recogniser);
    }

    @Override
    public void process(JCas cas) {
        FSIndex<Sentence> sentenceIndex = cas.getAnnotationIndex(Sentence.type);
        if (sentenceIndex.size() == 0) {
            return;
        }
        List<Span> sentences = new ArrayList<>(sentenceIndex.size());
        for (Sentence sentence : sentenceIndex) {
            sentences.add(new Span(sentence.getBegin(), sentence.getEnd()));
        }
        FSIndex<Abbreviation> abbreviationIndex = cas.getAnnotationIndex(Abbreviation.type);
        List<Definition> definitions = new ArrayList<>(abbreviationIndex.size());
        for (Abbreviation abbreviation : abbreviationIndex) {
            definitions.add(new Definition(
                    new Span(abbreviation.getBegin(), abbreviation.getEnd()),
                    new Span(
                            abbreviation.getLongForm().getBegin(),
                            abbreviation.getLongForm().getEnd())));
        }
        BitSet taken = taken(cas);
        Map<Grounding, org.agonist.types.Concept> concepts = new HashMap<>();
        for (Mention mention : finder.find(cas.getDocumentText(), sentences, definitions)) {
            int marked = taken.nextSetBit(mention.span().begin());
            if (marked < 0 || marked >= mention.span().end()) {
                mark(cas, mention, concepts);
            }
        }
    }

    /** The characters that mentions cover already. */
    private static BitSet taken(JCas cas) {
        BitSet taken = new BitSet();
        for (EntityMention mention : cas.<EntityMention>getAnnotationIndex(EntityMention.type)) {
            if (mention instanceof DrugMention || mention instanceof TargetMention) {
                taken.set(mention.getBegin(), mention.getEnd());
            }
        }
        return taken;
    }

    private static void mark(JCas cas, Mention mention, Map<Grounding, org.agonist.types.Concept> concepts) {
        EntityMention annotation = MentionAnnotations.of(
                cas, mention.span(), mention.kind(), mention.recognizer().label());
        annotation.setConfidence(mention.confidence());
        List<Grounding> groundings = mention.groundings();
        if (!groundings.isEmpty()) {
            FSArray<OntologyConcept> array = new FSArray<>(cas, groundings.size());
            for (int i = 0; i < groundings.size(); i++) {
                array.set(i, concepts.computeIfAbsent(groundings.get(i), grounding -> concept(cas, grounding)));
            }
            annotation.setOntologyConceptArr(array);
        }
        annotation.addToIndexes();
    }

    private static org.agonist.types.Concept concept(JCas cas, Grounding grounding) {
        Concept concept = grounding.concept();
        org.agonist.types.Concept annotation = MentionAnnotations.concept(cas, concept.curie(), concept.name());
        annotation.setScore(grounding.by().score());
        return annotation;
    }
}
