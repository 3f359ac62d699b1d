package org.agonist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Trains and measures on sixty small documents of our own. */
final class AssertionCommandsTest {
    @Test
    void theSameCorpusGivesTheSameModelWhichFindsWhatItSaw(@TempDir Path directory) throws IOException {
        Path corpus = directory.resolve("corpus.xml");
        StringBuilder xml = new StringBuilder("<Annotation><DocumentSet>");
        for (int d = 0; d < 60; d++) {
            xml.append("<Document><DocID type=\"PMID\">" + (7000 + d) + "</DocID><DocumentPart type=\"Text\">"
                    + "<sentence id=\"S1\">Drug " + d
                    + " did <xcope id=\"X1\"><cue type=\"negation\" ref=\"X1\">not</cue>"
                    + " block the kinase</xcope>.</sentence>"
                    + "<sentence id=\"S2\">It <xcope id=\"X2\"><cue type=\"speculation\" ref=\"X2\">may</cue>"
                    + " act on <xcope id=\"X3\"><cue type=\"negation\" ref=\"X3\">neither</cue> cells"
                    + " <cue type=\"negation\" ref=\"X3\">nor</cue> mice</xcope></xcope>.</sentence>"
                    + "</DocumentPart></Document>");
        }
        Files.writeString(corpus, xml.append("</DocumentSet></Annotation>"));
        Path model = directory.resolve("model.bin");
        Path again = directory.resolve("again.bin");

        assertThat(run("train", "assertion", corpus, "-o", model)).startsWith("0 ");
        assertThat(run("train", "assertion", corpus, "-o", again)).startsWith("0 ");
        assertThat(again).hasSameBinaryContentAs(model);

        assertThat(run("evaluate", "assertion", "--corpus", "bioscope", corpus, "--model", model))
                .startsWith("0 ")
                .containsPattern("negation cues +P 1.0000 R 1.0000 F1 1.0000")
                .containsPattern("negation scopes, cues given +1.0000")
                .containsPattern("speculation cues and scopes +P 1.0000 R 1.0000 F1 1.0000");
    }

    @Test
    void aFileOfAnotherKindIsRefusedByName(@TempDir Path directory) throws IOException {
        Path other = Files.writeString(directory.resolve("other.xml"), "<article/>");
        assertThat(run("evaluate", "assertion", other)).startsWith("2 ").contains("other.xml: expected BioScope's XML");
    }

    private static String run(Object... arguments) {
        StringWriter out = new StringWriter();
        CommandLine commandLine =
                Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int code = commandLine.execute(words);
        return code + " " + out;
    }
}
