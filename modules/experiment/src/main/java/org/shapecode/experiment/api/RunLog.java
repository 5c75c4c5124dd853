package org.shapecode.experiment.api;

import java.io.IOException;
import java.time.Instant;
import org.shapecode.core.AtomicFiles;
import org.shapecode.experiment.analysis.Metrics;

/** Appends to the growing files of a run: the log and the metrics. */
final class RunLog {
    private final RunFolder files;
    private int written;

    RunLog(RunFolder files) {
        this.files = files;
    }

    /** Appends a line to the log, with the time. */
    void say(String line) throws IOException {
        AtomicFiles.append(files.log(), Instant.now() + " " + line + "\n");
    }

    /** Appends where an error came from, for whoever wrote the plugin; nothing for null. */
    void trace(Throwable error) throws IOException {
        for (Throwable each = error; each != null; each = each.getCause()) {
            StringBuilder text = new StringBuilder("  " + each + "\n");
            for (StackTraceElement call : each.getStackTrace()) {
                text.append("    at ").append(call).append('\n');
            }
            AtomicFiles.append(files.log(), text.toString());
        }
    }

    /** Replaces the metrics file by these steps. */
    void restart(Metrics metrics) throws IOException {
        AtomicFiles.write(files.metrics(), MetricsFile.header(metrics) + MetricsFile.rows(metrics, 0));
        written = metrics.steps();
    }

    /** Appends the steps since the last call. */
    void append(Metrics metrics) throws IOException {
        AtomicFiles.append(files.metrics(), MetricsFile.rows(metrics, written));
        written = metrics.steps();
    }

    /** Appends the steps since the last call and forces them to disk, so that they survive a power failure. */
    void save(Metrics metrics) throws IOException {
        append(metrics);
        AtomicFiles.force(files.metrics());
    }
}
