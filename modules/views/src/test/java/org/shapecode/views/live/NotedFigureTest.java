package org.shapecode.views.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;
import org.junit.jupiter.api.Test;
import org.shapecode.charts.ReadableHeight;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Note;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.toolkit.Seek;

class NotedFigureTest {
    private static final Figure PLAIN =
            new Figure("f", "F", List.of(new Plot("", Axis.linear("x"), Axis.linear("y"), List.of())));

    @Test
    void notesStandUnderTheFigure() throws Exception {
        EventQueue.invokeAndWait(() -> {
            NotedFigure noted = new NotedFigure();
            assertEquals(0, noted.neededHeight(400));
            noted.setFigure(PLAIN);
            JTextArea notes = Seek.part(noted, JTextArea.class, "figure-notes");
            assertFalse(notes.isVisible());
            assertEquals(ReadableHeight.of(PLAIN, 400, 12), noted.neededHeight(400));
            noted.setFigure(PLAIN.noted(List.of(Note.number("R\u00b2", "0.99"), Note.number("monotone", "1"))));
            assertTrue(notes.isVisible());
            assertEquals("R\u00b2 = 0.99 \u00b7 monotone = 1", notes.getText());
            int line = noted.neededHeight(400) - ReadableHeight.of(PLAIN, 400, 12);
            assertTrue(line > 10 && line < 60, () -> line + " px");
            List<Note> many = new ArrayList<>();
            IntStream.range(0, 40).forEach(i -> many.add(Note.number("R\u00b2 attribute " + i, "0.1234")));
            noted.setFigure(PLAIN.noted(many));
            assertTrue(
                    noted.neededHeight(400) > ReadableHeight.of(PLAIN, 400, 12) + 4 * line,
                    "as many lines as it takes");
        });
    }

    /** Of activations, in half a window, where each layer has a number. */
    @Test
    void aCaptionHasAFewLinesOnly() throws Exception {
        EventQueue.invokeAndWait(() -> {
            List<Note> notes = new ArrayList<>();
            for (String part : List.of("encoder", "decoder")) {
                for (int layer = 1; layer <= 6; layer++) {
                    notes.add(Note.number(part + " layer " + layer + ", share of units that switch sign", "0.1234"));
                }
            }
            NotedFigure noted = new NotedFigure();
            noted.setFigure(PLAIN);
            int plain = noted.neededHeight(400);
            noted.setFigure(PLAIN.noted(List.of(Note.number("monotone", "1"))));
            int line = noted.neededHeight(400) - plain;
            noted.setFigure(PLAIN.noted(notes));
            int caption = noted.neededHeight(400) - plain;
            assertTrue(caption <= 4 * line, () -> caption + " px, a line " + line);
        });
    }

    @Test
    void headsOfNarrowTablesAreNotCut() throws Exception {
        EventQueue.invokeAndWait(() -> {
            NotedFigure noted = new NotedFigure();
            List<Note> notes = new ArrayList<>();
            for (String run : List.of("Disks, hole 8–20, seed 2", "Disks, psi3 0.1", "Disks, uniform, no psi3")) {
                for (int i = 0; i < 4; i++) {
                    notes.add(of(run, "black image, test set " + i, "1.2"));
                }
            }
            noted.setFigure(PLAIN.noted(notes));
            int wide = noted.neededHeight(2000) - ReadableHeight.of(PLAIN, 2000, 12);
            int narrow = noted.neededHeight(200) - ReadableHeight.of(PLAIN, 200, 12);
            assertTrue(narrow > wide, "room for a scroll bar");
            JTable table = Seek.part(noted, JTable.class, "figure-numbers");
            for (int width : List.of(200, 2000)) {
                noted.setSize(width, 600);
                layout(noted);
                for (int column = 0; column < table.getColumnCount(); column++) {
                    int given = table.getColumnModel().getColumn(column).getWidth();
                    String name = table.getColumnName(column);
                    int text = table.getFontMetrics(table.getFont()).stringWidth(name);
                    int key = column == 0 ? 0 : 18;
                    assertTrue(given >= text + key + 16, name + " with margins of 8 in " + given + " px");
                }
            }
        });
    }

    private static void layout(Container parent) {
        parent.doLayout();
        for (Component each : parent.getComponents()) {
            if (each instanceof Container inside) {
                layout(inside);
            }
        }
    }

    private static Note of(String run, String name, String value) {
        return new Note(run, name, value);
    }

    @Test
    void numbersOfSeveralRunsAreATableWithTheirColours() throws Exception {
        EventQueue.invokeAndWait(() -> {
            double[] x = {1, 2};
            Plot plot = new Plot(
                    "",
                    Axis.whole("step"),
                    Axis.linear("loss"),
                    List.of(new Series("a", Series.Style.LINE, x, x), new Series("b", Series.Style.LINE, x, x)));
            List<Note> notes = List.of(of("a", "test", "1.2"), of("b", "test", "3"), of("b", "", "It is so."));
            NotedFigure noted = new NotedFigure();
            noted.setFigure(new Figure("f", "F", List.of(plot), notes));
            JTable table = Seek.part(noted, JTable.class, "figure-numbers");
            assertTrue(SwingUtilities.getAncestorOfClass(JPanel.class, table).isVisible());
            assertEquals(List.of("Run", "test"), List.of(table.getColumnName(0), table.getColumnName(1)));
            assertEquals("3", table.getValueAt(1, 1));
            assertEquals(
                    "b: It is so.",
                    Seek.part(noted, JTextArea.class, "figure-notes").getText());
            assertNotEquals(color(table, 0), color(table, 1), "those of the curves");
            assertTrue(noted.neededHeight(400)
                    > ReadableHeight.of(noted.view().getFigure(), 400, 12) + table.getRowHeight());
            noted.setFigure(PLAIN.noted(List.of(Note.number("mean", "2"))));
            assertFalse(SwingUtilities.getAncestorOfClass(JPanel.class, table).isVisible(), "a single run has a line");
        });
    }

    /** The colour of the key before the name of a run. */
    private static int color(JTable table, int row) {
        JLabel label = (JLabel) table.prepareRenderer(table.getCellRenderer(row, 0), row, 0);
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        label.getIcon().paintIcon(label, image.createGraphics(), 0, 0);
        return image.getRGB(5, label.getIcon().getIconHeight() / 2);
    }

    @Test
    void moreNumbersThanRunsAreRows() throws Exception {
        EventQueue.invokeAndWait(() -> {
            NotedFigure noted = new NotedFigure();
            List<Note> notes = new ArrayList<>();
            for (String run : List.of("a", "b")) {
                IntStream.range(0, 3).forEach(i -> notes.add(of(run, "layer " + i, run + i)));
            }
            noted.setFigure(PLAIN.noted(notes));
            JTable table = Seek.part(noted, JTable.class, "figure-numbers");
            assertEquals(3, table.getRowCount());
            assertEquals("b", table.getColumnName(2));
            assertEquals("b2", table.getValueAt(2, 2));
            assertTrue(
                    table.getColumnModel().getColumn(0).getPreferredWidth()
                            > table.getColumnModel().getColumn(1).getPreferredWidth(),
                    "a name has more room than a number");
        });
    }

    @Test
    void theWholeTableIsCopied() throws Exception {
        EventQueue.invokeAndWait(() -> {
            NotedFigure noted = new NotedFigure();
            noted.setFigure(PLAIN.noted(List.of(of("a", "test", "1"), of("b", "test", "2"))));
            JTable table = Seek.part(noted, JTable.class, "figure-numbers");
            Clipboard clipboard = new Clipboard("test");
            table.getTransferHandler().exportToClipboard(table, clipboard, TransferHandler.COPY);
            try {
                assertEquals("Run\ttest\na\t1\nb\t2", clipboard.getData(DataFlavor.stringFlavor));
            } catch (UnsupportedFlavorException | IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void measuringDoesNotLayOutAgain() throws Exception {
        EventQueue.invokeAndWait(() -> {
            NotedFigure noted = new NotedFigure();
            noted.setFigure(PLAIN.noted(List.of(Note.number("R\u00b2", "0.99"), Note.number("monotone", "1"))));
            JTextArea notes = Seek.part(noted, JTextArea.class, "figure-notes");
            notes.setSize(400, 30);
            noted.neededHeight(300);
            assertEquals(400, notes.getWidth(), "a change would be followed by a layout, which measures again");
        });
    }
}
