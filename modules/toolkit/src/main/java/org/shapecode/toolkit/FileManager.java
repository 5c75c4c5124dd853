package org.shapecode.toolkit;

import java.awt.Desktop;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shapecode.core.Problem;

/** The file manager of the operating system. */
public final class FileManager {
    private FileManager() {}

    /** Opens a folder. */
    interface Opener {
        void open(File folder) throws IOException;
    }

    /** There is no file manager, or none that starts; the folder is there. */
    static final class Unavailable extends Problem {
        private static final long serialVersionUID = 1L;

        private final String folder;

        private Unavailable(Path folder, Throwable cause) {
            super(
                    "Cannot open the folder " + folder
                            + ": no file manager could be started. Copy the path to open it in another program.",
                    cause);
            this.folder = folder.toString();
        }

        String folder() {
            return folder;
        }
    }

    /**
     * Opens a folder in the file manager. Blocks; never call it on the event dispatch thread.
     *
     * @throws Problem if there is no such folder or no file manager; {@link ErrorDialog} offers to copy the path of the latter
     */
    public static void open(Path folder) {
        boolean supported = Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.OPEN);
        open(
                folder,
                supported
                        ? Desktop.getDesktop()::open
                        : file -> {
                            throw new IOException("Java knows of no file manager");
                        });
    }

    /** The same with an opener. */
    static void open(Path folder, Opener opener) {
        if (!Files.isDirectory(folder)) {
            throw new Problem("Cannot open the folder " + folder + ": it does not exist.");
        }
        try {
            opener.open(folder.toFile());
        } catch (IOException | IllegalArgumentException e) {
            // What the desktop says names its own functions only.
            throw new Unavailable(folder, e);
        }
    }
}
