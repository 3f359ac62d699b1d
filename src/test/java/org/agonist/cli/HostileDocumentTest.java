package org.agonist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

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
        CommandLine command = Main.commandLine();
        StringWriter err = new StringWriter();
        command.setErr(new PrintWriter(err));
        int code = command.execute(
                "extract", in.toString(), "-o", out.toString(), "--timeout-per-document", "0", "--quiet");
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(Files.readAllLines(out))
                .hasSize(3)
                .anyMatch(row -> row.startsWith("a,"))
                .anyMatch(row -> row.startsWith("b,"));
    }
}
