package org.agonist.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files of a corpus, named alike wherever one is trained or measured with. */
final class CorpusFiles {
    @Option(
            names = {"--abstracts", "--documents", "--drugprot-abstracts"},
            required = true,
            paramLabel = "FILE",
            description = "The corpus's texts: DrugProt's abstracts (TSV).")
    private Path abstracts;

    @Option(
            names = {"--entities", "--drugprot-entities"},
            paramLabel = "FILE",
            description = "DrugProt's entities (TSV).")
    private @Nullable Path entities;

    Path abstracts() {
        return abstracts;
    }

    /** The file of entities, where the corpus has one. */
    Path entities() throws IOException {
        if (entities == null) {
            throw new IOException("--entities: expected the corpus's file of entities but found none");
        }
        return entities;
    }
}
