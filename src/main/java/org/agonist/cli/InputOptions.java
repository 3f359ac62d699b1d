package org.agonist.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.agonist.readers.Input;
import org.agonist.readers.InputFormat;
import org.agonist.readers.Inputs;
import org.agonist.readers.TableColumns;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to read, and how. */
final class InputOptions {
    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "A file, a directory, a glob such as 'reviews/*.xml', or - for standard input;"
                    + " .gz, .zip and .tar are read as they are.")
    private List<String> inputs;

    @Option(
            names = "--input-format",
            paramLabel = "FORMAT",
            defaultValue = "auto",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            completionCandidates = Formats.class)
    private String format;

    @Option(
            names = "--id-column",
            paramLabel = "NAME",
            defaultValue = "",
            description = "The column of a CSV or TSV that identifies documents (default: id, doc_id, pmid …).")
    private String idColumn;

    @Option(
            names = "--text-column",
            paramLabel = "NAME",
            defaultValue = "",
            description = "The column that holds their text (default: text, abstract …).")
    private String textColumn;

    @Option(
            names = "--title-column",
            paramLabel = "NAME",
            defaultValue = "",
            description = "The column that holds their title (default: title, if there is one).")
    private String titleColumn;

    /** The labels of the input formats. */
    static final class Formats extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Formats() {
            for (InputFormat format : InputFormat.values()) {
                add(format.label());
            }
        }
    }

    /** The files that are named. */
    List<Input> resolve() throws IOException {
        return Inputs.resolve(inputs, new TableColumns(idColumn, textColumn, titleColumn));
    }

    InputFormat format() {
        try {
            return InputFormat.ofLabel(format);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--input-format: " + e.getMessage());
        }
    }
}
