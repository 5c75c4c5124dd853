package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.awt.event.MouseEvent;
import java.awt.event.MouseListener;
import javax.swing.JTable;
import org.junit.jupiter.api.Test;
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
}
