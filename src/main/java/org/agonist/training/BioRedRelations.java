package org.agonist.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.agonist.relations.classifier.ArgumentRole;
import org.agonist.training.DrugProtRelations.GoldDocument;
import org.agonist.training.DrugProtRelations.GoldEntity;
import org.agonist.training.DrugProtRelations.GoldRelation;

/**
 * Reads the chemicals, the genes and the relations between them of BioRED in PubTator format. Relations hold between concepts, so
 * a mention's identifier is its concept; of a mention of several concepts the first one counts. The relations have no direction:
 * the chemical is taken for the agent.
 */
public final class BioRedRelations {
    /** The types of relations that say a direction, in the order of {@link org.agonist.vocabulary.Sign}; others are left out. */
    public static final List<String> TYPES = List.of("Negative_Correlation", "Positive_Correlation", "Association");

    private BioRedRelations() {}

    /**
     * All documents in the order of the file.
     *
     * @throws IOException if the file cannot be read or a row has another form; the message names file and line
     */
    public static List<GoldDocument> read(Path file) throws IOException {
        List<GoldDocument> documents = new ArrayList<>();
        List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
        lines.add("");
        Document document = new Document();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                try {
                    document.add(lines.get(i));
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw new IOException(
                            file + ":" + (i + 1) + ": expected a row in PubTator format but found [" + lines.get(i)
                                    + "]",
                            e);
                }
            } else if (!document.id.isEmpty()) {
                documents.add(document.finished());
                document = new Document();
            }
        }
        return documents;
    }

    /** What is read of one document so far. */
    private static final class Document {
        private String id = "";
        private String title = "";
        private String text = "";
        private int[] offsets = {};
        private final List<GoldEntity> entities = new ArrayList<>();
        private final List<String[]> relations = new ArrayList<>();

        void add(String line) {
            int bar = line.indexOf('|');
            if (bar > 0 && line.startsWith("|t|", bar)) {
                id = line.substring(0, bar);
                title = line.substring(bar + 3);
            } else if (bar > 0 && line.startsWith("|a|", bar)) {
                text = title + " " + line.substring(bar + 3);
                offsets = DrugProtRelations.codePointOffsets(text);
            } else {
                String[] cells = line.split("\t", -1);
                if (cells.length == 6) {
                    addEntity(cells);
                } else if (TYPES.contains(cells[1])) {
                    relations.add(cells);
                }
            }
        }

        private void addEntity(String[] cells) {
            boolean chemical = cells[4].equals("ChemicalEntity");
            if (chemical || cells[4].equals("GeneOrGeneProduct")) {
                entities.add(new GoldEntity(
                        cells[5].split("[,;|]")[0],
                        offsets[Integer.parseInt(cells[1])],
                        offsets[Integer.parseInt(cells[2])],
                        chemical ? ArgumentRole.AGENT : ArgumentRole.TARGET));
            }
        }

        GoldDocument finished() {
            Set<String> agents = new HashSet<>();
            Set<String> targets = new HashSet<>();
            for (GoldEntity entity : entities) {
                (entity.role() == ArgumentRole.AGENT ? agents : targets).add(entity.id());
            }
            Set<GoldRelation> rows = new TreeSet<>();
            for (String[] cells : relations) {
                if (agents.contains(cells[2]) && targets.contains(cells[3])) {
                    rows.add(new GoldRelation(cells[1], cells[2], cells[3]));
                } else if (agents.contains(cells[3]) && targets.contains(cells[2])) {
                    rows.add(new GoldRelation(cells[1], cells[3], cells[2]));
                }
            }
            return GoldDocument.of(id, text, title.length(), entities, rows);
        }
    }
}
