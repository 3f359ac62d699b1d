package org.agonist.entities.dictionary.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.agonist.entities.dictionary.DictionaryCheck.Reference;
import org.agonist.entities.dictionary.DictionaryException;
import org.agonist.entities.dictionary.Entry;
import org.agonist.vocabulary.EntityKind;

/**
 * A folder of official downloads that identifiers are checked against. Files are known by their names ({@code
 * hgnc_complete_set…}, {@code entities.csv}, {@code drugbank_vocabulary…}, {@code ReactomePathways.txt} …), whatever folder
 * below they lie in; others are passed over.
 */
public final class ReferenceFolder {
    private static final ColumnMapping ID_NAME = ColumnMapping.parse("id=1,name=2");
    private static final ColumnMapping NAME_ID = ColumnMapping.parse("name=1,id=2");

    private final Map<String, Set<String>> labels = new HashMap<>();
    /** Where several releases of HGNC are there, the last says which symbol holds. */
    private final Map<String, String> symbols = new HashMap<>();

    private ReferenceFolder() {}

    /**
     * Reads a folder.
     *
     * @throws DictionaryException if there is nothing to check against
     */
    public static Reference read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new DictionaryException(
                    folder + ": expected a folder of official downloads but found none; check --reference");
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        ReferenceFolder reference = new ReferenceFolder();
        for (Path file : files) {
            reference.read(file, SourceFile.nameOf(file).toLowerCase(Locale.ROOT));
        }
        if (reference.labels.isEmpty()) {
            throw new DictionaryException(
                    folder + ": expected downloads such as hgnc_complete_set.txt or entities.csv of FamPlex"
                            + " but found none; check --reference");
        }
        return new Reference(reference.labels, reference.symbols);
    }

    private void read(Path file, String name) throws IOException {
        if (name.startsWith("hgnc_complete_set")) {
            DictionaryFormat.HGNC.read(List.of(file), ID_NAME, this::addGene);
        } else if (name.startsWith("entities.csv") || name.startsWith("grounding_map.csv")) {
            DictionaryFormat.FAMPLEX.read(List.of(file), ID_NAME, entry -> {
                if (entry.curie().startsWith("FPLX:")) {
                    add(entry);
                }
            });
        } else if (name.startsWith("equivalences.csv")) {
            Table.headless(file, Table.csv(), StandardCharsets.UTF_8).forEach(row -> {
                if (row.get(0).equals("BEL")) {
                    add(new Names().add(row.get(1)).entry("FPLX:" + row.get(2), EntityKind.FAMILY, row.where()));
                }
            });
        } else if (name.startsWith("drugbank_vocabulary")) {
            DictionaryFormat.DRUGBANK.read(List.of(file), ID_NAME, this::add);
        } else if (name.startsWith("reactomepathways.txt")) {
            DictionaryFormat.REACTOME.read(List.of(file), ID_NAME, this::add);
        } else if (name.startsWith("go_id_label")) {
            DictionaryFormat.CSV.read(List.of(file), ID_NAME, this::add);
        } else if (name.endsWith(".obo") || name.endsWith(".obo.gz")) {
            DictionaryFormat.OBO.read(List.of(file), ID_NAME, this::add);
        } else if (name.startsWith("bio_process.tsv") || name.startsWith("chebi.tsv")) {
            DictionaryFormat.CSV.read(List.of(file), NAME_ID, this::add);
        } else if (name.startsWith("chembl_tas")) {
            Table.open(file, Table.csv(), "chembl_id", "pref_name", "chebi_id").forEach(row -> {
                String label = row.get("pref_name").isEmpty() ? row.get("chembl_id") : row.get("pref_name");
                add(new Names()
                        .add(label)
                        .entry("CHEMBL.COMPOUND:" + row.get("chembl_id"), EntityKind.SMALL_MOLECULE, row.where()));
                if (!row.get("chebi_id").isEmpty()) {
                    add(new Names()
                            .add(label)
                            .entry("CHEBI:" + row.get("chebi_id"), EntityKind.SMALL_MOLECULE, row.where()));
                }
            });
        } else if (name.startsWith("drugs.tsv")) {
            Table.open(file, Table.tsv(), "drug_claim_name", "drug_name", "concept_id")
                    .forEach(row -> {
                        String id = row.get("concept_id");
                        if (id.startsWith("chembl:")) {
                            add(new Names()
                                    .add(row.get("drug_name"))
                                    .add(row.get("drug_claim_name"))
                                    .entry(
                                            "CHEMBL.COMPOUND:" + id.substring(7),
                                            EntityKind.SMALL_MOLECULE,
                                            row.where()));
                        }
                    });
        } else if (name.startsWith("mesh_id_label")) {
            DictionaryFormat.MESH.read(List.of(file), ID_NAME, this::add);
        }
    }

    private void addGene(Entry entry) {
        add(entry);
        symbols.put(entry.curie(), entry.name());
    }

    private void add(Entry entry) {
        Set<String> known = labels.computeIfAbsent(entry.curie(), key -> new HashSet<>(4));
        for (Entry.Name name : entry.names()) {
            known.add(Reference.label(name.text()));
        }
    }
}
