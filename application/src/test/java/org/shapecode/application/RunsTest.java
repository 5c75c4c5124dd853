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
import java.util.stream.IntStream;
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
            { "schema": 1, "name": "%s", "data": { "images": 20, "unseen": 5 },
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
                () -> shown(table, "One", "State").equals("done")
                        && shown(table, "Two", "State").equals("done"));
        Path one = folder("one");
        Path two = folder("two");

        write(table, "Tags", "first, small");
        await("the tags", () -> Notes.read(one).tags().equals(List.of("first", "small")));
        await("the tags are shown", () -> shown(table, "One", "Tags").equals("first, small"));
        write(table, "Note", "Not deep.");
        await("the note", () -> Notes.read(one).equals(new Notes(List.of("first", "small"), "Not deep.")));
        await("the note is shown", () -> shown(table, "One", "Note").equals("Not deep."));

        table.selectCell(row(table, "One"), 0);
        table.pushKey(KeyEvent.VK_DELETE);
        await("it is gone", () -> !Files.exists(one) && table.getRowCount() == 1);
        await("where it is", () -> StatusDisplayer.getDefault().getStatusText().startsWith("Moved 1 run to "));
        assertTrue("the other stays", Files.isDirectory(two) && row(table, "Two") == 0);
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
        table.changeCellObject(row(table, "One"), table.findColumn(column), text);
    }

    private static String shown(JTableOperator table, String name, String column) {
        return String.valueOf(table.getValueAt(row(table, name), table.findColumn(column)));
    }

    /** As it is sorted; Jemmy's own search counts the rows as they are kept. */
    private static int row(JTableOperator table, String name) {
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
