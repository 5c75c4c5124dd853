package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.awt.event.MouseEvent;
import java.awt.event.MouseListener;
import java.nio.file.Path;
import java.util.Map;
import javax.swing.JTable;
import org.junit.jupiter.api.Test;
import org.shapecode.experiment.api.Notes;
import org.shapecode.experiment.api.Run;
import org.shapecode.toolkit.Seek;

class RunsWindowTest {
    @Test
    void aClickOnAnEmptyTableDoesNothing() throws Exception {
        EventQueue.invokeAndWait(() -> {
            JTable table = Seek.part(new RunsWindow(), JTable.class, null);
            assertEquals(0, table.getRowCount());
            MouseListener[] listeners = table.getMouseListeners();
            assertTrue(listeners.length > 0);
            for (MouseListener each : listeners) {
                each.mouseClicked(new MouseEvent(table, MouseEvent.MOUSE_CLICKED, 0, 0, 5, 5, 2, false));
            }
        });
    }

    @Test
    void whichStudiesAreExpandedIsRemembered() throws Exception {
        RunRow study = new RunRow(
                Path.of("/runs/study").toAbsolutePath(),
                Run.State.DONE,
                true,
                Map.of("name", "Study", "state", "done"),
                Map.of(),
                Map.of(),
                Notes.NONE);
        EventQueue.invokeAndWait(() -> {
            RunsTable table = Seek.part(new RunsWindow(), RunsTable.class, null);
            table.setExpanded(study, true);
            RunsModel again = (RunsModel)
                    Seek.part(new RunsWindow(), RunsTable.class, null).getModel();
            assertTrue(again.isExpanded(study));
            table.setExpanded(study, false);
            RunsModel last = (RunsModel)
                    Seek.part(new RunsWindow(), RunsTable.class, null).getModel();
            assertFalse(last.isExpanded(study));
        });
    }
}
