package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Memory;
import org.shapecode.network.api.TrainableModel;

/**
 * Estimates how long a study trains on this computer, from the time of a few steps of each kind of run. Measures each kind
 * once. Thread-safe.
 */
public final class StudyTimer {
    /** Of more kinds of runs, measuring would take too long. */
    private static final int MOST_KINDS = 6;
    /** Larger studies are planned when they start. */
    private static final int MOST_RUNS = 2000;

    private static final long WINDOW_NANOS = 400_000_000;
    private static final int LEAST_STEPS = 3;

    /** Windows until Java may have compiled the loops, and at most: it takes longer while the program starts. */
    private static final int LEAST_WINDOWS = 3;

    private static final int MOST_WINDOWS = 12;

    /** Steps that take less than this share of the time of those before still become faster. */
    private static final double STEADY = 0.9;

    private final Map<Kind, Double> steps = new ConcurrentHashMap<>();

    /** Runs whose steps take the same time. */
    private record Kind(int threads, Object data, Object model, List<?> regularisers, int batch) {
        static Kind of(Experiment experiment, int threads) {
            return new Kind(
                    threads,
                    experiment.data().shape(),
                    experiment.model(),
                    experiment.regularisers().stream().map(Object::getClass).toList(),
                    images(experiment));
        }
    }

    private static int images(Experiment experiment) {
        return Math.min(experiment.training().batch(), experiment.data().images());
    }

    /**
     * Estimates a study. Trains each new kind of run for one to five seconds, without writing anything.
     *
     * @param threads how many threads may train
     * @param progress is asked between steps whether to stop
     * @return empty if the study is not valid, or too large to be measured
     * @throws java.util.concurrent.CancellationException if cancelled
     * @throws org.shapecode.core.Problem if a run cannot be trained
     */
    public Optional<StudyTime> measure(Document document, int threads, Progress progress) {
        Optional<Study> study = Study.of(document);
        if (study.isEmpty()
                || (long) study.get().variants().size() * study.get().seeds().size() > MOST_RUNS) {
            return Optional.empty();
        }
        List<Experiment> runs =
                study.get().plan(document).stream().map(PlannedRun::experiment).toList();
        int atOnce = Math.max(1, Math.min(threads, runs.size()));
        int each = Math.max(1, threads / atOnce);
        Map<Kind, Experiment> kinds = new LinkedHashMap<>();
        runs.forEach(run -> kinds.putIfAbsent(Kind.of(run, each), run));
        if (kinds.size() > MOST_KINDS) {
            return Optional.empty();
        }
        for (Map.Entry<Kind, Experiment> kind : kinds.entrySet()) {
            if (!steps.containsKey(kind.getKey())) {
                steps.put(kind.getKey(), step(kind.getValue(), each, progress));
            }
        }
        List<Double> seconds = new ArrayList<>();
        for (Experiment run : runs) {
            seconds.add(run.training().steps() * steps.get(Kind.of(run, each)));
        }
        double slowest = kinds.keySet().stream().mapToDouble(steps::get).max().orElseThrow();
        return Optional.of(StudyTime.of(seconds, slowest, atOnce));
    }

    /** The time of a step in seconds once it is steady, on as few images as show it. */
    private static double step(Experiment experiment, int threads, Progress progress) {
        Memory.of(experiment, threads).require(1);
        Seed seed = new Seed(experiment.seed());
        Dataset images = experiment.data().sample(images(experiment), seed, progress);
        int[] batch = new int[images.count()];
        Arrays.setAll(batch, i -> i);
        try (TrainableModel model = experiment.at(0).newModel(threads)) {
            double[] terms = new double[model.terms().size()];
            PluginCall.run(experiment.model(), () -> model.prepare(images, progress));
            Runnable step = () -> {
                progress.checkCancelled();
                PluginCall.run(experiment.model(), () -> model.step(images, batch, terms));
            };
            double before = Double.POSITIVE_INFINITY;
            double now = window(step);
            for (int i = 1; i < LEAST_WINDOWS || i < MOST_WINDOWS && now < STEADY * before; i++) {
                before = now;
                now = window(step);
            }
            return now / 1e9;
        }
    }

    /** The first quartile of the times of some steps, in nanoseconds: what else uses the processors makes some slower. */
    private static double window(Runnable step) {
        List<Long> times = new ArrayList<>();
        long started = System.nanoTime();
        for (long now = started; times.size() < LEAST_STEPS || now - started < WINDOW_NANOS; ) {
            long before = now;
            step.run();
            now = System.nanoTime();
            times.add(now - before);
        }
        times.sort(null);
        return times.get(times.size() / 4);
    }
}
