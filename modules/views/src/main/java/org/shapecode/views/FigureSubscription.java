package org.shapecode.views;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.api.Document;
import org.shapecode.queue.TrainingJob;
import org.shapecode.toolkit.Trashed;
import org.shapecode.views.live.FigureListener;
import org.shapecode.views.live.FolderPresence;
import org.shapecode.views.live.LiveAnalyses;
import org.shapecode.views.live.StoredRuns;
import org.shapecode.views.live.Viewable;

/**
 * Supplies a listener with the figures of one analysis for one viewable: live once its job has begun, else from its folder.
 * The last live figures stay when the job is over, until another step is to be shown; those of a study, which were of a single
 * run, until those of the whole study have been made, or of that run again if none is done. Those of a study that trains
 * elsewhere are of the runs that are done. If the folder is moved or deleted, the listener is told, and gets the figures again
 * when it is back. Call {@link #start} once, then {@link #retry} at will, then {@link #stop}. Thread-safe.
 */
final class FigureSubscription {
    private static final Runnable NOTHING = () -> {};

    private final Viewable viewable;
    private final Analysis analysis;
    private final FigureListener listener;
    private final Runnable update = this::update;
    private final Consumer<Path> changed = this::reload;
    private LiveAnalyses live;
    private TrainingJob job;
    private Path requested;
    private Optional<Document> unrun = Optional.empty();
    private FolderPresence presence;
    private Runnable cancel = NOTHING;
    private Object source;
    private boolean elsewhere;
    private boolean stopped;

    /** Creates a subscription that is not started. */
    FigureSubscription(Viewable viewable, Analysis analysis, FigureListener listener) {
        this.viewable = viewable;
        this.analysis = analysis;
        this.listener = listener;
    }

    void start() {
        viewable.addListener(update);
        StoredRuns.getDefault().addListener(changed);
        update();
    }

    void stop() {
        viewable.removeListener(update);
        StoredRuns.getDefault().removeListener(changed);
        synchronized (this) {
            stopped = true;
            unsubscribe();
        }
    }

    /** Repeats a request that was skipped because the listener was not visible. */
    synchronized void retry() {
        if (live == null) {
            requested = null;
            unrun = Optional.empty();
            update();
        }
    }

    private synchronized void update() {
        if (stopped) {
            return;
        }
        Optional<TrainingJob> active = viewable.training()
                .filter(each -> !each.state().isOver() || each == job && !each.isStudy())
                .filter(each -> !each.isResuming());
        Optional<Path> folder = viewable.folder();
        boolean wasElsewhere = elsewhere;
        elsewhere = active.filter(TrainingJob::isElsewhere).isPresent();
        if (elsewhere) {
            StoredRuns.getDefault().follow(active.get());
        }
        if (elsewhere != wasElsewhere) {
            // The last runs that ended may be new.
            requested = null;
        }
        if (active.isPresent() && !elsewhere) {
            watch(active.get());
        } else if (elsewhere && folder.isEmpty()) {
            unsubscribe();
            from(active.get());
        } else if (job != null
                && !job.isStudy()
                && live.hasModel()
                && folder.equals(job.folder())
                && StoredRuns.getDefault().step(folder.get()).isEmpty()) {
            // The last live figures stay.
            follow(folder.get());
        } else if (folder.isPresent()) {
            load(folder.get());
        } else {
            showUnrun(viewable.unrun());
        }
    }

    private void showUnrun(Optional<Document> document) {
        if (document.isEmpty()) {
            unsubscribe();
            listener.failed("This experiment has not been run.");
        } else if (!document.equals(unrun)) {
            unsubscribe();
            unrun = document;
            cancel = StoredRuns.getDefault().requestUnrun(document.get(), analysis, listener);
        }
    }

    private void watch(TrainingJob next) {
        if (next != job) {
            unsubscribe();
            job = next;
            from(next);
            live = LiveAnalyses.of(next);
            live.add(analysis, listener);
        }
    }

    private static Optional<Path> folder(Object source) {
        return source instanceof TrainingJob job ? job.folder() : Optional.ofNullable((Path) source);
    }

    private void load(Path folder) {
        if (!folder.equals(requested)) {
            unsubscribe();
            requested = folder;
            from(folder);
            StoredRuns stored = StoredRuns.getDefault();
            cancel = stored.request(folder, stored.step(folder), analysis, listener);
            follow(folder);
        }
    }

    /** Tells the listener that figures of another folder follow. Those of the same stay until there are newer ones. */
    private void from(Object next) {
        Optional<Path> folder = folder(next);
        boolean other = !next.equals(source) && (folder.isEmpty() || !folder.equals(folder(source)));
        source = next;
        if (other) {
            listener.loading();
        }
    }

    private synchronized void reload(Path folder) {
        boolean wasLive = live != null && job.state().isOver();
        if (folder.equals(requested) || wasLive && Optional.of(folder).equals(job.folder())) {
            requested = null;
            load(folder);
        }
    }

    private void follow(Path folder) {
        if (presence == null || !presence.folder().equals(folder)) {
            stopFollowing();
            presence = FolderPresence.watch(folder, there -> changed(folder, there));
        }
    }

    private synchronized void changed(Path folder, boolean there) {
        if (presence == null || !presence.folder().equals(folder)) {
            return;
        }
        if (there) {
            load(folder);
        } else {
            // Live figures are of a run that is gone now, too.
            release();
            listener.failed(FolderPresence.gone(folder)
                    + (Trashed.undoOf(folder).isPresent() ? " Edit > Undo brings it back." : ""));
        }
    }

    private void stopFollowing() {
        if (presence != null) {
            presence.stop();
            presence = null;
        }
    }

    private void unsubscribe() {
        stopFollowing();
        release();
    }

    private void release() {
        if (live != null) {
            live.remove(listener);
        }
        cancel.run();
        cancel = NOTHING;
        live = null;
        job = null;
        requested = null;
        unrun = Optional.empty();
    }
}
