package org.agonist.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.uima.UIMAFramework;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The PEAR that the build makes, installed by UIMA's own installer into a host that knows nothing of this project. */
final class PearIT {
    private static final Path PEAR = Path.of(System.getProperty("agonist.basedir"), "target", "agonist.pear");

    @TempDir
    private Path folder;

    @Test
    void aHostWithUimaAloneInstallsAndRunsIt() throws Exception {
        Path output = folder.resolve("output.txt");
        String classPath = String.join(
                File.pathSeparator,
                location(PearHost.class),
                location(UIMAFramework.class),
                location(LoggerFactory.class));
        Process host = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        PearHost.class.getName(),
                        PEAR.toString(),
                        folder.resolve("installed").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(host.waitFor()).as(Files.readString(output)).isZero();
        assertThat(Files.readAllLines(output)).contains("found INHIBITOR");
    }

    @Test
    void itLeavesOutWhatTheHostHas() throws Exception {
        try (ZipFile pear = new ZipFile(PEAR.toFile())) {
            List<String> names = pear.stream().map(ZipEntry::getName).toList();

            assertThat(names).anyMatch(name -> name.matches("lib/agonist-.*\\.jar"));
            assertThat(names).noneMatch(name -> name.matches("lib/(uimaj-|slf4j-|picocli|progressbar|junit).*"));
        }
        assertThat(Files.size(PEAR)).isLessThan(60L << 20);
    }

    private static String location(Class<?> of) throws Exception {
        return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
