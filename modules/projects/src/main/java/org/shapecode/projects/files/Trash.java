package org.shapecode.projects.files;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.toolkit.Trashed;

/**
 * The system's trash, or a folder {@code .trash} beside the deleted file where the system has none. Not on the event
 * dispatch thread.
 */
public final class Trash {
    private static final String FALLBACK = ".trash";

    private final Optional<FreeDesktopTrash> shared;

    /** The trash of the current user. */
    public Trash() {
        this(FreeDesktopTrash.ofThisSystem());
    }

    Trash(Optional<FreeDesktopTrash> shared) {
        this.shared = shared;
    }

    /**
     * A file or folder that was moved to the trash.
     *
     * @param original its path before
     * @param stored its path now; empty if only the system can restore it
     * @param info the file that describes it to file managers, if there is one
     * @param location for display: "Trash" or a folder
     */
    public record Item(Path original, Optional<Path> stored, Optional<Path> info, String location) {
        /**
         * Moves the file or folder back.
         *
         * @throws Problem if it cannot be restored; it stays in the trash then
         */
        public void restore() {
            FileOperations.move(
                    stored.orElseThrow(() -> new Problem("Restore " + original + " in your file manager.")),
                    original,
                    Progress.NONE);
            info.ifPresent(FreeDesktopTrash::deleteInfo);
            Trashed.remove(original);
        }
    }

    /**
     * Moves a file or folder to the trash.
     *
     * @throws Problem if it cannot be moved, or a run inside is training; it is unchanged then
     */
    public Item move(Path path) {
        FileOperations.requireIdle(path);
        Path parent = path.toAbsolutePath().getParent();
        if (!Files.isWritable(parent)) {
            throw new Problem("Cannot delete " + path + ": no permission to write to " + parent + ".");
        }
        // Whoever shows what is in it may notice at once that it is gone.
        Trashed.add(path);
        try {
            if (moveByDesktop(path)) {
                return new Item(path, Optional.empty(), Optional.empty(), "Trash");
            }
            return shared.flatMap(trash -> trash.move(path)).orElseGet(() -> moveBeside(path));
        } catch (Problem e) {
            Trashed.remove(path);
            throw e;
        }
    }

    private static Item moveBeside(Path path) {
        Path target = FileNames.free(path.resolveSibling(FALLBACK).resolve(path.getFileName()));
        try {
            Files.createDirectories(target.getParent());
        } catch (IOException e) {
            throw new Problem("Cannot delete " + path + ": " + Reason.of(e) + ".", e);
        }
        FileOperations.move(path, target, Progress.NONE);
        return new Item(
                path, Optional.of(target), Optional.empty(), target.getParent().toString());
    }

    private static boolean moveByDesktop(Path path) {
        return !GraphicsEnvironment.isHeadless()
                && Desktop.isDesktopSupported()
                && Desktop.getDesktop().isSupported(Desktop.Action.MOVE_TO_TRASH)
                && Desktop.getDesktop().moveToTrash(path.toFile());
    }
}
