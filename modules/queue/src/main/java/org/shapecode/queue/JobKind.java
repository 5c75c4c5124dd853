package org.shapecode.queue;

import java.nio.file.Path;
import java.util.Optional;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyListener;
import org.shapecode.experiment.study.StudyRunner;

/** What a job trains: a single run or a study. The folder is created first, so that nothing is lost while the job waits. */
enum JobKind {
    RUN {
        @Override
        void createFolder(Document document, Path folder) {
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
        boolean canResume(Path folder) {
            return Run.isRun(folder) && new Run(folder).state().isResumable();
        }
    },
    STUDY {
        @Override
        void createFolder(Document document, Path folder) {
            new StudyRunner(1, Progress.NONE).plan(document, folder);
        }

        @Override
        void train(Path folder, Environment environment) {
            StudyFolder study = new StudyFolder(folder);
            new StudyRunner(
                            study.backend(),
                            environment.threads(),
                            environment.progress(),
                            environment.control(),
                            environment.listener())
                    .run(study.result().document(), folder, true);
        }

        @Override
        Experiment experiment(Path folder) {
            return new StudyFolder(folder).result().document().experiment();
        }

        @Override
        boolean canResume(Path folder) {
            return new StudyFolder(folder).result().state().isResumable();
        }
    };

    /**
     * What training needs from its job.
     *
     * @param document as which a run is resumed; empty for that in its folder
     */
    record Environment(
            int threads, StudyListener listener, Progress progress, Control control, Optional<Document> document) {}

    /** What a document describes. */
    static JobKind of(Document document) {
        return document.fields().containsKey(Document.STUDY) ? STUDY : RUN;
    }

    /** What a folder contains. */
    static JobKind of(Path folder) {
        return StudyFolder.isStudy(folder) ? STUDY : RUN;
    }

    /** Creates the folder, which must not exist yet. */
    abstract void createFolder(Document document, Path folder);

    /** Trains to the last step, from the newest checkpoint if there is one. Blocks. */
    abstract void train(Path folder, Environment environment);

    /** Reads the experiment from the folder. */
    abstract Experiment experiment(Path folder);

    /** Whether the folder is unfinished and not being trained now. */
    abstract boolean canResume(Path folder);
}
