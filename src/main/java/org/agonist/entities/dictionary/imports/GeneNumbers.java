package org.agonist.entities.dictionary.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** NCBI's numbers of human genes, as HGNC's complete set lists them: 1956 is {@code HGNC:3236}. */
public final class GeneNumbers {
    private GeneNumbers() {}

    /**
     * HGNC's identifiers by NCBI's number.
     *
     * @throws IOException if the file is no complete set of HGNC; the message says what is missing
     */
    public static Map<String, String> hgncByNcbi(Path completeSet) throws IOException {
        Map<String, String> identifiers = new HashMap<>();
        Table.open(completeSet, Table.tsv(), "hgnc_id", "entrez_id").forEach(row -> {
            String number = row.get("entrez_id");
            if (!number.isEmpty()) {
                identifiers.put(number, row.get("hgnc_id"));
            }
        });
        return identifiers;
    }
}
