package org.agonist.relations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agonist.resources.Resources;
import org.agonist.vocabulary.Mechanism;
import org.jspecify.annotations.Nullable;

/** The words that relations are read from: {@code triggers.tsv} and {@code words.tsv}. Immutable, shared by all threads. */
final class Lexicon {
    private static final String TRIGGERS = "classpath:org/agonist/relations/triggers.tsv";
    private static final String WORDS = "classpath:org/agonist/relations/words.tsv";

    private final Map<String, List<Trigger>> triggers;
    private final Map<String, Integer> classes;
    private final Set<String> firsts = new HashSet<>();

    private Lexicon(Map<String, List<Trigger>> triggers, Map<String, Integer> classes) {
        this.triggers = triggers;
        this.classes = classes;
        for (String word : triggers.keySet()) {
            if (word.indexOf(' ') > 0) {
                firsts.add(word.substring(0, word.indexOf(' ')));
            }
        }
    }

    /** Loads the lexicon that the project ships. */
    static Lexicon load() throws IOException {
        Map<String, List<Trigger>> triggers = new HashMap<>();
        readTriggers(Resources.text(TRIGGERS), triggers);
        Map<String, Integer> classes = new HashMap<>();
        readWords(Resources.text(WORDS), classes);
        return new Lexicon(triggers, classes);
    }

    /** Whether a word may be the first of a trigger of two words, as in "inhibitory effect". */
    boolean isFirst(String word) {
        return firsts.contains(word);
    }

    /** What a word in lower case triggers; empty if nothing. */
    List<Trigger> triggers(String word) {
        return triggers.getOrDefault(word, List.of());
    }

    /** The classes of a word in lower case, as bits; words in -ly are adverbs even if not listed. */
    int classes(String word) {
        Integer bits = classes.get(word);
        if (bits != null) {
            return bits;
        }
        return word.length() > 4 && word.endsWith("ly") ? WordClass.ADVERB.bit() : 0;
    }

    private static void readWords(String text, Map<String, Integer> classes) throws IOException {
        try (BufferedReader lines = new BufferedReader(new StringReader(text))) {
            lines.readLine();
            String line;
            while ((line = lines.readLine()) != null) {
                String[] cells = line.split("\t", -1);
                int bit = WordClass.ofLabel(cells[0]).bit();
                for (String word : cells[1].split("\\|")) {
                    classes.merge(word, bit, (a, b) -> a | b);
                }
            }
        }
    }

    private static void readTriggers(String text, Map<String, List<Trigger>> triggers) throws IOException {
        try (BufferedReader lines = new BufferedReader(new StringReader(text))) {
            lines.readLine();
            String line;
            while ((line = lines.readLine()) != null) {
                String[] cells = line.split("\t", -1);
                boolean passive = cells[3].equals("PASSIVE");
                Set<String> prepositions =
                        passive || cells[3].isEmpty() ? Set.of() : new HashSet<>(Arrays.asList(cells[3].split("\\|")));
                @Nullable Mechanism mechanism = cells[2].equals("CAUSE") ? null : Mechanism.ofLabel(cells[2]);
                if (cells[0].equals("verb")) {
                    addVerb(cells[1], mechanism, prepositions, passive, triggers);
                    if (!cells[4].isEmpty()) {
                        for (String noun : cells[4].split("\\|")) {
                            Set<String> of = new HashSet<>(prepositions);
                            of.add("of");
                            add(noun, new Trigger(cells[1], Trigger.Form.NOUN, mechanism, of, passive), triggers);
                        }
                    }
                } else {
                    add(cells[1], new Trigger(cells[1], form(cells[0]), mechanism, prepositions, false), triggers);
                }
            }
        }
    }

    private static Trigger.Form form(String kind) throws IOException {
        return switch (kind) {
            case "noun" -> Trigger.Form.NOUN;
            case "agent-noun" -> Trigger.Form.AGENT_NOUN;
            case "target-noun" -> Trigger.Form.TARGET_NOUN;
            case "route" -> Trigger.Form.ROUTE;
            case "adjective" -> Trigger.Form.ADJECTIVE;
            default ->
                throw new IOException(TRIGGERS
                        + ": expected a kind of verb, noun, agent-noun, adjective, target-noun, route but found ["
                        + kind + "]");
        };
    }

    private static void addVerb(
            String lemma,
            @Nullable Mechanism mechanism,
            Set<String> prepositions,
            boolean passive,
            Map<String, List<Trigger>> triggers) {
        for (Map.Entry<String, Trigger.Form> form : VerbForms.of(lemma).entrySet()) {
            add(form.getKey(), new Trigger(lemma, form.getValue(), mechanism, prepositions, passive), triggers);
        }
    }

    private static void add(String word, Trigger trigger, Map<String, List<Trigger>> triggers) {
        triggers.merge(word, List.of(trigger), (a, b) -> {
            List<Trigger> both = new java.util.ArrayList<>(a);
            both.addAll(b);
            return List.copyOf(both);
        });
    }
}
