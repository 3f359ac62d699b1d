package org.agonist.entities.dictionary;

import java.io.IOException;

/** A dictionary that cannot be used; the message is one line that says what, where, expected, found and what to do. */
public class DictionaryException extends IOException {
    private static final long serialVersionUID = 1L;

    public DictionaryException(String message) {
        super(message);
    }

    public DictionaryException(String message, Throwable cause) {
        super(message, cause);
    }
}
