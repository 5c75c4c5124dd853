package org.shapecode.application;

import static org.shapecode.application.Desktop.TRAINING;
import static org.shapecode.application.Desktop.act;
import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.RunRows.onTable;
import static org.shapecode.application.RunRows.row;
import static org.shapecode.application.RunRows.shown;

import java.awt.event.MouseEvent;
import javax.swing.JTable;
import junit.framework.Test;

/** Studies in the table of runs. */
public class StudyRowsTest extends Driven {
    /** Called by JUnit for each test. */
    public StudyRowsTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(StudyRowsTest.class);
    }

    /** The runs stand below their study, are told apart by what differs, and can be run again. */
    public void testRunsBelowTheirStudy() throws Exception {
        RunRows.runStudy("Twins");
        choose("Window|Runs");
        await(
                TRAINING,
                "it ends",
                () -> onTable(JTable::getRowCount) == 1
                        && shown("Twins", "State").equals("2/2 done"));
        act("the handle of the study", JTable.class, RunRows::isNames, names -> {
            int y = names.getRowHeight() / 2;
            names.dispatchEvent(new MouseEvent(
                    names,
                    MouseEvent.MOUSE_PRESSED,
                    0,
                    MouseEvent.BUTTON1_DOWN_MASK,
                    4,
                    y,
                    1,
                    false,
                    MouseEvent.BUTTON1));
            return true;
        });
        await("its runs", () -> onTable(JTable::getRowCount) == 3);
        assertEquals("seed 1", shown("Twins / seed 1", "Differs"));
        assertEquals("seed 2", shown("Twins / seed 2", "Differs"));

        act("both runs", JTable.class, RunRows::isRuns, table -> {
            table.setRowSelectionInterval(1, 2);
            return true;
        });
        Desktop.press("group-runs");
        await("their statistics", () -> Desktop.text("groups-remark").startsWith("2 selected runs. "));
        Desktop.press("Results by Setting", "Close");

        act("Run Again", JTable.class, RunRows::isRuns, table -> {
            int run = row(table, "Twins / seed 2");
            table.changeSelection(run, 0, false, false);
            return Desktop.chooseFromPopup(table, "Run Again");
        });
        await(TRAINING, "another run", () -> onTable(JTable::getRowCount) == 4);
    }
}
