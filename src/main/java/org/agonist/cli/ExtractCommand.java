package org.agonist.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.agonist.batch.BatchRunner;
import org.agonist.pipeline.PipelineOptions;
import org.agonist.pipeline.TripleExtractor;
import org.agonist.readers.Input;
import org.agonist.readers.InputFormat;
import org.agonist.resources.AtomicFile;
import org.agonist.vocabulary.SectionKind;
import org.agonist.writers.DocumentFormat;
import org.agonist.writers.DocumentWriter;
import org.agonist.writers.ExplanationFormat;
import org.agonist.writers.OutputFormat;
import org.apache.uima.UIMAException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agonist extract}: documents in, triples out. */
@Command(
        name = "extract",
        description = "Reads documents and writes the drug–target–mechanism triples they state.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Each row is one mention of a triple, with its sentence and offsets.",
            "Exit codes: 0 all well, 1 some documents failed (each is named), 2 usage or input error."
        })
final class ExtractCommand implements Callable<Integer> {
    /** Who counts as an agent. */
    enum Agents {
        DRUG,
        ALL
    }

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private InputOptions inputs;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Where to write; standard output if not given.")
    private @Nullable Path output;

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES}; by OUT's ending if not given, else csv.",
            completionCandidates = OutputFormats.class)
    private @Nullable String format;

    @Option(
            names = "--dictionary",
            paramLabel = "FILE",
            description = "A dictionary of your own, which wins over the shipped ones; may be given several times.")
    private List<String> dictionaries = List.of();

    @Option(
            names = "--no-recogniser",
            description =
                    "Leave the statistical recogniser out: only names that dictionaries and name forms know are found.")
    private boolean noRecogniser;

    @Option(
            names = "--relation-model",
            arity = "0..1",
            paramLabel = "MODEL",
            preprocessor = OptionalModel.class,
            description =
                    "Let a classifier relate what no rule relates: more is found, less of it is right. MODEL is a file"
                            + " (.bin, or .onnx: a transformer of your own); if none is given, the shipped one, trained on DrugProt.")
    private String relationModel = "";

    @Option(
            names = "--min-confidence",
            defaultValue = "0",
            paramLabel = "X",
            description = "Leave out triples of a confidence below X, in [0,1] (default: ${DEFAULT-VALUE}).")
    private float minConfidence;

    @Option(
            names = "--explain",
            description = "Instead of triples write, as text, every pair of a sentence and why it was kept or dropped.")
    private boolean explain;

    @Option(
            names = "--agents",
            defaultValue = "drug",
            description = "drug: drugs and therapies act; all: genes and proteins too (default: ${DEFAULT-VALUE}).")
    private Agents agents;

    @Option(
            names = "--include-section",
            paramLabel = "KIND",
            description =
                    "Also take triples from a kind of section that is left out otherwise: heading, keywords, references …")
    private List<String> includedSections = List.of();

    @Option(names = "--threads", paramLabel = "N", description = "Number of threads (default: the number of cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** The labels of the output formats. */
    static final class OutputFormats extends java.util.ArrayList<String> {
        private static final long serialVersionUID = 1L;

        OutputFormats() {
            for (OutputFormat format : OutputFormat.values()) {
                add(format.label());
            }
        }
    }

    @Override
    public Integer call() throws IOException, UIMAException, InterruptedException {
        if (threads < 1) {
            throw usage("--threads: expected a number of at least 1 but found " + threads);
        }
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw usage("--min-confidence: expected a number from 0 to 1 but found " + minConfidence);
        }
        DocumentFormat outputFormat =
                explain ? new ExplanationFormat() : outputFormat().format();
        InputFormat readFormat = inputs.format();
        PipelineOptions options = PipelineOptions.defaults()
                .withDictionaries(dictionaries)
                .withTargetsAct(agents == Agents.ALL)
                .withSections(sections())
                .withRelationModel(relationModel)
                .withMinConfidence(minConfidence)
                .withExplanations(explain);
        if (noRecogniser) {
            options = options.withRecogniser("");
        }
        List<Input> resolved = inputs.resolve();
        return output == null
                ? toStandardOutput(resolved, readFormat, outputFormat, options)
                : toFile(output, resolved, readFormat, outputFormat, options);
    }

    private int toStandardOutput(
            List<Input> resolved, InputFormat readFormat, DocumentFormat outputFormat, PipelineOptions options)
            throws IOException, UIMAException, InterruptedException {
        Writer out = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), 1 << 16);
        try (DocumentWriter writer = new DocumentWriter(outputFormat, out)) {
            return run(resolved, readFormat, writer, options);
        }
    }

    private int toFile(
            Path file,
            List<Input> resolved,
            InputFormat readFormat,
            DocumentFormat outputFormat,
            PipelineOptions options)
            throws IOException, UIMAException, InterruptedException {
        try (AtomicFile target = AtomicFile.create(file)) {
            int code;
            try (DocumentWriter writer = new DocumentWriter(outputFormat, target.writer())) {
                code = run(resolved, readFormat, writer, options);
            }
            target.commit();
            return code;
        }
    }

    private int run(List<Input> resolved, InputFormat readFormat, DocumentWriter writer, PipelineOptions options)
            throws IOException, UIMAException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try (Progress progress = Progress.start(resolved.size())) {
            BatchRunner.Summary summary = new BatchRunner(
                            new TripleExtractor.Factory(options), threads, new BatchRunner.Listener() {
                                @Override
                                public void done(String documentId, int characters, int triples) {
                                    progress.step(triples);
                                }

                                @Override
                                public void failed(String name, String reason) {
                                    progress.step(0);
                                    err.println("agonist: " + reason);
                                    err.flush();
                                }
                            })
                    .run(resolved, readFormat, writer);
            return summary.failures() == 0 ? 0 : Main.SOME_FAILED;
        }
    }

    private Set<SectionKind> sections() {
        Set<SectionKind> kinds = new HashSet<>();
        for (String section : includedSections) {
            try {
                kinds.add(SectionKind.ofLabel(section.toLowerCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw usage("--include-section: " + e.getMessage());
            }
        }
        return kinds;
    }

    private OutputFormat outputFormat() {
        if (format != null) {
            for (OutputFormat known : OutputFormat.values()) {
                if (known.label().equalsIgnoreCase(format)) {
                    return known;
                }
            }
            throw usage("--format: expected one of " + String.join(", ", new OutputFormats()) + " but found [" + format
                    + "]");
        }
        String name = output == null ? "" : output.toString().toLowerCase(Locale.ROOT);
        for (OutputFormat known : OutputFormat.values()) {
            if (name.endsWith("." + known.label())) {
                return known;
            }
        }
        return OutputFormat.CSV;
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
