package org.shapecode.runs;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.awt.event.MouseListener;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.swing.JFrame;
import javax.swing.JTable;
import javax.swing.JToolBar;
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

    @Test
    void aNarrowWindowCutsNoButton() throws Exception {
        JFrame[] frame = new JFrame[1];
        EventQueue.invokeAndWait(() -> {
            frame[0] = new JFrame();
            frame[0].add(new RunsWindow());
            frame[0].setSize(300, 400);
            frame[0].setVisible(true);
        });
        try {
            await().until(() -> {
                boolean[] whole = new boolean[1];
                EventQueue.invokeAndWait(() -> whole[0] = isWhole(Seek.part(frame[0], JToolBar.class, null)));
                return whole[0];
            });
        } finally {
            EventQueue.invokeAndWait(frame[0]::dispose);
        }
    }

    private static boolean isWhole(JToolBar bar) {
        Rectangle seen = bar.getVisibleRect();
        return Stream.of(bar.getComponents()).allMatch(part -> seen.contains(part.getBounds()));
    }
}
