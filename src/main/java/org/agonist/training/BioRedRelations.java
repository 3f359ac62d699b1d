package org.agonist.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agonist.training.DrugProtRelations.GoldDocument;

/**
 * Reads the chemicals, the genes and the relations between them of BioRED, in PubTator format or in BioC XML or JSON. Relations
 * hold between concepts, so a mention's identifier is its concept. The relations have no direction: the chemical is taken for the
 * agent.
 */
public final class BioRedRelations {
    /** The types of relations that say a direction, in the order of {@link org.agonist.vocabulary.Sign}; others are left out. */
    public static final List<String> TYPES = List.of("Negative_Correlation", "Positive_Correlation", "Association");

    private BioRedRelations() {}

    /**
     * All documents in the order of the file.
     *
     * @throws IOException if the file cannot be read or is of another form; the message names file and line
     */
    public static List<GoldDocument> read(Path file) throws IOException {
        String content = Files.readString(file, StandardCharsets.UTF_8);
        List<ConceptDocument> documents;
        if (content.startsWith("<")) {
            documents = BioCRelations.readXml(content, file);
        } else if (content.startsWith("{")) {
            documents = BioCRelations.readJson(content, file);
        } else {
            documents = readPubTator(content, file);
        }
        return documents.stream().map(ConceptDocument::finished).toList();
    }

    private static List<ConceptDocument> readPubTator(String content, Path file) throws IOException {
        List<ConceptDocument> documents = new ArrayList<>();
        List<String> lines = new ArrayList<>(content.lines().toList());
        lines.add("");
        ConceptDocument document = new ConceptDocument();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                try {
                    addLine(document, lines.get(i));
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw new IOException(
                            file + ":" + (i + 1) + ": expected a row in PubTator format but found [" + lines.get(i)
                                    + "]",
                            e);
                }
            } else if (!document.id().isEmpty()) {
                documents.add(document);
                document = new ConceptDocument();
            }
        }
        return documents;
    }

    private static void addLine(ConceptDocument document, String line) {
        int bar = line.indexOf('|');
        if (bar > 0 && line.startsWith("|t|", bar)) {
            document.id(line.substring(0, bar));
            document.text(0, line.substring(bar + 3));
        } else if (bar > 0 && line.startsWith("|a|", bar)) {
            document.text(0, " " + line.substring(bar + 3));
        } else {
            String[] cells = line.split("\t", -1);
            if (cells.length == 6) {
                document.mention(cells[5], cells[4], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]));
            } else {
                document.relation(cells[1], cells[2], cells[3]);
            }
        }
    }
}
