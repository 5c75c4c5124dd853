package org.shapecode.cli;

import java.util.Locale;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Trained;
import org.shapecode.experiment.api.TrainingListener;

/** Shows on the error stream how far a training is, with the loss and the time left: one line in place on a terminal. */
final class TrainingLines implements Progress, TrainingListener {
    private final StatusLine line;
    private final Interruption interruption;
    private String phase = "";
    private String loss = "";
    private long started;
    private long startedAt;

    TrainingLines(Console console, Interruption interruption) {
        this.line = new StatusLine(console);
        this.interruption = interruption;
    }

    @Override
    public void report(long done, long total, String message) {
        long now = System.nanoTime();
        if (!message.equals(phase)) {
            phase = message;
            started = now;
            startedAt = done;
            line.pause();
        }
        if (done == total || line.due()) {
            line.show(String.format(
                    Locale.ROOT, "%s %d/%d%s, %s left", message, done, total, loss, left(now, done, total)));
        }
    }

    @Override
    public void stepped(int step, Trained trained) {
        if (line.due()) {
            loss = String.format(Locale.ROOT, ", loss %.4g", trained.metrics().last()[0]);
        }
    }

    @Override
    public boolean isCancelled() {
        return interruption.interrupted();
    }

    /** Ends the line. */
    void end() {
        line.end();
    }

    private String left(long now, long done, long total) {
        return StatusLine.clock(done <= startedAt ? 0 : (now - started) / 1e9 / (done - startedAt) * (total - done));
    }
}
