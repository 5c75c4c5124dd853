package org.shapecode.queue.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.swing.JFrame;
import javax.swing.JSlider;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.experiment.api.Change;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;

@Timeout(120)
class TuningPanelTest {
    /** The width of the Training page beside two other windows on a small screen. */
    private static final int NARROW = 475;

    @TempDir
    Path folder;

    private static List<JTextField> fields(Container parent) {
        List<JTextField> found = new ArrayList<>();
        for (Component each : parent.getComponents()) {
            if (each instanceof JTextField field) {
                found.add(field);
            } else if (each instanceof Container inner) {
                found.addAll(fields(inner));
            }
        }
        return found;
    }

    private static int y(JTextField field, TuningPanel panel) {
        return SwingUtilities.convertPoint(field, 0, 0, panel.component()).y;
    }

    private static void awaitStep(TrainingJob job) throws InterruptedException {
        CountDownLatch step = new CountDownLatch(1);
        job.addListener((taken, trained) -> step.countDown());
        step.await();
    }

    @Test
    void typingANumberChangesTheJob() throws Exception {
        List<Throwable> errors = new ArrayList<>();
        TrainingQueue queue = new TrainingQueue(new RunStore(folder), errors::add);
        TuningPanel panel = new TuningPanel();
        PauseButton pause = new PauseButton();
        assertFalse(panel.component().isVisible());
        TrainingJob job = queue.start(
                SampleDocuments.endless().with("regularisers", List.of(Map.of("plugin", "psi3", "lambda", 0.5))));
        awaitStep(job);
        panel.show(job);
        pause.show(job);
        assertTrue(panel.component().isVisible());
        List<JTextField> fields = fields(panel.component());
        assertEquals(
                List.of("0.001", "0.5"),
                fields.stream().map(JTextField::getText).toList());

        JFrame window = new JFrame();
        SwingUtilities.invokeAndWait(() -> {
            window.add(panel.component(), BorderLayout.NORTH);
            window.setSize(NARROW, 400);
            window.setVisible(true);
        });
        Seek.await(
                "below each other",
                () -> fields.stream().allMatch(field -> field.getWidth() >= field.getPreferredSize().width)
                        && y(fields.get(1), panel)
                                >= y(fields.get(0), panel) + fields.get(0).getHeight()
                        && Seek.part(panel.component(), JSlider.class, null).getWidth() >= 60
                        && y(fields.get(1), panel) + fields.get(1).getHeight()
                                <= panel.component().getHeight());
        SwingUtilities.invokeAndWait(window::dispose);

        fields.get(1).setText("2");
        fields.get(1).postActionEvent();
        fields.get(0).setText("-1");
        fields.get(0).postActionEvent();
        assertEquals("error", fields.get(0).getClientProperty("JComponent.outline"));
        panel.show(job);
        assertEquals("2", fields.get(1).getText(), "a pending request stays");
        while (job.experiment().training().changes().isEmpty()) {
            awaitStep(job);
        }
        Change change = job.experiment().training().changes().get(0);
        assertEquals("regularisers.0.lambda", change.path());
        assertEquals(2, change.value());

        pause.doClick();
        assertEquals(TrainingJob.State.PAUSED, job.state());
        assertEquals("Resume", pause.getText());
        pause.doClick();
        assertEquals(TrainingJob.State.RUNNING, job.state());
        queue.stop();
        panel.show(job);
        assertFalse(panel.component().isVisible());
        assertEquals(List.of(), errors);
    }
}
