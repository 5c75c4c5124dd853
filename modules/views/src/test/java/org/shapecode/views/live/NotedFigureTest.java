package org.shapecode.views.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.util.Collections;
import java.util.List;
import javax.swing.JTextArea;
import org.junit.jupiter.api.Test;
import org.shapecode.charts.ReadableHeight;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;

class NotedFigureTest {
    private static final Figure PLAIN =
            new Figure("f", "F", List.of(new Plot("", Axis.linear("x"), Axis.linear("y"), List.of())));

    @Test
    void notesStandUnderTheFigure() throws Exception {
        EventQueue.invokeAndWait(() -> {
            NotedFigure noted = new NotedFigure();
            assertEquals(0, noted.neededHeight(400));
            noted.setFigure(PLAIN);
            JTextArea notes = (JTextArea) noted.getComponent(1);
            assertFalse(notes.isVisible());
            assertEquals(ReadableHeight.of(PLAIN, 400), noted.neededHeight(400));
            noted.setFigure(PLAIN.noted(List.of("R\u00b2 0.99", "monotone 1")));
            assertTrue(notes.isVisible());
            assertEquals("R\u00b2 0.99 \u00b7 monotone 1", notes.getText());
            int line = noted.neededHeight(400) - ReadableHeight.of(PLAIN, 400);
            assertTrue(line > 10 && line < 60, () -> line + " px");
            noted.setFigure(PLAIN.noted(Collections.nCopies(40, "z1 R\u00b2 width 0.1234")));
            assertTrue(noted.neededHeight(400) > ReadableHeight.of(PLAIN, 400) + 4 * line, "as many lines as it takes");
        });
    }

    @Test
    void measuringDoesNotLayOutAgain() throws Exception {
        EventQueue.invokeAndWait(() -> {
            NotedFigure noted = new NotedFigure();
            noted.setFigure(PLAIN.noted(List.of("R\u00b2 0.99", "monotone 1")));
            JTextArea notes = (JTextArea) noted.getComponent(1);
            notes.setSize(400, 30);
            noted.neededHeight(300);
            assertEquals(400, notes.getWidth(), "a change would be followed by a layout, which measures again");
        });
    }
}
