package org.agonist.batch;

import java.io.IOException;

/** The output cannot be written, because the disk is full, for example. */
public final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    OutputException(IOException cause, boolean canGoOn) {
        super(
                "the output cannot be written: " + cause.getMessage() + "; make room and run it again"
                        + (canGoOn ? " with --resume, which goes on with what is done" : ""),
                cause);
    }
}
