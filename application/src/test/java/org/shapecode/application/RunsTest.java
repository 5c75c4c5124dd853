package org.shapecode.application;

import static org.shapecode.application.Desktop.TRAINING;
import static org.shapecode.application.Desktop.act;
import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.RunRows.column;
import static org.shapecode.application.RunRows.folder;
import static org.shapecode.application.RunRows.onTable;
import static org.shapecode.application.RunRows.row;
import static org.shapecode.application.RunRows.shown;

import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JSpinner;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import junit.framework.Test;
import org.openide.awt.StatusDisplayer;
import org.shapecode.experiment.api.Notes;

/** The queue, and the table of what came out of it. */
public class RunsTest extends Driven {
    /** Called by JUnit for each test. */
    public RunsTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(RunsTest.class);
    }

    /** Two train at once and end; one is tagged, noted and deleted, and the other stays. */
    public void testTwoAtOnceTaggedNotedDeleted() throws Exception {
        choose("Window|Queue");
        act("two runs at once", JSpinner.class, spinner -> "runs-at-once".equals(spinner.getName()), spinner -> {
            spinner.setValue(2);
            return true;
        });
        RunRows.run("One", 2000);
        RunRows.run("Two", 20);
        awaitStatus("Done");

        choose("Window|Runs");
        await("both are there", () -> onTable(JTable::getRowCount) == 2);
        await(
                TRAINING,
                "both end",
                () -> shown("One", "State").equals("done")
                        && shown("Two", "State").equals("done"));
        Path one = folder("one");
        Path two = folder("two");

        write("Tags", "first, small");
        await("the tags", () -> Notes.read(one).tags().equals(List.of("first", "small")));
        await("the tags are shown", () -> shown("One", "Tags").equals("first, small"));
        write("Note", "Not deep.");
        await("the note", () -> Notes.read(one).equals(new Notes(List.of("first", "small"), "Not deep.")));
        await("the note is shown", () -> shown("One", "Note").equals("Not deep."));

        assertTrue("a key of the table", onTable(RunsTest::deleteFirst));
        await("it is gone", () -> !Files.exists(one) && onTable(JTable::getRowCount) == 1);
        await("where it is", () -> StatusDisplayer.getDefault().getStatusText().startsWith("Moved 1 run to "));
        assertTrue("the other stays", Files.isDirectory(two) && onTable(table -> row(table, "Two")) == 0);
    }

    private static void write(String column, String text) throws Exception {
        act("the cell " + column, JTable.class, RunRows::isRuns, table -> {
            boolean editing = table.editCellAt(row(table, "One"), column(table, column));
            if (editing) {
                ((JTextComponent) table.getEditorComponent()).setText(text);
                table.getCellEditor().stopCellEditing();
            }
            return editing;
        });
    }

    private static boolean deleteFirst(JTable table) {
        table.changeSelection(row(table, "One"), 0, false, false);
        return SwingUtilities.processKeyBindings(new KeyEvent(
                table,
                KeyEvent.KEY_PRESSED,
                System.currentTimeMillis(),
                0,
                KeyEvent.VK_DELETE,
                KeyEvent.CHAR_UNDEFINED));
    }
}
