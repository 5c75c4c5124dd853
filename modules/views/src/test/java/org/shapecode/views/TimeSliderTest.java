package org.shapecode.views;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.JLabel;
import javax.swing.JPopupMenu;
import javax.swing.JSlider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;
import org.shapecode.views.live.StoredRuns;

@Timeout(120)
class TimeSliderTest {
    @TempDir
    Path folder;

    private final FixedViewable viewable = new FixedViewable("a");
    private TimeSlider first;
    private TimeSlider second;

    @BeforeEach
    void create() throws Exception {
        first = onEventThread(() -> new TimeSlider(run -> new JPopupMenu()));
        second = onEventThread(() -> new TimeSlider(run -> new JPopupMenu()));
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get();
    }

    private Path train(String spacing) {
        return new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .start(SampleDocuments.small().with("training.keep.spacing", spacing), folder.resolve(spacing))
                .folder();
    }

    private void show(TimeSlider slider) throws Exception {
        onEventThread(() -> {
            slider.show(List.of(viewable));
            return null;
        });
    }

    private static JSlider track(TimeSlider slider) {
        return Seek.part(slider.component(), JSlider.class, "view-time");
    }

    private static String label(TimeSlider slider) throws Exception {
        return onEventThread(
                () -> Seek.part(slider.component(), JLabel.class, "view-step").getText());
    }

    @Test
    void movesAllViewsOfTheRun() throws Exception {
        Path run = train("logarithmic");
        viewable.set(null, run);
        show(first);
        show(second);
        await().until(() -> onEventThread(
                () -> first.component().isVisible() && second.component().isVisible()));
        assertEquals("Last step", label(first));
        onEventThread(() -> {
            track(first).setValue(3);
            return null;
        });
        assertEquals("Step 3", label(first));
        assertEquals(OptionalInt.of(3), StoredRuns.getDefault().step(run));
        await().until(() -> label(second).equals("Step 3"));
        onEventThread(() -> {
            track(second).setValue(track(second).getMaximum());
            return null;
        });
        assertEquals(OptionalInt.empty(), StoredRuns.getDefault().step(run));
        await().until(() -> label(first).equals("Last step"));
    }

    @Test
    void aViewThatOpensLaterShowsTheSameStep() throws Exception {
        Path run = train("logarithmic");
        viewable.set(null, run);
        StoredRuns.getDefault().showStep(run, OptionalInt.of(4));
        show(first);
        await().until(() -> onEventThread(() -> first.component().isVisible()));
        assertEquals("Step 4", label(first));
        assertEquals(OptionalInt.of(4), StoredRuns.getDefault().step(run));
        StoredRuns.getDefault().showStep(run, OptionalInt.empty());
    }

    @Test
    void isAbsentWhereNothingWasKept() throws Exception {
        viewable.set(null, train("none"));
        show(first);
        Path kept = train("logarithmic");
        FixedViewable other = new FixedViewable("b");
        other.set(null, kept);
        onEventThread(() -> {
            second.show(List.of(other));
            return null;
        });
        await().until(() -> onEventThread(() -> second.component().isVisible()));
        assertFalse(onEventThread(() -> first.component().isVisible()));
    }
}
