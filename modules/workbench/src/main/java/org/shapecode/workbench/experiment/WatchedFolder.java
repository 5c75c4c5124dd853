package org.shapecode.workbench.experiment;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import org.shapecode.toolkit.Notice;
import org.shapecode.toolkit.Trashed;
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

    /** Shows that a folder is gone, with a button that brings it back if the Trash has it. */
    static void tellGone(Path folder, Notice notice) {
        String sentence = FolderPresence.gone(folder);
        Trashed.undoOf(folder)
                .ifPresentOrElse(undo -> notice.offer(sentence, "&Undo", undo), () -> notice.show(List.of(sentence)));
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
