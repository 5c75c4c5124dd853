package org.shapecode.views;

import java.nio.file.Path;
import java.util.Optional;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.queue.Training;
import org.shapecode.views.live.Audience;
import org.shapecode.views.live.LiveAnalyses;
import org.shapecode.views.live.StoredRuns;
import org.shapecode.views.live.Subject;

/**
 * Looks at one subject through one analysis for one audience: at its training while that goes on, at its folder else. What
 * was seen of a training stays when it ends; of a study, of which one run was watched, there are figures of all then. Safe
 * on any thread.
 */
final class SubjectLook {
    private static final Runnable NOTHING = () -> {};

    private final Subject subject;
    private final Analysis analysis;
    private final Audience audience;
    private final Runnable changed = this::follow;
    private LiveAnalyses live;
    private Training training;
    private Path asked;
    private Runnable cancel = NOTHING;
    private boolean over;

    /** Looks at nothing yet. */
    SubjectLook(Subject subject, Analysis analysis, Audience audience) {
        this.subject = subject;
        this.analysis = analysis;
        this.audience = audience;
    }

    void start() {
        subject.addListener(changed);
        follow();
    }

    void stop() {
        subject.removeListener(changed);
        synchronized (this) {
            over = true;
            leave();
        }
    }

    /** Asks again for what was not told because nobody watched. */
    synchronized void again() {
        if (live == null) {
            asked = null;
            follow();
        }
    }

    private synchronized void follow() {
        if (over) {
            return;
        }
        Optional<Training> going =
                subject.training().filter(each -> !each.state().isOver() || each == training && !each.isStudy());
        Optional<Path> folder = subject.folder();
        if (going.isPresent()) {
            watch(going.get());
        } else if (training != null && !training.isStudy() && folder.equals(training.folder())) {
            // It ended: its last figures stay.
            return;
        } else if (folder.isPresent()) {
            read(folder.get());
        } else {
            leave();
            audience.fail("Nothing was trained yet. Run the experiment to see its figures.");
        }
    }

    private void watch(Training next) {
        if (next != training) {
            leave();
            training = next;
            live = LiveAnalyses.of(next);
            live.add(analysis, audience);
        }
    }

    private void read(Path folder) {
        if (!folder.equals(asked)) {
            leave();
            asked = folder;
            cancel = StoredRuns.getDefault().look(folder, analysis, audience);
        }
    }

    private void leave() {
        if (live != null) {
            live.remove(audience);
        }
        cancel.run();
        cancel = NOTHING;
        live = null;
        training = null;
        asked = null;
    }
}
