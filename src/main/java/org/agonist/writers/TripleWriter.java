package org.agonist.writers;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.agonist.triples.Triple;

/** Writes triples, document by document, in the order in which they come. Closing it ends the output. */
public interface TripleWriter extends Closeable {
    /** Writes the triples of one document; a document without any is written too where the format can say so. */
    void write(List<Triple> triples) throws IOException;
}
