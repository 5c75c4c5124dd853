package org.shapecode.application;

import static org.shapecode.application.Desktop.TRAINING;
import static org.shapecode.application.Desktop.act;
import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.find;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.RunRows.onTable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JTable;
import javax.swing.UIManager;
import junit.framework.Test;
import org.openide.windows.WindowManager;

/** The windows answer while they list many runs, and while the theme changes. */
public class FluentWindowsTest extends Driven {
    private static final int MANY = 1000;
    private static final long ALLOWED_MILLIS = 100;

    /** Called by JUnit for each test. */
    public FluentWindowsTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(FluentWindowsTest.class, (home, userDirectory) -> {
            Path run = Path.of(System.getProperty("all.clusters"), "shapecode/sample/runs/hole/runs/none-seed-1");
            for (int i = 0; i < MANY; i++) {
                link(run, home.resolve("Shapecode/runs/copy-" + i));
            }
        });
    }

    /** The same files, but for hidden ones such as the lock. */
    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.getFileName().toString().startsWith(".")) {
                    Files.createLink(target, file);
                }
            }
        }
    }

    /** A thousand are listed, selected and sorted. */
    public void testManyRuns() throws Exception {
        choose("Window|Runs");
        await(
                "the table",
                () -> onEventThread(() -> find(JTable.class, RunRows::isRuns).isPresent()));
        try (DispatchWatch watch = DispatchWatch.start(ALLOWED_MILLIS)) {
            await(TRAINING, "all are in the table", () -> onTable(JTable::getRowCount) == MANY);
            act("all are selected and sorted", JTable.class, RunRows::isRuns, table -> {
                table.selectAll();
                table.getRowSorter().toggleSortOrder(0);
                return table.getSelectedRowCount() == MANY;
            });
            assertNoBlockage(watch);
        }
    }

    /** With six tabs, and the windows beside them. */
    public void testTheThemeChanges() throws Exception {
        for (String name : List.of("First", "Second", "Third", "Fourth")) {
            RunRows.open(name);
        }
        onEventThread(() -> {
            WindowManager.getDefault().findTopComponent("PluginsWindow").open();
            return true;
        });
        try (DispatchWatch watch = DispatchWatch.start(ALLOWED_MILLIS)) {
            for (boolean dark : new boolean[] {true, false}) {
                choose("View|Dark Theme");
                await("the theme changes", () -> onEventThread(() -> UIManager.getBoolean("nb.dark.theme")) == dark);
            }
            assertNoBlockage(watch);
        }
    }

    private static void assertNoBlockage(DispatchWatch watch) throws Exception {
        assertTrue(
                "blocked: " + String.join("\n", watch.blockages()),
                watch.blockages().isEmpty());
    }
}
