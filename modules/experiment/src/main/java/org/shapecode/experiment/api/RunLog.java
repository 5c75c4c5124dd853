package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.shapecode.core.AtomicFiles;

/** Appends to the files of a run that grow: the log and the metrics. */
final class RunLog {
    private static final String LOG = "log.txt";

    private final Path folder;
    private int written;

    RunLog(Path folder) {
        this.folder = folder;
    }

    /** Adds a line with the time to the log. */
    void say(String line) throws IOException {
        append(LOG, Instant.now() + " " + line + "\n");
    }

    /** Makes the file of metrics hold just the given steps. */
    void restart(Metrics metrics) throws IOException {
        AtomicFiles.write(folder.resolve(Run.METRICS), metrics.header() + metrics.lines(0));
        written = metrics.steps();
    }

    /** Adds the steps since the last call. */
    void append(Metrics metrics) throws IOException {
        append(Run.METRICS, metrics.lines(written));
        written = metrics.steps();
    }

    /** Adds the steps since the last call, so that not even a power failure takes them. */
    void save(Metrics metrics) throws IOException {
        append(metrics);
        AtomicFiles.force(folder.resolve(Run.METRICS));
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
