package org.agonist.readers;

import java.io.IOException;

/** An input that cannot be read; the message is one line that says what, where, expected and found. */
public class InputException extends IOException {
    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }

    public InputException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Compressed data that breaks off or does not agree with its checksum. */
    static InputException damagedGzip(String where, IOException cause) {
        return new InputException(where + ": damaged gzip data: " + cause.getMessage(), cause);
    }
}
