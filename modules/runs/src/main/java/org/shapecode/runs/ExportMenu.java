package org.shapecode.runs;

import java.awt.Component;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JMenu;
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
    private final RunOutput.Source run;

    private ExportMenu(Component parent, RunOutput.Source run) {
        this.parent = parent;
        this.run = run;
    }

    /** What can be chosen; ONNX holds one network a file, so it goes into a folder. */
    private record Choice(String text, ExportFormat format, boolean trainingImages) {
        boolean intoFolder() {
            return format == ExportFormat.ONNX;
        }

        String ending() {
            return (intoFolder() ? "-" : ".") + format.id();
        }

        SaveDialog dialog(RunOutput.Source run) {
            return new SaveDialog(
                    intoFolder() ? "Export into Folder" : TITLE,
                    TITLE,
                    intoFolder() ? null : SaveDialog.filter(format.label(), ending()),
                    intoFolder() ? target -> target : target -> SaveDialog.withExtension(target, ending()),
                    target -> export(run.folder()).existing(target));
        }

        RunExport export(Path folder) {
            return new RunExport(new Run(folder, StoredRuns.getDefault().trust(folder)), format, trainingImages);
        }

        List<Path> write(RunOutput.Source run, Path target, Progress progress) {
            if (!run.study()) {
                return export(run.folder()).write(target, progress);
            }
            StudyFolder study =
                    new StudyFolder(run.folder(), StoredRuns.getDefault().trust(run.folder()));
            new StudyExport(study.result(), format).write(target);
            return List.of(target);
        }
    }

    /**
     * The submenu for a run; it exports what there is when an item is chosen.
     *
     * @param parent of the dialogs
     */
    static JMenu of(Component parent, RunOutput.Source run) {
        JMenu menu = new JMenu();
        Mnemonics.setLocalizedText(menu, "E&xport");
        ExportMenu actions = new ExportMenu(parent, run);
        for (Choice choice : run.study() ? OF_STUDIES : OF_RUNS) {
            menu.add(RunOutput.item(choice.text(), true, () -> actions.ask(choice)));
        }
        menu.setEnabled(run.study() || run.started());
        return menu;
    }

    /** Asks where to, and writes in the background. */
    private void ask(Choice choice) {
        choice.dialog(run)
                .ask(
                        parent,
                        TrainingQueue.getDefault().store().folder(),
                        run.folder().getFileName() + choice.ending())
                .ifPresent(target -> Background.run(
                        "Exporting " + run.name(), progress -> choice.write(run, target, progress), ExportMenu::tell));
    }

    private static void tell(List<Path> written) {
        StatusDisplayer.getDefault()
                .setStatusText(
                        "Exported " + written.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }
}
