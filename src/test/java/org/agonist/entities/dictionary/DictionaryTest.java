package org.agonist.entities.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.agonist.entities.dictionary.Dictionary.Concept;
import org.agonist.entities.dictionary.Entry.KnownTarget;
import org.agonist.vocabulary.EntityKind;
import org.agonist.vocabulary.Mechanism;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DictionaryTest {
    private static final String TSV = """
            id	name	type	synonyms	targets
            HGNC:3942	MTOR	gene	FRAP1|mechanistic target of rapamycin
            agonist:mmpi	MMP inhibitor	drug-class	MMPI	INHIBITOR FPLX:MMP|INHIBITOR HGNC:7155
            HGNC:3942	mTOR	gene	RAFT1
            """.replaceAll("(?m)^(HGNC.*)$", "$1\t");

    @Test
    void theSameEntriesGiveTheSameBytes() throws IOException {
        assertThat(build().toBytes()).isEqualTo(build().toBytes());
    }

    @Test
    void entriesOfOneIdentifierAreOneConceptNamedByTheFirst() throws IOException {
        Dictionary dictionary = build();
        assertThat(dictionary.size()).isEqualTo(2);
        assertThat(dictionary.concept(0)).isEqualTo(new Concept("HGNC:3942", "MTOR", EntityKind.GENE));
        assertThat(new DictionaryMatcher(dictionary).whole("RAFT1")).isNotNull();
    }

    @Test
    void aNameThatFoldsToAnotherOfItsConceptCountsOnce() throws IOException {
        assertThat(build().names()).isEqualTo(6);
    }

    @Test
    void aClassKeepsItsTargets() throws IOException {
        assertThat(build().targetsOf(1))
                .containsExactly(
                        new KnownTarget(Mechanism.INHIBITOR, "FPLX:MMP"),
                        new KnownTarget(Mechanism.INHIBITOR, "HGNC:7155"));
        assertThat(build().targetsOf(0)).isEmpty();
    }

    @Test
    void aCompiledDictionaryReadsBackFromItsFile(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("own.dict"), build().toBytes());
        Dictionary opened = Dictionary.open(file);
        assertThat(opened.size()).isEqualTo(2);
        assertThat(opened.toBytes()).isEqualTo(build().toBytes());
        assertThat(Dictionary.of(build().toBytes(), "memory").concept(1).name()).isEqualTo("MMP inhibitor");
    }

    @Test
    void anEmptyDictionaryFindsNothing() {
        Dictionary empty = new DictionaryBuilder().build();
        assertThat(empty.size()).isZero();
        assertThat(new DictionaryMatcher(empty).match("Imatinib inhibits ABL1."))
                .isEmpty();
    }

    @Test
    void aDamagedDictionaryIsRefused() throws IOException {
        byte[] bytes = build().toBytes();
        bytes[bytes.length - 1] ^= 1;
        assertThatThrownBy(() -> Dictionary.of(bytes, "own.dict"))
                .isInstanceOf(DictionaryException.class)
                .hasMessage("own.dict: damaged: its checksum does not agree with its content;"
                        + " build it with 'agonist dictionary build'");
    }

    @Test
    void aDictionaryCutShortIsRefused(@TempDir Path directory) throws IOException {
        byte[] bytes = build().toBytes();
        Path half = Files.write(directory.resolve("half.dict"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> Dictionary.open(half))
                .isInstanceOf(DictionaryException.class)
                .hasMessageStartingWith(half + ": damaged");
        Path stub = Files.write(directory.resolve("stub.dict"), Arrays.copyOf(bytes, 20));
        assertThatThrownBy(() -> Dictionary.open(stub))
                .isInstanceOf(DictionaryException.class)
                .hasMessage(stub + ": expected a compiled dictionary but found a file of 20 bytes;"
                        + " build it with 'agonist dictionary build'");
    }

    @Test
    void anotherKindOfFileIsRefused() {
        assertThatThrownBy(() -> Dictionary.of(new byte[100], "own.dict"))
                .isInstanceOf(DictionaryException.class)
                .hasMessage("own.dict: expected a compiled dictionary but found another kind of file;"
                        + " build it with 'agonist dictionary build'");
        assertThatThrownBy(() -> Dictionary.of(new byte[3], "own.dict")).isInstanceOf(DictionaryException.class);
    }

    @Test
    void anotherVersionIsRefused() throws IOException {
        byte[] bytes = build().toBytes();
        bytes[8] = 9;
        assertThatThrownBy(() -> Dictionary.of(bytes, "own.dict"))
                .isInstanceOf(DictionaryException.class)
                .hasMessage("own.dict: expected version 3 of the dictionary format but found 9;"
                        + " build it with 'agonist dictionary build'");
    }

    @Test
    void aNameWithoutLettersOrFarTooLongIsLeftOut() throws IOException {
        Dictionary dictionary =
                build("id\tname\ttype\nx:1\t-\tgene\nx:2\t" + "a b ".repeat(30).strip() + "\tgene\n");
        assertThat(dictionary.names()).isZero();
    }

    private static Dictionary build() throws IOException {
        return build(TSV);
    }

    private static Dictionary build(String tsv) throws IOException {
        return new DictionaryBuilder()
                .addAll(DictionaryTsv.read(new StringReader(tsv), "test.tsv"))
                .build();
    }
}
