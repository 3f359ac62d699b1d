package org.agonist.cli;

import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.apache.uima.UIMAException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code agonist}. */
@Command(
        name = "agonist",
        description = "Reads biomedical text and writes drug–target–mechanism triples.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  agonist extract review.txt -o triples.csv",
            "  agonist extract abstracts/ --format jsonl > triples.jsonl",
            "",
            "Exit codes: 0 all well, 1 some documents failed, 2 usage or input error."
        })
public final class Main implements Runnable {
    static final int SOME_FAILED = 1;
    static final int USAGE = 2;

    private static final List<Class<?>> COMMANDS =
            List.of(ExtractCommand.class, EvaluateCommand.class, TrainCommand.class, DictionaryCommand.class);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "expected a command, such as extract; 'agonist --help' lists them");
    }

    /** Runs the command line and exits with its code. */
    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        // What fails is said once, in one line, by whoever ran it; UIMA would print the stack as well.
        System.setProperty("org.slf4j.simpleLogger.log.org.apache.uima", "off");
        int code = commandLine(arguments).execute(arguments);
        System.out.flush();
        System.exit(code);
    }

    /**
     * The command line that reads these arguments. Reading what is annotated of all commands takes as long as a short run
     * does, so that a command which is named first is the only one there.
     */
    static CommandLine commandLine(String... arguments) {
        CommandLine commandLine = new CommandLine(new Main());
        Optional<Class<?>> named = COMMANDS.stream()
                .filter(command -> arguments.length > 0 && nameOf(command).equals(arguments[0]))
                .findFirst();
        named.map(List::<Class<?>>of).orElse(COMMANDS).forEach(commandLine::addSubcommand);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler((e, given) -> {
            commandLine.getErr().println("agonist: " + oneLine(e) + suggestion(e));
            commandLine.getErr().flush();
            return USAGE;
        });
        commandLine.setExecutionExceptionHandler((e, command, result) -> {
            if (isBrokenPipe(e)) {
                return 0;
            }
            commandLine.getErr().println("agonist: " + oneLine(e));
            commandLine.getErr().flush();
            return USAGE;
        });
        return commandLine;
    }

    private static String nameOf(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    /** Whoever read the output has read enough, as in {@code agonist extract … | head}. */
    private static boolean isBrokenPipe(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if ("Broken pipe".equals(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }

    private static String suggestion(CommandLine.ParameterException e) {
        List<String> near =
                e instanceof CommandLine.UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?";
    }

    private static String oneLine(Throwable e) {
        Throwable root = e;
        // What UIMA says names the engine or resource; what it wraps names the file.
        while ((root.getMessage() == null || root instanceof UIMAException) && root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.toString() : root.getMessage();
        if (root instanceof NoSuchFileException) {
            message += ": no such file";
        }
        return message.replace('\n', ' ').replace('\r', ' ');
    }
}
