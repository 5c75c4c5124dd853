package org.shapecode.toolkit;

import java.awt.Desktop;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/** Folders for a person. */
public final class Folders {
    private Folders() {}

    /** A path with {@code ~} for the person's own folder. Safe on any thread. */
    public static String shortened(Path folder) {
        Path home = Path.of(System.getProperty("user.home"));
        return folder.startsWith(home) ? "~" + File.separator + home.relativize(folder) : folder.toString();
    }

    /**
     * Opens a folder in the system's file manager. Not on the event dispatch thread.
     *
     * @throws Problem if there is no file manager or no such folder
     */
    public static void open(Path folder) {
        if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
            throw new Problem("No file manager can be started here; the folder is " + folder + ".");
        }
        try {
            Desktop.getDesktop().open(folder.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw new Problem("Cannot open the folder " + folder + ": " + Reason.of(e) + ".", e);
        }
    }
}
