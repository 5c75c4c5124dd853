package org.shapecode.application;

import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.find;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.Desktop.press;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import junit.framework.Test;
import org.openide.util.NbPreferences;
import org.openide.util.lookup.Lookups;
import org.openide.windows.TopComponent;

/** The tour at the first start: six steps, with a sample project that has something to show. */
public class TourTest extends Driven {
    private static final int STEPS = 6;
    private static final long MOST_BYTES = 2_000_000;

    /** Called by JUnit for each test. */
    public TourTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(TourTest.class);
    }

    /** It opens by itself, leads through the windows and the sample, and is shown again only on request. */
    public void testTheTour() throws Exception {
        await("the tour opens at the first start", TourTest::isShown);
        String first = told();

        press("tour-next");
        await("the sample's study is open", () -> isOpen("hole"));
        Path study = Path.of(System.getProperty("user.home"), "Shapecode", "Sample", "runs", "hole");
        assertTrue("the study is finished", Files.exists(study.resolve("study.csv")));
        long bytes = bytes(study.getParent().getParent());
        assertTrue("a small download: " + bytes, bytes < MOST_BYTES);
        awaitStatus("Done");

        for (int step = 2; step < STEPS; step++) {
            String before = told();
            press("tour-next");
            await("the next step", () -> !before.equals(told()));
        }
        assertTrue("the runs are shown", isOpen("Runs"));
        press("tour-next");
        await("it is over", () -> !isShown());
        await("the window in front has the focus, not the search field", () -> onEventThread(TourTest::hasFocus));
        startAgain();

        choose("Help|Tour");
        await("it is back", TourTest::isShown);
        assertEquals(first, told());
        press("tour-next");
        await("the second step", () -> !first.equals(told()));
        press("tour-skip");
        await("it is skipped", () -> !isShown());
        startAgain();

        choose("Help|Tour");
        await("it begins anew", () -> first.equals(told()));
        for (int step = 1; step < STEPS; step++) {
            String before = told();
            press("tour-next");
            await("the next step", () -> !before.equals(told()));
        }
        press("tour-next");
        await("it is over again", () -> !isShown());

        choose("Help|Tour");
        await("it begins anew after its end", () -> first.equals(told()));
        press("tour-skip");
        await("it is skipped again", () -> !isShown());
    }

    private static boolean hasFocus() {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner != null
                && SwingUtilities.isDescendingFrom(
                        owner, TopComponent.getRegistry().getActivated());
    }

    /** The next start of the program, as far as the tour is concerned: it has only what is in the user directory. */
    private static void startAgain() throws Exception {
        Preferences kept = NbPreferences.root().node("org/shapecode/workbench");
        kept.flush();
        Path file = Path.of(
                System.getProperty("netbeans.user"),
                "config",
                "Preferences",
                "org",
                "shapecode",
                "workbench.properties");
        await("it is written", () -> Files.exists(file));
        kept.sync();
        Runnable start = Lookups.forPath("Modules/UIReady").lookupAll(Runnable.class).stream()
                .filter(each -> each.getClass().getPackageName().equals("org.shapecode.workbench.tour"))
                .findFirst()
                .orElseThrow();
        start.run();
        // After what it leaves to the event thread.
        assertFalse("never again", isShown());
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        }
    }

    private static boolean isShown() throws Exception {
        return onEventThread(() ->
                find(JPanel.class, panel -> "tour".equals(panel.getName())).isPresent());
    }

    private static String told() throws Exception {
        return onEventThread(() -> find(JTextArea.class, text -> "tour-text".equals(text.getName()))
                .map(JTextArea::getText)
                .orElse(""));
    }

    private static boolean isOpen(String tab) throws Exception {
        return onEventThread(() -> TopComponent.getRegistry().getOpened().stream()
                .anyMatch(window -> tab.equals(window.getName()) || tab.equals(window.getDisplayName())));
    }
}
