package org.agonist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code agonist dictionary}: exit codes and messages of each of its commands. */
final class DictionaryCommandTest {
    private static final String ROWS = "id\tname\ttype\nown:1\tnovolimus\tsmall-molecule\nown:2\tKINX\tgene\n";

    @TempDir
    private Path directory;

    @Test
    void whatIsBuiltCanBeLookedUpIn() throws IOException {
        Path compiled = directory.resolve("own.dict");
        Ran built = Ran.command("dictionary", "build", text("own.tsv", ROWS), "-o", compiled);
        assertThat(built.code()).isZero();
        assertThat(built.err()).startsWith(compiled + ": 2 concepts, 2 names");
        Ran found = Ran.command("dictionary", "lookup", "Novolimus", "--dictionary", compiled);
        assertThat(found.code()).isZero();
        assertThat(found.out())
                .contains("match  [Novolimus] by the name [novolimus]", "own:1 novolimus, small-molecule");
    }

    @Test
    void buildingNeedsAFileToWrite() throws IOException {
        Ran.command("dictionary", "build", text("own.tsv", ROWS)).isRefused("expected a file to write: -o OUT.dict");
    }

    @Test
    void buildingFromAMissingFileNamesIt() {
        Path missing = directory.resolve("missing.tsv");
        Ran.command("dictionary", "build", missing, "-o", directory.resolve("own.dict"))
                .isRefused(missing + ": no such file");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aByteOrderMarkDoesNotCount() throws IOException {
        Path marked = text("own.tsv", "\uFEFF" + ROWS);
        assertThat(Ran.command("dictionary", "lookup", "KINX", "--dictionary", marked)
                        .out())
                .contains("own:2 KINX, gene");
        assertThat(Ran.command("dictionary", "check", marked)).isEqualTo(new Ran(0, "2 rows, 0 wrong, 0 notes\n", ""));
    }

    @Test
    void aWrongHeaderIsShownBesideTheRightOne() throws IOException {
        Path wrong = text("own.tsv", "name,id\nnovolimus,own:1\n");
        Ran.command("dictionary", "build", wrong, "-o", directory.resolve("own.dict"))
                .isRefused(
                        "own.tsv:1: expected the tab-separated header [id name type synonyms targets members status notes]"
                                + " but found [name,id]");
    }

    @Test
    void aTableIsImportedByItsColumns() throws IOException {
        Path compiled = directory.resolve("own.dict");
        Path table = text("table.csv", "number,label\n1,novolimus\n2,was\n");
        Ran imported = Ran.command(
                "dictionary",
                "import",
                table,
                "--format",
                "csv",
                "--columns",
                "id=1,name=2,prefix=OWN,kind=small-molecule",
                "-o",
                compiled);
        assertThat(imported.err()).contains("left out: 1 common words");
        assertThat(imported.code()).isZero();
        assertThat(Ran.command("dictionary", "lookup", "novolimus", "--dictionary", compiled)
                        .out())
                .contains("OWN:1 novolimus");
        assertThat(Ran.command("dictionary", "lookup", "was", "--dictionary", compiled)
                        .code())
                .isEqualTo(1);
    }

    @Test
    void anUnknownFormatIsAUsageErrorThatListsTheKnown() throws IOException {
        Ran.command(
                        "dictionary",
                        "import",
                        text("own.tsv", ROWS),
                        "--format",
                        "xyz",
                        "-o",
                        directory.resolve("own.dict"))
                .isRefused("hgnc");
    }

    @Test
    void aDownloadOfAnotherFormatIsRefused() throws IOException {
        Ran.command(
                        "dictionary",
                        "import",
                        text("own.tsv", ROWS),
                        "--format",
                        "hgnc",
                        "-o",
                        directory.resolve("own.dict"))
                .isRefused("own.tsv");
        assertThat(directory.resolve("own.dict")).doesNotExist();
    }

    @Test
    void aCheckNamesEachWrongRow() throws IOException {
        Ran ran = Ran.command("dictionary", "check", text("own.tsv", ROWS + "own:3\tnovolimab\tdrug\nown:4\n"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("own.tsv:4: type: expected one of", "own.tsv:5: expected 3 columns but found 1 in [own:4]")
                .endsWith("2 rows, 2 wrong, 0 notes\n");
    }

    @Test
    void lookingUpAnUnknownNameEndsWithOne() {
        assertThat(Ran.command("dictionary", "lookup", "zyxwolamide"))
                .isEqualTo(new Ran(1, "zyxwolamide  (folded: zyxwolamide)\n  no match\n", ""));
    }

    @Test
    void noCommandIsAUsageErrorThatSaysWhatIsExpected() {
        Ran.command("dictionary").isRefused("expected what to do, such as build");
    }

    private Path text(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }
}
