package org.shapecode.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.RunPhase;
import org.shapecode.experiment.study.StudyRun;
import org.shapecode.experiment.study.StudyTraining;

/**
 * A cluster of one processor: a thread that trains the runs of a study one by one, whoever watches, until it is cancelled. It
 * can be lost and found.
 *
 * @param partition {@code "nowhere"} does not exist
 */
@PluginInfo(id = "test-cluster", name = "Test cluster", description = "A cluster, for tests.", position = 9000)
public record TestCluster(
        @Parameter(label = "Partition", description = "Where jobs wait.")
        String partition,

        @Parameter(label = "Hours", description = "How long a job may take.", min = 1, max = 48, unit = "h")
        int hours,

        @Parameter(label = "Modules", description = "What a job loads.")
        List<String> modules)
        implements Backend {
    private static final long LOOK_MILLIS = 20;
    private static final Map<Path, Service> SERVICES = new ConcurrentHashMap<>();

    /** With the usual settings. */
    public TestCluster() {
        this("short", 1, List.of());
    }

    @Override
    public boolean outlives() {
        return true;
    }

    @Override
    public void train(StudyTraining training) {
        if (partition.equals("nowhere")) {
            throw new Problem("The cluster has no partition nowhere; choose another one.");
        }
        SERVICES.computeIfAbsent(training.folder(), folder -> submitted(training))
                .watch(training);
        SERVICES.remove(training.folder());
    }

    private static Service submitted(StudyTraining training) {
        try {
            Files.createDirectories(training.place());
            Files.writeString(
                    training.place().resolve("submitted"),
                    training.open().size() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        training.open().forEach(training::prepare);
        Service service = new Service(training.open());
        service.start();
        return service;
    }

    @Override
    public void cancel(Path study, Path place) {
        Service service = SERVICES.get(study);
        if (service != null) {
            service.end();
            SERVICES.remove(study);
        }
    }

    /** Whether it trains a study, watched or not. */
    public static boolean isTraining(Path study) {
        return SERVICES.containsKey(study);
    }

    /** Lets it answer no more to those who watch a study, or answer again. */
    public static void lose(Path study, boolean lost) {
        SERVICES.get(study).lost = lost;
    }

    /** Lets it take its time to end a study, until it need not. */
    public static void hold(Path study, boolean held) {
        Service service = SERVICES.get(study);
        if (held) {
            service.ends = new CountDownLatch(1);
        } else {
            service.ends.countDown();
        }
    }

    /** How often a study was submitted. */
    public static int submissions(Path study) throws IOException {
        return Files.readAllLines(study.resolve("on/test-cluster/submitted")).size();
    }

    private static final class Service extends Thread {
        private final List<StudyRun> runs;
        private final Map<String, RunMove> moves = new LinkedHashMap<>();
        private volatile boolean ending;
        private volatile boolean lost;
        private volatile CountDownLatch ends = new CountDownLatch(0);

        private final Progress progress = new Progress() {
            @Override
            public void report(long done, long total, String message) {}

            @Override
            public boolean isCancelled() {
                return ending;
            }
        };

        Service(List<StudyRun> runs) {
            super("Test cluster");
            this.runs = runs;
            setDaemon(true);
            runs.forEach(run -> move(run, RunPhase.QUEUED, 0));
        }

        private synchronized void move(StudyRun run, RunPhase phase, int steps) {
            moves.put(run.planned().folderName(), new RunMove(phase, steps));
            notifyAll();
        }

        @Override
        public void run() {
            for (StudyRun run : runs) {
                TrainingListener listener = (step, trained) -> move(run, RunPhase.TRAINING, step);
                try {
                    new Trainer(1, listener, progress, new Control())
                            .resume(run.planned().document(), run.folder());
                } catch (CancellationException e) {
                    return;
                } catch (Problem e) {
                    // Its folder tells why.
                    move(run, RunPhase.ENDED, 0);
                    continue;
                }
                move(run, RunPhase.ENDED, 0);
            }
        }

        synchronized void watch(StudyTraining training) {
            while (!training.isCancelled() && !lost) {
                boolean over = true;
                for (StudyRun run : training.open()) {
                    RunMove move = moves.getOrDefault(run.planned().folderName(), new RunMove(RunPhase.ENDED, 0));
                    over &= move.phase() == RunPhase.ENDED;
                    switch (move.phase()) {
                        case ENDED -> training.ended(run);
                        case TRAINING -> training.advanced(run, move.steps());
                        default -> training.queued(run);
                    }
                }
                if (over) {
                    return;
                }
                pause();
            }
            if (lost) {
                throw new Problem("The cluster does not answer; resume the study when it does.");
            }
            throw training.cancellation();
        }

        private void pause() {
            try {
                wait(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("Interrupted.");
            }
        }

        void end() {
            ending = true;
            try {
                ends.await();
                join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
