package org.agonist.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agonist.vocabulary.Mechanism;

/**
 * A row of a gold file: tab-separated with a header that names at least agent, mechanism and target.
 *
 * @param tier whether it counts
 * @param offset where the agent begins, -1 if the file does not say
 */
public record GoldTriple(String tier, String agent, Mechanism mechanism, String target, int offset) {
    /**
     * Reads a gold file.
     *
     * @throws IOException if it is missing or a row is not as described; the message names the row
     */
    public static List<GoldTriple> read(Path file) throws IOException {
        List<GoldTriple> triples = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String header = lines.readLine();
            if (header == null) {
                throw new IOException(file + ": expected a header line but the file is empty");
            }
            List<String> columns = Arrays.asList(header.split("\t", -1));
            int agent = column(columns, "agent", file);
            int mechanism = column(columns, "mechanism", file);
            int target = column(columns, "target", file);
            int tier = columns.indexOf("tier");
            int offset = columns.contains("agent_begin")
                    ? columns.indexOf("agent_begin")
                    : columns.indexOf("sentence_begin");
            int number = 1;
            String line;
            while ((line = lines.readLine()) != null) {
                number++;
                String[] cells = line.split("\t", -1);
                if (line.isBlank()) {
                    continue;
                }
                if (cells.length != columns.size()) {
                    throw new IOException(file + ":" + number + ": expected " + columns.size() + " columns but found "
                            + cells.length + " in [" + line.replace('\t', ' ') + "]");
                }
                try {
                    triples.add(new GoldTriple(
                            tier < 0 ? "required" : cells[tier],
                            cells[agent],
                            Mechanism.ofLabel(cells[mechanism]),
                            cells[target],
                            offset < 0 || cells[offset].isBlank() ? -1 : Integer.parseInt(cells[offset].strip())));
                } catch (IllegalArgumentException e) {
                    throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
                }
            }
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": no such file", e);
        }
        return triples;
    }

    private static int column(List<String> columns, String name, Path file) throws IOException {
        int column = columns.indexOf(name);
        if (column < 0) {
            throw new IOException(file + ":1: expected a column [" + name + "] but found " + columns);
        }
        return column;
    }

    /** As a listing shows it. */
    public String shown() {
        return agent + " | " + mechanism.label() + " | " + target + (offset < 0 ? "" : " @" + offset);
    }
}
