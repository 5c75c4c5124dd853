package org.shapecode.experiment.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Document;

/**
 * Trains all runs of a study. Blocks the calling thread until all are done. Each run has the same bits as if it were trained
 * alone. A run that diverges records that in its folder and does not stop the others.
 *
 * @param backend where the runs are trained
 * @param threads how many threads of this computer may train, at least 1; at most as many runs are trained in parallel
 * @param progress receives each step of every run, on any thread but never concurrently; checked for cancellation
 * @param control pauses all runs that this process trains
 * @param listener watches one run at a time; when that ends, another one that is still training
 */
public record StudyRunner(Backend backend, int threads, Progress progress, Control control, StudyListener listener) {
    /** A runner on this computer. */
    public StudyRunner(int threads, Progress progress, Control control, StudyListener listener) {
        this(new LocalBackend(), threads, progress, control, listener);
    }

    /** A runner on this computer without a listener that is never paused. */
    public StudyRunner(int threads, Progress progress) {
        this(threads, progress, new Control(), (step, trained) -> {});
    }

    /**
     * Creates the folder of a study for {@link #run} to train later. Where the backend trains without this process, it is
     * asked only then: a cluster takes its time to answer, and the study can be resumed once it does.
     *
     * @throws Problem if the study is invalid or cannot be trained on this computer, or the folder is not empty
     */
    public void plan(Document document, Path folder) {
        StudyFolder place = new StudyFolder(folder);
        StudyTraining training = training(place, document);
        if (!backend.outlives()) {
            check(training);
        }
        try {
            place.prepare(document, false);
            place.setBackend(backend);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Trains a study, or the rest of it: finished runs are kept, others are resumed from their checkpoints.
     *
     * @param document an experiment with a study
     * @param folder of the study
     * @param resume whether the folder may already contain the study, even with fewer seeds, values or steps
     * @return all runs, including those that failed
     * @throws Problem if the study is invalid, the folder contains something else, or a run cannot be trained
     * @throws CancellationException if cancelled; the study can be resumed
     */
    public StudyResult run(Document document, Path folder, boolean resume) {
        StudyFolder place = new StudyFolder(folder);
        StudyResult result = place.planned(document);
        StudyTraining training = new StudyTraining(result, this);
        check(training);
        try {
            result.requireSame();
            place.prepare(document, resume);
            place.moveTo(backend, listener);
            training.tell();
            train(training, result);
            StudyResult trained = result.anew();
            trained.writeTables();
            return trained;
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Trains; if that ends early, the tables tell how far it came. */
    private void train(StudyTraining training, StudyResult result) {
        try {
            PluginCall.run(backend, () -> backend.train(training));
        } catch (RuntimeException | Error e) {
            try {
                result.anew().writeTables();
            } catch (IOException | RuntimeException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    /**
     * What the backend would submit for a study, for a person to read; empty if it submits nothing. Writes nothing.
     *
     * @throws Problem if the study is invalid or cannot be trained on the backend
     */
    public String script(Document document, Path folder) {
        StudyTraining training = training(new StudyFolder(folder), document);
        return PluginCall.get(backend, () -> backend.script(training));
    }

    private StudyTraining training(StudyFolder place, Document document) {
        return new StudyTraining(place.planned(document), this);
    }

    private void check(StudyTraining training) {
        PluginCall.run(backend, () -> backend.check(training));
    }

    private static Problem unwritable(Path folder, IOException e) {
        return new Problem("Cannot write to " + folder + ": " + Reason.of(e) + ".", e);
    }
}
