package org.shapecode.toolkit;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/** The file manager of the operating system. */
public final class FileManager {
    private FileManager() {}

    /**
     * Opens a folder in the file manager. Blocks; never call it on the event dispatch thread.
     *
     * @throws Problem if there is no file manager or no such folder
     */
    public static void open(Path folder) {
        if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
            throw new Problem("Cannot open " + folder + ": no file manager is available.");
        }
        try {
            Desktop.getDesktop().open(folder.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw new Problem("Cannot open " + folder + ": " + Reason.of(e) + ".", e);
        }
    }
}
