package org.agonist.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agonist.entities.dictionary.Dictionary;
import org.agonist.entities.dictionary.DictionaryException;
import org.agonist.entities.dictionary.DictionaryMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DictionariesTest {
    @Test
    void theShippedDictionariesAreWhole() throws IOException {
        Dictionary dictionary = Dictionaries.load(List.of(Dictionaries.DEFAULT));
        assertThat(curieOf(dictionary, "everolimus")).isEqualTo("DRUGBANK:DB01590");
        assertThat(curieOf(dictionary, "mTOR")).isEqualTo("HGNC:3942");
        assertThat(curieOf(dictionary, "MMPs")).startsWith("FPLX:");
    }

    @Test
    void whereTwoClaimANameTheOneNamedFirstWins(@TempDir Path directory) throws IOException {
        Path own =
                Files.writeString(directory.resolve("own.tsv"), "id\tname\ttype\nown:1\teverolimus\tsmall-molecule\n");
        assertThat(curieOf(Dictionaries.load(List.of(own.toString(), Dictionaries.DEFAULT)), "everolimus"))
                .isEqualTo("own:1");
    }

    @Test
    void theShippedDictionaryIsWhatItsTextFilesGive(@TempDir Path directory) throws IOException {
        Path compiled = directory.resolve("out").resolve("agonist.dict");
        ShippedDictionary.main(new String[] {
            Path.of(System.getProperty("agonist.basedir", ""), "dictionaries").toString(), compiled.toString()
        });
        assertThat(Files.readAllBytes(compiled))
                .isEqualTo(Dictionaries.load(List.of(Dictionaries.DEFAULT)).toBytes());
    }

    @Test
    void aFolderAndAFileAreNeededToCompile() {
        assertThatThrownBy(() -> ShippedDictionary.main(new String[0]))
                .hasMessage("expected a folder of dictionaries and the file to write but found 0 arguments");
    }

    @Test
    void aMissingDictionaryIsNamed(@TempDir Path directory) {
        String missing = directory.resolve("missing.tsv").toString();
        assertThatThrownBy(() -> Dictionaries.load(List.of(missing)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(missing);
    }

    @Test
    void aBadRowIsNamedByFileAndLine(@TempDir Path directory) throws IOException {
        Path bad =
                Files.writeString(directory.resolve("own.tsv"), "id\tname\ttype\nimatinib\timatinib\tsmall-molecule\n");
        assertThatThrownBy(() -> Dictionaries.load(List.of(bad.toString())))
                .isInstanceOf(DictionaryException.class)
                .hasMessage("own.tsv:2: expected an identifier such as HGNC:3942 but found [imatinib]");
    }

    private static String curieOf(Dictionary dictionary, String name) {
        DictionaryMatcher matcher = new DictionaryMatcher(dictionary);
        DictionaryMatcher.Match match = matcher.whole(name);
        return match == null ? "" : dictionary.concept(matcher.conceptOf(match)).curie();
    }
}
