package org.shapecode.queue;

import java.nio.file.Path;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyRunner;

/** What a training does: first it makes a folder, so that nothing is lost while it waits, then it trains there. */
enum Work {
    RUN {
        @Override
        void plan(Document document, Path folder) {
            new Trainer(1, TrainingListener.NONE, Progress.NONE).plan(document, folder);
        }

        @Override
        void train(Path folder, Means means) {
            new Trainer(means.threads(), means.listener(), means.progress(), means.control()).resume(folder);
        }

        @Override
        Experiment experiment(Path folder) {
            return Run.open(folder).experiment();
        }

        @Override
        boolean isUnfinished(Path folder) {
            return Run.isRun(folder) && new Run(folder).state().isResumable();
        }
    },
    STUDY {
        @Override
        void plan(Document document, Path folder) {
            new StudyRunner(1, Progress.NONE).plan(document, folder);
        }

        @Override
        void train(Path folder, Means means) {
            Document document = new StudyFolder(folder).result().document();
            new StudyRunner(means.threads(), means.progress(), means.control(), means.listener())
                    .run(document, folder, true);
        }

        @Override
        Experiment experiment(Path folder) {
            return new StudyFolder(folder).result().document().experiment();
        }

        @Override
        boolean isUnfinished(Path folder) {
            return new StudyFolder(folder).result().state().isResumable();
        }
    };

    /** What it has to work with. */
    record Means(int threads, TrainingListener listener, Progress progress, Control control) {}

    /** What a document asks for. */
    static Work of(Document document) {
        return document.fields().containsKey(Document.STUDY) ? STUDY : RUN;
    }

    /** What lies in a folder. */
    static Work of(Path folder) {
        return StudyFolder.isStudy(folder) ? STUDY : RUN;
    }

    /** Makes the folder, which must not exist yet. */
    abstract void plan(Document document, Path folder);

    /** Trains to the end, or goes on after the last time. */
    abstract void train(Path folder, Means means);

    /** What is trained there. */
    abstract Experiment experiment(Path folder);

    /** Whether there is something left to train, which nobody does now. */
    abstract boolean isUnfinished(Path folder);
}
