package org.agonist.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResourcesTest {
    @Test
    void aLocationOnTheClassPathIsRead() throws IOException {
        assertThat(Resources.text("classpath:org/agonist/dictionaries/drugs.tsv"))
                .startsWith("id\tname\ttype");
    }

    @Test
    void anyOtherLocationIsAFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("kinases.txt"), "αβγ\n");
        assertThat(Resources.text(file.toString())).isEqualTo("αβγ\n");
    }

    @Test
    void aLocationThatIsAFileIsTold(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("kinases.txt"), "text");
        assertThat(Resources.file(file.toString())).contains(file);
        assertThat(Resources.file("classpath:org/agonist/dictionaries/drugs.tsv"))
                .hasValueSatisfying(path -> assertThat(path).isRegularFile());
        assertThat(Resources.file("classpath:org/apache/uima/UIMAFramework.class"))
                .isEmpty();
    }

    @Test
    void aFileThatIsMissingIsNamed(@TempDir Path directory) {
        String missing = directory.resolve("missing.tsv").toString();
        assertThatThrownBy(() -> Resources.file(missing)).hasMessage(missing + ": no such file");
        assertThatThrownBy(() -> Resources.file("classpath:org/agonist/missing.tsv"))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessage("classpath:org/agonist/missing.tsv: nothing of this name on the class path");
    }

    @Test
    void aMissingLocationIsNamed(@TempDir Path directory) {
        String missing = directory.resolve("missing.tsv").toString();
        assertThatThrownBy(() -> Resources.open(missing))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessage(missing + ": no such file");
        assertThatThrownBy(() -> Resources.open("classpath:org/agonist/missing.tsv"))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessage("classpath:org/agonist/missing.tsv: nothing of this name on the class path");
    }
}
