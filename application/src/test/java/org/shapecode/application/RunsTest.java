package org.shapecode.application;

import static org.shapecode.application.Desktop.answer;
import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.named;
import static org.shapecode.application.Desktop.press;
import static org.shapecode.application.Desktop.window;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import junit.framework.Test;
import org.netbeans.jemmy.accessibility.AccessibleNameChooser;
import org.netbeans.jemmy.operators.JSpinnerOperator;
import org.netbeans.jemmy.operators.JTableOperator;
import org.openide.awt.StatusDisplayer;
import org.shapecode.experiment.api.Notes;

/** The queue, and the table of what came out of it. */
public class RunsTest extends Driven {
    private static final String TINY = """
            { "schema": 1, "name": "%s", "data": { "size": 32, "images": 20, "unseen": 5 },
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
        new JSpinnerOperator(window(), named("runs-at-once")).setValue(2);
        run("One", 2000);
        run("Two", 20);
        awaitStatus("Done");

        choose("Window|Runs");
        JTableOperator table = new JTableOperator(window(), new AccessibleNameChooser("Runs"));
        await("both are there", () -> table.getRowCount() == 2);
        await(
                "both end",
                () -> table.findCellRow("done") >= 0 && state(table, "One").equals("done"));
        Path one = folder("one");
        Path two = folder("two");

        write(table, "Tags", "first, small");
        await("the tags", () -> Notes.read(one).tags().equals(List.of("first", "small")));
        await("the tags are shown", () -> table.findCellRow("first, small") >= 0);
        write(table, "Note", "Not deep.");
        await("the note", () -> Notes.read(one).equals(new Notes(List.of("first", "small"), "Not deep.")));
        await("the note is shown", () -> table.findCellRow("Not deep.") >= 0);

        table.selectCell(table.findCellRow("One"), 0);
        table.pushKey(KeyEvent.VK_DELETE);
        await("it is gone", () -> !Files.exists(one) && table.getRowCount() == 1);
        await("where it is", () -> StatusDisplayer.getDefault().getStatusText().startsWith("One run is in "));
        assertTrue("the other stays", Files.isDirectory(two) && table.findCellRow("Two") == 0);
    }

    private static void run(String name, int steps) throws Exception {
        Path file = Path.of(System.getProperty("user.home"), name + ".shapecode.json");
        Files.writeString(file, TINY.formatted(name, steps));
        choose("File|Open Experiment…");
        answer(file.toFile());
        Desktop.awaitFront(name);
        press("run");
    }

    private static void write(JTableOperator table, String column, String text) {
        table.changeCellObject(table.findCellRow("One"), table.findColumn(column), text);
    }

    private static String state(JTableOperator table, String name) {
        return String.valueOf(table.getValueAt(table.findCellRow(name), table.findColumn("State")));
    }

    private static Path folder(String start) throws IOException {
        try (Stream<Path> runs = Files.list(Path.of(System.getProperty("user.home"), "Shapecode", "runs"))) {
            return runs.filter(run -> run.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
