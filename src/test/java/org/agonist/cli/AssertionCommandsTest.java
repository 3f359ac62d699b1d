package org.agonist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

        assertThat(Ran.command("train", "assertion", corpus, "-o", model).code())
                .isZero();
        assertThat(Ran.command("train", "assertion", corpus, "-o", again).code())
                .isZero();
        assertThat(again).hasSameBinaryContentAs(model);

        assertThat(Ran.command("evaluate", "assertion", "--corpus", "bioscope", corpus, "--model", model)
                        .out())
                .containsPattern("negation cues +P 1.0000 R 1.0000 F1 1.0000")
                .containsPattern("negation scopes, cues given +1.0000")
                .containsPattern("speculation cues and scopes +P 1.0000 R 1.0000 F1 1.0000");
    }

    @Test
    void aFileOfAnotherKindIsRefusedByName(@TempDir Path directory) throws IOException {
        Path other = Files.writeString(directory.resolve("other.xml"), "<article/>");
        Ran.command("evaluate", "assertion", other).isRefused("other.xml: expected BioScope's XML");
    }
}
