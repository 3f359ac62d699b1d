package org.agonist.readers;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the documents of one input, one after the other. */
public interface DocumentReader extends Closeable {
    /**
     * The next document, null after the last.
     *
     * @throws InputException if the next document cannot be read; whether more follow, {@link #canGoOn} tells
     */
    @Nullable
    SourceDocument next() throws IOException;

    /** Whether {@link #next} may be called again after it threw. */
    boolean canGoOn();
}
