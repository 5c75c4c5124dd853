package org.shapecode.workbench.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openide.util.RequestProcessor;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Trained;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.spi.Analysis;

/**
 * Looks at a training through the analyses of its experiment: copies the model between two steps, only when nobody is
 * still busy with the copy before and some view is due, and analyses the copy on a thread of its own. The state after the
 * last step is always looked at.
 */
public final class LiveAnalyses implements TrainingListener {
    /** The part of the whole machine that looking may take from training. */
    private static final double SHARE = 0.02;

    /** Of work for each analysis, so that the first moments are lively. */
    private static final double CREDIT_SECONDS = 0.3;

    private final List<LiveAnalysis> analyses = new ArrayList<>();
    private final Executor worker;
    private final double share = SHARE * Runtime.getRuntime().availableProcessors();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean closed;
    private volatile boolean demanded;
    private final Progress untilClosed = new Progress() {
        @Override
        public void report(long done, long total, String message) {
            // The training's own progress is what people see.
        }

        @Override
        public boolean isCancelled() {
            return closed;
        }
    };

    /** Views of the analyses of an experiment, in its order. */
    public LiveAnalyses(Experiment experiment, Views views) {
        this(experiment.analyses(), views, new RequestProcessor("Shapecode analyses"));
    }

    LiveAnalyses(List<Analysis> all, Views views, Executor worker) {
        this.worker = worker;
        for (int i = 0; i < all.size(); i++) {
            analyses.add(new LiveAnalysis(i, all.get(i), views, new Pace(CREDIT_SECONDS)));
        }
    }

    /** Called on the training thread. */
    @Override
    public void stepped(int step, Trained live) {
        boolean must = demanded || step == live.experiment().training().steps();
        if (closed || !must && busy.get()) {
            return;
        }
        double now = System.nanoTime() / 1e9;
        List<LiveAnalysis> due = must ? analyses : due(now);
        if (due.isEmpty()) {
            return;
        }
        demanded = false;
        busy.set(true);
        Trained copy = copy(live);
        double seconds = System.nanoTime() / 1e9 - now;
        due.forEach(each -> each.spend(seconds / due.size()));
        worker.execute(() -> {
            look(due, copy);
            busy.set(false);
        });
    }

    /** What is seen shares the time, the second half as much as the first, the third a third as much, and so on. */
    private List<LiveAnalysis> due(double now) {
        List<LiveAnalysis> watched =
                analyses.stream().filter(LiveAnalysis::isWatched).toList();
        double parts = 0;
        for (int rank = 1; rank <= watched.size(); rank++) {
            parts += 1.0 / rank;
        }
        List<LiveAnalysis> due = new ArrayList<>();
        for (int rank = 1; rank <= watched.size(); rank++) {
            if (watched.get(rank - 1).isDue(now, share / (rank * parts))) {
                due.add(watched.get(rank - 1));
            }
        }
        return due;
    }

    /**
     * Looks at a model that is trained no further. Returns at once.
     *
     * @param trained a finished model
     */
    public void look(Trained trained) {
        worker.execute(() -> look(analyses, trained));
    }

    /** Looks after the next step whatever it costs, as it may be the last. Safe on any thread. */
    public void demand() {
        demanded = true;
    }

    /** Nobody looks any more: what goes on ends soon, and nothing new begins. */
    public void close() {
        closed = true;
    }

    private void look(List<LiveAnalysis> due, Trained copy) {
        for (LiveAnalysis each : due) {
            if (!closed) {
                each.look(copy, untilClosed);
            }
        }
    }

    private static Trained copy(Trained live) {
        return new Trained(
                live.experiment(), live.model().snapshot(), live.metrics().snapshot(), live.training(), live.test());
    }
}
