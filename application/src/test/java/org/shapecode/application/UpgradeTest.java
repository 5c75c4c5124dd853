package org.shapecode.application;

import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.onEventThread;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import junit.framework.Test;
import org.netbeans.api.project.ProjectInformation;
import org.netbeans.api.project.ProjectUtils;
import org.netbeans.api.project.ui.OpenProjects;
import org.openide.windows.Mode;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.shapecode.experiment.api.Notes;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.Settings;
import org.shapecode.toolkit.ThemeChoice;

/**
 * Starts on the user directory of version 0.1.0, and finds what the user had in it.
 *
 * <p>It was made with that version, by hand: an experiment opened and run, its run tagged in the table of the perspective
 * Compare, and there the view of the error moved beside that table; the theme changed to dark in the menu, and in the
 * options the number of threads, the folder and the colours; a second project created; two more experiments run, of which
 * the second waited; and the program left from its menu. The queue is as it was just before that. Caches, logs, icons and
 * identifiers were deleted, and the home folder was replaced by a placeholder.
 */
public class UpgradeTest extends Driven {

    /** Called by JUnit for each test. */
    public UpgradeTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() throws IOException {
        return Booted.suite(UpgradeTest.class, UpgradeTest::restore);
    }

    private static void restore(Path home, Path userDirectory) throws IOException {
        Path made = Path.of("src", "test", "resources", "userdir-0.1.0").toAbsolutePath();
        copy(made.resolve("home"), home, home);
        copy(made.resolve("user"), userDirectory, home);
    }

    private static void copy(Path from, Path to, Path home) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            // Every byte is a character of this.
            String text = Files.readString(file, StandardCharsets.ISO_8859_1).replace("@HOME@", home.toString());
            Files.writeString(target, text, StandardCharsets.ISO_8859_1);
        }
    }

    /** Everything at once, as starting takes long. */
    public void testTheUserFindsEverythingAgain() throws Exception {
        Path home = Path.of(System.getProperty("user.home"));

        assertEquals("threads", 1, Settings.threads());
        assertEquals("theme", ThemeChoice.DARK, Settings.theme());
        assertEquals("colours", "viridis", Settings.colourMap());
        assertEquals("folder", home.resolve("lab"), Settings.home());

        // The window system opens them one after the other.
        await("the view that was moved", () -> mode("view-error").equals("output"));
        await("the view that stayed", () -> mode("view-loss").equals("views"));
        await("the table of runs", () -> mode("RunsWindow").equals("output"));
        await("the queue", () -> mode("QueueWindow").equals("output"));
        await("the start page", () -> mode("StartWindow").equals("editor"));
        assertEquals("what was closed in this perspective", "", mode("PluginsWindow"));

        await("the projects", () -> projects().equals(List.of("Second", "Shapecode")));
        assertEquals(
                "tags",
                List.of("kept", "small"),
                Notes.read(home.resolve("Shapecode/runs/kept")).tags());
        await(
                "what waited in the queue waits to be resumed",
                () -> TrainingQueue.getDefault().active().stream()
                        .map(TrainingJob::name)
                        .toList()
                        .equals(List.of("Waits")));
    }

    /** Where an open window is docked; empty if it is closed. */
    private static String mode(String id) throws Exception {
        return onEventThread(() -> {
            TopComponent window = WindowManager.getDefault().findTopComponent(id);
            Mode mode = window == null || !window.isOpened()
                    ? null
                    : WindowManager.getDefault().findMode(window);
            return mode == null ? "" : mode.getName();
        });
    }

    private static List<String> projects() {
        return List.copyOf(new TreeSet<>(Arrays.stream(OpenProjects.getDefault().getOpenProjects())
                .map(ProjectUtils::getInformation)
                .map(ProjectInformation::getDisplayName)
                .toList()));
    }
}
