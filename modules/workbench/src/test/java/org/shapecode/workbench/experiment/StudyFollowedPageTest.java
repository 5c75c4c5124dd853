package org.shapecode.workbench.experiment;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shapecode.charts.FigureView;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyRunner;
import org.shapecode.queue.TrainingJob;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.workbench.experiment.StudyCell.State;

/** The pages of a study and of its runs follow what another process trains. */
@Timeout(180)
class StudyFollowedPageTest extends StudyPageDriver {
    @Test
    void figuresOfFinishedRunsAreShownWhileOthersTrain() throws Exception {
        open(SampleDocuments.small()
                .with("study.seeds", List.of(1, 2))
                .with("study.vary", Map.of("training.steps", List.of(5, 100_000_000))));
        choose("Test cluster");
        click("run");
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertTrue(part(FigureView.class, null) != null, status()));
        assertTrue(onEventThread(page::isActive));
        assertTrue(count(State.DONE) > 0);
    }

    /** What stands above the grid is as new as the grid, also after a look that failed. */
    @Test
    void thePageOfAStudyFollowsAnotherProcess() throws Exception {
        Document document = study(SampleDocuments.small());
        Path made = folder.resolve("made");
        StudyRunner other = new StudyRunner(1, Progress.NONE);
        other.plan(document, made);
        open(document);
        onEventThread(() -> {
            page.show(StoredRun.read(made));
            return null;
        });
        awaitStatus("Not started");
        await().untilAsserted(() -> assertEquals(6, count(State.NOT_STARTED)));
        CountDownLatch failed = new CountDownLatch(1);
        Logger logger = Logger.getLogger(StudyView.class.getName());
        Handler handler = new ConsoleHandler() {
            @Override
            public void publish(LogRecord problem) {
                failed.countDown();
            }
        };
        logger.addHandler(handler);
        Path file = made.resolve("study.shapecode.json");
        String whole = Files.readString(file);
        Files.writeString(file, "{");
        assertTrue(failed.await(60, TimeUnit.SECONDS));
        logger.removeHandler(handler);
        Files.writeString(file, whole);
        other.run(document, made, true);
        awaitStatus("Done");
        assertEquals(6, count(State.DONE));
    }

    /** Both are followed by the same thread, in this order. */
    @Test
    void aRunThatNobodySeesIsNotRead() throws Exception {
        Path run = new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .plan(SampleDocuments.small(), folder.resolve("run"))
                .folder();
        CountDownLatch seen = new CountDownLatch(2);
        List<String> news = new CopyOnWriteArrayList<>();
        RunFollower hidden = RunFollower.follow(run, trainings, false, each -> news.add("hidden"));
        RunFollower shown = RunFollower.follow(run, trainings, true, each -> {
            news.add("shown");
            seen.countDown();
        });
        assertTrue(seen.await(60, TimeUnit.SECONDS));
        shown.stop();
        assertFalse(news.contains("hidden"), news::toString);
        hidden.setVisible(true);
        await().until(() -> news.contains("hidden"));
        hidden.stop();
    }

    @Test
    void thePageOfARunFollowsItWhileItTrainsElsewhere() throws Exception {
        open(study(SampleDocuments.endless()));
        choose("Test cluster");
        click("run");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertEquals(1, count(State.TRAINING)));
        Path study = page.folder().orElseThrow();
        TrainingJob job = trainings.in(study).orElseThrow();
        Path run = new StudyFolder(study).result().runs().get(0).folder();
        await().until(() -> Files.exists(run.resolve("metrics.csv")));
        open(SampleDocuments.endless());
        onEventThread(() -> {
            page.show(StoredRun.read(run));
            return null;
        });
        awaitStatus("Training on Test cluster, step ");
        assertFalse(onEventThread(page::isResumable));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertTrue(part(FigureView.class, null) != null));
        job.cancel();
        awaitStatus("Stopped at step ");
        assertTrue(onEventThread(page::isResumable));
    }
}
