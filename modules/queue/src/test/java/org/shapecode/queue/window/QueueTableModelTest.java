package org.shapecode.queue.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.event.TableModelEvent;
import org.junit.jupiter.api.Test;
import org.shapecode.queue.JobStatus;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.WaitingJob;

class QueueTableModelTest {
    private final QueueTableModel model = new QueueTableModel();
    private final List<TableModelEvent> events = new ArrayList<>();
    private final TrainingJob a = WaitingJob.at(Path.of("/a"), false);
    private final TrainingJob b = WaitingJob.at(Path.of("/b"), true);

    QueueTableModelTest() {
        model.addTableModelListener(events::add);
    }

    @Test
    void marksStudies() {
        model.show(List.of(a, b));
        assertEquals("Small", model.getValueAt(0, 0));
        assertEquals("Small (study)", model.getValueAt(1, 0));
        assertEquals(1, model.indexOf(b));
        assertEquals(b, model.job(1));
    }

    @Test
    void firesNothingWithoutAChange() {
        assertTrue(model.show(List.of(a, b)));
        events.clear();
        assertFalse(model.show(List.of(a, b)));
        assertEquals(List.of(), events);
    }

    @Test
    void firesOnlyForTheStatusThatChanged() {
        model.show(List.of(a, b));
        events.clear();
        WaitingJob.setAhead(b, 3);
        assertFalse(model.show(List.of(a, b)));
        assertEquals(1, events.size());
        assertEquals(1, events.get(0).getFirstRow());
        assertEquals(QueueTableModel.STATUS, events.get(0).getColumn());
        assertEquals(3, ((JobStatus) model.getValueAt(1, 1)).ahead());
    }

    @Test
    void anotherOrderIsAnotherList() {
        model.show(List.of(a, b));
        assertTrue(model.show(List.of(b, a)));
        assertTrue(model.show(List.of()));
        assertEquals(0, model.getRowCount());
    }
}
