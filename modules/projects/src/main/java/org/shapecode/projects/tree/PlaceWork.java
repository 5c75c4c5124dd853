package org.shapecode.projects.tree;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openide.awt.StatusDisplayer;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;
import org.shapecode.projects.files.Bin;
import org.shapecode.projects.files.Copies;
import org.shapecode.projects.files.FileNames;
import org.shapecode.projects.files.FileWork;
import org.shapecode.projects.files.Moves;
import org.shapecode.workbench.experiment.Experiments;
import org.shapecode.workbench.ui.Background;

/** What can be done with places, in the background; tells what goes wrong. Safe on any thread; returns at once. */
public final class PlaceWork {
    /** Of so many experiments that are dropped, each is opened. */
    private static final int TO_OPEN = 3;

    private PlaceWork() {}

    /** Gives a file or folder another name; what marks an experiment stays. */
    static void rename(Place place, String name) {
        FileWork.run(
                "Renaming " + FileNames.base(place.path()),
                progress -> {
                    FileNames.problem(name).ifPresent(problem -> {
                        throw new Problem("Cannot rename to \"" + name + "\": " + problem);
                    });
                    Path target = place.path().resolveSibling(name + end(place));
                    refuseTaken(target);
                    Moves.move(place.path(), target, progress);
                    return List.of(place.path(), target);
                },
                done -> {});
    }

    /** Moves a file or folder to the bin. */
    static void delete(Place place) {
        String name = FileNames.base(place.path());
        FileWork.run(
                "Deleting " + name,
                progress -> {
                    String where = new Bin().take(place.path());
                    StatusDisplayer.getDefault().setStatusText("Moved " + name + " to " + where);
                    return List.of(place.path());
                },
                done -> {});
    }

    /** Copies files and folders beside themselves. */
    static void duplicate(List<Place> places) {
        FileWork.run(
                "Duplicating",
                progress -> {
                    List<Path> copies = new ArrayList<>();
                    for (Place place : places) {
                        Path copy = FileNames.free(place.path());
                        Copies.copy(place.path(), copy, progress);
                        copies.add(copy);
                    }
                    return copies;
                },
                done -> {});
    }

    /**
     * Copies or moves files and folders into a folder; under another name where theirs is taken.
     *
     * @param opens whether to open experiments that come in
     */
    static void paste(List<Path> sources, Path folder, boolean moves, boolean opens) {
        FileWork.run(
                (moves ? "Moving to " : "Copying to ") + FileNames.base(folder),
                progress -> {
                    sources.forEach(PlaceWork::requireKnown);
                    List<Path> changed = new ArrayList<>();
                    for (Path source : sources) {
                        Path wanted = folder.resolve(source.getFileName());
                        if (moves && wanted.equals(source)) {
                            continue;
                        }
                        Path target = FileNames.free(wanted);
                        if (moves) {
                            Moves.move(source, target, progress);
                            changed.add(source);
                        } else {
                            Copies.copy(source, target, progress);
                        }
                        changed.add(target);
                    }
                    if (opens && changed.size() <= TO_OPEN) {
                        changed.stream().filter(Files::isRegularFile).forEach(Experiments::open);
                    }
                    return changed;
                },
                done -> {});
    }

    /** Opens experiments, runs and studies, each in its window. */
    public static void open(List<Path> files) {
        Background.run(() -> files.forEach(file -> open(known(file))));
    }

    static void open(Place place) {
        if (place.kind() == Kind.RUN) {
            Experiments.openRun(place.path());
        } else if (place.kind() != Kind.FOLDER) {
            Experiments.open(place.file());
        }
    }

    private static Place known(Path file) {
        return Place.at(file)
                .orElseThrow(() -> new Problem(file + " is neither an experiment (*" + Document.SUFFIX
                        + ") nor the folder of a run or a study, so it cannot be opened."));
    }

    private static void requireKnown(Path source) {
        if (Kind.of(source).isEmpty()) {
            throw new Problem(source + " is neither an experiment (*" + Document.SUFFIX
                    + ") nor a folder of runs, so it was not copied.");
        }
    }

    private static void refuseTaken(Path target) {
        if (FileNames.isTaken(target.getFileName().toString())) {
            throw new Problem(target.getFileName() + " is what the files in runs and studies are called; "
                    + "choose another name.");
        }
    }

    private static String end(Place place) {
        return place.kind() == Kind.EXPERIMENT ? Document.SUFFIX : "";
    }
}
