package org.shapecode.queue.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.swing.event.TableModelEvent;
import org.junit.jupiter.api.Test;
import org.shapecode.experiment.api.Document;
import org.shapecode.queue.JobStatus;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.WaitingJob;
import org.shapecode.toolkit.SampleDocuments;

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
    void tellsWhatDiffersBetweenRunsOfOneExperiment() {
        Document small = SampleDocuments.small();
        model.show(List.of(
                WaitingJob.of(small.with("seed", 1)),
                WaitingJob.of(small.with("seed", 2)),
                WaitingJob.of(small.with("seed", 2).with("training.optimiser.learning-rate", 0.25)),
                WaitingJob.of(small.with("name", "Other"))));
        assertEquals("Small, seed 1, learning rate 0.001", model.getValueAt(0, 0));
        assertEquals("Small, seed 2, learning rate 0.001", model.getValueAt(1, 0));
        assertEquals("Small, seed 2, learning rate 0.25", model.getValueAt(2, 0));
        assertEquals("Other", model.getValueAt(3, 0));
    }

    @Test
    void aJobKeepsItsNameWhileOthersComeAndGo() {
        TrainingJob first = WaitingJob.of(SampleDocuments.small().with("seed", 1));
        TrainingJob second = WaitingJob.of(SampleDocuments.small().with("seed", 2));
        TrainingJob same = WaitingJob.of(SampleDocuments.small().with("seed", 1));
        model.show(List.of(first));
        model.show(List.of(first, second));
        assertEquals("Small", model.getValueAt(0, 0));
        assertEquals("Small, seed 2", model.getValueAt(1, 0));
        model.show(List.of(second));
        assertEquals("Small, seed 2", model.getValueAt(0, 0));
        model.show(List.of(second, same, first));
        assertEquals("Small, seed 2", model.getValueAt(0, 0));
        assertEquals(3, Set.of(name(0), name(1), name(2)).size());
    }

    private Object name(int row) {
        return model.getValueAt(row, 0);
    }

    @Test
    void equalRunsAreNumbered() {
        model.show(List.of(WaitingJob.of(SampleDocuments.small()), WaitingJob.of(SampleDocuments.small())));
        assertEquals("Small", model.getValueAt(0, 0));
        assertEquals("Small (2)", model.getValueAt(1, 0));
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
