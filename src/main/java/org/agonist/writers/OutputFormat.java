package org.agonist.writers;

import java.util.Locale;

/** The formats that results are written in. */
public enum OutputFormat {
    CSV(new CsvFormat()),
    JSON(JsonFormat.array()),
    JSONL(JsonFormat.lines());

    private final DocumentFormat format;

    OutputFormat(DocumentFormat format) {
        this.format = format;
    }

    /** As the command line spells it, and as files of the format end. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How documents become a file of this format. */
    public DocumentFormat format() {
        return format;
    }
}
