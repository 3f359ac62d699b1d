package org.agonist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.agonist.assertion.AssertionModels;
import org.agonist.assertion.scopes.AssertionModel;
import org.agonist.assertion.scopes.CueKind;
import org.agonist.evaluation.AssertionScore;
import org.agonist.training.BioScopeCorpus;
import org.agonist.training.BioScopeCorpus.GoldSentence;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code agonist evaluate assertion}: scores cues of negation and speculation and their scopes. */
@Command(
        name = "assertion",
        description = "Precision, recall and F1 of cues of negation and speculation and of their scopes.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Measures on the held-out tenth of the documents, which 'agonist train assertion' never sees.",
            "",
            "Example:",
            "  agonist evaluate assertion --corpus bioscope abstracts.xml"
        })
final class EvaluateAssertionCommand implements Callable<Integer> {
    /** Which corpus. */
    enum Corpus {
        BIOSCOPE
    }

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "BioScope's XML.")
    private List<Path> files = List.of();

    @Option(
            names = "--corpus",
            defaultValue = "bioscope",
            description = "${COMPLETION-CANDIDATES}: which format the files have (default: ${DEFAULT-VALUE}).")
    private Corpus corpus;

    @Option(
            names = "--model",
            defaultValue = AssertionModels.DEFAULT,
            paramLabel = "FILE",
            description = "The model (default: the one that is shipped).")
    private String location;

    @Override
    public Integer call() throws IOException {
        AssertionModel model = AssertionModels.load(location);
        List<GoldSentence> held = new ArrayList<>();
        for (Path file : files) {
            held.addAll(BioScopeCorpus.read(file).stream()
                    .filter(GoldSentence::isHeldOut)
                    .toList());
        }
        PrintWriter out = spec.commandLine().getOut();
        long documents = held.stream().map(GoldSentence::document).distinct().count();
        out.println(documents + " documents, " + held.size() + " sentences");
        for (CueKind kind : CueKind.values()) {
            AssertionScore score = new AssertionScore(kind);
            held.forEach(sentence -> score.add(sentence, model));
            out.print(score.shown());
        }
        out.flush();
        return 0;
    }
}
