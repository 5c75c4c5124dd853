package org.shapecode.queue.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.event.TableModelEvent;
import org.junit.jupiter.api.Test;
import org.shapecode.queue.Status;
import org.shapecode.queue.Training;
import org.shapecode.queue.WaitingTraining;

/** The table of the queue follows it, and keeps a person's selection while only the progress moves. */
class QueueModelTest {
    private final QueueModel model = new QueueModel();
    private final List<TableModelEvent> told = new ArrayList<>();
    private final Training a = WaitingTraining.at(Path.of("/a"), false);
    private final Training b = WaitingTraining.at(Path.of("/b"), true);

    QueueModelTest() {
        model.addTableModelListener(told::add);
    }

    @Test
    void aStudySaysSo() {
        model.show(List.of(a, b));
        assertEquals("Small", model.getValueAt(0, 0));
        assertEquals("Small (study)", model.getValueAt(1, 0));
        assertEquals(1, model.indexOf(b));
        assertEquals(b, model.training(1));
    }

    @Test
    void whatStaysTheSameIsNotToldAgain() {
        assertTrue(model.show(List.of(a, b)));
        told.clear();
        assertFalse(model.show(List.of(a, b)));
        assertEquals(List.of(), told);
    }

    @Test
    void onlyTheProgressThatMovedIsDrawnAgain() {
        model.show(List.of(a, b));
        told.clear();
        WaitingTraining.place(b, 3);
        assertFalse(model.show(List.of(a, b)));
        assertEquals(1, told.size());
        assertEquals(1, told.get(0).getFirstRow());
        assertEquals(QueueModel.PROGRESS, told.get(0).getColumn());
        assertEquals("Waiting for its turn, 3 before it", ((Status) model.getValueAt(1, 1)).text());
    }

    @Test
    void anotherOrderIsAnotherTable() {
        model.show(List.of(a, b));
        assertTrue(model.show(List.of(b, a)));
        assertTrue(model.show(List.of()));
        assertEquals(0, model.getRowCount());
    }
}
