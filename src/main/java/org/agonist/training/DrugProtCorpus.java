package org.agonist.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agonist.entities.recogniser.SpanKind;
import org.jspecify.annotations.Nullable;

/** Reads the DrugProt release: tab-separated files; GENE-Y, GENE-N and GENE become one kind. */
public final class DrugProtCorpus {
    private DrugProtCorpus() {}

    /**
     * All documents in the order of the abstracts file.
     *
     * @param abstracts PMID, title, abstract
     * @param entities PMID, number, type, begin, end (in code points), text
     * @param relations PMID, type, {@code Arg1:T1}, {@code Arg2:T2}; null for none
     * @throws IOException if a file cannot be read or a row has another form; the message names file and row
     */
    public static List<AnnotatedDocument> read(Path abstracts, Path entities, @Nullable Path relations)
            throws IOException {
        Map<String, List<String[]>> entityRows = byDocument(entities, 6);
        Map<String, List<String[]>> relationRows = relations == null ? Map.of() : byDocument(relations, 4);
        List<AnnotatedDocument> documents = new ArrayList<>();
        for (String line : Files.readAllLines(abstracts, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 3) {
                throw new IOException(
                        abstracts + ": expected 3 columns but found " + cells.length + " in [" + line + "]");
            }
            documents.add(document(
                    cells,
                    entityRows.getOrDefault(cells[0], List.of()),
                    relationRows.getOrDefault(cells[0], List.of()),
                    entities));
        }
        return documents;
    }

    private static AnnotatedDocument document(
            String[] cells, List<String[]> entities, List<String[]> relations, Path entityFile) throws IOException {
        String text = cells[1] + "\n" + cells[2];
        Map<String, Integer> indexes = new HashMap<>();
        List<AnnotatedDocument.Entity> spans = new ArrayList<>();
        for (String[] row : entities) {
            indexes.put(row[1], spans.size());
            SpanKind kind = row[2].equals("CHEMICAL") ? SpanKind.CHEMICAL : SpanKind.GENE;
            try {
                // The corpus counts code points.
                int begin = text.offsetByCodePoints(0, Integer.parseInt(row[3]));
                int end = text.offsetByCodePoints(0, Integer.parseInt(row[4]));
                spans.add(new AnnotatedDocument.Entity(begin, end, kind));
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw new IOException(
                        entityFile + ": expected offsets into the abstract of " + row[0] + " but found [" + row[3]
                                + "] and [" + row[4] + "]; the files are not of one release",
                        e);
            }
        }
        List<AnnotatedDocument.Relation> pairs = new ArrayList<>();
        for (String[] row : relations) {
            Integer chemical = indexes.get(row[2].substring(row[2].indexOf(':') + 1));
            Integer gene = indexes.get(row[3].substring(row[3].indexOf(':') + 1));
            if (chemical == null || gene == null) {
                throw new IOException("relations of " + row[0] + ": expected entities of " + entityFile + " but found ["
                        + row[2] + "] and [" + row[3] + "]; the files are not of one release");
            }
            pairs.add(new AnnotatedDocument.Relation(chemical, gene));
        }
        return new AnnotatedDocument(cells[0], text, cells[1].length(), spans, pairs);
    }

    private static Map<String, List<String[]>> byDocument(Path file, int columns) throws IOException {
        Map<String, List<String[]>> rows = new HashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            if (cells.length != columns) {
                throw new IOException(
                        file + ": expected " + columns + " columns but found " + cells.length + " in [" + line + "]");
            }
            rows.computeIfAbsent(cells[0], k -> new ArrayList<>()).add(cells);
        }
        return rows;
    }
}
