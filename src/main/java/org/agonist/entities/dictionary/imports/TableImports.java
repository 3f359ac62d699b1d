package org.agonist.entities.dictionary.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.agonist.entities.dictionary.DictionaryBuilder;
import org.agonist.entities.dictionary.DictionaryException;
import org.agonist.entities.dictionary.Entry;
import org.agonist.vocabulary.EntityKind;
import org.apache.commons.csv.CSVFormat;

/** Plain tables with a column mapping, and cTAKES' bar-separated values. */
public final class TableImports {
    private static final int MIN_BSV_COLUMNS = 2;

    private TableImports() {}

    /** Comma- or tab-separated values, by what the first line has more of; a first line without an identifier is a header. */
    static Importer columns(ColumnMapping mapping) {
        return (files, sink) -> {
            for (Path file : files) {
                String first = DrugImports.firstLine(file);
                CSVFormat format = first.indexOf('\t') >= 0 ? Table.tsv() : Table.csv();
                boolean[] header = {true};
                Table.headless(file, format, StandardCharsets.UTF_8).forEach(row -> {
                    boolean isFirst = header[0];
                    header[0] = false;
                    if (isFirst && isHeader(row.get(mapping.id() - 1))) {
                        return;
                    }
                    String id = row.required(mapping.id() - 1, "an identifier");
                    String name = row.required(mapping.name() - 1, "a name");
                    Names names = new Names().add(name);
                    if (mapping.synonyms() > 0) {
                        names.addAll(row.get(mapping.synonyms() - 1), mapping.separator());
                    }
                    sink.accept(names.entry(curie(id, mapping.prefix()), kind(row, mapping), row.where()));
                });
            }
        };
    }

    private static boolean isHeader(String cell) {
        String lower = cell.toLowerCase(Locale.ROOT);
        return lower.equals("id")
                || lower.endsWith("_id")
                || lower.endsWith(" id")
                || lower.equals("identifier")
                || lower.equals("curie")
                || lower.startsWith("#");
    }

    private static String curie(String id, String prefix) {
        return id.indexOf(':') > 0 && id.indexOf(' ') < 0 ? id : prefix + ":" + id.replace(' ', '-');
    }

    private static EntityKind kind(Table.Row row, ColumnMapping mapping) throws DictionaryException {
        if (mapping.type() == 0) {
            return mapping.kind();
        }
        try {
            return EntityKind.ofLabel(row.required(mapping.type() - 1, "a type"));
        } catch (IllegalArgumentException e) {
            throw new DictionaryException(row.where() + ": " + e.getMessage(), e);
        }
    }

    /**
     * cTAKES' BSV: {@code CUI|text}, {@code CUI|TUI|text} or {@code CUI|TUI|text|preferred text}; lines that begin with // or #
     * are comments. The semantic type says what the concept is.
     */
    static void bsv(List<Path> files, Consumer<Entry> sink) throws IOException {
        Map<String, Names> names = new LinkedHashMap<>();
        Map<String, EntityKind> kinds = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        for (Path file : files) {
            try (BufferedReader reader = SourceFile.reader(file, StandardCharsets.UTF_8)) {
                int number = 0;
                String line;
                while ((line = reader.readLine()) != null) {
                    number++;
                    if (line.isBlank() || line.startsWith("//") || line.startsWith("#")) {
                        continue;
                    }
                    String where = SourceFile.nameOf(file) + ":" + number;
                    String[] cells = line.split("\\|", -1);
                    if (cells.length < MIN_BSV_COLUMNS || cells[0].isBlank()) {
                        throw new DictionaryException(
                                where + ": expected CUI|TUI|text|preferred text but found [" + line + "]");
                    }
                    String id = cells[0].strip();
                    String curie = id.indexOf(':') > 0 ? id : "UMLS:" + id;
                    Names gathered = names.computeIfAbsent(curie, key -> new Names());
                    if (cells.length > 3) {
                        gathered.add(cells[3]);
                    }
                    gathered.add(cells.length == MIN_BSV_COLUMNS ? cells[1] : cells[2]);
                    kinds.putIfAbsent(
                            curie,
                            cells.length > MIN_BSV_COLUMNS
                                    ? SemanticType.kindOf(cells[1].strip())
                                    : EntityKind.SMALL_MOLECULE);
                    sources.putIfAbsent(curie, where);
                }
            }
        }
        names.forEach((curie, gathered) -> {
            if (!gathered.isEmpty()) {
                sink.accept(gathered.entry(
                        curie,
                        kinds.getOrDefault(curie, EntityKind.SMALL_MOLECULE),
                        sources.getOrDefault(curie, "bsv")));
            }
        });
    }

    /**
     * Writes entries as cTAKES reads them: {@code CUI|TUI|text|preferred text}, one name a line. Entries whose identifier does not
     * end in a digit, such as FPLX:MMP, are left out: cTAKES keeps identifiers as numbers and takes all others for one. So are names
     * that count in one case or context only: cTAKES would find MET in <i>met</i>.
     */
    public static void writeBsv(Collection<Entry> entries, Writer out) throws IOException {
        for (Entry entry : entries) {
            if (!Character.isDigit(entry.curie().charAt(entry.curie().length() - 1))) {
                continue;
            }
            String id = entry.curie().startsWith("UMLS:") ? entry.curie().substring(5) : entry.curie();
            for (Entry.Name name : entry.names()) {
                if (name.exactCase()
                        || name.ambiguous()
                        || name.neverAlone()
                        || DictionaryBuilder.isShortSymbol(name.text())) {
                    continue;
                }
                out.write(id + "|" + SemanticType.of(entry.kind()) + "|" + name.text() + "|" + entry.name() + "\n");
            }
        }
    }
}
