package org.agonist.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agonist.entities.recogniser.SpanKind;
import org.jspecify.annotations.Nullable;

/** Reads the chemicals and genes of a corpus in PubTator format, such as BC5CDR and BioRED. */
public final class PubTatorCorpus {
    private PubTatorCorpus() {}

    /** All documents of the file in its order. */
    public static List<AnnotatedDocument> read(Path file) throws IOException {
        List<AnnotatedDocument> documents = new ArrayList<>();
        String id = "";
        String title = "";
        String text = "";
        List<AnnotatedDocument.Entity> entities = new ArrayList<>();
        List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
        lines.add("");
        for (String line : lines) {
            if (line.isEmpty()) {
                if (!text.isEmpty()) {
                    documents.add(new AnnotatedDocument(id, text, title.length(), List.copyOf(entities), List.of()));
                }
                text = "";
                entities.clear();
                continue;
            }
            int bar = line.indexOf('|');
            if (bar > 0 && line.startsWith("|t|", bar)) {
                id = line.substring(0, bar);
                title = line.substring(bar + 3);
            } else if (bar > 0 && line.startsWith("|a|", bar)) {
                text = title + "\n" + line.substring(bar + 3);
            } else {
                String[] cells = line.split("\t", -1);
                SpanKind kind = cells.length >= 5 ? kindOf(cells[4]) : null;
                if (kind != null) {
                    int begin = text.offsetByCodePoints(0, Integer.parseInt(cells[1]));
                    int end = text.offsetByCodePoints(0, Integer.parseInt(cells[2]));
                    List<String> identifiers = cells.length > 5 ? List.of(cells[5].split("[,;|]", -1)) : List.of();
                    entities.add(new AnnotatedDocument.Entity(begin, end, kind, identifiers));
                }
            }
        }
        return documents;
    }

    private static @Nullable SpanKind kindOf(String type) {
        return switch (type) {
            case "Chemical", "ChemicalEntity" -> SpanKind.CHEMICAL;
            case "Gene", "GeneOrGeneProduct" -> SpanKind.GENE;
            default -> null;
        };
    }
}
