package org.agonist.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agonist.vocabulary.Mechanism;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A row of a CSV that {@code agonist extract} wrote.
 *
 * @param begin where its sentence begins
 * @param end where its sentence ends
 */
public record PredictedTriple(String agent, Mechanism mechanism, String target, int begin, int end, String extractor) {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /**
     * Reads predictions.
     *
     * @throws IOException if the file is missing or lacks a column; the message says which
     */
    public static List<PredictedTriple> read(Path file) throws IOException {
        List<PredictedTriple> triples = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (CSVRecord row : parser) {
                triples.add(new PredictedTriple(
                        row.get("drug_text"),
                        Mechanism.ofLabel(row.get("mechanism")),
                        row.get("target_text"),
                        Integer.parseInt(row.get("sentence_begin")),
                        Integer.parseInt(row.get("sentence_end")),
                        row.get("extractor")));
            }
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": no such file", e);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": expected a CSV that 'agonist extract' wrote: " + e.getMessage(), e);
        }
        return triples;
    }

    /** As a listing shows it. */
    public String shown() {
        return agent + " | " + mechanism.label() + " | " + target + " @" + begin + " " + extractor;
    }
}
