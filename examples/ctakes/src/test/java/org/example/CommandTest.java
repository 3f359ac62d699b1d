package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code agonist extract --pipeline ctakes} with cTAKES' libraries on the class path, in a Java of its own. */
final class CommandTest {
    @TempDir
    Path folder;

    @Test
    void theirNegationIsInOurTable() throws Exception {
        Files.writeString(
                folder.resolve("text.txt"), "Everolimus inhibits mTOR.\n\nThere is no imatinib that inhibits KIT.");

        assertEquals("", errorsOf(0, "dictionary", "build", "default", "--bsv", "agonist.bsv"));
        assertEquals("", errorsOf(0, "extract", "--pipeline", "ctakes", "--min-confidence", "0.5", "text.txt"));

        List<String> rows = Files.readAllLines(folder.resolve("out"));
        assertEquals(3, rows.size(), rows::toString);
        assertTrue(rows.get(0).startsWith("doc_id,"), rows::toString);
        assertTrue(rows.get(1).contains("HGNC:3942,MTOR,gene,inhibits,false"), rows::toString);
        assertTrue(rows.get(2).contains("HGNC:6342,KIT,gene,inhibits,true"), rows::toString);
    }

    @Test
    void withoutTheExportedDictionaryItDoesNotStart() throws Exception {
        Files.writeString(folder.resolve("text.txt"), "Everolimus inhibits mTOR.");

        assertEquals(
                "agonist: Could not access the resource data at file:agonist.bsv.\n",
                errorsOf(2, "extract", "--pipeline", "ctakes", "text.txt"));
    }

    /** Runs a command and gives what it writes to standard error; its output goes to a file. */
    private String errorsOf(int code, String... command) throws Exception {
        Path errors = folder.resolve("errors");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder process =
                new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), "org.agonist.cli.Main");
        process.command().addAll(List.of(command));
        int exit = process.directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(errors.toFile())
                .start()
                .waitFor();
        assertEquals(code, exit, Files.readString(errors));
        return Files.readString(errors);
    }
}
