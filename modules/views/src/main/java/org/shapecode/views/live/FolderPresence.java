package org.shapecode.views.live;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.openide.util.RequestProcessor;
import org.shapecode.toolkit.Trashed;

/**
 * Tells when the folder of a run or study is moved or deleted, by this or another program, and when it is back. It polls, as
 * file systems on a network send no events. Thread-safe.
 */
public final class FolderPresence {
    private static final int PERIOD_MILLIS = 1000;
    private static final RequestProcessor WORKER = new RequestProcessor("Shapecode folders", 1);

    private final Path folder;
    private final Consumer<Boolean> changed;
    private final RequestProcessor.Task task = WORKER.create(this::check);
    private boolean there = true;
    private volatile boolean stopped;

    private FolderPresence(Path folder, Consumer<Boolean> changed) {
        this.folder = folder;
        this.changed = changed;
    }

    /**
     * Starts to watch a folder that is there.
     *
     * @param changed called on a background thread, with whether the folder is there now
     */
    public static FolderPresence watch(Path folder, Consumer<Boolean> changed) {
        FolderPresence presence = new FolderPresence(folder, changed);
        presence.task.schedule(PERIOD_MILLIS);
        return presence;
    }

    /** What to tell the user when the folder of a run is gone. */
    public static String gone(Path folder) {
        return Trashed.holds(folder) ? "This run is in the Trash." : "This run was moved or deleted.";
    }

    public Path folder() {
        return folder;
    }

    public void stop() {
        stopped = true;
        task.cancel();
    }

    private void check() {
        boolean now = Files.exists(folder);
        if (now != there && !stopped) {
            there = now;
            changed.accept(now);
        }
        if (!stopped) {
            task.schedule(PERIOD_MILLIS);
        }
    }
}
