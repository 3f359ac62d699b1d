package org.agonist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import picocli.CommandLine;

/** What a run of the command line came to; line ends are those of Unix. */
record Ran(int code, String out, String err) {
    /** Runs a command with its arguments, files and numbers among them. */
    static Ran command(Object... arguments) {
        String[] words = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Main.commandLine(words);
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        int code = commandLine.execute(words);
        String separator = System.lineSeparator();
        return new Ran(
                code, out.toString().replace(separator, "\n"), err.toString().replace(separator, "\n"));
    }

    /** Checks that the run was refused in one line that contains a message. */
    void isRefused(String message) {
        assertThat(code).isEqualTo(Main.USAGE);
        assertThat(out).isEmpty();
        assertThat(err)
                .startsWith("agonist: ")
                .contains(message)
                .endsWith("\n")
                .hasLineCount(1)
                .doesNotContain("Exception");
    }
}
