package org.shapecode.workbench.experiment;

import java.awt.EventQueue;
import java.nio.file.Path;
import org.shapecode.views.live.FolderPresence;

/** Watches whether a folder is there, one at a time. Event dispatch thread. */
final class WatchedFolder {
    private FolderPresence presence;

    /**
     * Watches a folder instead of the one before.
     *
     * @param folder that is there now; null for none
     * @param gone called when it was moved or deleted
     * @param back called when it is there again
     */
    void watch(Path folder, Runnable gone, Runnable back) {
        stop();
        if (folder != null) {
            presence = FolderPresence.watch(
                    folder, there -> EventQueue.invokeLater(() -> changed(folder, there ? back : gone)));
        }
    }

    private void changed(Path folder, Runnable task) {
        if (presence != null && presence.folder().equals(folder)) {
            task.run();
        }
    }

    void stop() {
        if (presence != null) {
            presence.stop();
            presence = null;
        }
    }
}
