package org.agonist.entities.dictionary.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.agonist.entities.dictionary.Entry;
import org.agonist.vocabulary.EntityKind;

/** Genes, proteins, families and complexes: HGNC, NCBI Gene, UniProt, FamPlex. */
final class GeneImports {
    private GeneImports() {}

    /** HGNC's complete set, with {@code gene_family} as until 2018 or {@code gene_group} as since. */
    static void hgnc(List<Path> files, Consumer<Entry> sink) throws IOException {
        for (Path file : files) {
            Table.open(file, Table.tsv(), "hgnc_id", "symbol", "name", "status").forEach(row -> {
                if (!row.get("status").startsWith("Approved")) {
                    return;
                }
                sink.accept(new Names()
                        .add(row.get("symbol"))
                        .add(row.get("name"))
                        .addAll(row.get("alias_symbol"), "|")
                        .addAll(row.get("alias_name"), "|")
                        .addAll(row.get("prev_symbol"), "|")
                        .addAll(row.get("prev_name"), "|")
                        .entry(row.get("hgnc_id"), EntityKind.GENE, row.where()));
            });
        }
    }

    /** NCBI's gene_info; "-" stands for nothing there. */
    static void ncbiGene(List<Path> files, Consumer<Entry> sink) throws IOException {
        for (Path file : files) {
            Table.open(file, Table.plainTsv(), "GeneID", "Symbol", "Synonyms").forEach(row -> {
                Names names = new Names();
                for (String column : List.of(
                        "Symbol_from_nomenclature_authority",
                        "Symbol",
                        "Full_name_from_nomenclature_authority",
                        "Synonyms",
                        "description",
                        "Other_designations")) {
                    String cell = row.get(column);
                    names.addAll(cell.equals("-") || cell.equals("NEWENTRY") ? "" : cell, "|");
                }
                if (!names.isEmpty()) {
                    sink.accept(names.entry("NCBIGene:" + row.get("GeneID"), EntityKind.GENE, row.where()));
                }
            });
        }
    }

    /** UniProt's tab-separated export with the columns Entry, Protein names and Gene Names. */
    static void uniprot(List<Path> files, Consumer<Entry> sink) throws IOException {
        for (Path file : files) {
            Table.open(file, Table.plainTsv(), "Entry", "Protein names").forEach(row -> {
                List<String> proteins = parts(row.get("Protein names"));
                Names names = new Names();
                names.add(row.get("Gene Names (primary)", "Gene names  (primary )"));
                names.addAll(row.get("Gene Names", "Gene names"), " ");
                proteins.forEach(names::add);
                if (!names.isEmpty()) {
                    sink.accept(names.entry("UniProt:" + row.get("Entry"), EntityKind.GENE, row.where()));
                }
            });
        }
    }

    /** {@code Full name (EC 2.7.1.1) (Short) [Cleaved into: …]} as its names. */
    private static List<String> parts(String cell) {
        int bracket = cell.indexOf(" [");
        String text = bracket < 0 ? cell : cell.substring(0, bracket);
        List<String> names = new ArrayList<>();
        while (text.endsWith(")")) {
            int depth = 0;
            int open = text.length() - 1;
            do {
                depth += text.charAt(open) == ')' ? 1 : text.charAt(open) == '(' ? -1 : 0;
                open--;
            } while (depth > 0 && open >= 0);
            if (open < 1 || text.charAt(open) != ' ') {
                break;
            }
            String inner = text.substring(open + 2, text.length() - 1);
            if (!inner.startsWith("EC ") && !inner.equals("Fragment")) {
                names.add(0, inner);
            }
            text = text.substring(0, open);
        }
        names.add(0, text);
        return names;
    }

    /**
     * FamPlex: any of {@code entities.csv}, {@code grounding_map.csv} and {@code relations.csv}. Of the grounding map only rows
     * for families (FPLX) and for genes (HGNC) and proteins (UP) are kept: it also holds chemicals and processes.
     */
    static void famplex(List<Path> files, Consumer<Entry> sink) throws IOException {
        Map<String, Names> names = new LinkedHashMap<>();
        Map<String, List<String>> members = new LinkedHashMap<>();
        Map<String, Boolean> complexes = new LinkedHashMap<>();
        for (Path file : files) {
            Table.headless(file, Table.csv(), java.nio.charset.StandardCharsets.UTF_8)
                    .forEach(row -> {
                        if (row.size() == 1) {
                            String entity = row.get(0);
                            names.computeIfAbsent("FPLX:" + entity, key -> new Names())
                                    .add(entity.replace('_', ' '));
                        } else if (row.get(2).equals("isa") || row.get(2).equals("partof")) {
                            String whole = row.get(3) + ":" + row.get(4);
                            String part = curie(row.get(0), row.get(1));
                            if (whole.startsWith("FPLX:") && !part.isEmpty()) {
                                members.computeIfAbsent(whole, key -> new ArrayList<>())
                                        .add(part);
                                complexes.merge(whole, row.get(2).equals("partof"), Boolean::logicalOr);
                            }
                        } else {
                            for (int i = 1; i + 1 < row.size(); i += 2) {
                                String curie = curie(row.get(i), row.get(i + 1));
                                if (!curie.isEmpty()) {
                                    names.computeIfAbsent(curie, key -> new Names())
                                            .add(row.required(0, "a text"));
                                }
                            }
                        }
                    });
        }
        String source = files.isEmpty() ? "famplex" : SourceFile.nameOf(files.get(0));
        names.forEach((curie, gathered) -> {
            boolean family = curie.startsWith("FPLX:");
            EntityKind kind = !family
                    ? EntityKind.GENE
                    : complexes.getOrDefault(curie, false) ? EntityKind.COMPLEX : EntityKind.FAMILY;
            sink.accept(gathered.entry(curie, kind, members.getOrDefault(curie, List.of()), source));
        });
    }

    private static String curie(String database, String id) {
        return switch (database) {
            case "FPLX", "HGNC" -> database + ":" + id;
            case "UP" -> "UniProt:" + id;
            default -> "";
        };
    }
}
