package org.agonist.entities.dictionary.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.agonist.entities.dictionary.Entry;

/** The download formats that can be imported. */
public enum DictionaryFormat {
    HGNC(GeneImports::hgnc),
    FAMPLEX(GeneImports::famplex),
    DRUGCENTRAL(DrugImports::drugCentral),
    CHEMBL(DrugImports::chembl),
    CHEBI(DrugImports::chebi),
    DRUGBANK(DrugImports::drugBank),
    GTOPDB(DrugImports::guideToPharmacology),
    REPURPOSING_HUB(DrugImports::repurposingHub),
    REACTOME(PathwayImports::reactome),
    GMT(PathwayImports::gmt),
    OBO(PathwayImports::obo),
    MESH(MeshImporter::read),
    UMLS(UmlsImporter::read),
    NCBI_GENE(GeneImports::ncbiGene),
    UNIPROT(GeneImports::uniprot),
    CSV(TableImports.columns(ColumnMapping.DEFAULT)),
    BSV(TableImports::bsv);

    private final Importer importer;

    DictionaryFormat(Importer importer) {
        this.importer = importer;
    }

    /** As the command line spells it, such as {@code repurposing-hub}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads files of this format, plain or compressed by gzip.
     *
     * @param mapping which column of a plain table holds what; other formats do not need it
     * @param sink receives the entries one after the other
     * @throws org.agonist.entities.dictionary.DictionaryException if a file is not as expected; the message names file and line
     */
    public void read(List<Path> files, ColumnMapping mapping, Consumer<Entry> sink) throws IOException {
        (this == CSV ? TableImports.columns(mapping) : importer).read(files, sink);
    }

    /**
     * The format with this label.
     *
     * @throws IllegalArgumentException if there is none; the message lists the labels
     */
    public static DictionaryFormat ofLabel(String label) {
        StringBuilder labels = new StringBuilder();
        for (DictionaryFormat format : values()) {
            if (format.label().equals(label)) {
                return format;
            }
            labels.append(labels.isEmpty() ? "" : ", ").append(format.label());
        }
        throw new IllegalArgumentException("expected one of " + labels + " but found [" + label + "]");
    }
}
