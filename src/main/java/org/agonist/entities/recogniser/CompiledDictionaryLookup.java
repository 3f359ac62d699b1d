package org.agonist.entities.recogniser;

import java.util.List;
import org.agonist.entities.dictionary.Dictionary;
import org.agonist.entities.dictionary.DictionaryMatcher;
import org.agonist.entities.dictionary.DictionaryMatcher.Match;
import org.agonist.text.Folded;
import org.agonist.text.Span;
import org.agonist.vocabulary.EntityKind;

/**
 * What a compiled dictionary says of a sentence, as the recogniser's features see it: names of substances and of genes,
 * families and complexes; classes of drugs, therapies, pathways and processes are left out. Not thread-safe.
 */
public final class CompiledDictionaryLookup implements DictionaryLookup {
    private final DictionaryMatcher matcher;

    /** A look-up in a shared dictionary. */
    public CompiledDictionaryLookup(Dictionary dictionary) {
        matcher = new DictionaryMatcher(dictionary);
    }

    @Override
    public void find(CharSequence text, int begin, int end, DictionaryHits hits) {
        Folded view = Folded.of(text, begin, end);
        addHits(view, matcher, matcher.match(view.asText()), hits);
    }

    /** Adds those of a sentence's matches that features are made of. */
    public static void addHits(Folded view, DictionaryMatcher matcher, List<Match> matches, DictionaryHits hits) {
        for (Match match : matches) {
            int kind = matcher.isNeverAlone(match) ? 0 : hitKind(matcher.kindOf(match));
            if (kind != 0) {
                Span span = view.toOriginal(new Span(match.begin(), match.end()));
                hits.add(span.begin(), span.end(), kind);
            }
        }
    }

    private static int hitKind(EntityKind kind) {
        return switch (kind) {
            case SMALL_MOLECULE, ANTIBODY, ANTIBODY_DRUG_CONJUGATE, PROTEIN, NUCLEIC_ACID, NATURAL_PRODUCT ->
                DictionaryHits.DRUG;
            case GENE, FAMILY, COMPLEX -> DictionaryHits.GENE;
            default -> 0;
        };
    }
}
