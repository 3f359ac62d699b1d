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

    /**
     * Compressed data or an archive that breaks off or does not agree with its checksum.
     *
     * @param what what it is, such as {@code gzip data}
     */
    static InputException damaged(String where, String what, Exception cause) {
        return cause instanceof InputException known
                ? known
                : new InputException(
                        where + ": damaged " + what + ": " + cause.getMessage()
                                + "; fetch the file again, what precedes is read",
                        cause);
    }
}
