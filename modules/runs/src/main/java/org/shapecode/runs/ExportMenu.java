package org.shapecode.runs;

import java.awt.Component;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import org.openide.awt.Mnemonics;
import org.openide.awt.StatusDisplayer;
import org.shapecode.core.Progress;
import org.shapecode.exchange.ExportFormat;
import org.shapecode.exchange.RunExport;
import org.shapecode.exchange.StudyExport;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.SaveDialog;
import org.shapecode.views.live.StoredRuns;

/** The submenu that writes a run or a study for other programs. Event dispatch thread. */
final class ExportMenu {
    private static final String TITLE = "Export";

    private static final List<Choice> OF_RUNS = List.of(
            new Choice("&NumPy Arrays (NPZ)\u2026", ExportFormat.NPZ, false),
            new Choice("NumPy Arrays with &Training Images\u2026", ExportFormat.NPZ, true),
            new Choice("&ONNX Networks\u2026", ExportFormat.ONNX, false),
            new Choice("&Weights as safetensors\u2026", ExportFormat.SAFETENSORS, false));

    private static final List<Choice> OF_STUDIES = List.of(
            new Choice("&Table of All Runs (CSV)\u2026", ExportFormat.CSV, false),
            new Choice("Table as &NumPy Arrays (NPZ)\u2026", ExportFormat.NPZ, false));

    private final Component parent;
    private final RunRow row;

    private ExportMenu(Component parent, RunRow row) {
        this.parent = parent;
        this.row = row;
    }

    /** What can be chosen; ONNX holds one network a file, so it goes into a folder. */
    private record Choice(String text, ExportFormat format, boolean trainingImages) {
        boolean intoFolder() {
            return format == ExportFormat.ONNX;
        }

        String ending() {
            return (intoFolder() ? "-" : ".") + format.id();
        }

        SaveDialog dialog(RunRow row) {
            return new SaveDialog(
                    intoFolder() ? "Export into Folder" : TITLE,
                    TITLE,
                    intoFolder() ? null : SaveDialog.filter(format.label(), ending()),
                    intoFolder() ? target -> target : target -> SaveDialog.withExtension(target, ending()),
                    target -> export(row.folder()).existing(target));
        }

        RunExport export(Path folder) {
            return new RunExport(new Run(folder, StoredRuns.getDefault().trust(folder)), format, trainingImages);
        }

        List<Path> write(RunRow row, Path target, Progress progress) {
            if (!row.study()) {
                return export(row.folder()).write(target, progress);
            }
            StudyFolder study =
                    new StudyFolder(row.folder(), StoredRuns.getDefault().trust(row.folder()));
            new StudyExport(study.result(), format).write(target);
            return List.of(target);
        }
    }

    /**
     * The submenu for a row; it exports what there is when an item is chosen.
     *
     * @param parent of the dialogs
     */
    static JMenu of(Component parent, RunRow row) {
        JMenu menu = new JMenu();
        Mnemonics.setLocalizedText(menu, "E&xport");
        ExportMenu actions = new ExportMenu(parent, row);
        for (Choice choice : row.study() ? OF_STUDIES : OF_RUNS) {
            JMenuItem item = new JMenuItem();
            Mnemonics.setLocalizedText(item, choice.text());
            item.addActionListener(event -> actions.ask(choice));
            menu.add(item);
        }
        menu.setEnabled(row.study() || row.state() != Run.State.NOT_STARTED);
        return menu;
    }

    /** Asks where to, and writes in the background. */
    private void ask(Choice choice) {
        choice.dialog(row)
                .ask(
                        parent,
                        TrainingQueue.getDefault().store().folder(),
                        row.folder().getFileName() + choice.ending())
                .ifPresent(target -> Background.run(
                        "Exporting " + row.name(), progress -> choice.write(row, target, progress), ExportMenu::tell));
    }

    private static void tell(List<Path> written) {
        StatusDisplayer.getDefault()
                .setStatusText(
                        "Exported " + written.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }
}
