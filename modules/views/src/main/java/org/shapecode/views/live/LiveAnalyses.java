package org.shapecode.views.live;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.openide.util.RequestProcessor;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Results;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.queue.Training;

/**
 * Looks at a training through analyses, for all who watch it, whatever window they are in: copies the model between two
 * steps, only when nobody is still busy with the copy before and some analysis is due, and analyses the copy on a thread
 * of its own. The state before a pause is always analysed; of the finished model, the results of the training are shown.
 * Thread-safe.
 */
public final class LiveAnalyses implements TrainingListener {
    /** The part of the whole machine that looking may take from training. */
    private static final double SHARE = 0.02;

    /** Of work for each analysis, so that the first moments are lively. */
    private static final double CREDIT_SECONDS = 0.3;

    private static final Map<Training, LiveAnalyses> ALL = new WeakHashMap<>();

    private final List<LiveAnalysis> analyses = new CopyOnWriteArrayList<>();
    private final Executor worker;
    private final double share = SHARE * Runtime.getRuntime().availableProcessors();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final BooleanSupplier halting;
    private final Consumer<Results> keeper;
    private volatile Trained newest;
    private final Progress whileWatched = new Progress() {
        @Override
        public void report(long done, long total, String message) {
            // The training's own progress is what people see.
        }

        @Override
        public boolean isCancelled() {
            return analyses.isEmpty();
        }
    };

    /**
     * Creates one without analyses.
     *
     * @param worker runs the analyses
     * @param halting whether training is about to pause or stop, so that the step just taken is analysed in any case
     * @param keeper gets the results of the finished training
     */
    LiveAnalyses(Executor worker, BooleanSupplier halting, Consumer<Results> keeper) {
        this.worker = worker;
        this.halting = halting;
        this.keeper = keeper;
    }

    /** All that looks at a training. */
    public static LiveAnalyses of(Training training) {
        synchronized (ALL) {
            return ALL.computeIfAbsent(training, key -> {
                // Weak, as the map holds on to a training otherwise.
                Reference<Training> watched = new WeakReference<>(key);
                LiveAnalyses live = new LiveAnalyses(
                        new RequestProcessor("Shapecode analyses"),
                        () -> halts(watched.get()),
                        results -> keep(watched.get(), results));
                key.addListener(live);
                return live;
            });
        }
    }

    /** The results of a study's runs are not those of its folder. */
    private static void keep(Training training, Results results) {
        if (training != null && !training.isStudy()) {
            training.folder().ifPresent(folder -> StoredRuns.getDefault().keep(folder, results));
        }
    }

    private static boolean halts(Training training) {
        return training != null && (training.isPaused() || training.isCancelled());
    }

    /**
     * Lets somebody see an analysis from now on, and what it found before. Who comes later is served better, as what a
     * person opened last is what they look at.
     */
    public void add(Analysis analysis, Audience audience) {
        LiveAnalysis entry;
        synchronized (analyses) {
            entry = analyses.stream()
                    .filter(each -> each.analysis().equals(analysis))
                    .findFirst()
                    .orElseGet(() -> new LiveAnalysis(analysis, new Pace(CREDIT_SECONDS)));
            analyses.remove(entry);
            analyses.add(0, entry);
            entry.add(audience);
        }
        worker.execute(() -> {
            Trained copy = newest;
            if (entry.isNew() && copy != null) {
                entry.look(copy, whileWatched);
            }
        });
    }

    /** Somebody looks no more, at whatever analysis. When nobody does, what goes on ends soon. */
    public void remove(Audience audience) {
        synchronized (analyses) {
            analyses.removeIf(each -> !each.remains(audience));
        }
    }

    /** Called on the training thread. */
    @Override
    public void stepped(int step, Trained live) {
        boolean must = halting.getAsBoolean();
        if (analyses.isEmpty() || !must && busy.get()) {
            return;
        }
        double now = System.nanoTime() / 1e9;
        List<LiveAnalysis> due = must ? List.copyOf(analyses) : due(now);
        if (due.isEmpty()) {
            return;
        }
        busy.set(true);
        Trained copy = live.snapshot();
        double seconds = System.nanoTime() / 1e9 - now;
        due.forEach(each -> each.spend(seconds / due.size()));
        worker.execute(() -> {
            try {
                newest = copy;
                due.forEach(each -> each.look(copy, whileWatched));
            } finally {
                busy.set(false);
            }
        });
    }

    /** Called on the training thread. The results are shown as they are; other analyses get a copy of the final model. */
    @Override
    public void finished(Trained trained, Results results) {
        keeper.accept(results);
        List<LiveAnalysis> all = List.copyOf(analyses);
        if (all.isEmpty()) {
            return;
        }
        Trained copy = trained.snapshot();
        worker.execute(() -> {
            newest = copy;
            for (LiveAnalysis each : all) {
                results.of(each.analysis())
                        .ifPresentOrElse(result -> each.show(result.figures()), () -> each.look(copy, whileWatched));
            }
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
}
