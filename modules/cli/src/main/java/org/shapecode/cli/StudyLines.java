package org.shapecode.cli;

import java.util.Locale;
import org.shapecode.core.Progress;

/** Shows on the error stream how far many runs are together, with the time left. */
final class StudyLines implements Progress {
    private final StatusLine line;
    private final Interruption interruption;
    private boolean running;
    private long started;
    private long startedAt = -1;

    StudyLines(Console console, Interruption interruption) {
        this.line = new StatusLine(console);
        this.interruption = interruption;
    }

    @Override
    public void report(long done, long total, String message) {
        long now = System.nanoTime();
        // Drawing the first images is no training: the clock runs from the first step on.
        if (!running) {
            running = startedAt >= 0 && done > startedAt;
            started = now;
            startedAt = done;
        }
        if (line.due()) {
            double seconds = (now - started) / 1e9 / Math.max(1, done - startedAt) * (total - done);
            String left = done > startedAt ? ", " + StatusLine.clock(seconds) + " left" : "";
            line.show(String.format(Locale.ROOT, "%s, %.1f %%%s", message, 100.0 * done / total, left));
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
}
