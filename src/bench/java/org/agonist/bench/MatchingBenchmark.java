package org.agonist.bench;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.agonist.entities.dictionary.DictionaryMatcher;
import org.agonist.entities.dictionary.Entry;
import org.agonist.text.Atoms;
import org.openjdk.jmh.annotations.Param;

/** Dictionaries alone, with the words that they are looked up by. */
public class MatchingBenchmark extends TextBenchmark {
    /** What looks the names up. */
    public enum Matcher {
        AGONIST,
        /** The tokens of {@link #AGONIST} alone: what its matching costs beyond them is the difference. */
        AGONIST_TOKENS,
        HANKCS,
        CONCEPT_MAPPER
    }

    @Param
    public Matcher matcher;

    @Override
    Tool open(List<String> documents) throws Exception {
        return switch (matcher) {
            case AGONIST -> {
                DictionaryMatcher agonist = new DictionaryMatcher(Names.dictionary(names));
                yield text -> agonist.match(text).size();
            }
            case AGONIST_TOKENS -> {
                Atoms atoms = new Atoms();
                yield text -> {
                    atoms.scan(text, 0, text.length());
                    return atoms.size();
                };
            }
            case HANKCS -> doubleArrayTrie(names);
            case CONCEPT_MAPPER -> ConceptMappers.open(Names.entries(names));
        };
    }

    /** The double-array trie of hankcs: all names that stand anywhere, also inside words, in lower case. */
    private static Tool doubleArrayTrie(String names) throws IOException {
        TreeMap<String, Integer> numbers = new TreeMap<>();
        for (Entry entry : Names.entries(names)) {
            for (Entry.Name name : entry.names()) {
                numbers.put(name.text().toLowerCase(Locale.ROOT), numbers.size());
            }
        }
        AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();
        trie.build(numbers);
        return text -> {
            int[] found = new int[1];
            AhoCorasickDoubleArrayTrie.IHit<Integer> count = (begin, end, value) -> found[0]++;
            trie.parseText(text.toLowerCase(Locale.ROOT), count);
            return found[0];
        };
    }
}
