package org.agonist.readers;

import java.util.Locale;

/** The formats that documents come in. */
public enum InputFormat {
    /** Told from the name and the first characters. */
    AUTO,
    /** One document per file. */
    TEXT,
    /** One JSON object per line with {@code id}, {@code text} and perhaps {@code title}. */
    JSONL;

    /** As the command line spells it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
