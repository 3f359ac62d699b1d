package org.agonist.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.agonist.resources.AtomicFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The corpus that something is measured on, which of its documents, and where what was found goes. */
final class MeasuredCorpus {
    @Mixin
    private CorpusFiles files;

    @Option(names = "--relations", paramLabel = "FILE", description = "DrugProt's relations (TSV): score against them.")
    private @Nullable Path relations;

    @Option(
            names = "--pmids",
            paramLabel = "FILE",
            description = "Only documents whose ids the file lists, one a line.")
    private @Nullable Path pmids;

    @Option(names = "--predictions", paramLabel = "OUT", description = "Write what was found, in DrugProt's format.")
    private @Nullable Path predictions;

    Path abstracts() {
        return files.abstracts();
    }

    Path entities() throws IOException {
        return files.entities();
    }

    @Nullable
    Path relations() {
        return relations;
    }

    boolean writesPredictions() {
        return predictions != null;
    }

    /** Those of the documents that are asked for. */
    <T> List<T> chosen(List<T> documents, Function<T, String> id) throws IOException {
        if (pmids == null) {
            return documents;
        }
        Set<String> wanted = new HashSet<>(Files.readAllLines(pmids, StandardCharsets.UTF_8));
        List<T> chosen = documents.stream()
                .filter(document -> wanted.contains(id.apply(document)))
                .toList();
        if (chosen.isEmpty()) {
            throw new IOException(pmids + ": expected ids of documents in " + abstracts() + " but found none");
        }
        return chosen;
    }

    /** Writes rows, if that is asked for. */
    void write(List<String> rows) throws IOException {
        if (predictions == null) {
            return;
        }
        try (AtomicFile target = AtomicFile.create(predictions)) {
            try (Writer writer = target.writer()) {
                for (String row : rows) {
                    writer.write(row);
                    writer.write('\n');
                }
            }
            target.commit();
        }
    }
}
