package org.shapecode.workbench.experiment;

import java.util.Map;
import java.util.Optional;
import org.shapecode.core.Counted;
import org.shapecode.core.Durations;
import org.shapecode.experiment.analysis.Baselines;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.study.RunPhase;
import org.shapecode.queue.JobStatus;
import org.shapecode.queue.RunMove;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.window.JobStatusText;
import org.shapecode.toolkit.Remarks;

/**
 * The status of an experiment's run, as the window shows it.
 *
 * @param active whether the run is waiting or training: it can be stopped
 * @param resumable whether the run stopped or failed before its last step
 * @param text one line; may be empty
 * @param fraction of the work done, from 0 to 1; NaN if unknown
 * @param remarks about the run
 */
record RunStatus(boolean active, boolean resumable, String text, double fraction, Remarks remarks) {
    private static final String SECONDS = "training.seconds";
    private static final String TEST_LOSS = "loss.test";

    /** The same with more text at its end. */
    RunStatus withText(String more) {
        return new RunStatus(active, resumable, text + more, fraction, remarks);
    }

    /** The same with one more remark that is no warning. */
    RunStatus withNote(String sentence) {
        return new RunStatus(active, resumable, text, fraction, remarks.withNote(sentence));
    }

    /** No run yet. */
    static final RunStatus NEW = new RunStatus(false, false, "", 0, Remarks.NONE);

    /** The current status of a job. */
    static RunStatus of(TrainingJob training) {
        JobStatus status = training.status();
        String text = JobStatusText.line(status);
        double fraction = status.progress().fraction();
        return switch (status.state()) {
            case STOPPING -> new RunStatus(true, false, text, Double.NaN, training.remarks());
            case HELD, WAITING, RUNNING, PAUSED -> new RunStatus(true, false, text, fraction, training.remarks());
            case DONE ->
                new RunStatus(
                        false,
                        false,
                        "Done" + time(training.seconds()) + loss(training.numbers()) + changes(training),
                        1,
                        training.remarks());
            case CANCELLED ->
                training.folder().isEmpty() ? NEW : new RunStatus(false, true, text, fraction, training.remarks());
            case FAILED ->
                new RunStatus(
                        false,
                        training.folder().isPresent(),
                        training.failure().isEmpty()
                                ? text
                                : "Interrupted on " + training.backend().displayName() + ". Resume to try again.",
                        0,
                        training.remarks());
        };
    }

    /** The status of a stored run or study that is not training in this program. */
    static RunStatus of(StoredRun stored) {
        Map<String, Double> numbers = stored.numbers();
        Remarks remarks = stored.remarks();
        return switch (stored.state()) {
            case DONE ->
                new RunStatus(
                        false,
                        false,
                        "Done" + time(numbers.getOrDefault(SECONDS, Double.NaN)) + loss(numbers),
                        1,
                        remarks);
            case RUNNING ->
                stored.backend().outlives()
                        ? new RunStatus(
                                false,
                                true,
                                "Training on " + stored.backend().displayName() + ". Resume to watch it.",
                                Double.NaN,
                                remarks)
                        : new RunStatus(
                                false,
                                false,
                                "Training in another process"
                                        + (stored.study()
                                                ? ", " + JobStatusText.runsDone(stored.done(), stored.total())
                                                : ""),
                                stored.study() ? stored.share() : Double.NaN,
                                remarks);
            case NOT_STARTED -> new RunStatus(false, true, "Not started", 0, remarks);
            case RESUMABLE -> new RunStatus(false, true, stopped(stored), stored.share(), remarks);
            case FAILED -> new RunStatus(false, true, "Failed", 0, remarks);
        };
    }

    /**
     * The status of a stored run that something else trains now.
     *
     * @param total steps to take
     * @return empty if nothing does
     */
    static Optional<RunStatus> of(RunFollower.News news, int total) {
        RunPhase phase = news.move().map(RunMove::phase).orElse(RunPhase.OPEN);
        if (phase == RunPhase.QUEUED) {
            return Optional.of(new RunStatus(false, false, "Queued" + on(news), 0, Remarks.NONE));
        }
        if (phase == RunPhase.TRAINING || news.state() == Run.State.RUNNING) {
            return Optional.of(new RunStatus(
                    false,
                    false,
                    "Training" + on(news) + ", " + JobStatusText.step(news.steps(), total),
                    Math.min(1, (double) news.steps() / Math.max(1, total)),
                    Remarks.NONE));
        }
        return Optional.empty();
    }

    /** Where a run is queued or trained. */
    private static String on(RunFollower.News news) {
        return news.study()
                .map(study -> study.isElsewhere() ? " on " + study.backend().displayName() : " as part of its study")
                .orElse(" in another process");
    }

    private static String stopped(StoredRun stored) {
        return stored.study()
                ? JobStatusText.stoppedStudy(stored.done(), stored.total())
                : JobStatusText.stopped(stored.done(), stored.total());
    }

    private static String time(double seconds) {
        return Double.isNaN(seconds) ? "" : " in " + Durations.format(seconds);
    }

    private static String loss(Map<String, Double> numbers) {
        Double loss = numbers.get(TEST_LOSS);
        return loss == null || !Double.isFinite(loss) ? "" : ", test loss " + Baselines.text(loss) + " per image";
    }

    private static String changes(TrainingJob training) {
        int count = training.experiment().training().changes().size();
        return count == 0 ? "" : ", " + Counted.of(count, "change") + " during training";
    }
}
