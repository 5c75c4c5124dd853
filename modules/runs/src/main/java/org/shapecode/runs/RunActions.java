package org.shapecode.runs;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import org.openide.awt.StatusDisplayer;
import org.openide.util.Lookup;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.FileManager;
import org.shapecode.toolkit.TextClipboard;
import org.shapecode.workbench.experiment.ExperimentWindows;

/** The actions on the selected runs, and their context menu. Event dispatch thread. */
final class RunActions {
    private final RunsTable table;
    private final Runnable changed;

    /**
     * Actions on the selection of a table.
     *
     * @param changed called on any thread when run folders may have changed
     */
    RunActions(RunsTable table, Runnable changed) {
        this.table = table;
        this.changed = changed;
    }

    /** The context menu for the current selection. */
    JPopupMenu menu() {
        List<RunRow> rows = table.selected();
        List<TrainingJob> active = rows.stream().flatMap(RunActions::active).toList();
        JPopupMenu menu = new JPopupMenu();
        item(menu, "&Open", "ENTER", !rows.isEmpty(), this::open);
        item(menu, "&Pause", active.stream().anyMatch(TrainingJob::canPause), () -> active.forEach(TrainingJob::pause));
        item(
                menu,
                "&Resume",
                rows.stream().anyMatch(RunActions::canResume)
                        || active.stream().anyMatch(each -> each.state().canResume()),
                () -> {
                    active.forEach(TrainingJob::resume);
                    resume();
                });
        item(menu, "&Stop", !active.isEmpty(), () -> active.forEach(TrainingJob::cancel));
        item(
                menu,
                "Train Lon&ger…",
                rows.size() == 1 && active.isEmpty() && canBeLonger(rows.get(0)),
                () -> TrainLonger.ask(rows.get(0).folder(), rows.get(0).name()));
        menu.addSeparator();
        item(menu, "Run &Again", !rows.isEmpty(), () -> runAgain(rows));
        item(
                menu,
                "New Experiment from R&un",
                rows.size() == 1,
                () -> ExperimentWindows.openCopy(rows.get(0).folder()));
        item(menu, "Co&mpare Runs", CompareWindow.canCompare(rows), CompareWindow::bringUp);
        menu.addSeparator();
        item(menu, "Copy Pat&h", !rows.isEmpty(), () -> copy(paths(rows)));
        item(menu, "Copy as CS&V", !rows.isEmpty(), () -> copy(RunCsv.of(table.arranged(), rows)));
        item(menu, "Copy as Command &Line", !rows.isEmpty(), () -> copy(RunCommandLine.of(rows)));
        item(menu, "Open &Folder", rows.size() == 1, () -> show(rows.get(0).folder()));
        RunOutput.items(table, rows.stream().map(RunActions::source).toList()).forEach(menu::add);
        menu.addSeparator();
        boolean idle = active.isEmpty() && !rows.isEmpty();
        item(menu, "Re&name…", "F2", canRename(rows), this::rename);
        item(menu, "Move to &Trash", "DELETE", idle && locations() != null, this::moveToTrash);
        return menu;
    }

    private static RunOutput.Source source(RunRow row) {
        boolean started = row.study() || row.state() != Run.State.NOT_STARTED;
        return new RunOutput.Source(row.folder(), row.name(), row.study(), started);
    }

    private static void item(JPopupMenu menu, String name, boolean enabled, Runnable work) {
        menu.add(RunOutput.item(name, enabled, work));
    }

    /** Shows the key that does the same in the table. */
    private static void item(JPopupMenu menu, String name, String shortcut, boolean enabled, Runnable work) {
        JMenuItem item = RunOutput.item(name, enabled, work);
        item.setAccelerator(KeyStroke.getKeyStroke(shortcut));
        menu.add(item);
    }

    private static Stream<TrainingJob> active(RunRow row) {
        return TrainingQueue.getDefault().in(row.folder()).stream();
    }

    private static boolean canResume(RunRow row) {
        return row.isResumable() && active(row).findAny().isEmpty();
    }

    /** The runs of a study all have the same number of steps. */
    private static boolean canBeLonger(RunRow row) {
        return row.state() == Run.State.DONE && !row.study() && row.value(RunRow.STUDY) == null;
    }

    /** The runs of a study have the names that it gives them. */
    private static boolean canRename(List<RunRow> rows) {
        return rows.size() == 1
                && (rows.get(0).study() || rows.get(0).value(RunRow.STUDY) == null)
                && active(rows.get(0)).findAny().isEmpty()
                && locations() != null;
    }

    /** Asks for another name of the selected run, if it can be renamed. */
    void rename() {
        List<RunRow> rows = table.selected();
        if (canRename(rows)) {
            locations().rename(rows.get(0).folder(), rows.get(0).name(), folder -> select(List.of(folder)));
        }
    }

    /** Selects runs in the list as it is now. From any thread. */
    private void select(List<Path> folders) {
        EventQueue.invokeLater(() -> {
            table.selectListed(folders);
            changed.run();
        });
    }

    private static String paths(List<RunRow> rows) {
        return rows.stream().map(row -> row.folder().toString()).collect(Collectors.joining("\n"));
    }

    /** Queues new runs with the settings of others, in the same project. */
    private static void runAgain(List<RunRow> rows) {
        Background.run(() -> {
            rows.forEach(RunActions::runAgain);
            String what = rows.size() == 1 ? rows.get(0).name() : rows.size() + " runs";
            StatusDisplayer.getDefault().setStatusText("Added " + what + " to the queue");
        });
    }

    /** A study is trained where it was. Not on the event dispatch thread. */
    private static void runAgain(RunRow row) {
        Path folder = row.folder();
        StudyFolder study = new StudyFolder(folder);
        TrainingQueue.getDefault()
                .start(
                        row.study()
                                ? study.document().installed()
                                : Run.open(folder).document().installed(),
                        () -> RunLocations.around(folder),
                        row.study() ? study.backend() : new LocalBackend());
    }

    /** Opens the selected runs. */
    void open() {
        each(row -> true, row -> ExperimentWindows.openRun(row.folder()));
    }

    private void resume() {
        each(
                RunActions::canResume,
                row -> Background.run(() -> {
                    TrainingQueue.getDefault().resume(row.folder());
                }));
    }

    private void each(Predicate<RunRow> which, Consumer<RunRow> work) {
        table.selected().stream().filter(which).forEach(work);
    }

    /** Moves the selected runs to Trash; if that is undone, they are selected again. A run that is training stays, with an error. */
    void moveToTrash() {
        RunLocations locations = locations();
        List<Path> folders = table.selected().stream().map(RunRow::folder).toList();
        if (locations != null && !folders.isEmpty()) {
            locations.moveToTrash(folders, () -> select(folders));
        }
    }

    private static RunLocations locations() {
        return Lookup.getDefault().lookup(RunLocations.class);
    }

    private static void show(Path folder) {
        Background.run(() -> FileManager.open(folder));
    }

    private static void copy(String text) {
        TextClipboard.copy(text);
        StatusDisplayer.getDefault().setStatusText("Copied to the clipboard");
    }

    /** Asks for a file and writes the visible rows and columns as CSV. */
    void export() {
        CsvExport.of(table);
    }
}
