package org.shapecode.runs;

import java.io.IOException;
import java.nio.file.Path;
import org.openide.awt.StatusDisplayer;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.SaveDialog;

/** Saves the runs table as CSV. Event dispatch thread. */
final class CsvExport {
    private static final SaveDialog DIALOG = SaveDialog.of("Export Runs as CSV", "CSV", ".csv");

    private CsvExport() {}

    /** Asks for a file and writes the visible rows and columns in the background. */
    static void of(RunsTable table) {
        DIALOG.ask(table, TrainingQueue.getDefault().store().folder(), "runs.csv")
                .ifPresent(file -> {
                    String text = RunCsv.of(table.arranged(), table.shown());
                    Background.run(() -> write(file, text));
                });
    }

    private static void write(Path file, String text) {
        try {
            AtomicFiles.write(file, text);
            StatusDisplayer.getDefault().setStatusText("Exported " + file);
        } catch (IOException e) {
            throw new Problem("Cannot write " + file + ": " + Reason.of(e) + ".", e);
        }
    }
}
