package org.agonist.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputsTest {
    @Test
    void aDirectoryGivesItsTextsSortedByPath(@TempDir Path directory) throws IOException {
        write(directory, "b.txt", "sub/a.md", "a.jsonl.gz", "c.pdf", "d.xml.gz", "e.tar.gz", "f.nxml");
        write(directory, ".hidden.txt", "README", "table.csv", "b.ann", "figure.png");
        assertThat(names(directory.toString()))
                .containsExactly("a.jsonl.gz", "b.txt", "c.pdf", "d.xml.gz", "e.tar.gz", "f.nxml", "sub/a.md");
    }

    @Test
    void aDirectoryWithoutTextsIsAnError(@TempDir Path directory) throws IOException {
        write(directory, "c.png");
        assertThatThrownBy(() -> names(directory.toString()))
                .isInstanceOf(InputException.class)
                .hasMessage(directory + ": no file in this directory ends in one of"
                        + " .txt, .text, .md, .jsonl, .ndjson, .json, .xml, .nxml, .pubtator, .pdf, .zip, .tar, .tgz"
                        + " (or the same with .gz)");
    }

    @Test
    void aGlobGivesTheFilesThatMatch(@TempDir Path directory) throws IOException {
        write(directory, "a1.txt", "a2.txt", "b1.txt", "sub/a3.txt");
        assertThat(names(directory + "/a*.txt")).containsExactly("a1.txt", "a2.txt");
        assertThat(names(directory + "/{a,b}1.txt")).containsExactly("a1.txt", "b1.txt");
        assertThat(names(directory + "/a[12].txt")).containsExactly("a1.txt", "a2.txt");
        assertThat(names(directory + "/**.txt")).containsExactly("a1.txt", "a2.txt", "b1.txt", "sub/a3.txt");
        assertThat(names(directory + "/a?.txt")).containsExactly("a1.txt", "a2.txt");
    }

    @Test
    void aGlobThatMatchesNothingIsAnError(@TempDir Path directory) {
        String glob = directory + "/*.txt";
        assertThatThrownBy(() -> names(glob)).isInstanceOf(InputException.class).hasMessage(glob + ": no file matches");
        String elsewhere = directory + "/missing/*.txt";
        assertThatThrownBy(() -> names(elsewhere)).hasMessage(elsewhere + ": no file matches");
        assertThatThrownBy(() -> names("*.no-such-extension")).hasMessage("*.no-such-extension: no file matches");
    }

    @Test
    void aGlobThatIsNoPatternIsAnInputError(@TempDir Path directory) {
        String glob = directory + "/a[.txt";
        assertThatThrownBy(() -> names(glob)).isInstanceOf(InputException.class).hasMessageStartingWith(glob + ": ");
    }

    @Test
    void aFileWhoseNameLooksLikeAGlobIsThatFile(@TempDir Path directory) throws IOException {
        write(directory, "a[1].txt", "a1.txt");
        assertThat(names(directory + "/a[1].txt")).containsExactly("a[1].txt");
    }

    @Test
    void aFileThatDoesNotExistIsNamed(@TempDir Path directory) {
        String missing = directory.resolve("missing.txt").toString();
        assertThatThrownBy(() -> names(missing))
                .isInstanceOf(InputException.class)
                .hasMessage(missing + ": no such file or directory");
    }

    @Test
    void aNameThatNoFileCanHaveIsAnInputError() {
        assertThatThrownBy(() -> names("a\0b"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not a file name");
    }

    @Test
    void theSameFileNamedTwiceIsReadOnce(@TempDir Path directory) throws IOException {
        write(directory, "a.txt");
        assertThat(names(directory + "/a.txt", directory + "/a.txt", directory + "/*.txt"))
                .containsExactly("a.txt");
    }

    @Test
    void filesOfOneNameInTwoDirectoriesAreCalledByTheirPaths(@TempDir Path directory) throws IOException {
        write(directory, "2019/x.txt", "2020/x.txt", "2020/y.txt");
        List<String> expected = List.of("2019/x", "2020/x");
        assertThat(ids(directory + "/2019/x.txt", directory + "/2020/x.txt")).isEqualTo(expected);
        assertThat(ids(directory + "/*/x.txt")).isEqualTo(expected);
        assertThat(ids(directory + "/2019", directory + "/2020/x.txt")).isEqualTo(expected);
        assertThat(ids(directory + "/2020/x.txt", directory + "/2020/y.txt")).containsExactly("x", "y");
    }

    @Test
    void filesThatDifferInTheirEndingsKeepThem(@TempDir Path directory) throws IOException {
        write(directory, "x.txt", "x.md", "y.txt");
        assertThat(ids(directory.toString())).containsExactly("x.md", "x.txt", "y");
    }

    @Test
    void aDashIsStandardInput() throws IOException {
        assertThat(Inputs.resolve(List.of("-"))).containsExactly(Input.standardInput());
    }

    private static void write(Path directory, String... names) throws IOException {
        for (String name : names) {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "text");
        }
    }

    private static List<String> ids(String... arguments) throws IOException {
        return Inputs.resolve(List.of(arguments)).stream()
                .map(Input::documentId)
                .toList();
    }

    private static List<String> names(String... arguments) throws IOException {
        return Inputs.resolve(List.of(arguments)).stream().map(Input::name).toList();
    }
}
