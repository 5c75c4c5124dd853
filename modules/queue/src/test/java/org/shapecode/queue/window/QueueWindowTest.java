package org.shapecode.queue.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.util.Arrays;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JTable;
import org.junit.jupiter.api.Test;
import org.shapecode.queue.TrainingQueue;

class QueueWindowTest {
    @Test
    void aStrayDigitDoesNotChangeTheNumberOfConcurrentRuns() throws Exception {
        EventQueue.invokeAndWait(() -> assertInstanceOf(JTable.class, new QueueWindow().initialFocus()));
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
            assertTrue(tips.stream().allMatch(tip -> tip.startsWith("Select a run that ")), tips::toString);
        });
    }
}
