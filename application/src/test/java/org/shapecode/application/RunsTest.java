package org.shapecode.application;

import static org.shapecode.application.Desktop.TRAINING;
import static org.shapecode.application.Desktop.act;
import static org.shapecode.application.Desktop.answer;
import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.find;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.Desktop.press;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JSpinner;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import junit.framework.Test;
import org.openide.awt.StatusDisplayer;
import org.shapecode.experiment.api.Notes;
import org.shapecode.experiment.api.Run;

/** The queue, and the table of what came out of it. */
public class RunsTest extends Driven {
    private static final String TINY = """
            { "schema": 1, "name": "%s", "data": { "images": 20, "test": 5 },
              "training": { "steps": %d, "batch": 10 } }
            """;

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
        run("One", 2000);
        run("Two", 20);
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

    /** A finished run is trained to more steps from its context menu, and is then as one that had asked for them. */
    public void testTrainedLonger() throws Exception {
        run("Short", 20);
        awaitStatus("Done");
        choose("Window|Runs");
        await("it is there", () -> onTable(JTable::getRowCount) >= 1);
        Path run = folder("short");
        await(TRAINING, "it ends", () -> shown("Short", "State").equals("done"));
        act("the context menu of Short", JTable.class, RunsTest::isRuns, table -> {
            table.changeSelection(row(table, "Short"), 0, false, false);
            return Desktop.chooseFromPopup(table, "Train Longer…");
        });
        act("the number of steps", JSpinner.class, spinner -> "longer-steps".equals(spinner.getName()), spinner -> {
            boolean twice = Integer.valueOf(40).equals(spinner.getValue());
            spinner.setValue(50);
            return twice;
        });
        press("Train Longer: Short", "OK");
        await(TRAINING, "more steps", () -> steps(run) == 50);
        await(TRAINING, "it ends again", () -> shown("Short", "State").equals("done"));
        run("Long", 50);
        awaitStatus("Done");
        await(TRAINING, "the other ends", () -> steps(folder("long")) == 50);
        assertEquals(
                Files.readString(folder("long").resolve("metrics.csv")), Files.readString(run.resolve("metrics.csv")));
        await("the codes", () -> Files.exists(folder("long").resolve("codes.csv")));
        assertEquals(Files.readString(folder("long").resolve("codes.csv")), Files.readString(run.resolve("codes.csv")));
    }

    /** A run is saved as a page from its context menu. */
    public void testSavedAsAPage() throws Exception {
        run("Paged", 20);
        awaitStatus("Done");
        choose("Window|Runs");
        await("it is there", () -> onTable(JTable::getRowCount) >= 1);
        await(TRAINING, "it ends", () -> shown("Paged", "State").equals("done"));
        act("the context menu of Paged", JTable.class, RunsTest::isRuns, table -> {
            table.changeSelection(row(table, "Paged"), 0, false, false);
            return Desktop.chooseFromPopup(table, "Save Report…");
        });
        Path page = Path.of(System.getProperty("user.home"), "paged.html");
        answer(page.toFile());
        await(TRAINING, "the page", () -> Files.exists(page));
        String text = Files.readString(page);
        assertTrue("the name", text.contains("<h1>Paged</h1>"));
        assertTrue("the figures", text.split("<figure>").length > 3);
        await("where it is", () -> StatusDisplayer.getDefault().getStatusText().equals("Wrote " + page));
    }

    private static int steps(Path run) {
        Run read = new Run(run);
        return read.summary().getOrDefault("training.steps", 0.0).intValue();
    }

    private static void run(String name, int steps) throws Exception {
        Path file = Path.of(System.getProperty("user.home"), name + ".shapecode.json");
        Files.writeString(file, TINY.formatted(name, steps));
        choose("File|Open Experiment…");
        answer(file.toFile());
        Desktop.awaitFront(name);
        press("run");
    }

    private static <T> T onTable(Function<JTable, T> work) throws Exception {
        return onEventThread(
                () -> find(JTable.class, RunsTest::isRuns).map(work).orElseThrow());
    }

    private static boolean isRuns(JTable table) {
        return "Runs".equals(table.getAccessibleContext().getAccessibleName());
    }

    private static void write(String column, String text) throws Exception {
        act("the cell " + column, JTable.class, RunsTest::isRuns, table -> {
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

    private static String shown(String name, String column) throws Exception {
        return onTable(table -> String.valueOf(table.getValueAt(row(table, name), column(table, column))));
    }

    private static int column(JTable table, String title) {
        return table.getColumnModel().getColumnIndex(title);
    }

    /** As it is sorted. */
    private static int row(JTable table, String name) {
        return IntStream.range(0, table.getRowCount())
                .filter(row -> name.equals(table.getValueAt(row, 0)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + name));
    }

    private static Path folder(String start) throws IOException {
        try (Stream<Path> runs = Files.list(Path.of(System.getProperty("user.home"), "Shapecode", "runs"))) {
            return runs.filter(run -> run.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
