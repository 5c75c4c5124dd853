package org.shapecode.runs;

import java.awt.Component;
import java.nio.file.Path;
import java.util.List;
import org.openide.awt.StatusDisplayer;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.report.RunReport;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.SaveDialog;
import org.shapecode.views.live.StoredRuns;

/** Saves runs and studies as an HTML page. Event dispatch thread. */
final class ReportExport {
    private static final SaveDialog DIALOG = SaveDialog.of("Save Report", "HTML", RunReport.EXTENSION);

    private ReportExport() {}

    /** Asks for a file, and writes the page in the background. */
    static void of(Component owner, List<Path> folders) {
        String name = folders.size() == 1 ? folders.get(0).getFileName().toString() : "report";
        DIALOG.ask(owner, TrainingQueue.getDefault().store().folder(), name + RunReport.EXTENSION)
                .ifPresent(file -> Background.run(
                        "Writing " + file.getFileName(),
                        progress -> write(folders, file, progress),
                        written -> StatusDisplayer.getDefault().setStatusText("Wrote " + written)));
    }

    private static Path write(List<Path> folders, Path file, Progress progress) {
        RunReport report = RunReport.of(folders, StoredRuns.getDefault()::trust, progress);
        report.write(file);
        if (!report.failures().isEmpty()) {
            throw new Problem("Wrote " + file + ", but figures are missing. The first: "
                    + report.failures().get(0));
        }
        return file;
    }
}
