package org.shapecode.projects.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;

/** Moves and renames files and folders. Not on the event dispatch thread. */
public final class Moves {
    private Moves() {}

    /**
     * Moves a file or a folder, to another disk too.
     *
     * @param target must not exist, unless only its case differs
     * @throws Problem if that does not work; the source is then as before
     */
    public static void move(Path source, Path target, Progress progress) {
        Idle.require(source);
        if (target.startsWith(source) && !target.equals(source)) {
            throw new Problem("Cannot move " + source + " into itself; choose another folder.");
        }
        try {
            if (Files.exists(target) && !Files.isSameFile(source, target)) {
                throw new Problem("There is already " + target + "; choose another name.");
            }
            try {
                Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Copies.copy(source, target, progress);
                AtomicFiles.deleteTree(source);
            }
        } catch (IOException e) {
            throw new Problem("Cannot move " + source + " to " + target + ": " + Reason.of(e) + ".", e);
        }
    }
}
