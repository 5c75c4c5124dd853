package org.shapecode.views.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.openide.util.RequestProcessor;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Results;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.study.StudyListener;
import org.shapecode.queue.TrainingJob;

/**
 * Analyses the model of a job while it trains, for the listeners of all windows. Between two steps it copies the model, but
 * only if the previous copy has been analysed and some visible analysis is due; a dedicated thread analyses the copy. The
 * state before a pause is always analysed. For the finished model, the results of the run itself are shown. Each job has one
 * instance, attached to it. Thread-safe.
 */
public final class LiveAnalyses implements StudyListener {
    /** The share of the processor time of the machine that live analyses may use. */
    private static final double SHARE = 0.02;

    /** Initial credit per analysis, so that the figures move quickly at the start. */
    private static final double CREDIT_SECONDS = 0.3;

    /** The analyses with listeners, the most recently requested one first. */
    private final List<LiveAnalysis> analyses = new CopyOnWriteArrayList<>();

    private final Executor worker;
    private final double share = SHARE * Runtime.getRuntime().availableProcessors();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final BooleanSupplier halting;
    private final Consumer<Results> resultCache;
    private final DoubleSupplier clock;
    private volatile String run = "";
    private volatile Copy newest;
    private volatile boolean seen;

    /** A model, and which run of a study it is of; empty for the only one. */
    private record Copy(Trained trained, String run) {}

    private final Progress whileRequested = new Progress() {
        @Override
        public void report(long done, long total, String message) {
            // Only the progress of the training is displayed.
        }

        @Override
        public boolean isCancelled() {
            return analyses.isEmpty();
        }
    };

    /**
     * Creates an instance without listeners.
     *
     * @param worker runs analyses one at a time
     * @param halting whether training may halt after this step, which is then analysed regardless of its cost
     * @param resultCache receives the results of the finished run
     * @param clock gives the time in seconds
     */
    LiveAnalyses(Executor worker, BooleanSupplier halting, Consumer<Results> resultCache, DoubleSupplier clock) {
        this.worker = worker;
        this.halting = halting;
        this.resultCache = resultCache;
        this.clock = clock;
    }

    /** The analyses attached to a job. */
    public static LiveAnalyses of(TrainingJob job) {
        return job.attachment(LiveAnalyses.class, owner -> {
            LiveAnalyses live = new LiveAnalyses(
                    new RequestProcessor("Shapecode analyses"),
                    () -> halts(owner.state()),
                    results -> cache(owner, results),
                    () -> System.nanoTime() / 1e9);
            owner.whenOver(live::forget);
            owner.addListener(live);
            return live;
        });
    }

    /** Not for a study: the results of one of its runs are not those of its folder. */
    private static void cache(TrainingJob job, Results results) {
        if (!job.isStudy()) {
            job.folder().ifPresent(folder -> StoredRuns.getDefault().cache(folder, results));
        }
    }

    private static boolean halts(TrainingJob.State state) {
        return state == TrainingJob.State.PAUSED || state == TrainingJob.State.STOPPING;
    }

    /** Whether it has seen the model: otherwise, once the job is over, there will be no figures. */
    public boolean hasModel() {
        return seen || busy.get();
    }

    /**
     * Adds a listener to an analysis and delivers the latest figures to it. The most recently requested analysis gets the
     * largest share of time, as it is most likely the one that the user looks at.
     */
    public void add(Analysis analysis, FigureListener listener) {
        LiveAnalysis entry;
        synchronized (analyses) {
            entry = analyses.stream()
                    .filter(each -> each.analysis().equals(analysis))
                    .findFirst()
                    .orElseGet(() -> new LiveAnalysis(analysis, new AnalysisBudget(CREDIT_SECONDS), clock));
            analyses.remove(entry);
            analyses.add(0, entry);
            entry.add(listener);
        }
        worker.execute(() -> {
            Copy copy = newest;
            if (entry.isNew() && copy != null) {
                entry.run(copy.trained(), copy.run(), whileRequested);
            }
        });
    }

    /** Removes a listener from all analyses. Without any listener, running analyses are cancelled. */
    public void remove(FigureListener listener) {
        synchronized (analyses) {
            analyses.removeIf(each -> !each.remove(listener));
        }
    }

    /** Called on the training thread of the run. */
    @Override
    public void sees(String next) {
        run = next;
    }

    /** Called on the training thread after each step. */
    @Override
    public void stepped(int step, Trained live) {
        boolean last = halting.getAsBoolean();
        if (analyses.isEmpty() || !last && busy.get()) {
            return;
        }
        double now = clock.getAsDouble();
        List<LiveAnalysis> due = last ? List.copyOf(analyses) : due(now, run);
        if (due.isEmpty()) {
            return;
        }
        busy.set(true);
        Copy copy = new Copy(live.snapshot(), run);
        double seconds = clock.getAsDouble() - now;
        due.forEach(each -> each.charge(seconds / due.size()));
        worker.execute(() -> {
            try {
                newest = copy;
                seen = true;
                due.forEach(each -> each.run(copy.trained(), copy.run(), whileRequested));
            } finally {
                busy.set(false);
            }
        });
    }

    /** Called on the training thread. Analyses that are not part of the experiment get a copy of the final model. */
    @Override
    public void finished(Trained trained, Results results) {
        resultCache.accept(results);
        List<LiveAnalysis> all = List.copyOf(analyses);
        if (all.isEmpty()) {
            return;
        }
        Copy copy = new Copy(trained.snapshot(), run);
        worker.execute(() -> {
            newest = copy;
            seen = true;
            for (LiveAnalysis each : all) {
                results.of(each.analysis())
                        .ifPresentOrElse(
                                result -> each.deliver(result.figures(), copy.run()),
                                () -> each.run(copy.trained(), copy.run(), whileRequested));
            }
        });
    }

    /** Forgets the model, whose images take tens of megabytes, after its last analyses. */
    private void forget() {
        worker.execute(() -> newest = null);
    }

    /** The visible analyses that may run now. The second in the list gets half the time of the first, the third a third. */
    private List<LiveAnalysis> due(double now, String of) {
        List<LiveAnalysis> visible =
                analyses.stream().filter(each -> each.isVisible(of)).toList();
        double parts = 0;
        for (int rank = 1; rank <= visible.size(); rank++) {
            parts += 1.0 / rank;
        }
        List<LiveAnalysis> due = new ArrayList<>();
        for (int rank = 1; rank <= visible.size(); rank++) {
            if (visible.get(rank - 1).isDue(now, share / (rank * parts))) {
                due.add(visible.get(rank - 1));
            }
        }
        return due;
    }
}
