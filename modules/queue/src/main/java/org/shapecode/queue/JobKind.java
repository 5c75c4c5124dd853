package org.shapecode.queue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyListener;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyRunner;
import org.shapecode.toolkit.Remarks;

/** What a job trains: a single run or a study. The folder is created first, so that nothing is lost while the job waits. */
enum JobKind {
    RUN {
        @Override
        void createFolder(Document document, Path folder, Backend backend) {
            new Trainer(1, TrainingListener.NONE, Progress.NONE).plan(document, folder);
        }

        @Override
        void train(Path folder, Environment environment) {
            Trainer trainer = new Trainer(
                    environment.threads(), environment.listener(), environment.progress(), environment.control());
            if (environment.document().isPresent()) {
                trainer.resume(environment.document().get(), folder);
            } else {
                trainer.resume(folder);
            }
        }

        @Override
        Experiment experiment(Path folder) {
            return Run.open(folder).experiment();
        }

        @Override
        JobStatus.Progress saved(Path folder, Experiment experiment) {
            return JobStatus.Progress.ofSteps(
                    new Run(folder).stepsSaved(), experiment.training().steps());
        }

        @Override
        double seconds(Path folder) {
            try {
                return new Run(folder).summary().getOrDefault("training.seconds", Double.NaN);
            } catch (Problem e) {
                // The images may have changed while it trained, of which its page warns.
                return Double.NaN;
            }
        }

        @Override
        boolean canResume(Path folder) {
            return Run.isRun(folder) && new Run(folder).state().isResumable();
        }
    },
    STUDY {
        @Override
        void createFolder(Document document, Path folder, Backend backend) {
            new StudyRunner(backend, 1, Progress.NONE, new Control(), (step, trained) -> {}).plan(document, folder);
        }

        @Override
        void train(Path folder, Environment environment) {
            new StudyRunner(
                            environment.backend(),
                            environment.threads(),
                            environment.progress(),
                            environment.control(),
                            environment.listener())
                    .run(new StudyFolder(folder).result().document(), folder, true);
        }

        @Override
        Backend backend(Path folder) {
            return new StudyFolder(folder).backend();
        }

        @Override
        Experiment experiment(Path folder) {
            return new StudyFolder(folder).result().document().experiment();
        }

        @Override
        JobStatus.Progress saved(Path folder, Experiment experiment) {
            StudyResult result = new StudyFolder(folder).result();
            return JobStatus.Progress.ofRuns(result.done(), result.runs().size(), result.share());
        }

        @Override
        Optional<Remarks> remarks(Path folder) {
            try {
                return Optional.of(Remarks.of(new StudyFolder(folder).result()));
            } catch (Problem e) {
                // Its page says what is wrong with the folder.
                return Optional.empty();
            }
        }

        @Override
        boolean canResume(Path folder) {
            return new StudyFolder(folder).result().state().isResumable();
        }
    };

    private static final Logger LOGGER = Logger.getLogger(JobKind.class.getName());

    /**
     * What training needs from its job.
     *
     * @param backend where a study is trained
     * @param document as which a run is resumed; empty for that in its folder
     */
    record Environment(
            Backend backend,
            int threads,
            StudyListener listener,
            Progress progress,
            Control control,
            Optional<Document> document) {}

    /** What a document describes. */
    static JobKind of(Document document) {
        return document.fields().containsKey(Document.STUDY) ? STUDY : RUN;
    }

    /** What a folder contains. */
    static JobKind of(Path folder) {
        return StudyFolder.isStudy(folder) ? STUDY : RUN;
    }

    /** Tells a job how much of its training is saved in its folder, unless it has begun. */
    static void tellSaved(TrainingJob job) {
        Path folder = job.folder().orElseThrow();
        if (job.isResuming()) {
            try {
                job.setSaved(of(folder).saved(folder, job.experiment()));
            } catch (Problem e) {
                LOGGER.log(Level.INFO, "Cannot tell what is saved in " + folder, e);
            }
        }
    }

    /** Creates the folder, which must not exist yet. The backend is that of a study. */
    abstract void createFolder(Document document, Path folder, Backend backend);

    /** Trains to the last step, from the newest checkpoint if there is one. Blocks. */
    abstract void train(Path folder, Environment environment);

    /** Where it is trained, or was at last. */
    Backend backend(Path folder) {
        return new LocalBackend();
    }

    /** Reads the experiment from the folder. */
    abstract Experiment experiment(Path folder);

    /** How much of its training is saved, so that resuming does not repeat it. */
    abstract JobStatus.Progress saved(Path folder, Experiment experiment);

    /** The training time in seconds of what is done, over all sessions; NaN if that is unknown, as of a study. */
    double seconds(Path folder) {
        return Double.NaN;
    }

    /** What its folder says that nobody reported while it trained, as of the runs of a study. */
    Optional<Remarks> remarks(Path folder) {
        return Optional.empty();
    }

    /** Whether the folder is unfinished and not being trained now. */
    abstract boolean canResume(Path folder);
}
