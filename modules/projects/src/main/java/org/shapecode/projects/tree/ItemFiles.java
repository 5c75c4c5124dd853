package org.shapecode.projects.tree;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Document;
import org.shapecode.projects.files.Copies;
import org.shapecode.projects.files.FileNames;
import org.shapecode.projects.files.Moves;

/**
 * What is done with the files of places; each gives the paths that are new, or were moved and just after that to where,
 * and throws a {@link Problem} if it cannot be done. Not on the event dispatch thread.
 */
final class ItemFiles {
    private ItemFiles() {}

    /** Gives a file or folder another name; what marks an experiment stays. */
    static List<Path> rename(TreeItem place, String name, Progress progress) {
        FileNames.problem(name).ifPresent(problem -> {
            throw new Problem("\"" + name + "\" is no name for a file: " + problem);
        });
        String file = name + (place.kind() == ItemKind.EXPERIMENT ? Document.SUFFIX : "");
        if (FileNames.isTaken(file)) {
            throw new Problem(file + " is what the files in runs and studies are called; choose another name.");
        }
        Path target = place.path().resolveSibling(file);
        Moves.move(place.path(), target, progress);
        return List.of(place.path(), target);
    }

    /** Copies files and folders beside themselves, under the next free name; experiments that had theirs get it too. */
    static List<Path> duplicate(List<TreeItem> places, Progress progress) {
        List<Path> copies = new ArrayList<>();
        for (TreeItem place : places) {
            Path copy = FileNames.free(place.path());
            if (place.kind() == ItemKind.EXPERIMENT) {
                ExperimentCopy.write(place.path(), copy);
            } else {
                Copies.copy(place.path(), copy, progress);
            }
            copies.add(copy);
        }
        return copies;
    }

    /** Copies files and folders into a folder; under another name where theirs is taken. */
    static List<Path> copy(List<Path> sources, Path folder, Progress progress) {
        sources.forEach(ItemFiles::known);
        List<Path> copies = new ArrayList<>();
        for (Path source : sources) {
            Path copy = FileNames.free(folder.resolve(source.getFileName()));
            Copies.copy(source, copy, progress);
            copies.add(copy);
        }
        return copies;
    }

    /** Moves files and folders into a folder; under another name where theirs is taken. */
    static List<Path> move(List<Path> sources, Path folder, Progress progress) {
        sources.forEach(ItemFiles::known);
        List<Path> changed = new ArrayList<>();
        for (Path source : sources) {
            Path wanted = folder.resolve(source.getFileName());
            if (!wanted.equals(source)) {
                Path target = FileNames.free(wanted);
                Moves.move(source, target, progress);
                changed.addAll(List.of(source, target));
            }
        }
        return changed;
    }

    /**
     * What lies at a path that came from elsewhere.
     *
     * @throws Problem if it has no business in a project
     */
    static TreeItem known(Path path) {
        if (!Files.exists(path)) {
            throw new Problem("There is no " + path + ".");
        }
        return TreeItem.at(path)
                .orElseThrow(() -> new Problem(path + " is neither an experiment (*" + Document.SUFFIX
                        + ") nor a folder of runs; choose one of these."));
    }
}
