package org.agonist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that no step may choke on, through the whole command. */
final class HostileDocumentTest {
    private static final String WORD = "κινάση ";
    private static final int BYTES_OF_WORD = 13;
    private static final int BYTES = 20_000_000;

    @Test
    void aLineOf20MegabytesWithoutASentenceEndComesThrough(@TempDir Path directory) throws Exception {
        Path in = Files.createDirectory(directory.resolve("in"));
        Files.writeString(in.resolve("a.txt"), WORD.repeat(BYTES / BYTES_OF_WORD) + "Everolimus inhibits mTOR.");
        Files.writeString(in.resolve("b.txt"), "Everolimus inhibits mTOR.");
        Path out = directory.resolve("out.csv");
        assertThat(Ran.command("extract", in, "-o", out, "--timeout-per-document", 0, "--quiet"))
                .isEqualTo(new Ran(0, "", ""));
        assertThat(Files.readAllLines(out))
                .hasSize(3)
                .anyMatch(row -> row.startsWith("a,"))
                .anyMatch(row -> row.startsWith("b,"));
    }
}
