package org.agonist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.agonist.evaluation.GoldTriple;
import org.agonist.evaluation.PredictedTriple;
import org.agonist.evaluation.TripleScore;
import org.agonist.evaluation.TripleScorer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code agonist evaluate}: scores output against gold annotations. */
@Command(
        name = "evaluate",
        description = "Scores output against gold annotations.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            EvaluateCommand.Triples.class,
            EvaluateEntitiesCommand.class,
            EvaluateRelationsCommand.class,
            EvaluateAssertionCommand.class
        })
final class EvaluateCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "expected what to evaluate, such as triples; 'agonist evaluate --help' lists it");
    }

    /** {@code agonist evaluate triples}. */
    @Command(
            name = "triples",
            description = "Precision, recall and F1 of a CSV of triples against gold triples.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            footer = {
                "",
                "A prediction is right when agent and target agree (folded; one may hold the other as whole words)",
                "and the direction of the mechanism agrees. Gold rows of a tier other than the counted one count neither way."
            })
    static final class Triples implements Callable<Integer> {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Parameters(paramLabel = "PREDICTED", description = "A CSV that 'agonist extract' wrote.")
        private Path predicted;

        @Option(names = "--gold", required = true, paramLabel = "GOLD", description = "Gold triples (TSV).")
        private Path gold;

        @Option(
                names = "--tier",
                defaultValue = "required",
                description = "The tier of gold rows that count (default: ${DEFAULT-VALUE}).")
        private String tier;

        @Option(
                names = {"-v", "--verbose"},
                description = "Also list what was missed and what was extra.")
        private boolean verbose;

        @Override
        public Integer call() throws IOException {
            TripleScore score = TripleScorer.score(GoldTriple.read(gold), PredictedTriple.read(predicted), tier);
            PrintWriter out = spec.commandLine().getOut();
            out.printf(
                    Locale.ROOT,
                    "precision %.3f (%d of %d)%nrecall    %.3f (%d of %d)%nF1        %.3f%n",
                    score.precision(),
                    score.correct(),
                    score.predicted(),
                    score.recall(),
                    score.found(),
                    score.gold(),
                    score.f1());
            if (verbose) {
                score.missed().forEach(missed -> out.println("missed  " + missed.shown()));
                score.extra().forEach(extra -> out.println("extra   " + extra.shown()));
            }
            out.flush();
            return 0;
        }
    }
}
