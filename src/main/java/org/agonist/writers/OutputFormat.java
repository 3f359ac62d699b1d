package org.agonist.writers;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** The formats that triples are written in. */
public enum OutputFormat {
    CSV {
        @Override
        public TripleWriter writer(Writer out) throws IOException {
            return new CsvTripleWriter(out);
        }
    },
    JSON {
        @Override
        public TripleWriter writer(Writer out) throws IOException {
            return new JsonTripleWriter(out, false);
        }
    },
    JSONL {
        @Override
        public TripleWriter writer(Writer out) throws IOException {
            return new JsonTripleWriter(out, true);
        }
    };

    /** As the command line spells it, and as files of the format end. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A writer of this format; closing it closes {@code out}. */
    public abstract TripleWriter writer(Writer out) throws IOException;
}
