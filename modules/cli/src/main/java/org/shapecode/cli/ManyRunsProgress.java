package org.shapecode.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.study.StudyListener;

/**
 * Shows the networks, then the total progress of many runs on the error stream, with the remaining time, and what is noted of
 * them, the same sentence once. Thread-safe.
 */
final class ManyRunsProgress implements Progress, StudyListener {
    private final ProgressLine line;
    private final Interruption interruption;
    private final Set<String> noted = new HashSet<>();
    private final Supplier<List<String>> networks;
    private boolean introduced;
    private boolean running;
    private long started;
    private long startedAt = -1;

    /**
     * The progress of runs that have not begun.
     *
     * @param networks gives sentences about their networks, told when training begins
     */
    ManyRunsProgress(Console console, Interruption interruption, Supplier<List<String>> networks) {
        this.networks = networks;
        this.line = new ProgressLine(console);
        this.interruption = interruption;
    }

    @Override
    public synchronized void report(long done, long total, String message) {
        if (!introduced) {
            introduced = true;
            networks.get().forEach(line::say);
        }
        long now = System.nanoTime();
        // Drawing images takes time unrelated to that of a step, so start the clock at the first step.
        if (!running) {
            running = startedAt >= 0 && done > startedAt;
            started = now;
            startedAt = done;
        }
        if (line.due()) {
            double seconds = (now - started) / 1e9 / Math.max(1, done - startedAt) * (total - done);
            String left = done > startedAt ? ", " + ProgressLine.clock(seconds) + " left" : "";
            line.show(String.format(Locale.ROOT, "%s, %.1f%%%s", message, 100.0 * done / total, left));
        }
    }

    @Override
    public synchronized void noted(String sentence) {
        if (noted.add(sentence)) {
            line.say(sentence);
        }
    }

    @Override
    public void stepped(int step, Trained trained) {}

    @Override
    public boolean isCancelled() {
        return interruption.interrupted();
    }

    /** Ends the line. */
    synchronized void end() {
        line.end();
    }
}
