package org.shapecode.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Results;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.TrainingListener;

/** Shows the networks, then step, loss and remaining time of a training on the error stream, keeps its results and draws them. */
final class TrainingProgress implements Progress, TrainingListener {
    private final Console console;
    private final ProgressLine line;
    private final Interruption interruption;
    private final List<String> networks;
    private String phase = "";
    private final Drawings drawings = new Drawings();
    private Results results;
    private String loss = "";
    private long started;
    private long startedAt;

    /**
     * The progress of a training that has not begun.
     *
     * @param networks a sentence for each network, told when training begins
     */
    TrainingProgress(Console console, Interruption interruption, List<String> networks) {
        this.console = console;
        this.line = new ProgressLine(console);
        this.interruption = interruption;
        this.networks = networks;
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
    public void entered(Phase entered) {
        if (entered == Phase.TRAINING) {
            networks.forEach(line::say);
        }
    }

    @Override
    public void noted(String sentence) {
        line.say(sentence);
    }

    @Override
    public void analysed(Results.Entry entry) {
        entry.result().figures().forEach(drawings::begin);
    }

    @Override
    public void finished(Trained trained, Results found) {
        results = found;
    }

    /** The results of the training; empty unless it finished. */
    Optional<Results> results() {
        return Optional.ofNullable(results);
    }

    /** The figures of the training, those of the results among them. */
    Drawings drawings() {
        return drawings;
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
        return ProgressLine.clock(done <= startedAt ? 0 : (now - started) / 1e9 / (done - startedAt) * (total - done));
    }
}
