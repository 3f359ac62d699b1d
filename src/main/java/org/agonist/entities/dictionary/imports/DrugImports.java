package org.agonist.entities.dictionary.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.agonist.entities.dictionary.DictionaryException;
import org.agonist.entities.dictionary.Entry;
import org.agonist.vocabulary.EntityKind;

/** Drugs and compounds: DrugBank, DrugCentral, ChEMBL, ChEBI, Guide to PHARMACOLOGY, Drug Repurposing Hub. */
final class DrugImports {
    private DrugImports() {}

    /** DrugBank's open vocabulary. */
    static void drugBank(List<Path> files, Consumer<Entry> sink) throws IOException {
        for (Path file : files) {
            Table.open(file, Table.csv(), "DrugBank ID", "Common name", "Synonyms")
                    .forEach(row -> {
                        Names names = new Names().add(row.get("Common name")).addAll(row.get("Synonyms"), " | ");
                        if (!names.isEmpty()) {
                            sink.accept(names.entry(
                                    "DRUGBANK:" + row.get("DrugBank ID"), kindOf(row.get("Common name")), row.where()));
                        }
                    });
        }
    }

    /** DrugCentral's drug–target interactions: each drug once, however many targets it has. */
    static void drugCentral(List<Path> files, Consumer<Entry> sink) throws IOException {
        Set<String> seen = new HashSet<>();
        for (Path file : files) {
            Table.open(file, Table.tsv(), "DRUG_NAME", "STRUCT_ID").forEach(row -> {
                String curie = "DrugCentral:" + row.get("STRUCT_ID");
                if (seen.add(curie) && !row.get("DRUG_NAME").isEmpty()) {
                    sink.accept(new Names()
                            .add(row.get("DRUG_NAME"))
                            .entry(curie, kindOf(row.get("DRUG_NAME")), row.where()));
                }
            });
        }
    }

    /** ChEMBL: molecules ({@code chembl_id, pref_name}) or targets ({@code target_chembl_id, target_name}). */
    static void chembl(List<Path> files, Consumer<Entry> sink) throws IOException {
        for (Path file : files) {
            if (firstLine(file).contains("target_name")) {
                Set<String> seen = new HashSet<>();
                Table.open(file, Table.csv(), "target_chembl_id", "target_name").forEach(row -> {
                    String curie = "CHEMBL.TARGET:" + row.get("target_chembl_id");
                    if (!row.get("target_name").isEmpty() && seen.add(curie)) {
                        sink.accept(new Names().add(row.get("target_name")).entry(curie, EntityKind.GENE, row.where()));
                    }
                });
            } else {
                Table.open(file, Table.csv(), "chembl_id", "pref_name").forEach(row -> {
                    String name = readable(row.get("pref_name"));
                    if (!name.isEmpty()) {
                        sink.accept(new Names()
                                .add(name)
                                .addAll(row.get("synonyms"), "|")
                                .entry("CHEMBL.COMPOUND:" + row.get("chembl_id"), kindOf(name), row.where()));
                    }
                });
            }
        }
    }

    /** ChEMBL shouts: words of letters become small, codes such as UCL-1530 stay. */
    private static String readable(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isDigit(name.charAt(i))) {
                return name;
            }
        }
        return name.toLowerCase(Locale.ROOT);
    }

    /** ChEBI's names.tsv, or its ontology in OBO. */
    static void chebi(List<Path> files, Consumer<Entry> sink) throws IOException {
        for (Path file : files) {
            String first = firstLine(file);
            if (first.startsWith("format-version")) {
                OboImporter.read(file, EntityKind.SMALL_MOLECULE, "CHEBI", sink);
            } else if (first.toUpperCase(Locale.ROOT).contains("COMPOUND_ID")) {
                chebiNames(file, sink);
            } else {
                throw new DictionaryException(SourceFile.nameOf(file)
                        + ":1: expected ChEBI's names.tsv (with COMPOUND_ID) or chebi.obo (with format-version) but found ["
                        + first + "]; download either from ChEBI");
            }
        }
    }

    private static void chebiNames(Path file, Consumer<Entry> sink) throws IOException {
        Map<String, Names> preferred = new LinkedHashMap<>();
        Map<String, Names> others = new LinkedHashMap<>();
        Table.open(file, Table.plainTsv(), "COMPOUND_ID", "TYPE", "NAME").forEach(row -> {
            String language = row.get("LANGUAGE", "LANGUAGE_CODE");
            if (!language.isEmpty() && !language.equals("en")) {
                return;
            }
            boolean name = row.get("TYPE").equals("NAME") || row.get("TYPE").equals("INN");
            (name ? preferred : others)
                    .computeIfAbsent("CHEBI:" + row.get("COMPOUND_ID"), curie -> new Names())
                    .add(Names.withoutMarkup(row.get("NAME")));
            preferred.computeIfAbsent("CHEBI:" + row.get("COMPOUND_ID"), curie -> new Names());
        });
        String source = SourceFile.nameOf(file);
        preferred.forEach((curie, names) -> {
            Names all = names.addAll(others.getOrDefault(curie, new Names()));
            if (!all.isEmpty()) {
                sink.accept(all.entry(curie, EntityKind.SMALL_MOLECULE, source));
            }
        });
    }

    /** Guide to PHARMACOLOGY: ligands, or targets and families; names hold HTML. */
    static void guideToPharmacology(List<Path> files, Consumer<Entry> sink) throws IOException {
        for (Path file : files) {
            boolean ligands;
            try (Table table = Table.open(file, Table.csv(), "Type", "Synonyms")) {
                ligands = table.has("Ligand id");
            }
            if (ligands) {
                Table.open(file, Table.csv(), "Ligand id", "Name", "Type", "Synonyms")
                        .forEach(row -> {
                            String name = Names.withoutMarkup(row.get("Name"));
                            if (!name.isEmpty()) {
                                sink.accept(new Names()
                                        .add(name)
                                        .add(row.get("INN"))
                                        .addAll(Names.withoutMarkup(row.get("Synonyms")), "|")
                                        .entry(
                                                "GTOPDB:" + row.get("Ligand id"),
                                                ligandKind(row.get("Type"), name),
                                                row.where()));
                            }
                        });
            } else {
                Set<String> seen = new HashSet<>();
                Table.open(file, Table.csv(), "Type", "Target id", "Target name", "synonyms")
                        .forEach(row -> {
                            String name = Names.withoutMarkup(row.get("Target name"));
                            String hgnc = row.get("HGNC id");
                            String curie = hgnc.isEmpty() ? "GTOPDB.TARGET:" + row.get("Target id") : "HGNC:" + hgnc;
                            if (!name.isEmpty() && seen.add(curie)) {
                                sink.accept(new Names()
                                        .add(row.get("HGNC symbol"))
                                        .add(name)
                                        .add(Names.withoutMarkup(row.get("Target abbreviated name")))
                                        .addAll(Names.withoutMarkup(row.get("synonyms")), "|")
                                        .entry(curie, EntityKind.GENE, row.where()));
                            }
                        });
            }
        }
    }

    private static EntityKind ligandKind(String type, String name) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "antibody" -> EntityKind.ANTIBODY;
            case "peptide", "endogenous peptide" -> EntityKind.PROTEIN;
            case "natural product" -> EntityKind.NATURAL_PRODUCT;
            default -> kindOf(name);
        };
    }

    /** The Drug Repurposing Hub: lines beginning with '!' before the header; Latin-1, as published. */
    static void repurposingHub(List<Path> files, Consumer<Entry> sink) throws IOException {
        for (Path file : files) {
            Table.open(file, Table.tsv(), StandardCharsets.ISO_8859_1, "pert_iname", "clinical_phase")
                    .forEach(row -> {
                        String name = row.get("pert_iname");
                        if (!name.isEmpty()) {
                            String slug = name.toLowerCase(Locale.ROOT).replace(' ', '-');
                            sink.accept(new Names().add(name).entry("agonist:" + slug, kindOf(name), row.where()));
                        }
                    });
        }
    }

    /** Antibodies and their conjugates by their stem, all else as a small molecule. */
    private static EntityKind kindOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int space = lower.indexOf(' ');
        String first = space < 0 ? lower : lower.substring(0, space);
        if (!first.endsWith("mab")) {
            return EntityKind.SMALL_MOLECULE;
        }
        boolean conjugate = lower.endsWith("tin")
                || lower.endsWith("tecan")
                || lower.endsWith("tansine")
                || lower.endsWith("ogamicin");
        return space > 0 && conjugate ? EntityKind.ANTIBODY_DRUG_CONJUGATE : EntityKind.ANTIBODY;
    }

    static String firstLine(Path file) throws IOException {
        try (var reader = SourceFile.reader(file, StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            return line == null ? "" : line;
        }
    }
}
