package org.agonist.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Fuzzes one target after the other with Jazzer, each in a process of its own: {@code mvn -Pfuzz test}. What breaks a target
 * lies in {@code target/fuzz/TARGET/} then, and belongs among its seeds when it is mended.
 */
public final class Fuzzing {
    private static FuzzTarget fuzzed = FuzzTarget.TEXT;

    private Fuzzing() {}

    /** Seconds for each target, and the labels of the targets with commas between, or {@code all}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> chosen = List.of(arguments[1].split(","));
        boolean broken = false;
        for (FuzzTarget target : FuzzTarget.values()) {
            if (chosen.contains("all") || chosen.contains(target.label())) {
                broken |= fuzz(target, arguments[0]) != 0;
            }
        }
        System.exit(broken ? 1 : 0);
    }

    private static int fuzz(FuzzTarget target, String seconds) throws IOException, InterruptedException {
        Path work = Path.of(System.getProperty("agonist.basedir", ""), "target/fuzz", target.label());
        Path corpus = Files.createDirectories(work.resolve("corpus"));
        System.out.println("fuzzing " + target.label() + " for " + seconds + " s");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Fuzzing.class.getName(),
                "--target_args=" + target,
                "--instrumentation_includes=org.agonist.**",
                "-max_total_time=" + seconds,
                "-timeout=60",
                "-rss_limit_mb=4096",
                "-max_len=20000",
                "-print_final_stats=1",
                "-artifact_prefix=" + work + "/",
                "--reproducer_path=" + work,
                corpus.toString(),
                seeds(target).toString()));
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("log").toFile())
                .start()
                .waitFor();
        System.out.println(code == 0 ? "no finds" : "a find, or no start: see " + work);
        return code;
    }

    static Path seeds(FuzzTarget target) {
        return Path.of(System.getProperty("agonist.basedir", ""), "src/test/resources/fuzz", target.label());
    }

    /** Called by Jazzer before anything else; what a target loads once is no part of the time that an input takes. */
    public static void fuzzerInitialize(String[] arguments) throws Exception {
        fuzzed = FuzzTarget.valueOf(arguments[0]);
        fuzzed.check(new byte[0]);
    }

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] data) throws Exception {
        fuzzed.check(data);
    }
}
