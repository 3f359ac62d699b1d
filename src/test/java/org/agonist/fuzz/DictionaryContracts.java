package org.agonist.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.agonist.entities.dictionary.Dictionary;
import org.agonist.entities.dictionary.DictionaryBuilder;
import org.agonist.entities.dictionary.DictionaryException;
import org.agonist.entities.dictionary.DictionaryMatcher;
import org.agonist.entities.dictionary.DictionaryTsv;
import org.agonist.entities.dictionary.Entry;

/** What holds of any file that is given as a dictionary. */
final class DictionaryContracts {
    private static final int CHECKSUM_AT = 12;
    private static final int CHECKED_FROM = 16;

    private DictionaryContracts() {}

    /** A table is refused, or compiles to a file that opens with the same entries, and its matches lie in the text. */
    static void text(String table) throws IOException {
        List<Entry> entries;
        try {
            entries = DictionaryTsv.read(new StringReader(table), "fuzz.tsv");
        } catch (DictionaryException e) {
            return;
        }
        Dictionary built = new DictionaryBuilder().addAll(entries).build();
        Dictionary opened = Dictionary.of(built.toBytes(), "fuzz.dict");
        assertThat(opened.entries("fuzz")).isEqualTo(built.entries("fuzz"));
        for (DictionaryMatcher.Match match : new DictionaryMatcher(opened).match(table)) {
            assertThat(match.begin()).isBetween(0, match.end());
            assertThat(match.end()).isLessThanOrEqualTo(table.length());
        }
    }

    /** A file is refused as it is; with its checksum put right it is refused, or a look-up ends, be it in an exception. */
    static void file(byte[] file) throws IOException {
        isRefusedOrOpens(file);
        if (file.length >= CHECKED_FROM) {
            byte[] crafted = file.clone();
            CRC32C checksum = new CRC32C();
            checksum.update(crafted, CHECKED_FROM, crafted.length - CHECKED_FROM);
            ByteBuffer.wrap(crafted).order(ByteOrder.LITTLE_ENDIAN).putInt(CHECKSUM_AT, (int) checksum.getValue());
            isRefusedOrOpens(crafted);
        }
    }

    private static void isRefusedOrOpens(byte[] file) {
        Dictionary dictionary;
        try {
            dictionary = Dictionary.of(file, "fuzz.dict");
        } catch (DictionaryException e) {
            return;
        }
        assertThat(dictionary.toBytes()).isEqualTo(file);
        try {
            new DictionaryMatcher(dictionary).match("Novolimus inhibits KINX and " + Arrays.toString(file));
        } catch (IndexOutOfBoundsException e) {
            // Behind a right checksum records are taken for what the compiler wrote.
        }
    }
}
