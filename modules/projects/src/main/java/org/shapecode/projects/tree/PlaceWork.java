package org.shapecode.projects.tree;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openide.awt.StatusDisplayer;
import org.shapecode.core.Problem;
import org.shapecode.projects.files.Bin;
import org.shapecode.projects.files.FileNames;
import org.shapecode.projects.files.FileWork;
import org.shapecode.toolkit.Background;
import org.shapecode.workbench.experiment.Experiments;

/** What can be done with places, in the background; tells what goes wrong. Safe on any thread; returns at once. */
public final class PlaceWork {
    /** Of so many experiments that are dropped, each is opened. */
    private static final int TO_OPEN = 3;

    private PlaceWork() {}

    /** Opens experiments, runs and studies, each in its window. */
    public static void open(List<Path> files) {
        files.forEach(file -> Background.run(() -> open(PlaceFiles.known(file))));
    }

    static void open(Place place) {
        switch (place.kind()) {
            case RUN, STUDY -> Experiments.openRun(place.path());
            case EXPERIMENT -> Experiments.open(place.path());
            case FOLDER, PROJECT ->
                throw new Problem(place.path() + " is a folder; open what is in it, or open it as a project.");
        }
    }

    static void rename(Place place, String name) {
        FileWork.run(
                "Renaming " + FileNames.base(place.path()),
                progress -> PlaceFiles.rename(place, name, progress),
                PlaceWork::follow);
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
    static void delete(Place place, String name) {
        FileWork.run(
                "Deleting " + name,
                progress -> {
                    String where = new Bin().take(place.path());
                    StatusDisplayer.getDefault().setStatusText("Moved " + name + " to " + where);
                    return List.of(place.path());
                },
                done -> {});
    }

    static void duplicate(List<Place> places) {
        FileWork.run("Duplicating", progress -> PlaceFiles.duplicate(places, progress), done -> {});
    }

    static void move(List<Path> sources, Path folder) {
        // One by one: where one cannot be moved, the windows of the others still follow.
        sources.forEach(source -> FileWork.run(
                "Moving to " + FileNames.base(folder),
                progress -> PlaceFiles.move(List.of(source), folder, progress),
                PlaceWork::follow));
    }

    /**
     * Copies files and folders into a folder.
     *
     * @param opens whether to open experiments that come in
     */
    static void copy(List<Path> sources, Path folder, boolean opens) {
        FileWork.run(
                "Copying to " + FileNames.base(folder),
                progress -> PlaceFiles.copy(sources, folder, progress),
                copies -> {
                    if (opens && copies.size() <= TO_OPEN) {
                        Background.run(() ->
                                copies.stream().filter(Files::isRegularFile).forEach(Experiments::open));
                    }
                });
    }
}
