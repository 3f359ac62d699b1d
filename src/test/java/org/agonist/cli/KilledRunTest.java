package org.agonist.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed (SIGKILL) at twenty random moments and goes on each time writes byte for byte what an unbroken run does,
 * and so does one that met a full disk. Moments are told by the journal's growth, not by a clock.
 */
final class KilledRunTest {
    private static final int KILLS = 20;
    private static final int DOCUMENTS = 5000;
    private static final long SEED = 20261123;

    @TempDir
    private Path directory;

    @Test
    void aRunKilledTwentyTimesWritesWhatAnUnbrokenOneDoes() throws Exception {
        writeInput();
        Files.createDirectory(directory.resolve("whole"));
        Files.createDirectory(directory.resolve("killed"));
        assertThat(start("whole").waitFor()).isEqualTo(Main.SOME_FAILED);
        Path journal = directory.resolve("killed/.found.gz.journal");
        Random random = new Random(SEED);
        int kills = 0;
        while (kills < KILLS) {
            Process process = start("killed");
            long until = sizeOf(journal) + random.nextInt(100);
            while (process.isAlive() && sizeOf(journal) <= until) {
                Thread.onSpinWait();
            }
            if (process.isAlive()) {
                kills++;
                process.destroyForcibly().waitFor();
            } else {
                // On a busy machine a run may end before this process gets to kill it; the next begins anew.
                FileUtils.cleanDirectory(directory.resolve("killed").toFile());
            }
        }
        assertThat(start("killed").waitFor()).isEqualTo(Main.SOME_FAILED);
        assertThat(files("whole")).hasSizeGreaterThan(DOCUMENTS).containsKeys("found.csv.gz", "found.failures.jsonl");
        assertSameFiles("whole", "killed");
    }

    /** The shell's limit on the size of files stands for the disk: what goes beyond it cannot be written. */
    @Test
    void aRunThatMeetsAFullDiskSaysSoAndGoesOnWhenThereIsRoom() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell with ulimit");
        writeInput();
        Files.createDirectory(directory.resolve("whole"));
        Files.createDirectory(directory.resolve("full"));
        assertThat(start("whole").waitFor()).isEqualTo(Main.SOME_FAILED);
        assertThat(start("full", "/bin/sh", "-c", "ulimit -f 40; exec \"$@\"", "sh")
                        .waitFor())
                .isEqualTo(Main.USAGE);
        assertThat(directory.resolve("full.err"))
                .content()
                .containsPattern(
                        "(?m)^agonist: the output cannot be written: .*found.*part.*: .*; make room and run it again"
                                + " with --resume, which goes on with what is done$");
        assertThat(files("full").keySet()).allMatch(name -> name.startsWith(".found."));
        assertThat(start("full").waitFor()).isEqualTo(Main.SOME_FAILED);
        assertSameFiles("whole", "full");
    }

    private void assertSameFiles(String folder, String other) throws IOException {
        Map<String, String> files = files(folder);
        Map<String, String> others = files(other);
        assertThat(others.keySet()).isEqualTo(files.keySet());
        files.forEach((name, content) ->
                assertThat(content.equals(others.get(name))).as(name).isTrue());
    }

    private void writeInput() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < DOCUMENTS; i++) {
            String text = i % 7 == 0 ? "" : ",\"text\":\"Everolimus inhibits mTOR " + "again ".repeat(i % 11) + ".\"";
            lines.append("{\"id\":\"d/")
                    .append(i % 4000)
                    .append('"')
                    .append(text)
                    .append("}\n");
        }
        Files.writeString(directory.resolve("in.jsonl"), lines);
    }

    private Process start(String folder, String... within) throws IOException {
        List<String> command = new ArrayList<>(List.of(within));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "extract",
                directory.resolve("in.jsonl").toString(),
                "-o",
                directory.resolve(folder).resolve("found.gz").toString(),
                "--format",
                "csv,json,brat",
                "--no-recogniser",
                "--threads",
                "2",
                "--quiet",
                "--resume"));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(new File(directory.toFile(), folder + ".err"))
                .start();
    }

    private static long sizeOf(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** The content of each file by its name, hidden ones included. */
    private Map<String, String> files(String folder) throws IOException {
        Path root = directory.resolve(folder);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(
                        root.relativize(file).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(file), ISO_8859_1));
            }
        }
        return files;
    }
}
