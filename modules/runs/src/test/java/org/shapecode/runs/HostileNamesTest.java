package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.plaf.basic.BasicHTML;
import org.junit.jupiter.api.Test;
import org.shapecode.experiment.api.Notes;
import org.shapecode.experiment.api.Run;
import org.shapecode.toolkit.Seek;

/** An unknown field of a stranger's experiment, whatever its name and value, is never shown as HTML. */
class HostileNamesTest {
    private static final String EVIL = "<html><img src='http://localhost/a'>";

    @Test
    void columns() throws Exception {
        EventQueue.invokeAndWait(() -> {
            JCheckBox box = new ColumnChooser(Map.of(), UnaryOperator.identity(), List.of(), chosen -> {}).box(EVIL);
            requirePlain(box.getText());
            requirePlain(box.getToolTipText());
        });
    }

    @Test
    void comparedRuns() throws Exception {
        EventQueue.invokeAndWait(() -> {
            CompareWindow window = new CompareWindow();
            window.show(List.of(row("a", EVIL), row("b", EVIL + "b")));
            JTable table = Seek.part(window, JTable.class, "compared-runs");
            assertTrue(table.getRowCount() > 0);
            for (int row = 0; row < table.getRowCount(); row++) {
                for (int column = 0; column < table.getColumnCount(); column++) {
                    Component cell = table.prepareRenderer(table.getCellRenderer(row, column), row, column);
                    requirePlain(((JComponent) cell).getToolTipText());
                }
            }
        });
    }

    /** Tags and notes come with a run, as its name does. */
    @Test
    void tagsAndNotes() throws Exception {
        EventQueue.invokeAndWait(() -> {
            RunsModel model = new RunsModel(row -> Optional.empty(), (row, change) -> {});
            RunsTable table = new RunsTable(model);
            model.show(List.of(new RunRow(
                    Path.of("run"),
                    Run.State.DONE,
                    false,
                    Map.of("name", EVIL, "state", "done", "tags", EVIL, "note", EVIL),
                    Map.of(),
                    Map.of(),
                    new Notes(List.of(EVIL), EVIL))));
            table.showColumns(List.of("name", "tags", "note"));
            for (JTable each : List.of(table.names(), table)) {
                for (int column = 0; column < each.getColumnCount(); column++) {
                    Component cell = each.prepareRenderer(each.getCellRenderer(0, column), 0, column);
                    requireNoHtml(cell, each.getColumnName(column));
                }
            }
        });
    }

    private static void requireNoHtml(Component cell, String name) {
        if (cell instanceof JLabel label) {
            assertTrue(label.getText().contains(EVIL), name);
            assertNull(label.getClientProperty(BasicHTML.propertyKey), name);
        }
        String tip = ((JComponent) cell).getToolTipText();
        assertFalse(BasicHTML.isHTMLString(tip) && tip.contains("<img"), tip);
    }

    private static RunRow row(String name, String value) {
        return new RunRow(
                Path.of(name),
                Run.State.DONE,
                false,
                Map.of("name", name, "state", "done"),
                Map.of(EVIL, value),
                Map.of(),
                Notes.NONE);
    }

    private static void requirePlain(String text) {
        assertTrue(text.contains(EVIL), text);
        assertFalse(BasicHTML.isHTMLString(text), text);
    }
}
