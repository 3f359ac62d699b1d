package org.agonist.entities.dictionary.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.agonist.entities.dictionary.DictionaryException;
import org.agonist.entities.dictionary.Entry;
import org.agonist.vocabulary.EntityKind;

/**
 * Ontologies in OBO format 1.2 and 1.4: each term with its name and its exact and related synonyms; obsolete terms are left out.
 */
final class OboImporter {
    private OboImporter() {}

    /**
     * Reads the terms of one file.
     *
     * @param prefix whose terms are kept, such as {@code GO}; empty for all
     */
    static void read(Path file, EntityKind kind, String prefix, Consumer<Entry> sink) throws IOException {
        try (BufferedReader reader = SourceFile.reader(file, StandardCharsets.UTF_8)) {
            Term term = new Term();
            boolean inTerm = false;
            boolean any = false;
            int number = 0;
            String line;
            while ((line = reader.readLine()) != null) {
                number++;
                if (line.startsWith("[")) {
                    term.emit(kind, prefix, sink);
                    term = new Term();
                    inTerm = line.strip().equals("[Term]");
                    any |= inTerm;
                } else if (inTerm) {
                    term.read(line, SourceFile.nameOf(file) + ":" + number);
                }
            }
            term.emit(kind, prefix, sink);
            if (!any) {
                throw new DictionaryException(SourceFile.nameOf(file)
                        + ":1: expected an ontology in OBO format with [Term] stanzas but found none; check --format");
            }
        }
    }

    private static final class Term {
        private String id = "";
        private String where = "";
        private String name = "";
        private boolean obsolete;
        private final Names synonyms = new Names();

        void read(String line, String at) throws DictionaryException {
            if (line.startsWith("id: ")) {
                id = line.substring(4).strip();
                where = at;
            } else if (line.startsWith("name: ")) {
                name = unescaped(line.substring(6).strip());
            } else if (line.startsWith("is_obsolete: true")) {
                obsolete = true;
            } else if (line.startsWith("synonym: ")) {
                int open = line.indexOf('"');
                int close = open < 0 ? -1 : closing(line, open + 1);
                if (close < 0) {
                    throw new DictionaryException(at + ": expected a synonym in quotation marks but found [" + line
                            + "]; check that the file was downloaded whole");
                }
                String rest = line.substring(close + 1).strip();
                if (rest.startsWith("EXACT") || rest.startsWith("RELATED")) {
                    synonyms.add(unescaped(line.substring(open + 1, close)));
                }
            }
        }

        private static int closing(String line, int from) {
            int i = from;
            while (i < line.length()) {
                if (line.charAt(i) == '\\') {
                    i++;
                } else if (line.charAt(i) == '"') {
                    return i;
                }
                i++;
            }
            return -1;
        }

        private static String unescaped(String text) {
            if (text.indexOf('\\') < 0) {
                return text;
            }
            StringBuilder out = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\\' && i + 1 < text.length()) {
                    i++;
                    c = text.charAt(i);
                }
                out.append(c);
            }
            return out.toString();
        }

        void emit(EntityKind kind, String prefix, Consumer<Entry> sink) {
            if (!id.isEmpty()
                    && !name.isEmpty()
                    && !obsolete
                    && id.indexOf(':') > 0
                    && (prefix.isEmpty() || id.startsWith(prefix + ":"))) {
                sink.accept(new Names().add(name).addAll(synonyms).entry(id, kind, where));
            }
        }
    }
}
