package org.shapecode.application;

import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.find;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.Desktop.press;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import junit.framework.Test;
import org.openide.windows.TopComponent;

/** The tour at the first start: six steps, with a sample project that has something to show. */
public class TourTest extends Driven {
    private static final int STEPS = 6;

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

        choose("Help|Tour");
        await("it is back", TourTest::isShown);
        assertEquals(first, told());
        press("tour-next");
        await("the second step", () -> !first.equals(told()));
        press("tour-skip");
        await("it is skipped", () -> !isShown());

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
