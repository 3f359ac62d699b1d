package org.agonist.assertion.scopes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agonist.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The phrases that may be cues, each as {@code neither .. nor}: words in lower case, two dots for a gap. Immutable, shared by
 * all threads.
 */
public final class CuePhrases {
    private static final String GAP = "..";

    /** One phrase. */
    public record Phrase(CueKind kind, String text, List<List<String>> parts) {
        static Phrase of(CueKind kind, String text) {
            List<List<String>> parts = new ArrayList<>();
            for (String part : text.split(" \\.\\. ")) {
                parts.add(List.of(part.split(" ")));
            }
            return new Phrase(kind, text, List.copyOf(parts));
        }
    }

    /** A phrase where it stands in a sentence. */
    public record Candidate(Phrase phrase, CueSpan cue) {}

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    public CuePhrases(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            byFirstWord
                    .computeIfAbsent(phrase.parts().get(0).get(0), word -> new ArrayList<>())
                    .add(phrase);
        }
    }

    /** The phrase that a cue in a sentence is. */
    public static Phrase phraseOf(AssertionSentence sentence, CueSpan cue) {
        List<String> parts = new ArrayList<>();
        for (Span part : cue.parts()) {
            parts.add(String.join(" ", sentence.words().subList(part.begin(), part.end())));
        }
        return Phrase.of(cue.kind(), String.join(" " + GAP + " ", parts));
    }

    /** Every place in a sentence that holds a phrase. */
    public List<Candidate> find(AssertionSentence sentence) {
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            for (Phrase phrase : byFirstWord.getOrDefault(sentence.words().get(i), List.of())) {
                List<Span> parts = match(phrase, sentence.words(), i);
                if (parts != null) {
                    found.add(new Candidate(phrase, new CueSpan(phrase.kind(), parts)));
                }
            }
        }
        return found;
    }

    private static @Nullable List<Span> match(Phrase phrase, List<String> words, int begin) {
        List<Span> parts = new ArrayList<>();
        int from = begin;
        for (List<String> part : phrase.parts()) {
            if (!parts.isEmpty()) {
                while (from + part.size() <= words.size()
                        && !words.subList(from, from + part.size()).equals(part)) {
                    from++;
                }
            }
            int end = from + part.size();
            if (end > words.size() || !words.subList(from, end).equals(part)) {
                return null;
            }
            parts.add(new Span(from, end));
            from = end;
        }
        return parts;
    }
}
