package org.agonist.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.agonist.readers.InputFormat;
import org.agonist.readers.ReaderContract;

/** What is fuzzed, each with what must hold of any input. Its seeds, and the inputs that once broke it, lie in a folder of its name. */
enum FuzzTarget {
    PUBMED(reader("a.xml", InputFormat.PUBMED)),
    JATS(reader("a.nxml", InputFormat.JATS)),
    BIOC_XML(reader("a.xml", InputFormat.BIOC_XML)),
    BIOC_JSON(reader("a.json", InputFormat.BIOC_JSON)),
    PUBTATOR(reader("a.pubtator", InputFormat.PUBTATOR)),
    JSONL(reader("a.jsonl", InputFormat.JSONL)),
    CSV(reader("a.csv", InputFormat.CSV)),
    TSV(reader("a.tsv", InputFormat.TSV)),
    TEXT(reader("a.txt", InputFormat.TEXT)),
    DETECTION(reader("a", InputFormat.AUTO)),
    ARCHIVE(reader("a.zip", InputFormat.AUTO)),
    FOLDING(data -> TextContracts.folding(text(data))),
    TOKENS(data -> TextContracts.tokens(text(data))),
    SENTENCES(data -> TextContracts.sentences(text(data))),
    DICTIONARY_TEXT(data -> DictionaryContracts.text(text(data))),
    DICTIONARY_FILE(DictionaryContracts::file),
    TABLE(data -> TableContract.readsBack(text(data)));

    private final Contract contract;

    FuzzTarget(Contract contract) {
        this.contract = contract;
    }

    /** What must hold of any input. */
    private interface Contract {
        void check(byte[] data) throws Exception;
    }

    private static Contract reader(String name, InputFormat format) {
        return data -> ReaderContract.check(name, format, data);
    }

    /** The text of these bytes, in which U+E000 to U+E7FF stand for the halves of surrogate pairs, which UTF-8 cannot hold. */
    private static String text(byte[] data) {
        char[] text = new String(data, UTF_8).toCharArray();
        for (int i = 0; i < text.length; i++) {
            text[i] -= text[i] >= '\uE000' && text[i] <= '\uE7FF' ? 0x800 : 0;
        }
        return new String(text);
    }

    /** Throws if the contract is broken. */
    void check(byte[] data) throws Exception {
        contract.check(data);
    }

    /** The folder of its seeds, such as {@code bioc-xml}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
