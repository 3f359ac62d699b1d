package org.agonist.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.agonist.batch.BatchRunner;
import org.agonist.batch.Failure;
import org.agonist.batch.RunOutput;
import org.agonist.batch.Summary;
import org.agonist.pipeline.PipelineOptions;
import org.agonist.pipeline.TripleExtractor;
import org.agonist.readers.Input;
import org.agonist.readers.InputFormat;
import org.agonist.vocabulary.SectionKind;
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

    @CommandLine.Mixin
    private OutputOptions output;

    @CommandLine.Mixin
    private RunOptions run;

    @Option(
            names = "--pipeline",
            paramLabel = "PIPELINE",
            defaultValue = "agonist",
            description =
                    "ctakes: look-up and negation by cTAKES, whose libraries you add; or a UIMA descriptor of your own"
                            + " (.xml); see docs/embedding.md (default: ${DEFAULT-VALUE}).")
    private String pipeline;

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

    @Option(
            names = "--keep-annotations",
            description =
                    "Keep the chemicals and genes that BioC or PubTator input has marked, and look for others beside them.")
    private boolean keepAnnotations;

    @Override
    public Integer call() throws IOException, UIMAException, InterruptedException {
        // Read first what may be wrong with the options, then the disk.
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw usage("--min-confidence: expected a number from 0 to 1 but found " + minConfidence);
        }
        run.threads();
        run.timeout();
        PipelineOptions options = options();
        InputFormat readFormat = inputs.format();
        Path out = output.output();
        if (out == null) {
            output.streamFormat();
        } else {
            output.targets(out);
        }
        List<Input> resolved = inputs.resolve();
        if (output.resume() && resolved.contains(Input.standardInput())) {
            throw usage("--resume: standard input cannot be read a second time; give files");
        }
        Map<String, String> settings = new RunSettings(options, readFormat).of(resolved);
        try (RunOutput written = open(out, settings)) {
            return run(resolved, readFormat, written, options, settings);
        }
    }

    private PipelineOptions options() {
        PipelineOptions options = PipelineOptions.defaults()
                .withPipeline(pipeline)
                .withDictionaries(dictionaries)
                .withTargetsAct(agents == Agents.ALL)
                .withSections(sections())
                .withRelationModel(relationModel)
                .withMinConfidence(minConfidence)
                .withExplanations(output.explains())
                .withKeptMentions(keepAnnotations);
        if (noRecogniser) {
            options = options.withRecogniser("");
        }
        return options;
    }

    private RunOutput open(@Nullable Path out, Map<String, String> settings) throws IOException {
        if (out == null) {
            return RunOutput.toStream(
                    output.streamFormat(),
                    new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                    output.failures());
        }
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("outputs", output.targets(out).toString());
        return RunOutput.toFiles(output.targets(out), output.failures(out), output.journal(out), all, output.resume());
    }

    private int run(
            List<Input> resolved,
            InputFormat readFormat,
            RunOutput written,
            PipelineOptions options,
            Map<String, String> settings)
            throws IOException, UIMAException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        long bytes = resolved.stream().anyMatch(input -> input.size() < 0)
                ? -1
                : resolved.stream().mapToLong(Input::size).sum();
        Summary summary;
        try (Progress progress = new Progress(bytes, run.quiet()) {
            @Override
            public void failed(Failure failure) {
                super.failed(failure);
                err.println("agonist: " + failure.message());
                err.flush();
            }
        }) {
            summary = new BatchRunner(
                            new TripleExtractor.Factory(options), written, run.threads(), run.timeout(), progress)
                    .run(resolved, readFormat);
            written.commit();
            progress.close();
            // One document speaks for itself.
            if (!run.quiet() && summary.outcomes() > 1) {
                err.println("agonist: " + progress.summary());
                err.flush();
            }
            if (run.report() != null) {
                new RunReport(summary, progress.seconds(), options, settings).write(run.report());
            }
        }
        return summary.failures() == 0 ? 0 : Main.SOME_FAILED;
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

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
