package org.agonist.writers;

import java.util.Locale;
import java.util.Optional;

/** The formats that results are written in. */
public enum OutputFormat {
    CSV("csv"),
    TSV("tsv"),
    JSON("json"),
    JSONL("jsonl"),
    BIOC_XML("bioc.xml"),
    BIOC_JSON("bioc.json"),
    PUBTATOR("pubtator"),
    /** For people to read, see {@link ExplanationFormat}. */
    EXPLANATION("explanation.txt"),
    /** The texts themselves, see {@link DocumentsFormat}. */
    DOCUMENTS("documents.jsonl"),
    /** A folder with two files per document, see {@link BratFormat}. */
    BRAT("brat"),
    /** A folder with a file per document, see {@link XmiFormat}. */
    XMI("xmi");

    private final String ending;

    OutputFormat(String ending) {
        this.ending = ending;
    }

    /** As the command line spells it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What files and folders of this format end in, after a dot. */
    public String ending() {
        return ending;
    }

    /** Whether it writes a folder with files for each document rather than one file. */
    public boolean isFolder() {
        return this == BRAT || this == XMI;
    }

    /** The format that a name's ending tells, {@code .gz} put aside; empty if it tells none. */
    public static Optional<OutputFormat> ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        OutputFormat found = null;
        for (OutputFormat format : values()) {
            // The longest ending tells: results.bioc.json is BioC, not triples.
            if (plain.endsWith("." + format.ending)
                    && (found == null || format.ending.length() > found.ending.length())) {
                found = format;
            }
        }
        return Optional.ofNullable(found);
    }

    /**
     * How documents become one file of this format.
     *
     * @throws IllegalStateException if the format writes a folder
     */
    public DocumentFormat format() {
        return switch (this) {
            case CSV -> TableFormat.csv();
            case TSV -> TableFormat.tsv();
            case JSON -> JsonFormat.array();
            case JSONL -> JsonFormat.lines();
            case BIOC_XML -> new BioCXmlFormat();
            case BIOC_JSON -> new BioCJsonFormat();
            case PUBTATOR -> new PubTatorFormat();
            case EXPLANATION -> new ExplanationFormat();
            case DOCUMENTS -> new DocumentsFormat();
            case BRAT, XMI -> throw new IllegalStateException(label() + " writes a folder, not one file");
        };
    }
}
