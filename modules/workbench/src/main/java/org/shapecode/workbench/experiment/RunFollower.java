package org.shapecode.workbench.experiment;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.RequestProcessor;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.analysis.LossCurve;
import org.shapecode.experiment.analysis.Metrics;
import org.shapecode.experiment.api.GrowingMetrics;
import org.shapecode.experiment.api.Run;
import org.shapecode.queue.RunMove;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.TrainingQueue;

/**
 * Looks every second, or less often if that takes long, at an unfinished run that its page does not train: it may train as part
 * of its study, elsewhere or in another process. What its study was told counts as much as its folder, which may come back only
 * when the run is done. Thread-safe.
 */
final class RunFollower {
    private static final Logger LOGGER = Logger.getLogger(RunFollower.class.getName());
    private static final int PERIOD_MILLIS = 1000;

    /** Long curves are made again at most for this part of the time. */
    private static final int SHARE_OF_TIME = 10;

    private static final RequestProcessor WORKER = new RequestProcessor("Shapecode runs elsewhere", 1);

    private final Path folder;
    private final TrainingQueue queue;
    private final Consumer<News> receiver;
    private final RequestProcessor.Task task = WORKER.create(this::look);
    private final GrowingMetrics grown;
    private FileTime seen = FileTime.fromMillis(0);
    private int steps;
    private volatile boolean visible;
    private volatile boolean stopped;

    /**
     * What is known of the run now.
     *
     * @param state as its folder tells
     * @param study the job of its study, if that trains in this program or is watched by it
     * @param move what that was told of the run, if anything
     * @param steps taken so far, as far as is known
     * @param loss its curve, if the folder has new steps
     */
    record News(Run.State state, Optional<TrainingJob> study, Optional<RunMove> move, int steps, List<Figure> loss) {}

    private RunFollower(Path folder, TrainingQueue queue, Consumer<News> receiver) {
        this.folder = folder;
        grown = new GrowingMetrics(new Run(folder));
        this.queue = queue;
        this.receiver = receiver;
    }

    /**
     * Follows a run, while it is visible.
     *
     * @param receiver called on the event dispatch thread after each look
     */
    static RunFollower follow(Path folder, TrainingQueue queue, boolean visible, Consumer<News> receiver) {
        RunFollower follower = new RunFollower(folder, queue, receiver);
        follower.setVisible(visible);
        return follower;
    }

    /** Whether the user can see the run; else nothing is read. */
    void setVisible(boolean next) {
        visible = next;
        if (next && !stopped) {
            task.schedule(0);
        }
    }

    void stop() {
        stopped = true;
        task.cancel();
    }

    private void look() {
        long start = System.nanoTime();
        try {
            News news = news();
            EventQueue.invokeLater(() -> {
                if (!stopped) {
                    receiver.accept(news);
                }
            });
        } catch (RuntimeException e) {
            // A file that is being written, or a disk that does not answer, may be read next time.
            LOGGER.log(Level.FINE, "Cannot follow " + folder, e);
        }
        if (visible && !stopped) {
            long took = (System.nanoTime() - start) / 1_000_000;
            task.schedule((int) Math.max(PERIOD_MILLIS, SHARE_OF_TIME * took));
        }
    }

    private News news() {
        Run run = new Run(folder);
        Run.State state = run.state();
        Optional<TrainingJob> study = study();
        Optional<RunMove> move =
                study.map(job -> job.moves().get(folder.getFileName().toString()));
        List<Figure> loss = List.of();
        FileTime changed = run.files().lastProgress();
        if (state != Run.State.DONE && changed.toMillis() > 0 && !changed.equals(seen)) {
            seen = changed;
            Metrics metrics = grown.read();
            steps = metrics.steps();
            loss = List.of(LossCurve.figure(metrics, LossCurve.series(metrics)));
        }
        return new News(
                state, study, move, Math.max(steps, move.map(RunMove::steps).orElse(0)), loss);
    }

    /** The job of the study in whose folder the run lies. */
    private Optional<TrainingJob> study() {
        Path runs = folder.toAbsolutePath().getParent();
        Path above = runs == null ? null : runs.getParent();
        return above == null ? Optional.empty() : queue.in(above);
    }
}
