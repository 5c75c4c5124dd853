package org.shapecode.cli;

import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.shapecode.core.Progress;

/** Shows what is being done and how much of it, such as {@code Encoding, 3/12}, on the error stream. */
final class CountProgress implements Progress {
    private final ProgressLine line;
    private final Interruption interruption;

    private CountProgress(Root root) {
        line = new ProgressLine(root.console());
        interruption = root.interruption();
    }

    /**
     * Does what comes before files are written.
     *
     * @throws CancellationException if interrupted, with a sentence
     */
    static <T> T of(Root root, Function<Progress, T> task) {
        CountProgress progress = new CountProgress(root);
        try {
            return task.apply(progress);
        } catch (CancellationException e) {
            throw new CancellationException("Interrupted; nothing was written.");
        } finally {
            progress.line.end();
        }
    }

    @Override
    public void report(long done, long total, String message) {
        if (total > 1 && line.due()) {
            line.show(message + ", " + done + "/" + total);
        }
    }

    @Override
    public boolean isCancelled() {
        return interruption.interrupted();
    }
}
