package org.shapecode.application;

import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.figure;
import static org.shapecode.application.Desktop.isEnabled;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.Desktop.typed;
import static org.shapecode.application.Keyboard.isReachedByTab;
import static org.shapecode.application.Keyboard.key;
import static org.shapecode.application.Keyboard.keyOn;
import static org.shapecode.application.Keyboard.press;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.JTable;
import junit.framework.Test;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** The first minute and a comparison without a mouse. */
public class KeyboardTest extends Driven {
    private static final int CTRL = InputEvent.CTRL_DOWN_MASK;
    private static final int CTRL_ALT = CTRL | InputEvent.ALT_DOWN_MASK;
    private static final String SLIDER = "view-interpolation-slider";

    /** Called by JUnit for each test. */
    public KeyboardTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(KeyboardTest.class);
    }

    /** Without a file that exists before. */
    public void testTheFirstMinuteAndAComparison() throws Exception {
        newExperiment();
        firstMinute();
        comparison();
    }

    /** Chooses a shape from the gallery. */
    private static void newExperiment() throws Exception {
        Keyboard.choose(KeyEvent.VK_F, KeyEvent.VK_E);
        await(Desktop.TRAINING, "the gallery, once its images are drawn", () -> isReachedByTab("template-new"));
        keyOn(
                "template-new",
                KeyEvent.VK_END,
                0,
                "the last one",
                () -> !typed("name").equals("Experiment"));
        keyOn(
                "template-preset",
                KeyEvent.VK_HOME,
                0,
                "the first one",
                () -> typed("name").equals("Experiment"));
        assertTrue("Name", isReachedByTab("name"));
        Keyboard.type("name", "First");
        press("name", KeyEvent.VK_ENTER);
        await("the settings", () -> isReachedByTab("field-training.steps"));
    }

    /** Watches the experiment train in a view, stops it, changes the steps and runs it twice. */
    private static void firstMinute() throws Exception {
        assertTrue("Pages", isReachedByTab("pages"));
        keyOn("pages", KeyEvent.VK_LEFT, 0, "the page Training", () -> isEnabled("run"));
        keyOn("pages", KeyEvent.VK_RIGHT, 0, "the settings again", () -> !isEnabled("run"));
        key(KeyEvent.VK_F9, "it runs, on the page Training", () -> isEnabled("cancel"));
        awaitStatus("Training: ");
        key(KeyEvent.VK_2, CTRL_ALT, "a view of the code", () -> isShowing(SLIDER));
        await("the loss is drawn", () -> !figure("figures-loss").isEmpty());

        assertTrue("Stop", isReachedByTab("cancel"));
        press("cancel", KeyEvent.VK_SPACE);
        awaitStatus("Stopped");
        assertTrue("Resume", isReachedByTab("resume"));
        if (!isReachedByTab("training.steps")) {
            // Folded, as the perspective leaves the page little width.
            assertTrue("Details", isReachedByTab("details"));
            press("details", KeyEvent.VK_SPACE);
        }
        await("Steps", () -> isReachedByTab("training.steps"));
        run("5", "Stopped");
        run("6", "Done");
        key(KeyEvent.VK_1, CTRL_ALT, "the first perspective", () -> !isShowing(SLIDER));
    }

    private static void run(String steps, String before) throws Exception {
        Keyboard.type("training.steps", steps);
        await("it can be run", () -> isEnabled("run"));
        key(KeyEvent.VK_F9, "it runs", () -> !Desktop.text("run-status").startsWith(before));
        awaitStatus("Done");
    }

    /** Selects the runs in the table and compares them. */
    private static void comparison() throws Exception {
        key(KeyEvent.VK_3, CTRL_ALT, "the table of runs", () -> isShowing("RunsWindow"));
        key(
                KeyEvent.VK_2,
                CTRL,
                "it is active",
                () -> "RunsWindow"
                        .equals(onEventThread(
                                () -> id(TopComponent.getRegistry().getActivated()))));
        await("both are there", () -> RunRows.onTable(JTable::getRowCount) >= 2);
        RunRows.onTable(table -> {
            table.setName("runs-table");
            return true;
        });
        assertTrue("the table", isReachedByTab("runs-table"));
        keyOn(
                "runs-table",
                KeyEvent.VK_A,
                CTRL,
                "all are selected",
                () -> RunRows.onTable(JTable::getSelectedRowCount) >= 2);
        keyOn(
                "runs-table",
                KeyEvent.VK_M,
                InputEvent.ALT_DOWN_MASK,
                "the comparison",
                () -> isShowing("CompareWindow"));
        key(KeyEvent.VK_W, CTRL, "it is closed", () -> !isShowing("CompareWindow"));
        key(KeyEvent.VK_1, CTRL_ALT, "the first perspective", () -> !isShowing("RunsWindow"));
    }

    private static String id(TopComponent window) {
        return window == null ? "" : WindowManager.getDefault().findTopComponentID(window);
    }

    private static boolean isShowing(String id) throws Exception {
        return onEventThread(() -> {
            TopComponent window = WindowManager.getDefault().findTopComponent(id);
            return window != null && window.isShowing();
        });
    }
}
