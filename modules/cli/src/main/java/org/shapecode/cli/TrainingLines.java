package org.shapecode.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Trained;
import org.shapecode.experiment.api.TrainingListener;

/** Shows on the error stream how far a training is, with the loss and the time left: one line in place on a terminal. */
final class TrainingLines implements Progress, TrainingListener {
    private static final long TERMINAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long FILE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Console console;
    private final Interruption interruption;
    private final boolean terminal = System.console() != null;
    private String phase = "";
    private String loss = "";
    private long started;
    private long startedAt;
    private long shown;
    private int width;

    TrainingLines(Console console, Interruption interruption) {
        this.console = console;
        this.interruption = interruption;
    }

    @Override
    public void report(long done, long total, String message) {
        long now = System.nanoTime();
        if (!message.equals(phase)) {
            phase = message;
            started = now;
            startedAt = done;
            shown = now;
        }
        if (done == total || now - shown > (terminal ? TERMINAL_NANOS : FILE_NANOS)) {
            shown = now;
            show(String.format(Locale.ROOT, "%s %d/%d%s, %s left", message, done, total, loss, left(now, done, total)));
        }
    }

    @Override
    public void stepped(int step, Trained trained) {
        if (System.nanoTime() - shown > TERMINAL_NANOS) {
            loss = String.format(Locale.ROOT, ", loss %.4g", trained.metrics().last()[0]);
        }
    }

    @Override
    public boolean isCancelled() {
        return interruption.interrupted();
    }

    /** Ends the line. */
    void end() {
        if (terminal && width > 0) {
            console.err().println();
            console.err().flush();
        }
    }

    private String left(long now, long done, long total) {
        long seconds = done <= startedAt
                ? 0
                : TimeUnit.NANOSECONDS.toSeconds(
                        (long) ((double) (now - started) / (done - startedAt) * (total - done)));
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private void show(String line) {
        if (terminal) {
            console.err().print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            width = line.length();
        } else {
            console.err().println(line);
        }
        console.err().flush();
    }
}
