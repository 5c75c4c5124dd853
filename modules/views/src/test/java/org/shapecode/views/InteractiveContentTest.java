package org.shapecode.views;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.analyses.Loss;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;
import org.shapecode.views.interpolation.InterpolationSlider;
import org.shapecode.views.live.FigureListener;
import org.shapecode.views.live.StoredRuns;
import org.shapecode.views.spi.InteractiveView;

@Timeout(120)
class InteractiveContentTest {
    private static final int SLOW = 13;

    @TempDir
    Path folder;

    private final FixedViewable one = new FixedViewable("one");
    private final FixedViewable two = new FixedViewable("two");

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get();
    }

    private Path trained(String name, Document document) {
        return new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .start(document, folder.resolve(name))
                .folder();
    }

    @Test
    void theSliderSaysWhichRunOfAStudyItShows() throws Exception {
        TrainingQueue queue = new TrainingQueue(new RunStore(folder), error -> {});
        TrainingJob job = queue.start(SampleDocuments.endless().with("study.seeds", List.of(1, 2)));
        one.set(job, null);
        ViewContent content = onEventThread(() -> {
            ViewContent made = ViewContent.of(new InterpolationSlider(), () -> true);
            made.show(List.of(one));
            return made;
        });
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            String message = onEventThread(() -> Seek.part(content.component(), JTextArea.class, "view-message")
                    .getText());
            assertTrue(message.matches("Run of this study: seed [12]"), message);
        });
        onEventThread(() -> {
            content.close();
            return null;
        });
        job.cancel();
        await().atMost(Duration.ofSeconds(60)).until(() -> job.state().isOver());
        queue.stop();
    }

    /** Remembers the numbers of test images that it was shown; takes its time with {@link #SLOW} of them. */
    private record Slow(CountDownLatch entered, CountDownLatch released, List<Integer> shown)
            implements InteractiveView, InteractiveView.Stage {
        @Override
        public String id() {
            return "slow";
        }

        @Override
        public String displayName() {
            return "Slow";
        }

        @Override
        public Stage stage() {
            return this;
        }

        @Override
        public JComponent component() {
            return new JLabel();
        }

        @Override
        public boolean accepts(Trained trained) {
            if (trained.test().count() == SLOW) {
                entered.countDown();
                await().atMost(Duration.ofSeconds(60)).until(() -> released.getCount() == 0);
            }
            return true;
        }

        @Override
        public void show(Trained trained) {
            shown.add(trained.test().count());
        }
    }

    @Test
    void aRunThatAnswersLateDoesNotReplaceTheOneThatIsShown() throws Exception {
        Path late = trained("late", SampleDocuments.small().with("data.test", SLOW));
        one.set(null, late);
        two.set(null, trained("early", SampleDocuments.small()));
        Slow view = new Slow(new CountDownLatch(1), new CountDownLatch(1), new CopyOnWriteArrayList<>());
        ViewContent content = onEventThread(() -> ViewContent.of(view, () -> true));
        show(content, one);
        assertTrue(view.entered().await(60, TimeUnit.SECONDS));
        show(content, two);
        await().atMost(Duration.ofSeconds(60)).until(() -> view.shown().equals(List.of(12)));
        view.released().countDown();
        // Each folder's requests are answered in their order.
        CountDownLatch after = new CountDownLatch(1);
        StoredRuns.getDefault().request(late, OptionalInt.empty(), new Loss(), new FigureListener() {
            @Override
            public boolean isVisible() {
                return true;
            }

            @Override
            public void figuresReady(List<Figure> figures) {
                after.countDown();
            }

            @Override
            public void notApplicable(String reason) {}

            @Override
            public void failed(String reason) {}
        });
        assertTrue(after.await(60, TimeUnit.SECONDS));
        assertEquals(List.of(12), view.shown());
        onEventThread(() -> {
            content.close();
            return null;
        });
    }

    private static void show(ViewContent content, FixedViewable run) throws Exception {
        onEventThread(() -> {
            content.show(List.of(run));
            return null;
        });
    }
}
