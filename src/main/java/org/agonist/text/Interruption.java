package org.agonist.text;

import java.util.concurrent.CancellationException;

/**
 * Where a long analysis may be stopped: loops over sentences ask at each turn whether their thread was interrupted, which costs
 * a few nanoseconds. What happens within one sentence runs to its end.
 */
public final class Interruption {
    private Interruption() {}

    /**
     * Goes on unless the thread was interrupted, which it stays.
     *
     * @throws CancellationException if it was
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("stopped between two sentences");
        }
    }
}
