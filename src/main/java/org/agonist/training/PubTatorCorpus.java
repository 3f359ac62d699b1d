package org.agonist.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agonist.entities.recogniser.SpanKind;

/** Reads the chemicals of a corpus in PubTator format, such as BC5CDR. */
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
                if (cells.length >= 5 && cells[4].equals("Chemical")) {
                    int begin = text.offsetByCodePoints(0, Integer.parseInt(cells[1]));
                    int end = text.offsetByCodePoints(0, Integer.parseInt(cells[2]));
                    entities.add(new AnnotatedDocument.Entity(begin, end, SpanKind.CHEMICAL));
                }
            }
        }
        return documents;
    }
}
