package org.shapecode.application;

import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.figure;
import static org.shapecode.application.Desktop.isEnabled;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.Desktop.turnTo;
import static org.shapecode.application.Desktop.typed;
import static org.shapecode.application.Keyboard.isReachedByTab;
import static org.shapecode.application.Keyboard.key;
import static org.shapecode.application.Keyboard.keyOn;
import static org.shapecode.application.Keyboard.press;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JPopupMenu;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import junit.framework.Test;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.shapecode.toolkit.Components;

/** The first minute and a comparison without a mouse. */
public class KeyboardTest extends Driven {
    private static final int CTRL = InputEvent.CTRL_DOWN_MASK;
    private static final int CTRL_ALT = CTRL | InputEvent.ALT_DOWN_MASK;
    private static final String BATCH = "field-training.batch";
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

    /** Alt and a letter presses one thing wherever the focus is, so no two that can be shown together have the same letter. */
    public void testMnemonicsAreUnique() throws Exception {
        Set<Component> beside = new LinkedHashSet<>();
        for (String id : List.of("RunsWindow", "QueueWindow", "CompareWindow", "HelpWindow")) {
            onEventThread(() -> {
                window(id).open();
                window(id).requestActive();
                return true;
            });
            await(id, () -> isShowing(id));
            assertUnique(id, beside);
            beside.addAll(onEventThread(() -> withMnemonic(window(id))));
        }
        assertTrue("those of the windows", beside.size() >= 6);
        RunRows.run("Letters", 100_000);
        awaitStatus("Training: ");
        await("Pause", () -> isEnabled("pause"));
        assertUnique("training", beside);
        Desktop.press("pause");
        awaitStatus("Paused");
        assertUnique("paused", beside);
        Desktop.press("cancel");
        awaitStatus("Stopped");
        assertUnique("stopped", beside);
        RunRows.open("Layers", EditingTest.LAYERS);
        turnTo("Settings");
        keyOn(BATCH, KeyEvent.VK_F, CTRL, "the bar", () -> isEnabled("setting-find"));
        Desktop.press("layer-model.encoder.0");
        await("the layer", () -> isEnabled("add-before"));
        assertUnique("settings", beside);
        Desktop.press("begin-study");
        await("the study", () -> isEnabled("end-study"));
        assertUnique("settings with a study", beside);
        turnTo("JSON");
        keyOn("json", KeyEvent.VK_F, CTRL, "the bar", () -> isEnabled("json-find"));
        assertUnique("JSON", beside);
    }

    /** Of what is shown in the main window, its menus included, and what may be shown beside it. */
    private static void assertUnique(String where, Set<Component> beside) throws Exception {
        Map<Integer, Set<Component>> found = onEventThread(() -> Stream.concat(
                        withMnemonic(WindowManager.getDefault().getMainWindow()).stream(), beside.stream())
                .collect(Collectors.groupingBy(KeyboardTest::mnemonic, Collectors.toSet())));
        assertTrue(where + ": the menus at least", found.size() >= 7);
        found.forEach((letter, parts) -> assertEquals(
                where + ": Alt+" + (char) letter.intValue() + " of "
                        + parts.stream()
                                .map(part -> part.getAccessibleContext().getAccessibleName())
                                .toList(),
                1,
                parts.size()));
    }

    private static Set<Component> withMnemonic(Component root) {
        return Components.all(root)
                .filter(part -> part.isShowing() && mnemonic(part) != 0)
                .collect(Collectors.toSet());
    }

    /** The letter that presses a button or leads to what a label is for; 0 for none. */
    private static int mnemonic(Component part) {
        return part instanceof AbstractButton button
                ? button.getMnemonic()
                : part instanceof JLabel label && label.getLabelFor() != null ? label.getDisplayedMnemonic() : 0;
    }

    /** Side by side, both have the same letters. */
    public void testOfTwoExperimentsTheActiveOneIsRun() throws Exception {
        List<TopComponent> both = new ArrayList<>();
        for (String name : List.of("Active", "Beside")) {
            RunRows.open(name);
            both.add(onEventThread(
                    () -> WindowManager.getDefault().findMode("editor").getSelectedTopComponent()));
        }
        onEventThread(() -> {
            WindowManager.getDefault().findMode("explorer").dockInto(both.get(1));
            both.get(1).open();
            both.get(1).requestVisible();
            both.get(0).requestActive();
            return true;
        });
        await(
                "both are shown",
                () -> onEventThread(() -> both.stream().allMatch(TopComponent::isShowing)
                        && TopComponent.getRegistry().getActivated() == both.get(0)));
        key(
                KeyEvent.VK_R,
                InputEvent.ALT_DOWN_MASK,
                "the active one is run",
                () -> status(both.get(0)).startsWith("Done"));
        assertFalse(status(both.get(1)), status(both.get(1)).startsWith("Done"));
        onEventThread(() -> both.stream().allMatch(TopComponent::close));
    }

    private static String status(TopComponent experiment) throws Exception {
        return onEventThread(() -> Components.all(experiment)
                .filter(part -> "run-status".equals(part.getName()))
                .map(part -> ((JLabel) part).getText())
                .findFirst()
                .orElseThrow());
    }

    /** Of the runs, of the tree of projects, and of a figure. */
    public void testAContextMenuIsOpenedByKey() throws Exception {
        RunRows.run("Menu", 2);
        awaitStatus("Done");
        await("the loss is drawn", () -> !figure("figures-loss").isEmpty());
        assertMenu(
                "a figure",
                () -> Desktop.find(Container.class, "figures-loss")
                        .flatMap(Desktop::figureIn)
                        .orElseThrow());
        key(KeyEvent.VK_1, CTRL, "the projects", () -> isShowing("projectTabLogical_tc"));
        assertMenu("the projects", () -> {
            JTree tree = Desktop.find(
                            JTree.class, each -> SwingUtilities.isDescendingFrom(each, window("projectTabLogical_tc")))
                    .orElseThrow();
            tree.setSelectionRow(0);
            return tree;
        });
        Desktop.choose("Window|Runs");
        await(
                "its row",
                () -> onEventThread(() -> Desktop.find(JTable.class, RunRows::isRuns)
                        .filter(table -> table.getRowCount() > 0)
                        .isPresent()));
        assertMenu("the runs", () -> {
            JTable table = Desktop.find(JTable.class, RunRows::isRuns).orElseThrow();
            table.setRowSelectionInterval(0, 0);
            return table;
        });
    }

    /** Presses both keys for the context menu of a component. */
    private static void assertMenu(String what, Supplier<Component> part) throws Exception {
        for (int[] stroke :
                new int[][] {{KeyEvent.VK_F10, InputEvent.SHIFT_DOWN_MASK}, {KeyEvent.VK_CONTEXT_MENU, 0}}) {
            onEventThread(() -> {
                part.get().setName("with-menu");
                return true;
            });
            keyOn(
                    "with-menu",
                    stroke[0],
                    stroke[1],
                    what + " have a menu",
                    () -> onEventThread(() -> {
                        MenuElement[] open =
                                MenuSelectionManager.defaultManager().getSelectedPath();
                        return open.length > 0
                                && open[0] instanceof JPopupMenu popup
                                && popup.isShowing()
                                && popup.getInvoker() == part.get();
                    }));
            onEventThread(() -> {
                MenuSelectionManager.defaultManager().clearSelectedPath();
                part.get().setName(null);
                return true;
            });
        }
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
            TopComponent window = window(id);
            return window != null && window.isShowing();
        });
    }

    private static TopComponent window(String id) {
        return WindowManager.getDefault().findTopComponent(id);
    }
}
