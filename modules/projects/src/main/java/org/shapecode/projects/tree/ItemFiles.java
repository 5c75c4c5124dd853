package org.shapecode.projects.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.experiment.api.Document;
import org.shapecode.projects.files.FileNames;
import org.shapecode.projects.files.FileOperations;

/** The file operations on items, which throw a {@link Problem} on failure. Not on the event dispatch thread. */
final class ItemFiles {
    /** Where a file or folder was, and where it is now. */
    record Move(Path from, Path to) {
        List<Path> paths() {
            return List.of(from, to);
        }
    }

    private ItemFiles() {}

    /** Renames an item. An experiment file keeps its suffix. */
    static Move rename(TreeItem item, String name, Progress progress) {
        FileNames.problem(name).ifPresent(problem -> {
            throw new Problem("Cannot rename to \"" + name + "\". " + problem);
        });
        String file = name + (item.kind() == ItemKind.EXPERIMENT ? Document.SUFFIX : "");
        if (FileNames.isReserved(file)) {
            throw new Problem("The name " + name + " is reserved for runs and studies. Choose another name.");
        }
        Path target = item.path().resolveSibling(file);
        FileOperations.move(item.path(), target, progress);
        return new Move(item.path(), target);
    }

    /** Copies items beside themselves under the next free name, and returns the copies. */
    static List<Path> duplicate(List<TreeItem> items, Progress progress) {
        List<Path> copies = new ArrayList<>();
        for (TreeItem item : items) {
            Path copy = FileNames.free(item.path());
            if (item.kind() == ItemKind.EXPERIMENT) {
                duplicateExperiment(item.path(), copy);
            } else {
                FileOperations.copy(item.path(), copy, progress);
            }
            copies.add(copy);
        }
        return copies;
    }

    /** Copies an experiment. If it is named after its file, the copy is too, so that windows and runs tell them apart. */
    private static void duplicateExperiment(Path file, Path copy) {
        FileOperations.copy(file, copy, Progress.NONE);
        try {
            Document document = Document.read(copy);
            if (FileNames.base(file).equals(document.fields().get("name"))) {
                document.with("name", FileNames.base(copy)).write(copy);
            }
        } catch (IOException e) {
            throw new Problem("Cannot write " + copy + ": " + Reason.of(e) + ".", e);
        } catch (Problem e) {
            // An invalid experiment is copied unchanged.
            return;
        }
    }

    /** Copies files and folders into a folder, under the next free name if theirs exists there, and returns the copies. */
    static List<Path> copy(List<Path> sources, Path folder, Progress progress) {
        sources.forEach(ItemFiles::require);
        List<Path> copies = new ArrayList<>();
        for (Path source : sources) {
            Path copy = FileNames.free(folder.resolve(source.getFileName()));
            FileOperations.copy(source, copy, progress);
            copies.add(copy);
        }
        return copies;
    }

    /** Moves a file or folder into a folder, under the next free name if its own exists there; empty if it is there already. */
    static Optional<Move> move(Path source, Path folder, Progress progress) {
        require(source);
        Path wanted = folder.resolve(source.getFileName());
        if (wanted.equals(source)) {
            return Optional.empty();
        }
        Path target = FileNames.free(wanted);
        FileOperations.move(source, target, progress);
        return Optional.of(new Move(source, target));
    }

    /**
     * The item at a path from outside the tree.
     *
     * @throws Problem if it does not exist or does not belong in a project
     */
    static TreeItem require(Path path) {
        if (!Files.exists(path)) {
            throw new Problem(path + " does not exist.");
        }
        return TreeItem.at(path)
                .orElseThrow(() -> new Problem(
                        path + " is neither an experiment (*" + Document.SUFFIX + ") nor a folder of runs."));
    }
}
