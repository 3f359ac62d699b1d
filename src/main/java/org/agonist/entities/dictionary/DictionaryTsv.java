package org.agonist.entities.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.agonist.vocabulary.EntityKind;
import org.agonist.vocabulary.Mechanism;
import org.jspecify.annotations.Nullable;

/**
 * Reads dictionaries as the project writes them: tab-separated, one concept a line, with the header
 * {@code id name type synonyms targets members status notes}. Only the first three columns are required.
 *
 * <p>Synonyms, targets and members are parted by {@code |}. A name may end in flags in braces: {@code MET{case}},
 * {@code REST{case,ambiguous}}, {@code receptor{never-alone}}.
 */
public final class DictionaryTsv {
    private static final List<String> COLUMNS =
            List.of("id", "name", "type", "synonyms", "targets", "members", "status", "notes");
    private static final int REQUIRED = 3;

    private DictionaryTsv() {}

    /**
     * Reads all rows.
     *
     * @param source what messages call the dictionary, such as {@code drugs.tsv}
     * @throws DictionaryException at the first row that is not as described
     */
    public static List<Entry> read(Reader reader, String source) throws IOException {
        List<String> problems = new ArrayList<>();
        List<Entry> entries = read(reader, source, problems);
        if (!problems.isEmpty()) {
            throw new DictionaryException(problems.get(0));
        }
        return entries;
    }

    /**
     * Reads the rows that are as described.
     *
     * @param problems receives a message for each row that is not, and for a header that is not
     */
    public static List<Entry> read(Reader reader, String source, List<String> problems) throws IOException {
        BufferedReader lines = new BufferedReader(reader);
        String header = withoutMark(lines.readLine());
        if (header == null) {
            problems.add(source + ": expected a header line but the file is empty");
            return List.of();
        }
        int columns;
        try {
            columns = checkedHeader(header, source);
        } catch (DictionaryException e) {
            problems.add(String.valueOf(e.getMessage()));
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        int number = 1;
        String line;
        while ((line = lines.readLine()) != null) {
            number++;
            if (!line.isBlank()) {
                try {
                    entries.add(entry(line, columns, source + ":" + number));
                } catch (DictionaryException e) {
                    problems.add(String.valueOf(e.getMessage()));
                }
            }
        }
        return entries;
    }

    /** Writes entries in this form, sorted by name, then by identifier. */
    public static void write(Collection<Entry> entries, Writer out) throws IOException {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing((Entry entry) -> entry.name().toLowerCase(Locale.ROOT))
                .thenComparing(Entry::curie));
        out.write(String.join("\t", COLUMNS) + "\n");
        for (Entry entry : sorted) {
            List<String> names = new ArrayList<>();
            for (Entry.Name name : entry.names()) {
                names.add(written(name));
            }
            String preferred = names.isEmpty() ? entry.name() : names.remove(0);
            List<String> targets = new ArrayList<>();
            for (Entry.KnownTarget target : entry.targets()) {
                targets.add(target.mechanism().label() + " " + target.curie());
            }
            out.write(String.join(
                            "\t",
                            entry.curie(),
                            preferred,
                            entry.kind().label(),
                            String.join("|", names),
                            String.join("|", targets),
                            String.join("|", entry.members()),
                            "",
                            "")
                    + "\n");
        }
    }

    private static String written(Entry.Name name) {
        List<String> flags = new ArrayList<>();
        if (name.exactCase()) {
            flags.add("case");
        }
        if (name.ambiguous()) {
            flags.add("ambiguous");
        }
        if (name.neverAlone()) {
            flags.add("never-alone");
        }
        return flags.isEmpty() ? name.text() : name.text() + "{" + String.join(",", flags) + "}";
    }

    /** Without the byte order mark that some editors and spreadsheets put before a file in UTF-8. */
    private static @Nullable String withoutMark(@Nullable String line) {
        return line != null && line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private static int checkedHeader(String header, String source) throws DictionaryException {
        String[] found = header.strip().split("\t", -1);
        boolean good = found.length >= REQUIRED && found.length <= COLUMNS.size();
        for (int i = 0; good && i < found.length; i++) {
            good = COLUMNS.get(i).equals(found[i]);
        }
        if (!good) {
            throw new DictionaryException(source + ":1: expected the tab-separated header [" + String.join(" ", COLUMNS)
                    + "] but found [" + header.replace('\t', ' ') + "]");
        }
        return found.length;
    }

    private static Entry entry(String line, int columns, String where) throws DictionaryException {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw new DictionaryException(where + ": expected " + columns + " columns but found " + cells.length
                    + " in [" + line.replace('\t', ' ') + "]");
        }
        String curie = cells[0].strip();
        if (curie.indexOf(':') <= 0 || curie.endsWith(":") || curie.indexOf(' ') >= 0) {
            throw new DictionaryException(
                    where + ": expected an identifier such as HGNC:3942 but found [" + curie + "]");
        }
        EntityKind kind;
        try {
            kind = EntityKind.ofLabel(cells[2].strip());
        } catch (IllegalArgumentException e) {
            throw new DictionaryException(where + ": type: " + e.getMessage(), e);
        }
        List<Entry.Name> names = new ArrayList<>();
        names.add(name(cells[1].strip(), where));
        for (String synonym : parts(cells, 3)) {
            names.add(name(synonym, where));
        }
        List<Entry.KnownTarget> targets = new ArrayList<>();
        for (String target : parts(cells, 4)) {
            targets.add(target(target, where));
        }
        return new Entry(curie, names.get(0).text(), kind, names, targets, parts(cells, 5), where);
    }

    private static List<String> parts(String[] cells, int column) {
        List<String> parts = new ArrayList<>();
        if (column < cells.length) {
            String cell = cells[column];
            int begin = 0;
            while (begin <= cell.length()) {
                int end = cell.indexOf('|', begin);
                end = end < 0 ? cell.length() : end;
                String part = cell.substring(begin, end).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                begin = end + 1;
            }
        }
        return parts;
    }

    private static Entry.Name name(String cell, String where) throws DictionaryException {
        boolean exactCase = false;
        boolean ambiguous = false;
        boolean neverAlone = false;
        String text = cell;
        int brace = cell.lastIndexOf('{');
        if (brace > 0 && cell.endsWith("}")) {
            for (String flag : cell.substring(brace + 1, cell.length() - 1).split(",", -1)) {
                switch (flag.strip()) {
                    case "case" -> exactCase = true;
                    case "ambiguous" -> ambiguous = true;
                    case "never-alone" -> neverAlone = true;
                    default ->
                        throw new DictionaryException(
                                where + ": expected a flag of case, ambiguous, never-alone but found [" + flag
                                        + "] in [" + cell + "]");
                }
            }
            text = cell.substring(0, brace).strip();
        }
        if (text.isEmpty()) {
            throw new DictionaryException(where + ": expected a name but found [" + cell + "]");
        }
        return new Entry.Name(text, exactCase, ambiguous, neverAlone);
    }

    private static Entry.KnownTarget target(String cell, String where) throws DictionaryException {
        int space = cell.indexOf(' ');
        if (space < 0) {
            throw new DictionaryException(
                    where + ": targets: expected a mechanism and an identifier, such as INHIBITOR FPLX:MMP, but found ["
                            + cell + "]");
        }
        try {
            return new Entry.KnownTarget(
                    Mechanism.ofLabel(cell.substring(0, space)),
                    cell.substring(space + 1).strip());
        } catch (IllegalArgumentException e) {
            throw new DictionaryException(where + ": targets: " + e.getMessage(), e);
        }
    }
}
