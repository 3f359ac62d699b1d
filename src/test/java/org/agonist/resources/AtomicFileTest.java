package org.agonist.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
    @Test
    void aFileAppearsWhenItIsCommitted(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("triples.csv");
        try (AtomicFile target = AtomicFile.create(file)) {
            try (Writer writer = target.writer()) {
                writer.write("TGF-β");
                writer.write('\n');
                writer.append("end", 0, 3);
            }
            assertThat(file).doesNotExist();
            target.commit();
        }
        assertThat(file).hasContent("TGF-β\nend");
        assertThat(directory).isDirectoryContaining(each -> each.equals(file)).satisfies(AtomicFileTest::holdsOneFile);
    }

    @Test
    void aFileThatIsNotCommittedLeavesNothing(@TempDir Path directory) throws IOException {
        try (AtomicFile target = AtomicFile.create(directory.resolve("triples.csv"))) {
            target.writer().write("half");
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void theOldFileStaysUntilTheNewOneIsComplete(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("triples.csv"), "old");
        try (AtomicFile target = AtomicFile.create(file)) {
            target.writer().write("half");
        }
        assertThat(file).hasContent("old");
        try (AtomicFile target = AtomicFile.create(file)) {
            target.writer().write("new");
            target.commit();
        }
        assertThat(file).hasContent("new");
    }

    @Test
    void aDirectoryIsNoPlaceToWriteTo(@TempDir Path directory) {
        assertThatThrownBy(() -> AtomicFile.create(directory))
                .isInstanceOf(IOException.class)
                .hasMessage(directory + ": is a directory; name a file");
    }

    @Test
    void aMissingDirectoryIsNamed(@TempDir Path directory) {
        Path file = directory.resolve("missing").resolve("triples.csv");
        assertThatThrownBy(() -> AtomicFile.create(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": the directory " + file.getParent() + " does not exist");
    }

    private static void holdsOneFile(Path directory) {
        assertThat(directory.toFile().list()).hasSize(1);
    }
}
