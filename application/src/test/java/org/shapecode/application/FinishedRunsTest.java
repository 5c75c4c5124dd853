package org.shapecode.application;

import static org.shapecode.application.Desktop.TRAINING;
import static org.shapecode.application.Desktop.act;
import static org.shapecode.application.Desktop.answer;
import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.Desktop.press;
import static org.shapecode.application.Desktop.select;
import static org.shapecode.application.Desktop.typed;
import static org.shapecode.application.RunRows.folder;
import static org.shapecode.application.RunRows.onTable;
import static org.shapecode.application.RunRows.row;
import static org.shapecode.application.RunRows.shown;

import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JSpinner;
import javax.swing.JTable;
import junit.framework.Test;
import org.openide.awt.StatusDisplayer;
import org.openide.util.Lookup;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
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

    /** It is used from its context menu, and trained to more steps: then it is as one that had asked for them. */
    public void testUsedAndTrainedLonger() throws Exception {
        choose("Window|Runs");
        RunRows.run("Short", 20);
        awaitStatus("Done");
        choose("Window|Runs");
        await("it is there", () -> onTable(JTable::getRowCount) == 1);
        await(TRAINING, "it ends", () -> shown("Short", "State").equals("done"));
        Path run = folder("short");
        savePage();
        saveFigures();
        copy(run);
        openFolder(run);
        makeExperiment();
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

    private static void savePage() throws Exception {
        fromContextMenu("Save Report…");
        Path page = Path.of(System.getProperty("user.home"), "short.html");
        answer(page.toFile());
        await(TRAINING, "the page", () -> Files.exists(page));
        String text = Files.readString(page);
        assertTrue("the name", text.contains("<h1>Short</h1>"));
        assertTrue("the figures", text.split("<figure>").length > 3);
        await("where it is", () -> StatusDisplayer.getDefault().getStatusText().equals("Wrote " + page));
    }

    /** All figures at once, from the table and from the tree. */
    private static void saveFigures() throws Exception {
        fromContextMenu("Save Figures…");
        select("paper-format", "SVG – Vector graphics for editing and the web");
        Set<String> names = savedInto("from-table");
        assertTrue("named after run and figure: " + names, names.contains("short-loss.svg"));
        ProjectsTree.fromContextMenu("Short", "Save Figures…");
        assertEquals("the same, in the format of the last time", names, savedInto("from-tree"));
    }

    /** The names of the files that the dialog writes into a new folder. */
    private static Set<String> savedInto(String name) throws Exception {
        press("Save for Paper", "Save…");
        Path folder = Files.createDirectory(Path.of(System.getProperty("user.home"), name));
        answer(folder.toFile());
        await(
                TRAINING,
                "the figures",
                () -> StatusDisplayer.getDefault().getStatusText().endsWith(" figures in " + folder));
        Set<String> names = Stream.of(folder.toFile().list()).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                "Saved " + names.size() + " figures in " + folder,
                StatusDisplayer.getDefault().getStatusText());
        return names;
    }

    /** Where it is and how it is trained, for other programs. */
    private static void copy(Path run) throws Exception {
        fromContextMenu("Copy Path");
        await("its folder", () -> copied().equals(run.toString()));
        fromContextMenu("Copy as Command Line");
        await("its command", () -> copied().startsWith("shapecode-cli run " + run));
        ProjectsTree.fromContextMenu("Short", "Copy Path");
        await("its folder again", () -> copied().equals(run.toString()));
    }

    private static String copied() throws Exception {
        return onEventThread(
                () -> (String) Lookup.getDefault().lookup(Clipboard.class).getData(DataFlavor.stringFlavor));
    }

    /** What was deleted meanwhile cannot be opened, which tells of the folder and starts no other program. */
    private static void openFolder(Path run) throws Exception {
        File away = run.resolveSibling("away").toFile();
        act("Open Folder", JTable.class, RunRows::isRuns, table -> {
            table.changeSelection(row(table, "Short"), 0, false, false);
            return Desktop.chooseFromPopup(table, "Open Folder") && run.toFile().renameTo(away);
        });
        await("it is tried", () -> typed("error-message").startsWith("Cannot open the folder " + run + ":"));
        Files.move(away.toPath(), run);
        press("Error", "OK");
    }

    /** It has the settings of the run, and starts with them. */
    private static void makeExperiment() throws Exception {
        TopComponent before = onEventThread(FinishedRunsTest::editor);
        fromContextMenu("New Experiment from Run");
        await("another window", () -> onEventThread(() -> editor() != before));
        await("its settings", () -> typed("field-training.steps").equals("20"));
        assertTrue("it closes", onEventThread(() -> editor().close()));
        choose("Window|Runs");
    }

    private static TopComponent editor() {
        return WindowManager.getDefault().findMode("editor").getSelectedTopComponent();
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
