package org.shapecode.application;

import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.Desktop.press;
import static org.shapecode.application.Desktop.text;

import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Rectangle;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import junit.framework.Test;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** Perspectives change the windows around an experiment that trains, and remember what the person changed in them. */
public class PerspectivesTest extends Driven {
    private static final String VIEW = "view-interpolation-slider";
    private static final String START = "StartWindow";
    private static final String LOSS = "view-loss";
    private static final Dimension WIDE = new Dimension(1300, 800);
    private static final Dimension NARROW = new Dimension(800, 620);

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
        await("the figures", () -> !Desktop.figure("figures-loss").isEmpty());
        assertEquals("what the page shows, too", Set.of(), shownTwice());
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

    /** The open views of what has a card on the page of the experiment. */
    private static Set<String> shownTwice() throws Exception {
        return onEventThread(() -> TopComponent.getRegistry().getOpened().stream()
                .map(WindowManager.getDefault()::findTopComponentID)
                .filter(id -> id.startsWith("view-"))
                .map(id -> id.replace("view-", "figures-"))
                .filter(card -> Desktop.find(Container.class, card).isPresent())
                .collect(Collectors.toSet()));
    }

    /** A tab that was behind another one when a perspective was left, and is closed in the next, does not come back. */
    public void testClosedTabsStayClosed() throws Exception {
        press("preset-disks");
        awaitStatus("Training: ");
        press("cancel");
        awaitStatus("Stopped");
        TopComponent tab = onEventThread(PerspectivesTest::front);
        use("train");
        onEventThread(() -> {
            window(START).requestActive();
            return true;
        });
        await("the Start Page", () -> onEventThread(() -> front() == window(START)));
        use("design");
        assertTrue("it closes", onEventThread(tab::close));
        use("train");
        awaitLaterWindows();
        assertFalse("it stays closed", onEventThread(tab::isOpened));
        use("design");
    }

    /** The platform opens windows behind others when it has nothing else to do. */
    private static void awaitLaterWindows() throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        WindowManager.getDefault().invokeWhenUIReady(() -> EventQueue.invokeLater(ready::countDown));
        assertTrue(ready.await(1, TimeUnit.MINUTES));
    }

    private static TopComponent front() {
        return WindowManager.getDefault().findMode("editor").getSelectedTopComponent();
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
                    TopComponent editor = front();
                    return editor != null
                            && editor.getHeight() > 1.7 * window("RunsWindow").getHeight();
                }));
        press("perspective-design");
    }

    /** The window has another size in each perspective; the views keep their share of it, and nothing is cut off. */
    public void testWidthsAreKept() throws Exception {
        Rectangle before = onEventThread(() -> main().getBounds());
        resize(WIDE);
        use("compare");
        int wide = width(LOSS);
        resize(NARROW);
        awaitAllInside();
        use("design");
        use("compare");
        awaitAllInside();
        assertEquals("the same share of less", share(wide, WIDE), share(width(LOSS), NARROW), 0.05);
        use("design");
        resize(WIDE);
        use("compare");
        assertEquals("as at first", wide, width(LOSS), 5);
        resize(NARROW);
        resize(WIDE);
        assertEquals("narrowed and enlarged", wide, width(LOSS), 5);
        use("design");
        resize(before.getSize());
    }

    private static double share(int width, Dimension window) {
        return (double) width / window.width;
    }

    private static int width(String id) throws Exception {
        await(id, () -> onEventThread(() -> window(id).isShowing() && window(id).getWidth() > 0));
        return onEventThread(() -> {
            main().validate();
            return window(id).getWidth();
        });
    }

    private static void use(String perspective) throws Exception {
        Dimension size = onEventThread(() -> main().getSize());
        press("perspective-" + perspective);
        await(
                "the perspective " + perspective,
                () -> onEventThread(
                        () -> perspective.equals(WindowManager.getDefault().getRole())));
        assertEquals("the main window", size, onEventThread(() -> main().getSize()));
        await(
                "what the next start restores",
                () -> onEventThread(() -> main().getBounds().equals(storedBounds())));
    }

    private static Object storedBounds() throws ReflectiveOperationException {
        WindowManager manager = WindowManager.getDefault();
        return manager.getClass().getMethod("getMainWindowBoundsJoined").invoke(manager);
    }

    private static void resize(Dimension size) throws Exception {
        onEventThread(() -> {
            main().setSize(size);
            main().validate();
            return true;
        });
        await("the size " + size, () -> onEventThread(() -> main().getSize().equals(size)));
    }

    private static void awaitAllInside() throws Exception {
        await(
                "all windows within the main window",
                () -> onEventThread(() -> {
                    Rectangle inside = new Rectangle(main().getLocationOnScreen(), main().getSize());
                    return TopComponent.getRegistry().getOpened().stream()
                            .filter(TopComponent::isShowing)
                            .allMatch(each -> each.getWidth() > 0
                                    && inside.contains(new Rectangle(each.getLocationOnScreen(), each.getSize())));
                }));
    }

    private static Frame main() {
        return WindowManager.getDefault().getMainWindow();
    }

    private static boolean isOpen(String id) throws Exception {
        return onEventThread(() -> window(id) != null && window(id).isOpened());
    }

    private static TopComponent window(String id) {
        return WindowManager.getDefault().findTopComponent(id);
    }
}
