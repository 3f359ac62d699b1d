package org.agonist.assertion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agonist.resources.Resources;
import org.jspecify.annotations.Nullable;

/** The cues of {@code cues.tsv}, by their first word. Immutable, shared by all threads. */
final class CueLexicon {
    private static final String CUES = "classpath:org/agonist/assertion/cues.tsv";

    private final Map<String, List<Cue>> cues;

    private CueLexicon(Map<String, List<Cue>> cues) {
        this.cues = cues;
    }

    static CueLexicon load() throws IOException {
        Map<String, List<Cue>> cues = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new StringReader(Resources.text(CUES)))) {
            lines.readLine();
            String line;
            while ((line = lines.readLine()) != null) {
                String[] cells = line.split("\t", -1);
                Cue.Kind kind = Cue.Kind.valueOf(cells[0].toUpperCase(Locale.ROOT));
                for (String phrase : cells[2].split("\\|")) {
                    List<String> words = Arrays.asList(phrase.split(" "));
                    cues.computeIfAbsent(words.get(0), word -> new ArrayList<>())
                            .add(new Cue(kind, cells[1].equals("backward"), words));
                }
            }
        }
        return new CueLexicon(cues);
    }

    /** The longest cue that begins at a token; of two as long, the one that is none comes first. Null if there is none. */
    @Nullable
    Cue at(List<String> forms, int token) {
        Cue best = null;
        for (Cue cue : cues.getOrDefault(forms.get(token), List.of())) {
            boolean longer = best == null
                    || cue.words().size() > best.words().size()
                    || (cue.words().size() == best.words().size() && cue.kind() == Cue.Kind.NONE);
            if (longer && matches(cue, forms, token)) {
                best = cue;
            }
        }
        return best;
    }

    private static boolean matches(Cue cue, List<String> forms, int token) {
        if (token + cue.words().size() > forms.size()) {
            return false;
        }
        for (int i = 0; i < cue.words().size(); i++) {
            if (!cue.words().get(i).equals(forms.get(token + i))) {
                return false;
            }
        }
        return true;
    }
}
