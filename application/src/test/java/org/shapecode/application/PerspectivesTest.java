package org.shapecode.application;

import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.Desktop.press;
import static org.shapecode.application.Desktop.text;

import junit.framework.Test;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** Perspectives change the windows around an experiment that trains, and remember what the person changed in them. */
public class PerspectivesTest extends Driven {
    private static final String VIEW = "view-interpolation-slider";

    /** Called by JUnit for each test. */
    public PerspectivesTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(PerspectivesTest.class);
    }

    /** There and back, with a view closed meanwhile, and reset. */
    public void testSwitchingRememberingAndReset() throws Exception {
        press("preset-disks");
        awaitStatus("Training: ");
        assertFalse("no view at first", isOpen(VIEW));

        press("perspective-train");
        await("a view beside the experiment", () -> isOpen(VIEW));
        assertTrue("it goes on to train", text("run-status").startsWith("Training: "));
        assertTrue("it closes", onEventThread(() -> window(VIEW).close()));

        press("perspective-design");
        press("perspective-train");
        awaitStatus("Training: ");
        assertFalse("the view was closed and stays so", isOpen(VIEW));

        choose("Window|Perspectives|Reset Perspective");
        await("the view is back", () -> isOpen(VIEW));
        awaitStatus("Training: ");
        press("cancel");
        awaitStatus("Stopped");
        press("perspective-design");
    }

    /** The comparison and the figures of a run have more room than the table of runs. */
    public void testCompareLeavesRoomForTheEditor() throws Exception {
        press("perspective-compare");
        await(
                "the table of runs",
                () -> onEventThread(() -> window("RunsWindow").isShowing()));
        await(
                "room for the editor",
                () -> onEventThread(() -> {
                    TopComponent editor =
                            WindowManager.getDefault().findMode("editor").getSelectedTopComponent();
                    return editor != null
                            && editor.getHeight() > 1.7 * window("RunsWindow").getHeight();
                }));
        press("perspective-design");
    }

    private static boolean isOpen(String id) throws Exception {
        return onEventThread(() -> window(id) != null && window(id).isOpened());
    }

    private static TopComponent window(String id) {
        return WindowManager.getDefault().findTopComponent(id);
    }
}
