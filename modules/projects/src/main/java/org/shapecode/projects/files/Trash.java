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

/**
 * Where deleted files go, from where they can be taken back: the system's bin; where it cannot be reached, a folder
 * {@code .trash} beside them. Not on the event dispatch thread.
 */
public final class Trash {
    private static final String BESIDE = ".trash";

    private final Optional<FreeDesktopTrash> shared;

    /** The bin of this person. */
    public Trash() {
        this(FreeDesktopTrash.ofThisSystem());
    }

    Trash(Optional<FreeDesktopTrash> shared) {
        this.shared = shared;
    }

    /**
     * Takes a file or folder away.
     *
     * @return where it went, in words for a person
     * @throws Problem if it cannot be moved, or is being trained; it is then as before
     */
    public String take(Path path) {
        Idle.require(path);
        if (!Files.isWritable(path.toAbsolutePath().getParent())) {
            throw new Problem("Cannot delete " + path + ": you may not write "
                    + path.toAbsolutePath().getParent() + ".");
        }
        if (byDesktop(path) || shared.filter(bin -> bin.take(path)).isPresent()) {
            return "the bin";
        }
        Path target = FileNames.free(path.resolveSibling(BESIDE).resolve(path.getFileName()));
        try {
            Files.createDirectories(target.getParent());
        } catch (IOException e) {
            throw new Problem("Cannot delete " + path + ": " + Reason.of(e) + ".", e);
        }
        Moves.move(path, target, Progress.NONE);
        return "the folder " + target.getParent() + ", as no bin can be reached";
    }

    private static boolean byDesktop(Path path) {
        return !GraphicsEnvironment.isHeadless()
                && Desktop.isDesktopSupported()
                && Desktop.getDesktop().isSupported(Desktop.Action.MOVE_TO_TRASH)
                && Desktop.getDesktop().moveToTrash(path.toFile());
    }
}
