package org.agonist.bench;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;

import java.util.List;
import org.agonist.entities.AbbreviationAnnotator;
import org.agonist.entities.Dictionaries;
import org.agonist.entities.DictionaryAnnotator;
import org.agonist.sections.SectionAnnotator;
import org.agonist.sentences.SentenceAnnotator;
import org.apache.ctakes.typesystem.type.textsem.EntityMention;
import org.openjdk.jmh.annotations.Param;

/** The whole step from a text to the drugs and targets in its CAS: sentences, abbreviations, names and their merging. */
public class EntityBenchmark extends TextBenchmark {
    /** What finds the entities. */
    public enum Finder {
        AGONIST,
        CONCEPT_MAPPER,
        OPENNLP,
        CTAKES
    }

    @Param
    public Finder finder;

    @Override
    Tool open(List<String> documents) throws Exception {
        return switch (finder) {
            case AGONIST -> agonist(names);
            case CONCEPT_MAPPER -> ConceptMappers.open(Names.entries(names));
            case OPENNLP -> OpenNlp.open(documents, names);
            case CTAKES -> Ctakes.open(Names.entries(names));
        };
    }

    /** Dictionaries and recogniser: the names measured, and behind them the shipped ones. */
    private static Tool agonist(String names) throws Exception {
        return new UimaTool(
                createEngineDescription(
                        createEngineDescription(SectionAnnotator.class),
                        createEngineDescription(SentenceAnnotator.class),
                        createEngineDescription(AbbreviationAnnotator.class),
                        createEngineDescription(
                                DictionaryAnnotator.class,
                                DictionaryAnnotator.PARAM_DICTIONARIES,
                                new String[] {Names.compiled(names).toString(), Dictionaries.DEFAULT})),
                EntityMention.class);
    }
}
