package org.agonist.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agonist.batch.RunOutput.Target;
import org.agonist.writers.OutputFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where results go, and in which formats. */
final class OutputOptions {
    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Where to write; standard output if not given. With several formats OUT is a stem: "
                    + "results gives results.csv, results.jsonl …")
    private @Nullable Path output;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description =
                    "${COMPLETION-CANDIDATES}; several with commas between; by OUT's ending if not given, else csv.",
            completionCandidates = Formats.class)
    private List<String> formats = List.of();

    @Option(
            names = "--with-text",
            description = "Also write the texts that offsets point into, as JSON Lines, to OUT's stem.documents.jsonl.")
    private boolean withText;

    @Option(
            names = "--failures",
            paramLabel = "FILE",
            description = "Where to list documents that failed, if any (default: OUT's stem.failures.jsonl).")
    private @Nullable Path failures;

    @Option(
            names = "--resume",
            description = "Go on with a run of the same options that was killed; without one, begin.")
    private boolean resume;

    @Option(
            names = "--explain",
            description =
                    "Instead of triples write, for people to read, every pair of a sentence and why it was kept or dropped.")
    private boolean explain;

    /** The labels of the output formats. */
    static final class Formats extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Formats() {
            for (OutputFormat format : OutputFormat.values()) {
                add(format.label());
            }
        }
    }

    @Nullable
    Path output() {
        return output;
    }

    @Nullable
    Path failures() {
        return failures;
    }

    boolean resume() {
        return resume;
    }

    /** The format of standard output: one that writes one file. */
    OutputFormat streamFormat() {
        List<OutputFormat> known = formats();
        if (known.size() > 1 || known.get(0).isFolder() || withText || resume) {
            throw usage("several formats, " + OutputFormat.BRAT.label() + ", " + OutputFormat.XMI.label()
                    + ", --with-text and --resume need a place to write: give -o OUT");
        }
        return known.get(0);
    }

    /** The files and folders to write. */
    List<Target> targets(Path out) {
        List<OutputFormat> known = formats();
        List<Target> targets = new ArrayList<>();
        for (OutputFormat format : known) {
            targets.add(new Target(format, known.size() == 1 ? out : beside(out, format.ending(), !format.isFolder())));
        }
        if (withText && !known.contains(OutputFormat.DOCUMENTS)) {
            targets.add(new Target(OutputFormat.DOCUMENTS, beside(out, OutputFormat.DOCUMENTS.ending(), true)));
        }
        return targets;
    }

    Path failures(Path out) {
        return failures == null ? beside(out, "failures.jsonl", false) : failures;
    }

    Path journal(Path out) {
        return out.resolveSibling("." + out.getFileName() + ".journal");
    }

    /** OUT with another ending, compressed as OUT is. */
    private static Path beside(Path out, String ending, boolean asCompressed) {
        String name = String.valueOf(out.getFileName());
        boolean gzip = name.endsWith(".gz");
        String stem = gzip ? name.substring(0, name.length() - 3) : name;
        String told = OutputFormat.ofName(stem).map(OutputFormat::ending).orElse("");
        if (!told.isEmpty()) {
            stem = stem.substring(0, stem.length() - told.length() - 1);
        }
        return out.resolveSibling(stem + "." + ending + (gzip && asCompressed ? ".gz" : ""));
    }

    /** Whether every pair is to be accounted for. */
    boolean explains() {
        return formats().contains(OutputFormat.EXPLANATION);
    }

    private List<OutputFormat> formats() {
        if (explain) {
            return List.of(OutputFormat.EXPLANATION);
        }
        if (formats.isEmpty()) {
            return List.of(
                    OutputFormat.ofName(output == null ? "" : output.toString()).orElse(OutputFormat.CSV));
        }
        List<OutputFormat> known = new ArrayList<>();
        for (String label : formats) {
            OutputFormat format = ofLabel(label.strip());
            if (!known.contains(format)) {
                known.add(format);
            }
        }
        return known;
    }

    private OutputFormat ofLabel(String label) {
        for (OutputFormat known : OutputFormat.values()) {
            if (known.label().equals(label.toLowerCase(Locale.ROOT))) {
                return known;
            }
        }
        throw usage("--format: expected one of " + String.join(", ", new Formats()) + " but found [" + label + "]");
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
