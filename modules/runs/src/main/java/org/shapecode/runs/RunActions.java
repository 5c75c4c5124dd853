package org.shapecode.runs;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.openide.awt.Mnemonics;
import org.openide.awt.StatusDisplayer;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.Lookup;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.queue.Training;
import org.shapecode.queue.Trainings;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.Folders;
import org.shapecode.workbench.experiment.Experiments;

/** What can be done with the selected runs. Event dispatch thread. */
final class RunActions {
    private final RunsTable table;
    private final Runnable changed;

    /**
     * Acts on the selection of a table.
     *
     * @param changed told when folders may have changed, on any thread
     */
    RunActions(RunsTable table, Runnable changed) {
        this.table = table;
        this.changed = changed;
    }

    /** The menu for the selection as it is now. */
    JPopupMenu menu() {
        List<RunRow> rows = table.selected();
        List<Training> going = rows.stream().flatMap(RunActions::going).toList();
        JPopupMenu menu = new JPopupMenu();
        item(menu, "&Open", !rows.isEmpty(), this::open);
        item(menu, "&Resume", rows.stream().anyMatch(RunActions::canResume), this::resume);
        item(menu, "&Pause", going.stream().anyMatch(each -> !each.isPaused()), () -> going.forEach(Training::pause));
        item(menu, "Con&tinue", going.stream().anyMatch(Training::isPaused), () -> going.forEach(Training::proceed));
        item(menu, "&Cancel", !going.isEmpty(), () -> going.forEach(Training::cancel));
        menu.addSeparator();
        item(menu, "Co&mpare Settings", rows.size() > 1, CompareWindow::bringUp);
        item(menu, "Copy as Comma-Separated &Values", !rows.isEmpty(), () -> copy(RunCsv.of(table.arranged(), rows)));
        item(menu, "Copy as Command &Line", !rows.isEmpty(), () -> copy(RunCommandLine.of(rows)));
        item(menu, "Open &Folder", rows.size() == 1, () -> show(rows.get(0).folder()));
        menu.addSeparator();
        boolean idle = going.isEmpty() && !rows.isEmpty();
        item(menu, "&Delete", idle && bin() != null, this::delete);
        return menu;
    }

    private static void item(JPopupMenu menu, String name, boolean enabled, Runnable work) {
        JMenuItem item = new JMenuItem();
        Mnemonics.setLocalizedText(item, name);
        item.setEnabled(enabled);
        item.addActionListener(event -> work.run());
        menu.add(item);
    }

    private static Stream<Training> going(RunRow row) {
        return Trainings.getDefault().in(row.folder()).stream();
    }

    private static boolean canResume(RunRow row) {
        return row.isResumable() && going(row).findAny().isEmpty();
    }

    /** Opens the selected runs. */
    void open() {
        each(row -> true, row -> Experiments.openRun(row.folder()));
    }

    private void resume() {
        each(
                RunActions::canResume,
                row -> Background.run(() -> {
                    Trainings.getDefault().resume(row.folder());
                }));
    }

    private void each(Predicate<RunRow> which, Consumer<RunRow> work) {
        table.selected().stream().filter(which).forEach(work);
    }

    /** Takes the selected runs to the bin, unless they are being trained. */
    void delete() {
        RunLocations bin = bin();
        List<Path> folders = table.selected().stream().map(RunRow::folder).toList();
        if (bin != null && !folders.isEmpty()) {
            Background.run(() -> {
                try {
                    String where = "";
                    for (Path folder : folders) {
                        where = bin.delete(folder);
                    }
                    String what = folders.size() == 1 ? "One run is" : folders.size() + " runs are";
                    StatusDisplayer.getDefault().setStatusText(what + " in " + where + " now");
                } finally {
                    changed.run();
                }
            });
        }
    }

    private static RunLocations bin() {
        return Lookup.getDefault().lookup(RunLocations.class);
    }

    private static void show(Path folder) {
        Background.run(() -> Folders.open(folder));
    }

    private static void copy(String text) {
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
        StatusDisplayer.getDefault().setStatusText("Copied");
    }

    /** Asks for a file, and writes the table as it is shown. */
    void export() {
        File file = new FileChooserBuilder(RunActions.class)
                .setTitle("Export the Table of Runs")
                .setFilesOnly(true)
                .setDefaultWorkingDirectory(
                        Trainings.getDefault().store().folder().toFile())
                .showSaveDialog();
        if (file != null) {
            Path target = file.getName().contains(".") ? file.toPath() : Path.of(file + ".csv");
            String text = RunCsv.of(table.arranged(), table.shown());
            Background.run(() -> write(target, text));
        }
    }

    private static void write(Path file, String text) {
        try {
            AtomicFiles.write(file, text);
            StatusDisplayer.getDefault().setStatusText("Wrote " + file);
        } catch (IOException e) {
            throw new Problem("Cannot write " + file + ": " + Reason.of(e) + ".", e);
        }
    }
}
