package org.shapecode.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.analyses.Loss;
import org.shapecode.analyses.Reconstructions;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.queue.Training;
import org.shapecode.queue.Trainings;
import org.shapecode.toolkit.Samples;
import org.shapecode.views.live.Audience;

@Timeout(120)
class SubjectLookTest {
    @TempDir
    Path folder;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final FixedSubject subject = new FixedSubject("a");
    private final List<Throwable> errors = new CopyOnWriteArrayList<>();
    private volatile boolean watching = true;
    private SubjectLook look;
    private Trainings trainings;

    private final Audience audience = new Audience() {
        @Override
        public boolean isWatching() {
            return watching;
        }

        @Override
        public void show(List<Figure> figures) {
            told.add("shown " + figures.get(0).id());
        }

        @Override
        public void refuse(String sentence) {
            told.add("refused");
        }

        @Override
        public void fail(String sentence) {
            told.add(sentence);
        }
    };

    @AfterEach
    void stop() throws InterruptedException {
        if (look != null) {
            look.stop();
        }
        if (trainings != null) {
            trainings.stop();
        }
        assertEquals(List.of(), errors);
    }

    private String next() throws InterruptedException {
        return told.poll(60, TimeUnit.SECONDS);
    }

    private Path train(String name) {
        return new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .start(Samples.small(), folder.resolve(name))
                .folder();
    }

    @Test
    void nothingTrainedIsSaid() throws InterruptedException {
        look = new SubjectLook(subject, new Loss(), audience);
        look.start();
        assertTrue(next().startsWith("Nothing was trained yet."));
    }

    @Test
    void aFinishedRunIsReadFromItsFolder() throws InterruptedException {
        subject.become(null, train("run"));
        look = new SubjectLook(subject, new Reconstructions(), audience);
        look.start();
        assertEquals("shown reconstructions", next());
    }

    @Test
    void aFolderThatHoldsNoRunIsTold() throws InterruptedException {
        subject.become(null, folder);
        look = new SubjectLook(subject, new Loss(), audience);
        look.start();
        assertTrue(next().contains("is not a run folder"));
    }

    @Test
    void whatNobodySawIsReadWhenItAppears() throws InterruptedException {
        Path run = train("run");
        watching = false;
        subject.become(null, run);
        look = new SubjectLook(subject, new Loss(), audience);
        look.start();
        watching = true;
        look.again();
        assertEquals("shown loss", next());
    }

    @Test
    void aTrainingIsSeenAndItsEndStays() throws InterruptedException {
        trainings = new Trainings(new RunStore(folder), errors::add);
        Training training = trainings.start(Samples.endless());
        subject.become(training, null);
        look = new SubjectLook(subject, new Loss(), audience);
        look.start();
        assertEquals("shown loss", next());
        training.cancel();
        trainings.stop();
        told.clear();
        subject.become(null, training.folder().orElseThrow());
        assertEquals(null, told.peek());
    }
}
