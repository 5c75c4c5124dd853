package org.shapecode.runs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.StatusDisplayer;
import org.openide.filesystems.FileChooserBuilder;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.Background;

/** Saves the runs table as CSV. Event dispatch thread. */
final class CsvExport {
    private static final String EXTENSION = ".csv";

    private CsvExport() {}

    /** Asks for a file and writes the visible rows and columns in the background. */
    static void of(RunsTable table) {
        JFileChooser chooser = new FileChooserBuilder(CsvExport.class)
                .setTitle("Export Runs as CSV")
                .setFilesOnly(true)
                .setFileFilter(new FileNameExtensionFilter("CSV (*" + EXTENSION + ")", EXTENSION.substring(1)))
                .setDefaultWorkingDirectory(
                        TrainingQueue.getDefault().store().folder().toFile())
                .createFileChooser();
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), "runs" + EXTENSION));
        while (chooser.showSaveDialog(table) == JFileChooser.APPROVE_OPTION) {
            Path file = withExtension(chooser.getSelectedFile().toPath());
            if (!Files.exists(file) || replace(file)) {
                String text = RunCsv.of(table.arranged(), table.shown());
                Background.run(() -> write(file, text));
                return;
            }
        }
    }

    private static Path withExtension(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") ? file : file.resolveSibling(name + EXTENSION);
    }

    private static boolean replace(Path file) {
        Object answer = DialogDisplayer.getDefault()
                .notify(new NotifyDescriptor.Confirmation(
                        file.getFileName() + " already exists. Replace it?",
                        "Export Runs as CSV",
                        NotifyDescriptor.YES_NO_OPTION));
        return answer == NotifyDescriptor.YES_OPTION;
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
