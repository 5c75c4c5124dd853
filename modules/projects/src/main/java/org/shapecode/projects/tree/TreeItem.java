package org.shapecode.projects.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/**
 * A file or folder in the tree, also in the lookup of its node. Thread-safe.
 *
 * @param path absolute
 * @param kind of file or folder
 */
record TreeItem(Path path, ItemKind kind) {
    private static final String RUNS = "runs";

    /** The item at a path; empty if the tree does not show it. Not on the event dispatch thread. */
    static Optional<TreeItem> at(Path path) {
        return ItemKind.of(path).map(kind -> new TreeItem(path, kind));
    }

    /** The child items, unordered. Not on the event dispatch thread. */
    List<TreeItem> contents() {
        Path inside = inside();
        if (!Files.isDirectory(inside)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(inside)) {
            return children.flatMap(child -> at(child).stream()).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Problem("Cannot list " + inside + ": " + Reason.of(e) + ".", e);
        }
    }

    /** The folder of the child items. */
    Path inside() {
        return kind == ItemKind.STUDY ? path.resolve(RUNS) : path;
    }

    /** The folder that receives files pasted or dropped on the item. */
    Path target() {
        return kind == ItemKind.PROJECT || kind == ItemKind.FOLDER ? path : path.getParent();
    }

    /** Whether it is the folder for runs of a project, which cannot be moved or deleted. */
    boolean isRuns() {
        return kind == ItemKind.FOLDER && path.endsWith(RUNS);
    }
}
