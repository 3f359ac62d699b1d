package org.agonist.assertion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agonist.assertion.scopes.CueKind;
import org.agonist.assertion.scopes.CueSpan;
import org.agonist.resources.Resources;
import org.agonist.text.Span;
import org.jspecify.annotations.Nullable;

/** The cues of {@code cues.tsv}, by their first word. Immutable, shared by all threads. */
public final class CueLexicon {
    private static final String CUES = "classpath:org/agonist/assertion/cues.tsv";
    private static final String NONE = "none";

    private final Map<String, List<Cue>> cues;

    private CueLexicon(Map<String, List<Cue>> cues) {
        this.cues = cues;
    }

    /** A cue where it stands. */
    record PlacedCue(Cue cue, Span tokens) {
        boolean overlaps(CueSpan other) {
            return other.parts().stream().anyMatch(tokens::overlaps);
        }
    }

    /** Loads the cues that the project ships. */
    public static CueLexicon load() throws IOException {
        Map<String, List<Cue>> cues = new HashMap<>();
        Resources.text(CUES).lines().skip(1).forEach(line -> {
            String[] cells = line.split("\t", -1);
            CueKind kind = cells[0].equals(NONE) ? null : CueKind.valueOf(cells[0].toUpperCase(Locale.ROOT));
            for (String phrase : cells[2].split("\\|")) {
                List<String> words = List.of(phrase.split(" "));
                cues.computeIfAbsent(words.get(0), word -> new ArrayList<>())
                        .add(new Cue(kind, cells[1].equals("backward"), words));
            }
        });
        return new CueLexicon(cues);
    }

    /** The cues of a sentence in text order, the longest at each place; none overlap. */
    List<PlacedCue> find(List<String> words) {
        List<PlacedCue> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Cue cue = at(words, i);
            if (cue == null) {
                i++;
            } else {
                int end = i + cue.words().size();
                found.add(new PlacedCue(cue, new Span(i, end)));
                i = end;
            }
        }
        return found;
    }

    private @Nullable Cue at(List<String> words, int token) {
        Cue best = null;
        for (Cue cue : cues.getOrDefault(words.get(token), List.of())) {
            int end = token + cue.words().size();
            boolean longer = best == null || cue.words().size() > best.words().size();
            if (longer && end <= words.size() && words.subList(token, end).equals(cue.words())) {
                best = cue;
            }
        }
        return best;
    }
}
