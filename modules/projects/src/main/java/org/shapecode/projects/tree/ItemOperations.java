package org.shapecode.projects.tree;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openide.awt.StatusDisplayer;
import org.shapecode.core.Problem;
import org.shapecode.projects.files.FileNames;
import org.shapecode.projects.files.FileTasks;
import org.shapecode.projects.files.Trash;
import org.shapecode.toolkit.Background;
import org.shapecode.workbench.experiment.Experiments;

/** What can be done with places, in the background; tells what goes wrong. Safe on any thread; returns at once. */
public final class ItemOperations {
    /** Of so many experiments that are dropped, each is opened. */
    private static final int TO_OPEN = 3;

    private ItemOperations() {}

    /** Opens experiments, runs and studies, each in its window. */
    public static void open(List<Path> files) {
        files.forEach(file -> Background.run(() -> open(ItemFiles.known(file))));
    }

    static void open(TreeItem place) {
        switch (place.kind()) {
            case RUN, STUDY -> Experiments.openRun(place.path());
            case EXPERIMENT -> Experiments.open(place.path());
            case FOLDER, PROJECT ->
                throw new Problem(place.path() + " is a folder; open what is in it, or open it as a project.");
        }
    }

    static void rename(TreeItem place, String name) {
        FileTasks.run(
                "Renaming " + FileNames.base(place.path()),
                progress -> ItemFiles.rename(place, name, progress),
                ItemOperations::follow);
    }

    /** Open windows follow their files. */
    private static void follow(List<Path> moved) {
        for (int i = 0; i + 1 < moved.size(); i += 2) {
            Experiments.moved(moved.get(i), moved.get(i + 1));
        }
    }

    /**
     * Moves a file or folder to the bin.
     *
     * @param name what people call it
     */
    static void delete(TreeItem place, String name) {
        FileTasks.run(
                "Deleting " + name,
                progress -> {
                    String where = new Trash().take(place.path());
                    StatusDisplayer.getDefault().setStatusText("Moved " + name + " to " + where);
                    return List.of(place.path());
                },
                done -> {});
    }

    static void duplicate(List<TreeItem> places) {
        FileTasks.run("Duplicating", progress -> ItemFiles.duplicate(places, progress), done -> {});
    }

    static void move(List<Path> sources, Path folder) {
        // One by one: where one cannot be moved, the windows of the others still follow.
        sources.forEach(source -> FileTasks.run(
                "Moving to " + FileNames.base(folder),
                progress -> ItemFiles.move(List.of(source), folder, progress),
                ItemOperations::follow));
    }

    /**
     * Copies files and folders into a folder.
     *
     * @param opens whether to open experiments that come in
     */
    static void copy(List<Path> sources, Path folder, boolean opens) {
        FileTasks.run(
                "Copying to " + FileNames.base(folder),
                progress -> ItemFiles.copy(sources, folder, progress),
                copies -> {
                    if (opens && copies.size() <= TO_OPEN) {
                        Background.run(() ->
                                copies.stream().filter(Files::isRegularFile).forEach(Experiments::open));
                    }
                });
    }
}
