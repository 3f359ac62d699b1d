package org.agonist.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences with the triples they state, from a text file: a sentence a line, its triples below it, indented, as
 * {@code agent | MECHANISM | target}, with {@code | negated} or {@code | speculative} where it is so; {@code none} where the
 * sentence states none.
 */
final class GoldenSentences {
    /** One sentence. */
    record Golden(String kind, String sentence, List<Expected> triples) {}

    /** One of its triples. */
    record Expected(String agent, String mechanism, String target, boolean negated, boolean speculative) {}

    private GoldenSentences() {}

    static List<Golden> read(Path file) throws IOException {
        List<Golden> golden = new ArrayList<>();
        String kind = "";
        String sentence = null;
        List<Expected> triples = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.startsWith("# kind:")) {
                kind = line.substring(7).strip();
            } else if (line.startsWith("  ")) {
                String content = line.strip();
                if (!content.equals("none")) {
                    String[] parts = content.split(" \\| ", -1);
                    List<String> flags = List.of(parts).subList(3, parts.length);
                    triples.add(new Expected(
                            parts[0], parts[1], parts[2], flags.contains("negated"), flags.contains("speculative")));
                }
            } else if (line.isBlank()) {
                if (sentence != null) {
                    golden.add(new Golden(kind, sentence, List.copyOf(triples)));
                }
                sentence = null;
                triples.clear();
            } else if (!line.startsWith("#")) {
                sentence = line;
            }
        }
        if (sentence != null) {
            golden.add(new Golden(kind, sentence, List.copyOf(triples)));
        }
        return golden;
    }
}
