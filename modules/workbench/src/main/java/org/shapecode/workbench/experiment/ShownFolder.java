package org.shapecode.workbench.experiment;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.api.Run;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.Notice;
import org.shapecode.toolkit.Trashed;
import org.shapecode.views.live.FolderPresence;

/**
 * The folder of the run or study that a page shows while the page does not train it: whether it is there, and what else trains
 * the run. One at a time. Event dispatch thread.
 */
final class ShownFolder {
    private final TrainingQueue queue;
    private final Runnable gone;
    private final BiConsumer<RunStatus, List<Figure>> trained;
    private final Runnable changed;
    private FolderPresence presence;
    private RunFollower follower;
    private StoredRun stored;
    private RunStatus told;

    /**
     * Follows nothing yet.
     *
     * @param gone called when the folder was moved or deleted
     * @param trained called while something else trains the run, with the loss curve if that has new steps
     * @param changed called when the run must be read again, as nothing trains it any more
     */
    ShownFolder(TrainingQueue queue, Runnable gone, BiConsumer<RunStatus, List<Figure>> trained, Runnable changed) {
        this.queue = queue;
        this.gone = gone;
        this.trained = trained;
        this.changed = changed;
    }

    /**
     * Follows a stored run or study instead of the folder before.
     *
     * @param visible whether the user can see it
     * @param back called when the folder is there again
     */
    void follow(StoredRun next, boolean visible, Runnable back) {
        watch(next.folder(), back);
        stored = next;
        told = RunStatus.of(next);
        if (!next.study() && next.state() != Run.State.DONE) {
            follower = RunFollower.follow(next.folder(), queue, visible, this::heard);
        }
    }

    /**
     * Watches instead of the folder before that of a run or study that is over.
     *
     * @param folder that is there now; null for none
     * @param back called when it is there again
     */
    void watch(Path folder, Runnable back) {
        stop();
        if (folder != null) {
            presence = FolderPresence.watch(
                    folder, there -> EventQueue.invokeLater(() -> moved(folder, there ? back : this::lose)));
        }
    }

    private void moved(Path folder, Runnable task) {
        if (presence != null && presence.folder().equals(folder)) {
            task.run();
        }
    }

    private void lose() {
        stopFollowing();
        gone.run();
    }

    /** Something else may train the run. */
    private void heard(RunFollower.News news) {
        Optional<RunStatus> now =
                RunStatus.of(news, stored.experiment().training().steps());
        if (now.isPresent()) {
            if (!now.get().equals(told) || !news.loss().isEmpty()) {
                told = now.get();
                trained.accept(told, news.loss());
            }
        } else if (news.state() != stored.state() || !told.equals(RunStatus.of(stored))) {
            stopFollowing();
            changed.run();
        }
    }

    /** Whether the user can see the run; else nothing is read of it. */
    void setVisible(boolean visible) {
        if (follower != null) {
            follower.setVisible(visible);
        }
    }

    void stop() {
        stopFollowing();
        if (presence != null) {
            presence.stop();
            presence = null;
        }
    }

    private void stopFollowing() {
        if (follower != null) {
            follower.stop();
            follower = null;
        }
    }

    /** Shows that a folder is gone, with a button that brings it back if the Trash has it. */
    static void tellGone(Path folder, Notice notice) {
        String sentence = FolderPresence.gone(folder);
        if (Trashed.undoOf(folder).isPresent()) {
            // An attempt that failed is followed by another one.
            notice.offer(sentence, "Restore", () -> Trashed.undoOf(folder).ifPresent(Runnable::run));
        } else {
            notice.show(List.of(sentence));
        }
    }
}
