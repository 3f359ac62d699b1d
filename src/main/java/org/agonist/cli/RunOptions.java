package org.agonist.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How a run over many documents goes. */
final class RunOptions {
    private static final double MILLIS = 1000;

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--threads", paramLabel = "N", description = "Number of threads (default: the number of cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--timeout-per-document",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "What one document may take; 0 for no limit (default: ${DEFAULT-VALUE}).")
    private double timeout;

    @Option(names = "--quiet", description = "No progress and no summary; failures are still named.")
    private boolean quiet;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write counts, rates, versions, models, dictionaries and options of the run as JSON.")
    private @Nullable Path report;

    int threads() {
        if (threads < 1) {
            throw usage("--threads: expected a number of at least 1 but found " + threads);
        }
        return threads;
    }

    Duration timeout() {
        if (!(timeout >= 0 && timeout < Integer.MAX_VALUE)) {
            throw usage(
                    "--timeout-per-document: expected a number of seconds, or 0 for no limit, but found " + timeout);
        }
        return Duration.ofMillis(Math.round(timeout * MILLIS));
    }

    boolean quiet() {
        return quiet;
    }

    @Nullable
    Path report() {
        return report;
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
