package org.agonist.entities.dictionary.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.agonist.entities.dictionary.DictionaryException;
import org.agonist.entities.dictionary.Entry;
import org.agonist.vocabulary.EntityKind;

/**
 * UMLS in Rich Release Format: English, unsuppressed names of MRCONSO whose concept MRSTY gives a semantic type of a drug,
 * a gene or a process. Both files are needed, in any order; they are told apart by their names.
 */
final class UmlsImporter {
    private static final int MRCONSO_COLUMNS = 18;
    private static final int MRSTY_COLUMNS = 4;

    private UmlsImporter() {}

    static void read(List<Path> files, Consumer<Entry> sink) throws IOException {
        Map<String, EntityKind> kinds = new HashMap<>();
        boolean any = false;
        for (Path file : files) {
            if (SourceFile.nameOf(file).startsWith("MRSTY")) {
                any = true;
                forEach(file, MRSTY_COLUMNS, cells -> {
                    if (SemanticType.isKept(cells[1])) {
                        kinds.merge(cells[0], SemanticType.kindOf(cells[1]), SemanticType::first);
                    }
                });
            }
        }
        boolean names = files.stream().anyMatch(file -> SourceFile.nameOf(file).startsWith("MRCONSO"));
        if (!any || !names) {
            throw new DictionaryException("umls: expected the files MRCONSO.RRF and MRSTY.RRF but found " + files
                    + "; give both, by their names, plain or .gz");
        }
        for (Path file : files) {
            if (SourceFile.nameOf(file).startsWith("MRCONSO")) {
                consolidated(file, kinds, sink);
            }
        }
    }

    /** MRCONSO is sorted by concept, so that one concept at a time is held. */
    private static void consolidated(Path file, Map<String, EntityKind> kinds, Consumer<Entry> sink)
            throws IOException {
        String[] concept = {""};
        Names[] gathered = {new Names(), new Names()};
        Runnable emit = () -> {
            EntityKind kind = kinds.get(concept[0]);
            Names all = gathered[0].addAll(gathered[1]);
            if (kind != null && !all.isEmpty()) {
                sink.accept(all.entry("UMLS:" + concept[0], kind, SourceFile.nameOf(file)));
            }
        };
        forEach(file, MRCONSO_COLUMNS, cells -> {
            if (!cells[0].equals(concept[0])) {
                emit.run();
                concept[0] = cells[0];
                gathered[0] = new Names();
                gathered[1] = new Names();
            }
            if (cells[1].equals("ENG") && cells[16].equals("N") && kinds.containsKey(cells[0])) {
                boolean preferred = cells[2].equals("P") && cells[4].equals("PF") && cells[6].equals("Y");
                gathered[preferred ? 0 : 1].add(cells[14]);
            }
        });
        emit.run();
    }

    private static void forEach(Path file, int columns, Consumer<String[]> action) throws IOException {
        try (BufferedReader reader = SourceFile.reader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            String line;
            while ((line = reader.readLine()) != null) {
                number++;
                String[] cells = line.split("\\|", -1);
                if (cells.length < columns) {
                    throw new DictionaryException(SourceFile.nameOf(file) + ":" + number + ": expected at least "
                            + columns + " columns parted by | but found " + cells.length
                            + "; check that the file was downloaded whole");
                }
                action.accept(cells);
            }
        }
    }
}
