package org.shapecode.queue.window;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.awt.EventQueue;
import javax.swing.JTable;
import org.junit.jupiter.api.Test;

class QueueWindowTest {
    @Test
    void aStrayDigitDoesNotChangeTheNumberOfConcurrentRuns() throws Exception {
        EventQueue.invokeAndWait(() -> assertInstanceOf(JTable.class, new QueueWindow().initialFocus()));
    }
}
