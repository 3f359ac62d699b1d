package org.agonist.batch;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.agonist.readers.InputException;

/**
 * A document, or an input, that gave nothing.
 *
 * @param id the document; empty if it could not even be read
 * @param source the input it came from
 * @param number how manieth document of that input it is, from 1
 * @param kind what happened
 * @param cause why, in one line
 * @param place where in the program, such as {@code RelationFinder.java:123}; empty if the input itself is at fault
 */
public record Failure(String id, String source, long number, Kind kind, String cause, String place) {
    /** What may happen to a document. */
    public enum Kind {
        UNREADABLE,
        EXCEPTION,
        STACK_OVERFLOW,
        OUT_OF_MEMORY,
        TIME_OUT;

        /** As the list of failures spells it, such as {@code time-out}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Failure of(Throwable thrown, String id, String source, long number) {
        return new Failure(id, source, number, kind(thrown), reason(thrown), place(root(thrown)));
    }

    static Failure unreadable(IOException thrown, String source, long number) {
        return new Failure("", source, number, Kind.UNREADABLE, reason(thrown), "");
    }

    /** One line for people: the document's name, where there is one, and the reason. */
    public String message() {
        return (id.isEmpty() ? "" : id + ": ") + cause;
    }

    private static Kind kind(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StackOverflowError) {
                return Kind.STACK_OVERFLOW;
            }
            if (cause instanceof OutOfMemoryError) {
                return Kind.OUT_OF_MEMORY;
            }
            if (cause instanceof CancellationException) {
                return Kind.TIME_OUT;
            }
        }
        return thrown instanceof IOException ? Kind.UNREADABLE : Kind.EXCEPTION;
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && !(root instanceof InputException)) {
            root = root.getCause();
        }
        return root;
    }

    private static String reason(Throwable thrown) {
        Throwable root = root(thrown);
        String message = root.getMessage() == null ? root.toString() : root.getMessage();
        String line = message.replace('\n', ' ').replace('\r', ' ');
        return root instanceof IOException ? line : root.getClass().getSimpleName() + ": " + line;
    }

    private static String place(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith("org.agonist.")) {
                return frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }
}
