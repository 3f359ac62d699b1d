package org.agonist.cli;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.agonist.batch.BatchRunner;
import org.agonist.batch.Failure;
import org.agonist.readers.Input;
import org.jspecify.annotations.Nullable;

/**
 * A progress bar on standard error if that is a terminal, else nothing. Where all sizes are known it measures what is read of
 * the inputs, in bytes as stored; else it counts documents.
 */
class Progress implements BatchRunner.Listener, AutoCloseable {
    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;

    private final @Nullable ProgressBar bar;
    private final boolean measured;
    private final long start = System.nanoTime();
    private long bytes;
    private long bytesOfEnded;
    private long documents;
    private long triples;
    private long failures;

    /** @param bytes in all inputs, negative if that is not known */
    Progress(long bytes, boolean quiet) {
        measured = bytes > 0;
        bar = quiet || !isTerminal()
                ? null
                : new ProgressBarBuilder()
                        .setTaskName("extract")
                        .setInitialMax(measured ? bytes : -1)
                        .setUnit(measured ? " MB" : " docs", measured ? (long) MEGA : 1)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build();
    }

    /** The launcher says whether standard error is a terminal; without it Java is asked, which from Java 22 on says yes too often. */
    private static boolean isTerminal() {
        String said = System.getProperty("agonist.terminal");
        return said == null ? System.console() != null : Boolean.parseBoolean(said);
    }

    @Override
    public void done(String documentId, int characters, int found) {
        documents++;
        triples += found;
        show();
    }

    @Override
    public void failed(Failure failure) {
        failures++;
        show();
    }

    @Override
    public void read(int more) {
        bytes += more;
        if (bar != null && measured) {
            bar.stepBy(more);
        }
    }

    /** What follows the last document in an archive, and is not read, counts too. */
    @Override
    public void ended(Input input) {
        bytesOfEnded += Math.max(input.size(), 0);
        if (bar != null && measured) {
            bar.stepTo(bytesOfEnded);
        }
    }

    private void show() {
        if (bar != null) {
            if (!measured) {
                bar.step();
            }
            bar.setExtraMessage(
                    rates() + ", " + counted(triples, "triple") + (failures == 0 ? "" : ", " + failures + " failed"));
        }
    }

    private String rates() {
        return String.format(
                Locale.ROOT, "%.0f documents/s, %.2f MB/s", documents / seconds(), bytes / MEGA / seconds());
    }

    double seconds() {
        return Math.max(System.nanoTime() - start, 1) / NANOS;
    }

    /** One line on what was done since the start. */
    String summary() {
        return String.format(
                Locale.ROOT,
                "%s, %s, %s in %.1f s (%s)",
                counted(documents, "document"),
                counted(triples, "triple"),
                counted(failures, "failure"),
                seconds(),
                rates());
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
