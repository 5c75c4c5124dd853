package org.shapecode.projects.tree;

import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JTextField;
import org.shapecode.core.Counted;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.projects.dialog.InputDialog;
import org.shapecode.projects.files.FileHistory;
import org.shapecode.projects.files.FileNames;
import org.shapecode.projects.files.FileOperations;
import org.shapecode.projects.files.FileTasks;
import org.shapecode.projects.files.TrashTask;
import org.shapecode.projects.tree.ItemFiles.Move;
import org.shapecode.toolkit.Background;
import org.shapecode.workbench.experiment.ExperimentWindows;

/**
 * Operations on items, run in the background. Thread-safe; the methods return immediately and report errors in a dialog.
 */
public final class ItemOperations {
    /** The maximum number of dropped experiments that are opened. */
    private static final int MAX_OPENED = 3;

    /** Items that a single command deletes one after another; guarded by itself. */
    private static final List<Deletion> DELETIONS = new ArrayList<>();

    private record Deletion(Path path, String label) {}

    private ItemOperations() {}

    /** Opens experiments, runs and studies in windows, and makes experiments on images. */
    public static void open(List<Path> files) {
        files.forEach(file -> Background.run(() -> openOrMake(file)));
    }

    private static void openOrMake(Path file) {
        boolean own =
                TreeItem.at(file).filter(item -> item.kind() != ItemKind.FOLDER).isPresent();
        if (!own && Files.exists(file) && ExperimentWindows.holdsImages(file)) {
            ExperimentWindows.openImages(file);
        } else {
            open(ItemFiles.require(file));
        }
    }

    static void open(TreeItem item) {
        switch (item.kind()) {
            case RUN, STUDY -> ExperimentWindows.openRun(item.path());
            case EXPERIMENT -> ExperimentWindows.open(item.path());
            case FOLDER, PROJECT ->
                throw new Problem(item.path() + " is a folder. Open an experiment or run inside it.");
        }
    }

    static void rename(TreeItem item, String name) {
        rename(item.path(), progress -> ItemFiles.rename(item, name, progress), ProjectsTree::reveal);
    }

    private static void rename(Path path, Function<Progress, Move> work, Consumer<Path> renamed) {
        String name = FileNames.base(path);
        FileTasks.run("Renaming " + name, work, Move::paths, move -> {
            moved("Rename " + name, move, renamed);
            renamed.accept(move.to());
        });
    }

    /**
     * Updates the windows of what was moved and offers Undo in the Edit menu; again, if undoing fails.
     *
     * @param command which moved it
     * @param undone called with the old path when it is back
     */
    private static void moved(String command, Move move, Consumer<Path> undone) {
        ExperimentWindows.moved(move.from(), move.to());
        offerUndo(command, move, undone);
    }

    private static void offerUndo(String command, Move move, Consumer<Path> undone) {
        FileHistory.add(new FileHistory.Step(
                command,
                () -> FileTasks.run(
                        "Undoing " + command,
                        progress -> {
                            try {
                                FileOperations.move(move.to(), move.from(), progress);
                            } catch (Problem e) {
                                offerUndo(command, move, undone);
                                throw e;
                            }
                            return move.paths();
                        },
                        paths -> {
                            ExperimentWindows.moved(move.to(), move.from());
                            undone.accept(move.from());
                        })));
    }

    /**
     * Asks for another name of an item, and renames its file or folder. Event dispatch thread.
     *
     * @param proposed name
     * @param renamed called on any thread with the new path
     */
    public static void askName(Path path, String proposed, Consumer<Path> renamed) {
        InputDialog dialog = new InputDialog("Rename", "&Rename");
        JTextField name = dialog.field("name", proposed);
        name.selectAll();
        dialog.row("&Name:", name);
        dialog.ask(
                () -> FileNames.problemOfRenaming(path, name.getText()),
                () -> !name.getText().equals(FileNames.base(path)),
                () -> rename(
                        path,
                        progress -> ItemFiles.rename(ItemFiles.require(path), name.getText(), progress),
                        renamed));
    }

    /**
     * Moves an item to Trash. Items deleted by the same command are restored together by one Undo.
     *
     * @param label for display
     */
    static void delete(TreeItem item, String label) {
        synchronized (DELETIONS) {
            DELETIONS.add(new Deletion(item.path(), label));
        }
        EventQueue.invokeLater(ItemOperations::deleteCollected);
    }

    private static void deleteCollected() {
        List<Deletion> deletions;
        synchronized (DELETIONS) {
            deletions = List.copyOf(DELETIONS);
            DELETIONS.clear();
        }
        if (!deletions.isEmpty()) {
            TrashTask.run(
                    deletions.stream().map(Deletion::path).toList(),
                    count -> deletions.size() == 1 ? deletions.get(0).label() : Counted.of(count, "item"),
                    () -> {});
        }
    }

    static void duplicate(List<TreeItem> items) {
        FileTasks.run("Duplicating", progress -> ItemFiles.duplicate(items, progress), copies -> reveal(copies));
    }

    /** The last one, which is where further ones are. */
    private static void reveal(List<Path> created) {
        created.stream().reduce((one, next) -> next).ifPresent(ProjectsTree::reveal);
    }

    static void move(List<Path> sources, Path folder) {
        // One task per file: if one cannot be moved, the windows of the others are still updated.
        sources.forEach(source -> FileTasks.run(
                "Moving to " + FileNames.base(folder),
                progress -> ItemFiles.move(source, folder, progress),
                move -> move.map(Move::paths).orElseGet(List::of),
                move -> move.ifPresent(done -> moved("Move " + FileNames.base(source), done, from -> {}))));
    }

    /**
     * Copies files and folders into a folder.
     *
     * @param opens whether to open the copied experiments
     */
    static void copy(List<Path> sources, Path folder, boolean opens) {
        FileTasks.run(
                "Copying to " + FileNames.base(folder),
                progress -> ItemFiles.copy(sources, folder, progress),
                copies -> {
                    reveal(copies);
                    if (opens && copies.size() <= MAX_OPENED) {
                        Background.run(() ->
                                copies.stream().filter(Files::isRegularFile).forEach(ExperimentWindows::open));
                    }
                });
    }
}
