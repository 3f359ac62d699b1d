package org.agonist.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.agonist.entities.Dictionaries;
import org.agonist.entities.recogniser.CompiledDictionaryLookup;
import org.agonist.entities.recogniser.EntityRecogniser;
import org.agonist.entities.recogniser.RecogniserParameters;
import org.agonist.entities.recogniser.RecogniserSession;
import org.agonist.entities.recogniser.SpanKind;
import org.agonist.evaluation.EntityScore;
import org.agonist.sentences.SentenceSplitter;
import org.agonist.training.AnnotatedDocument;
import org.agonist.training.ClusterTrainer;
import org.agonist.training.DrugProtCorpus;
import org.agonist.training.DrugProtRelations;
import org.agonist.training.PubTatorCorpus;
import org.agonist.training.RecogniserTrainer;
import org.agonist.training.RelationTrainer;
import org.agonist.training.TextParagraphs;
import org.agonist.training.TrainingSentences;
import org.agonist.training.WordClasses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code agonist train}: trains the models that the project ships. */
@Command(
        name = "train",
        description = "Trains the models again, from corpora that you have.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            TrainCommand.Clusters.class,
            TrainCommand.Entities.class,
            TrainCommand.Relations.class,
            TrainAssertionCommand.class
        })
final class TrainCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "expected what to train, such as entities; 'agonist train --help' lists it");
    }

    /** The corpora that every kind of training reads. */
    static final class Corpora {
        @Mixin
        private CorpusFiles files;

        @Option(
                names = "--exclude-pmids",
                paramLabel = "FILE",
                description = "Ids of documents to leave out, one a line: those to measure on.")
        private @Nullable Path excluded;

        @Option(
                names = "--bc5cdr",
                paramLabel = "FILE",
                description = "BC5CDR in PubTator format; may be given several times.")
        private List<Path> bc5cdr = List.of();

        Set<String> excluded() throws IOException {
            return excluded == null ? Set.of() : new HashSet<>(Files.readAllLines(excluded, StandardCharsets.UTF_8));
        }

        List<AnnotatedDocument> drugProt() throws IOException {
            Set<String> left = excluded();
            return DrugProtCorpus.read(files.abstracts(), files.entities(), null).stream()
                    .filter(document -> !left.contains(document.id()))
                    .toList();
        }

        List<AnnotatedDocument> bc5cdr() throws IOException {
            List<AnnotatedDocument> documents = new ArrayList<>();
            for (Path file : bc5cdr) {
                documents.addAll(PubTatorCorpus.read(file));
            }
            return documents;
        }
    }

    /** {@code agonist train clusters}. */
    @Command(
            name = "clusters",
            description =
                    "Classes of words that keep the same company, which 'agonist train entities' packs into its model.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    static final class Clusters implements Callable<Integer> {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Mixin
        private Corpora corpora;

        @Parameters(
                arity = "0..*",
                paramLabel = "TEXT",
                description = "More text: plain text, JATS or other XML (.xml, .nxml), or directories of these.")
        private List<Path> texts = List.of();

        @Mixin
        private ModelOutput output;

        @Override
        public Integer call() throws IOException {
            List<String> paragraphs = new ArrayList<>();
            for (AnnotatedDocument document : corpora.drugProt()) {
                paragraphs.addAll(document.text().lines().toList());
            }
            for (AnnotatedDocument document : corpora.bc5cdr()) {
                paragraphs.addAll(document.text().lines().toList());
            }
            for (Path text : texts) {
                for (Path file : files(text)) {
                    paragraphs.addAll(TextParagraphs.read(file, corpora.excluded()));
                }
            }
            WordClasses classes = ClusterTrainer.train(paragraphs, sentences(), progress(spec));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            classes.write(bytes);
            output.write(bytes.toByteArray());
            return 0;
        }

        private static List<Path> files(Path path) throws IOException {
            try (Stream<Path> stream = Files.walk(path)) {
                return stream.filter(Files::isRegularFile).sorted().toList();
            }
        }
    }

    /** {@code agonist train entities}. */
    @Command(
            name = "entities",
            description = "The recogniser of chemicals and genes.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            footer = {
                "",
                "The same files give the same model, byte for byte. It takes some minutes and 4 GB of memory",
                "(AGONIST_OPTS=-Xmx4g)."
            })
    static final class Entities implements Callable<Integer> {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Mixin
        private Corpora corpora;

        @Option(
                names = "--clusters",
                paramLabel = "FILE",
                description = "Classes of words that 'agonist train clusters' wrote; none if not given.")
        private @Nullable Path clusters;

        @Option(
                names = "--dictionary",
                paramLabel = "FILE",
                description = "Dictionaries; may be given several times (default: those that are shipped).")
        private List<String> dictionaries = List.of(Dictionaries.DEFAULT);

        @Option(
                names = "--hold-out",
                paramLabel = "N",
                description = "Train without every Nth document of DrugProt and print the scores on those.")
        private int holdOut;

        @Mixin
        private ModelOutput output;

        @Override
        public Integer call() throws IOException {
            if (holdOut < 0 || holdOut == 1) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "--hold-out: expected a number of at least 2 but found " + holdOut);
            }
            List<AnnotatedDocument> own = new ArrayList<>();
            List<AnnotatedDocument> held = new ArrayList<>();
            List<AnnotatedDocument> all = corpora.drugProt();
            for (int i = 0; i < all.size(); i++) {
                (holdOut > 0 && i % holdOut == 0 ? held : own).add(all.get(i));
            }
            WordClasses classes = clusters == null ? WordClasses.none() : WordClasses.read(clusters);
            CompiledDictionaryLookup dictionary = new CompiledDictionaryLookup(Dictionaries.load(dictionaries));
            SentenceSplitter.Model sentences = sentences();
            RecogniserParameters parameters =
                    new RecogniserTrainer(classes, dictionary, sentences, progress(spec)).train(own, corpora.bc5cdr());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            parameters.write(bytes);
            output.write(bytes.toByteArray());
            if (!held.isEmpty()) {
                report(EntityRecogniser.of(parameters).newSession(dictionary), new TrainingSentences(sentences), held);
            }
            return 0;
        }

        private void report(RecogniserSession session, TrainingSentences sentences, List<AnnotatedDocument> held) {
            EntityScore score = new EntityScore();
            for (AnnotatedDocument document : held) {
                sentences.split(document.text(), document.titleEnd());
                score.add(document, sentences.recognise(session, document.text()));
            }
            PrintWriter out = spec.commandLine().getOut();
            for (SpanKind kind : SpanKind.values()) {
                out.printf(
                        Locale.ROOT,
                        "%-8s precision %.4f  recall %.4f  F1 %.4f%n",
                        kind.name().toLowerCase(Locale.ROOT),
                        score.precision(kind),
                        score.recall(kind),
                        score.f1(kind));
            }
            out.flush();
        }
    }

    /** {@code agonist train relations}. */
    @Command(
            name = "relations",
            description = "The classifier of relations between substances and genes.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            footer = {
                "",
                "It takes about 20 minutes of one processor and 3.5 GB of memory. Give it back the optimizing compiler that",
                "the launcher leaves off for short runs: AGONIST_OPTS='-XX:TieredStopAtLevel=4 -Xmx3500m'."
            })
    static final class Relations implements Callable<Integer> {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Mixin
        private Corpora corpora;

        @Option(
                names = {"--relations", "--drugprot-relations"},
                required = true,
                paramLabel = "FILE",
                description = "DrugProt's relations (TSV).")
        private Path relations;

        @Parameters(
                arity = "0..*",
                paramLabel = "ARCHIVE",
                description = "More text for its words: archives (.tar.gz) of JATS articles.")
        private List<Path> archives = List.of();

        @Option(
                names = "--work",
                required = true,
                paramLabel = "FOLDER",
                description = "Where to keep intermediate results. A broken-off run goes on from them; empty it"
                        + " whenever the corpora or the release change.")
        private Path work;

        @Mixin
        private ModelOutput output;

        @Override
        public Integer call() throws IOException {
            Set<String> left = corpora.excluded();
            List<DrugProtRelations.GoldDocument> own = new ArrayList<>();
            List<DrugProtRelations.GoldDocument> held = new ArrayList<>();
            for (DrugProtRelations.GoldDocument document :
                    DrugProtRelations.read(corpora.files.abstracts(), corpora.files.entities(), relations)) {
                (left.contains(document.pmid()) ? held : own).add(document);
            }
            RelationTrainer.Sources sources = new RelationTrainer.Sources(own, held, corpora.bc5cdr, archives);
            output.write(RelationTrainer.train(sources, work, spec.commandLine().getErr()));
            return 0;
        }
    }

    private static SentenceSplitter.Model sentences() throws IOException {
        return SentenceSplitter.Model.load(SentenceSplitter.DEFAULT_MODEL);
    }

    private static Consumer<String> progress(CommandLine.Model.CommandSpec spec) {
        PrintWriter err = spec.commandLine().getErr();
        return line -> {
            err.println("agonist: " + line);
            err.flush();
        };
    }
}
