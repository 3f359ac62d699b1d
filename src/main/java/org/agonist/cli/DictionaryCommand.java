package org.agonist.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.agonist.entities.Dictionaries;
import org.agonist.entities.dictionary.Dictionary;
import org.agonist.entities.dictionary.DictionaryBuilder;
import org.agonist.entities.dictionary.DictionaryCheck;
import org.agonist.entities.dictionary.DictionaryCheck.Finding;
import org.agonist.entities.dictionary.DictionaryTsv;
import org.agonist.entities.dictionary.Entry;
import org.agonist.entities.dictionary.Explanation;
import org.agonist.entities.dictionary.NameGuard;
import org.agonist.entities.dictionary.imports.ColumnMapping;
import org.agonist.entities.dictionary.imports.DictionaryFormat;
import org.agonist.entities.dictionary.imports.ReferenceFolder;
import org.agonist.entities.dictionary.imports.TableImports;
import org.agonist.resources.AtomicFile;
import org.agonist.resources.Resources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code agonist dictionary}: builds, imports, checks and looks up dictionaries. */
@Command(
        name = "dictionary",
        description = "Builds, imports, checks and looks up dictionaries.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DictionaryCommand.Build.class,
            DictionaryCommand.Import.class,
            DictionaryCommand.Check.class,
            DictionaryCommand.Lookup.class
        })
final class DictionaryCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "expected what to do, such as build; 'agonist dictionary --help' lists it");
    }

    private static void write(Dictionary dictionary, Path file, PrintWriter err) throws IOException {
        byte[] bytes = dictionary.toBytes();
        try (AtomicFile target = AtomicFile.create(file)) {
            target.write(bytes);
            target.commit();
        }
        err.printf(
                Locale.ROOT,
                "%s: %d concepts, %d names, %.1f MB%n",
                file,
                dictionary.size(),
                dictionary.names(),
                bytes.length / 1e6);
        err.flush();
    }

    /** {@code agonist dictionary build}. */
    @Command(
            name = "build",
            description =
                    "Compiles dictionaries into one file; where two describe a concept, the one named first names it.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            footer = {"", "The same sources in the same order always give the same bytes."})
    static final class Build implements Callable<Integer> {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Parameters(
                arity = "1..*",
                paramLabel = "SOURCE",
                description = "Dictionaries as text (.tsv) or compiled (.dict); 'default' stands for the shipped ones.")
        private List<String> sources;

        @Option(
                names = {"-o", "--output"},
                paramLabel = "OUT",
                description = "The compiled file to write.")
        private @Nullable Path output;

        @Option(names = "--tsv", paramLabel = "OUT", description = "Also write the entries as text.")
        private @Nullable Path tsv;

        @Option(
                names = "--bsv",
                paramLabel = "OUT",
                description = "Also write them as cTAKES reads them (CUI|TUI|text|preferred).")
        private @Nullable Path bsv;

        @Override
        public Integer call() throws IOException {
            if (output == null && tsv == null && bsv == null) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "expected a file to write: -o OUT.dict, --tsv OUT.tsv or --bsv OUT.bsv");
            }
            List<Entry> entries = Dictionaries.entries(locations(sources));
            if (output != null) {
                write(
                        new DictionaryBuilder().addAll(entries).build(),
                        output,
                        spec.commandLine().getErr());
            }
            writeText(entries, tsv, bsv);
            return 0;
        }
    }

    private static void writeText(List<Entry> entries, @Nullable Path tsv, @Nullable Path bsv) throws IOException {
        if (tsv != null) {
            try (AtomicFile target = AtomicFile.create(tsv)) {
                DictionaryTsv.write(entries, target.writer());
                target.commit();
            }
        }
        if (bsv != null) {
            try (AtomicFile target = AtomicFile.create(bsv)) {
                TableImports.writeBsv(entries, target.writer());
                target.commit();
            }
        }
    }

    private static List<String> locations(List<String> sources) {
        return sources.stream()
                .map(source -> source.equals("default") ? Dictionaries.DEFAULT : source)
                .toList();
    }

    /** The labels of the formats. */
    static final class Formats extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Formats() {
            super(Arrays.stream(DictionaryFormat.values())
                    .map(DictionaryFormat::label)
                    .toList());
        }
    }

    /** {@code agonist dictionary import}. */
    @Command(
            name = "import",
            description = "Compiles official downloads, plain or .gz, into a dictionary.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            footer = {
                "",
                "Common words, numbers and names that many concepts claim are left out and counted.",
                "Of UMLS give MRCONSO.RRF and MRSTY.RRF; of FamPlex any of entities, grounding_map and relations."
            })
    static final class Import implements Callable<Integer> {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Parameters(arity = "1..*", paramLabel = "FILE", description = "The downloads, as they are.")
        private List<Path> files;

        @Option(
                names = "--format",
                required = true,
                description = "${COMPLETION-CANDIDATES}.",
                completionCandidates = Formats.class)
        private String format;

        @Option(
                names = {"-o", "--output"},
                required = true,
                paramLabel = "OUT",
                description = "The compiled file to write.")
        private Path output;

        @Option(names = "--tsv", paramLabel = "OUT", description = "Also write the entries as text.")
        private @Nullable Path tsv;

        @Option(
                names = "--columns",
                paramLabel = "MAPPING",
                description =
                        "Of a plain table: id=1,name=2,synonyms=3:|,type=4,prefix=MY,kind=gene; columns count from 1.")
        private @Nullable String columns;

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                description = "Makes all concepts of this kind, such as process.")
        private @Nullable String kind;

        @Override
        public Integer call() throws IOException {
            DictionaryFormat read;
            ColumnMapping mapping;
            org.agonist.vocabulary.@Nullable EntityKind only;
            try {
                read = DictionaryFormat.ofLabel(format.toLowerCase(Locale.ROOT));
                mapping = columns == null ? ColumnMapping.DEFAULT : ColumnMapping.parse(columns);
                only = kind == null ? null : org.agonist.vocabulary.EntityKind.ofLabel(kind);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
            }
            List<Entry> entries = new ArrayList<>();
            read.read(files, mapping, entry -> entries.add(only == null ? entry : entry.withKind(only)));
            NameGuard guard = Dictionaries.nameGuard();
            List<Entry> guarded = guard.guarded(entries);
            PrintWriter err = spec.commandLine().getErr();
            err.printf(
                    Locale.ROOT,
                    "left out: %d common words, %d unfit names, %d names that many concepts claim%n",
                    guard.commonWords(),
                    guard.unfit(),
                    guard.claimedByMany());
            write(new DictionaryBuilder().addAll(guarded).build(), output, err);
            writeText(guarded, tsv, null);
            return 0;
        }
    }

    /** {@code agonist dictionary check}. */
    @Command(
            name = "check",
            description = "Checks dictionaries: structure, identifiers, names claimed twice, targets and members.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            footer = {"", "Exit codes: 0 nothing wrong, 1 something is (each row is named), 2 usage or input error."})
    static final class Check implements Callable<Integer> {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Parameters(
                arity = "0..*",
                paramLabel = "FILE",
                description = "Dictionaries as text, checked together; the shipped ones if none is given.")
        private List<Path> files = List.of();

        @Option(
                names = "--reference",
                paramLabel = "DIR",
                description = "Official downloads; every identifier must exist there and name what its row says.")
        private @Nullable Path reference;

        @Override
        public Integer call() throws IOException {
            List<String> problems = new ArrayList<>();
            List<Entry> entries = new ArrayList<>();
            if (files.isEmpty()) {
                for (String name : Dictionaries.shippedText()) {
                    try (Reader reader = new InputStreamReader(
                            Resources.open(Dictionaries.DEFAULT + name), StandardCharsets.UTF_8)) {
                        entries.addAll(DictionaryTsv.read(reader, name, problems));
                    }
                }
            }
            for (Path file : files) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    entries.addAll(DictionaryTsv.read(reader, file.toString(), problems));
                }
            }
            List<Finding> findings = new ArrayList<>(DictionaryCheck.structure(entries));
            if (reference != null) {
                findings.addAll(DictionaryCheck.against(ReferenceFolder.read(reference), entries));
            }
            PrintWriter out = spec.commandLine().getOut();
            problems.forEach(out::println);
            findings.forEach(out::println);
            long wrong =
                    problems.size() + findings.stream().filter(Finding::error).count();
            out.printf(
                    Locale.ROOT,
                    "%d rows, %d wrong, %d notes%n",
                    entries.size(),
                    wrong,
                    findings.size() + problems.size() - wrong);
            out.flush();
            return wrong == 0 ? 0 : 1;
        }
    }

    /** {@code agonist dictionary lookup}. */
    @Command(
            name = "lookup",
            description = "Tells what a name or text matches, and why.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    static final class Lookup implements Callable<Integer> {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Parameters(arity = "1..*", paramLabel = "NAME", description = "What to look up.")
        private List<String> names;

        @Option(
                names = "--dictionary",
                paramLabel = "FILE",
                description = "A dictionary of your own, which wins over the shipped ones; may be given several times.")
        private List<String> dictionaries = List.of();

        @Override
        public Integer call() throws IOException {
            List<String> locations = new ArrayList<>(dictionaries);
            locations.add(Dictionaries.DEFAULT);
            Dictionary dictionary = Dictionaries.load(locations);
            PrintWriter out = spec.commandLine().getOut();
            boolean all = true;
            for (String name : names) {
                Explanation explanation = Explanation.of(dictionary, name);
                out.println(name + "  (folded: " + explanation.folded() + ")");
                if (explanation.found().isEmpty()) {
                    out.println("  no match");
                    all = false;
                }
                explanation.found().forEach(named -> out.println("  match  [" + named.matched() + "] " + shown(named)));
                explanation.others().forEach(named -> out.println("  other  " + shown(named)));
            }
            out.flush();
            return all ? 0 : 1;
        }

        private static String shown(Explanation.Named named) {
            String flags = named.flags().isEmpty() ? "" : " {" + String.join(",", named.flags()) + "}";
            return "by the name [" + named.name() + "]" + flags + ": "
                    + named.concept().curie() + " " + named.concept().name() + ", "
                    + named.concept().kind().label();
        }
    }
}
