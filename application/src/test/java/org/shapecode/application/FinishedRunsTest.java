package org.shapecode.application;

import static org.shapecode.application.Desktop.TRAINING;
import static org.shapecode.application.Desktop.act;
import static org.shapecode.application.Desktop.answer;
import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.press;
import static org.shapecode.application.RunRows.folder;
import static org.shapecode.application.RunRows.onTable;
import static org.shapecode.application.RunRows.row;
import static org.shapecode.application.RunRows.shown;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JSpinner;
import javax.swing.JTable;
import junit.framework.Test;
import org.openide.awt.StatusDisplayer;
import org.shapecode.experiment.api.Run;

/** What can be done with a finished run in the table of runs. */
public class FinishedRunsTest extends Driven {
    /** Called by JUnit for each test. */
    public FinishedRunsTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(FinishedRunsTest.class);
    }

    /** It is saved as a page from its context menu, and trained to more steps: then it is as one that had asked for them. */
    public void testSavedAsAPageAndTrainedLonger() throws Exception {
        choose("Window|Runs");
        RunRows.run("Short", 20);
        awaitStatus("Done");
        choose("Window|Runs");
        await("it is there", () -> onTable(JTable::getRowCount) == 1);
        await(TRAINING, "it ends", () -> shown("Short", "State").equals("done"));
        save();
        Path run = folder("short");
        fromContextMenu("Train Longer…");
        act("the number of steps", JSpinner.class, spinner -> "longer-steps".equals(spinner.getName()), spinner -> {
            boolean twice = Integer.valueOf(40).equals(spinner.getValue());
            spinner.setValue(50);
            return twice;
        });
        press("Train Longer: Short", "OK");
        await(TRAINING, "more steps", () -> steps(run) == 50);
        await(TRAINING, "it ends again", () -> shown("Short", "State").equals("done"));

        RunRows.run("Long", 50);
        awaitStatus("Done");
        Path fresh = folder("long");
        await(TRAINING, "the other ends", () -> steps(fresh) == 50);
        for (String file : new String[] {"metrics.csv", "codes.csv"}) {
            assertEquals(file, Files.readString(fresh.resolve(file)), Files.readString(run.resolve(file)));
        }
    }

    private static void save() throws Exception {
        fromContextMenu("Save Report…");
        Path page = Path.of(System.getProperty("user.home"), "short.html");
        answer(page.toFile());
        await(TRAINING, "the page", () -> Files.exists(page));
        String text = Files.readString(page);
        assertTrue("the name", text.contains("<h1>Short</h1>"));
        assertTrue("the figures", text.split("<figure>").length > 3);
        await("where it is", () -> StatusDisplayer.getDefault().getStatusText().equals("Wrote " + page));
    }

    private static void fromContextMenu(String item) throws Exception {
        act("the context menu of Short", JTable.class, RunRows::isRuns, table -> {
            table.changeSelection(row(table, "Short"), 0, false, false);
            return Desktop.chooseFromPopup(table, item);
        });
    }

    /** The file of the experiment has changed already when the training goes on. */
    private static int steps(Path run) {
        Run read = new Run(run, Run.Trust.ANYWAY);
        return read.summary().getOrDefault("training.steps", 0.0).intValue();
    }
}
