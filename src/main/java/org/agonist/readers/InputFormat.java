package org.agonist.readers;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats that documents come in. */
public enum InputFormat {
    /** Told from the name and the first characters. */
    AUTO,
    /** One document per file. */
    TEXT,
    /** One JSON object per line with {@code id}, {@code text} and perhaps {@code title}. */
    JSONL,
    /** PubMed and MEDLINE XML. */
    PUBMED,
    /** JATS XML, as PubMed Central gives it. */
    JATS,
    /** BioC as XML. */
    BIOC_XML,
    /** BioC as JSON, PubTator's exports included. */
    BIOC_JSON,
    /** Title and abstract in lines such as {@code 123|t|Title}. */
    PUBTATOR,
    /** One document per row, comma-separated. */
    CSV,
    /** One document per row, tab-separated. */
    TSV,
    /** One document per file. */
    PDF;

    /** As the command line spells it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The format with this label, in whatever case.
     *
     * @throws IllegalArgumentException if there is none; the message lists the labels
     */
    public static InputFormat ofLabel(String label) {
        for (InputFormat format : values()) {
            if (format.label().equalsIgnoreCase(label)) {
                return format;
            }
        }
        throw new IllegalArgumentException("expected one of "
                + Arrays.stream(values()).map(InputFormat::label).collect(Collectors.joining(", ")) + " but found ["
                + label + "]");
    }
}
