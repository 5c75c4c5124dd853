package org.shapecode.queue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.FinishedRun;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.Study;

/**
 * Makes the jobs of a queue.
 *
 * @param changed called after each requested change of state of a job, on the thread of the request
 */
record NewJobs(Runnable changed) {
    private static final Logger LOGGER = Logger.getLogger(NewJobs.class.getName());

    /**
     * A job for a new run, or for a new study if the document describes one, whose folder is yet to be created.
     *
     * @param backend where a study is trained; without effect on a run
     * @throws Problem if the document is not a valid experiment
     */
    TrainingJob of(Document document, Backend backend) {
        Experiment experiment = document.experiment();
        Study.of(document);
        return of(experiment, null, JobKind.of(document) == JobKind.STUDY, backend);
    }

    /**
     * A job for a run or study.
     *
     * @param folder null if it is yet to be created
     * @param backend where a study is trained; without effect on a run
     */
    TrainingJob of(Experiment experiment, Path folder, boolean study, Backend backend) {
        TrainingJob job = new TrainingJob(experiment, study, folder, changed);
        if (study) {
            job.setBackend(backend);
        }
        return job;
    }

    /**
     * A job that trains a finished run longer. Reads files.
     *
     * @param steps in all
     * @throws Problem if the run has taken so many steps already
     */
    TrainingJob lengthening(Path folder, int steps) {
        Document longer = new FinishedRun(Run.open(folder)).longer(steps);
        TrainingJob job = new TrainingJob(longer.installed().experiment(), false, folder, changed);
        job.setLonger(longer);
        return job;
    }

    /**
     * A job for what an earlier session has left unfinished: HELD, or waiting to be watched if it kept running elsewhere; empty
     * if there is nothing left to do or the folder cannot be read, which is logged. Reads files.
     */
    Optional<TrainingJob> unfinished(QueueFile.Entry entry) {
        Path folder = entry.folder();
        try {
            JobKind kind = JobKind.of(folder);
            Backend backend = kind.backend(folder);
            Optional<TrainingJob> job = Optional.empty();
            if (backend.outlives() || kind.canResume(folder)) {
                job = Optional.of(of(kind.experiment(folder), folder, kind == JobKind.STUDY, backend));
            } else if (entry.steps() > 0) {
                job = Optional.of(lengthening(folder, entry.steps()));
            }
            job.filter(each -> !each.isElsewhere()).ifPresent(each -> {
                JobKind.tellSaved(each);
                each.hold();
            });
            return job;
        } catch (Problem e) {
            LOGGER.log(Level.INFO, "Cannot restore " + folder, e);
            return Optional.empty();
        }
    }
}
