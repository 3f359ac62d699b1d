package org.agonist.readers;

import java.util.List;
import java.util.Locale;

/** What the endings of file names say. */
final class FileNames {
    private static final List<String> DOCUMENTS =
            List.of(".txt", ".text", ".md", ".jsonl", ".ndjson", ".json", ".xml", ".nxml", ".pubtator", ".pdf");
    private static final List<String> ARCHIVES = List.of(".zip", ".tar", ".tgz");
    private static final List<String> TABLES = List.of(".csv", ".tsv");
    private static final String GZIP = ".gz";

    private FileNames() {}

    /** What files in a directory, or in an archive, must end in to be read; tables are not among them, as most hold no text. */
    static String documentEndings() {
        return String.join(", ", DOCUMENTS) + ", " + String.join(", ", ARCHIVES);
    }

    /** Whether a file that nobody named, but whose directory somebody did, is read. Hidden files are not. */
    static boolean isDocument(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return !name.startsWith(".") && (endsInOneOf(plain(name), DOCUMENTS) || endsInOneOf(plain(name), ARCHIVES));
    }

    static boolean isArchive(String name) {
        return endsInOneOf(plain(name), ARCHIVES);
    }

    static boolean isPdf(String name) {
        return plain(name).endsWith(".pdf");
    }

    /** The name without the endings of formats: {@code a.b} of {@code a.b.txt.gz}. */
    static String stem(String name) {
        String stem = cut(name, List.of(GZIP));
        String shorter = cut(cut(cut(stem, DOCUMENTS), ARCHIVES), TABLES);
        return shorter;
    }

    private static String cut(String name, List<String> endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (lower.length() > ending.length() && lower.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    /** Without {@code .gz}, in lower case. */
    static String plain(String name) {
        return cut(name, List.of(GZIP)).toLowerCase(Locale.ROOT);
    }

    private static boolean endsInOneOf(String name, List<String> endings) {
        return endings.stream().anyMatch(name::endsWith);
    }
}
