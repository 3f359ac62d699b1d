package org.agonist.writers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agonist.triples.AnnotatedDocument;
import org.agonist.triples.Triple;
import org.agonist.triples.Triple.Argument;

/** The mentions of a document, numbered from 1 in text order, so that relations can point at them. */
final class MentionNumbers {
    private final List<Argument> mentions = new ArrayList<>();
    private final Map<Argument, Integer> numbers = new HashMap<>();

    MentionNumbers(AnnotatedDocument document) {
        document.mentions().forEach(this::add);
        for (Triple triple : document.triples()) {
            add(triple.drug());
            add(triple.target());
        }
    }

    private void add(Argument mention) {
        if (numbers.putIfAbsent(mention, mentions.size() + 1) == null) {
            mentions.add(mention);
        }
    }

    /** Each mention once; the first has number 1. */
    List<Argument> mentions() {
        return mentions;
    }

    int of(Argument mention) {
        return numbers.getOrDefault(mention, 0);
    }
}
