package org.agonist.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps what took long to compute, so that a run that was broken off goes on from the last result that was complete. */
record WorkFolder(Path path) {
    /** Computes a result and says how to write it. */
    @FunctionalInterface
    interface Step {
        Content run() throws IOException;
    }

    /** Writes a result. */
    @FunctionalInterface
    interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    /** Reads a result. */
    @FunctionalInterface
    interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    /** The result of that name, computed if it is not there; always as read back, so that a later run has the same numbers. */
    <T> T keep(String name, Step step, Reader<T> reader) throws IOException {
        Path file = path.resolve(name);
        if (!Files.exists(file)) {
            Content content = step.run();
            Path unfinished = path.resolve(name + ".part");
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
                content.write(out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return reader.read(in);
        }
    }
}
