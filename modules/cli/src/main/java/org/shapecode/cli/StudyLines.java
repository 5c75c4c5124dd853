package org.shapecode.cli;

import java.util.Locale;
import org.shapecode.core.Progress;

/** Shows on the error stream how far many runs are together, with the time left. */
final class StudyLines implements Progress {
    private final StatusLine line;
    private final Interruption interruption;
    private long started = -1;
    private long startedAt;

    StudyLines(Console console, Interruption interruption) {
        this.line = new StatusLine(console);
        this.interruption = interruption;
    }

    @Override
    public void report(long done, long total, String message) {
        long now = System.nanoTime();
        if (started < 0) {
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
