package org.agonist.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.agonist.resources.AtomicFile;
import picocli.CommandLine.Option;

/** Where what was trained goes. */
final class ModelOutput {
    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "Where to write what was trained.")
    private Path file;

    void write(byte[] model) throws IOException {
        try (AtomicFile target = AtomicFile.create(file)) {
            target.write(model);
            target.commit();
        }
    }
}
