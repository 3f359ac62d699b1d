package org.agonist.entities.dictionary.imports;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.agonist.vocabulary.EntityKind;

/** UMLS semantic types and the kinds they stand for, such as T121 (pharmacologic substance) for a small molecule. */
final class SemanticType {
    private static final Map<String, EntityKind> KINDS = kinds();
    private static final Map<EntityKind, String> TYPES = types();

    private SemanticType() {}

    private static Map<String, EntityKind> kinds() {
        Map<String, EntityKind> kinds = new LinkedHashMap<>();
        kinds.put("T028", EntityKind.GENE); // Gene or Genome
        kinds.put("T116", EntityKind.GENE); // Amino Acid, Peptide, or Protein
        kinds.put("T126", EntityKind.GENE); // Enzyme
        kinds.put("T192", EntityKind.GENE); // Receptor
        kinds.put("T129", EntityKind.PROTEIN); // Immunologic Factor
        kinds.put("T114", EntityKind.NUCLEIC_ACID); // Nucleic Acid, Nucleoside, or Nucleotide
        kinds.put("T195", EntityKind.SMALL_MOLECULE); // Antibiotic
        kinds.put("T121", EntityKind.SMALL_MOLECULE); // Pharmacologic Substance
        kinds.put("T200", EntityKind.SMALL_MOLECULE); // Clinical Drug
        kinds.put("T109", EntityKind.SMALL_MOLECULE); // Organic Chemical
        kinds.put("T197", EntityKind.SMALL_MOLECULE); // Inorganic Chemical
        kinds.put("T125", EntityKind.SMALL_MOLECULE); // Hormone
        kinds.put("T127", EntityKind.SMALL_MOLECULE); // Vitamin
        kinds.put("T061", EntityKind.THERAPY_CLASS); // Therapeutic or Preventive Procedure
        kinds.put("T044", EntityKind.PATHWAY); // Molecular Function
        kinds.put("T043", EntityKind.PROCESS); // Cell Function
        kinds.put("T045", EntityKind.PROCESS); // Genetic Function
        kinds.put("T049", EntityKind.PROCESS); // Cell or Molecular Dysfunction
        return kinds;
    }

    private static Map<EntityKind, String> types() {
        Map<EntityKind, String> types = new EnumMap<>(EntityKind.class);
        for (EntityKind kind : EntityKind.values()) {
            types.put(kind, kind.isAgent() ? "T121" : kind.isMolecularTarget() ? "T116" : "T044");
        }
        types.put(EntityKind.GENE, "T028");
        types.put(EntityKind.PROTEIN, "T129");
        types.put(EntityKind.NUCLEIC_ACID, "T114");
        types.put(EntityKind.THERAPY_CLASS, "T061");
        types.put(EntityKind.PROCESS, "T043");
        return types;
    }

    /** Whether concepts of this type are drugs or targets. */
    static boolean isKept(String type) {
        return KINDS.containsKey(type.toUpperCase(Locale.ROOT));
    }

    /** What a type stands for; a small molecule where it stands for neither drug nor target. */
    static EntityKind kindOf(String type) {
        return KINDS.getOrDefault(type.toUpperCase(Locale.ROOT), EntityKind.SMALL_MOLECULE);
    }

    /** The one of two types' kinds that is named more precisely. */
    static EntityKind first(EntityKind a, EntityKind b) {
        for (EntityKind kind : KINDS.values()) {
            if (kind == a || kind == b) {
                return kind;
            }
        }
        return a;
    }

    /** The type that a kind is written as. */
    static String of(EntityKind kind) {
        return TYPES.getOrDefault(kind, "T121");
    }
}
