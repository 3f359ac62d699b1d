package org.agonist.batch;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.agonist.triples.AnnotatedDocument;
import org.apache.uima.jcas.JCas;

/** What a run writes in one format, a file or a folder. */
interface Output extends Closeable {
    /** What it gets of a document, to be handed to {@link #write} in its turn; any thread may ask. */
    List<String> render(JCas cas, AnnotatedDocument document);

    /** Writes what a document gave. */
    void write(String documentId, List<String> rendered) throws IOException;

    /** Brings all that was written to the file, and says where it ends now. */
    Position end() throws IOException;

    /** Waits until all is on the disk. */
    void force() throws IOException;

    /** Writes what the format ends with. */
    void complete() throws IOException;

    /** Gives the output its name. */
    void rename() throws IOException;

    /** Takes away what was written. */
    void discard() throws IOException;

    /**
     * Where an output ended at some time.
     *
     * @param length in bytes
     * @param checksum of these bytes
     * @param empty whether no document has given anything
     */
    record Position(long length, long checksum, boolean empty) {
        static final Position START = new Position(0, 0, true);
    }
}
