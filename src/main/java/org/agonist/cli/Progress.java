package org.agonist.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error if that is a terminal, else nothing. */
final class Progress implements AutoCloseable {
    /** Fewer inputs than this are done before a bar could be read. */
    private static final int MIN_INPUTS = 2;

    private final @Nullable ProgressBar bar;
    private long triples;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static Progress start(int inputs) {
        if (inputs < MIN_INPUTS || !isTerminal()) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder()
                .setTaskName("extract")
                .setInitialMax(inputs)
                .setUnit(" docs", 1)
                .showSpeed()
                .setStyle(ProgressBarStyle.ASCII)
                .build());
    }

    /** The launcher says whether standard error is a terminal; without it Java is asked, which from Java 22 on says yes too often. */
    private static boolean isTerminal() {
        String said = System.getProperty("agonist.terminal");
        return said == null ? System.console() != null : Boolean.parseBoolean(said);
    }

    void step(int found) {
        triples += found;
        if (bar != null) {
            bar.step();
            bar.setExtraMessage(triples + " triples");
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
