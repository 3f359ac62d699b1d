package org.agonist.entities.dictionary.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.agonist.entities.dictionary.DictionaryException;
import org.agonist.entities.dictionary.Entry;
import org.agonist.vocabulary.EntityKind;

/** Pathways: Reactome, WikiPathways, MSigDB and every other set in GMT; ontologies of processes. */
final class PathwayImports {
    private PathwayImports() {}

    /** Reactome's list of pathways (identifier, name, species), human ones only; or its GMT. */
    static void reactome(List<Path> files, Consumer<Entry> sink) throws IOException {
        for (Path file : files) {
            Table.headless(file, Table.plainTsv(), StandardCharsets.UTF_8).forEach(row -> {
                String first = row.required(0, "an identifier such as R-HSA-109581 or a pathway's name");
                String second = row.required(1, "a pathway's name or its identifier");
                boolean list = first.startsWith("R-");
                String id = list ? first : second;
                if (!id.startsWith("R-")) {
                    throw new DictionaryException(row.where()
                            + ": expected an identifier such as R-HSA-109581 in column 1 or 2 but found [" + first + " "
                            + second + "]; check --format");
                }
                if (id.startsWith("R-HSA-")) {
                    sink.accept(new Names()
                            .add(list ? second : first)
                            .entry("REACT:" + id, EntityKind.PATHWAY, row.where()));
                }
            });
        }
    }

    /**
     * Gene sets: name, description or identifier, genes. WikiPathways puts name, release, identifier and species into the
     * first column, parted by '%'; MSigDB writes HALLMARK_APOPTOSIS for apoptosis.
     */
    static void gmt(List<Path> files, Consumer<Entry> sink) throws IOException {
        for (Path file : files) {
            Table.headless(file, Table.plainTsv(), StandardCharsets.UTF_8).forEach(row -> {
                String title = row.required(0, "the name of a gene set");
                row.required(1, "a description or an address");
                String[] parts = title.split("%", -1);
                if (parts.length == 4) {
                    if (parts[3].equals("Homo sapiens")) {
                        sink.accept(new Names()
                                .add(parts[0])
                                .entry("WikiPathways:" + parts[2], EntityKind.PATHWAY, row.where()));
                    }
                } else if (row.get(1).startsWith("R-HSA-")) {
                    sink.accept(new Names().add(title).entry("REACT:" + row.get(1), EntityKind.PATHWAY, row.where()));
                } else if (title.indexOf('_') > 0 && title.indexOf(' ') < 0) {
                    String name = title.substring(title.indexOf('_') + 1)
                            .replace('_', ' ')
                            .toLowerCase(Locale.ROOT);
                    sink.accept(new Names().add(name).entry("MSigDB:" + title, EntityKind.PATHWAY, row.where()));
                } else {
                    String slug = title.toLowerCase(Locale.ROOT).replace(' ', '-');
                    sink.accept(new Names().add(title).entry("agonist:" + slug, EntityKind.PATHWAY, row.where()));
                }
            });
        }
    }

    /** The Gene Ontology and other ontologies. */
    static void obo(List<Path> files, Consumer<Entry> sink) throws IOException {
        for (Path file : files) {
            OboImporter.read(file, EntityKind.PROCESS, "", sink);
        }
    }
}
