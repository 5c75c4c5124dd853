package org.shapecode.queue.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JSpinner;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.queue.JobStatus;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.Seek;

class QueueWindowTest {
    @Test
    void aStrayDigitDoesNotChangeTheNumberOfConcurrentRuns() throws Exception {
        EventQueue.invokeAndWait(() -> assertInstanceOf(JTable.class, new QueueWindow().initialFocus()));
    }

    @Test
    void aNarrowToolbarCutsNothing() throws Exception {
        JFrame window = new JFrame();
        JComponent toolbar = new QueueToolbar(TrainingQueue.getDefault(), List::of).component();
        EventQueue.invokeAndWait(() -> {
            window.add(toolbar, BorderLayout.NORTH);
            window.setSize(430, 200);
            window.setVisible(true);
        });
        JSpinner spinner = Seek.part(toolbar, JSpinner.class, "runs-at-once");
        Seek.await("the number", () -> {
            Rectangle place = SwingUtilities.convertRectangle(spinner.getParent(), spinner.getBounds(), toolbar);
            return place.width >= spinner.getPreferredSize().width && new Rectangle(toolbar.getSize()).contains(place);
        });
        EventQueue.invokeAndWait(window::dispose);
    }

    /** The bar gives way, down to nothing. */
    @Test
    void aNarrowStateHasItsText() throws Exception {
        EventQueue.invokeAndWait(() -> {
            StatusRenderer renderer = new StatusRenderer();
            JTable table = new JTable(1, 1);
            JobStatus status = new JobStatus(
                    TrainingJob.State.RUNNING,
                    0,
                    false,
                    TrainingListener.Phase.TRAINING,
                    new JobStatus.Progress("Training", 75, 100, Double.NaN, 0.75),
                    "");
            for (int width : new int[] {120, 210, 600}) {
                table.getColumnModel().getColumn(0).setWidth(width);
                Component cell = renderer.getTableCellRendererComponent(table, status, false, false, 0, 0);
                cell.setSize(width, 20);
                cell.validate();
                cell.doLayout();
                JLabel text = Seek.part(cell, JLabel.class, null);
                assertTrue(text.getText().startsWith("Training"), text.getText());
                assertTrue(
                        text.getWidth() >= Math.min(text.getPreferredSize().width, width - 12),
                        () -> text.getWidth() + " of " + width);
            }
        });
    }

    @Test
    void aDisabledCommandSaysWhatItNeeds() throws Exception {
        EventQueue.invokeAndWait(() -> {
            QueueToolbar toolbar = new QueueToolbar(TrainingQueue.getDefault(), List::of);
            List<String> tips = Arrays.stream(toolbar.component().getComponents())
                    .filter(each -> each instanceof JButton button && !button.isEnabled())
                    .map(each -> ((JButton) each).getToolTipText())
                    .toList();
            assertEquals(5, tips.size());
            assertTrue(tips.stream().allMatch(tip -> tip.startsWith("First select a run that is ")), tips::toString);
        });
    }
}
