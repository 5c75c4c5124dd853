package org.shapecode.application;

import static org.shapecode.application.Desktop.act;
import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.chooseFromFigure;
import static org.shapecode.application.Desktop.chooseFromPopup;
import static org.shapecode.application.Desktop.find;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.Desktop.press;
import static org.shapecode.application.Desktop.turnTo;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Window;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.JPopupMenu;
import javax.swing.JRootPane;
import javax.swing.JSpinner;
import javax.swing.JTable;
import javax.swing.LayoutFocusTraversalPolicy;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import junit.framework.Test;
import org.netbeans.api.progress.ProgressHandle;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.shapecode.toolkit.Components;

/** What a screen reader says of each component that the keyboard reaches, through Java's accessibility API. */
public class AccessibleNamesTest extends Driven {
    private static final List<String> WINDOWS = List.of(
            "StartWindow",
            "projectTabLogical_tc",
            "PluginsWindow",
            "RunsWindow",
            "QueueWindow",
            "CompareWindow",
            "HelpWindow");

    private static final int SHOWN_ANCESTORS = 5;

    /** Called by JUnit for each test. */
    public AccessibleNamesTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(AccessibleNamesTest.class);
    }

    /** Each window of the program and each page of an experiment; with a finished run, so that there is something in them. */
    public void testEveryFocusableComponentHasAName() throws Exception {
        Set<String> nameless = new TreeSet<>();
        RunRows.run("Named", 2);
        awaitStatus("Done");
        nameless.addAll(nameless("Training"));
        for (String page : List.of("Settings", "JSON")) {
            turnTo(page);
            nameless.addAll(nameless(page));
        }
        for (String id : WINDOWS) {
            assertTrue(id, onEventThread(() -> open(id)));
            await(id + " is shown", () -> onEventThread(() -> window(id).isShowing()));
            nameless.addAll(nameless(id));
        }
        press("perspective-train");
        nameless.addAll(nameless("Train"));
        press("perspective-compare");
        nameless.addAll(nameless("Compare"));
        press("perspective-design");
        choose("Tools|Options");
        // The platform fails if its dialog is closed before the page is there.
        await("the options", () -> Desktop.isEnabled("option-theme"));
        nameless.addAll(nameless("Options"));
        press("Options", "Cancel");
        assertEquals("without a name", Set.of(), nameless);
    }

    /** What is open over the windows for a while. */
    public void testEveryComponentOfADialogHasAName() throws Exception {
        RunRows.run("Asked", 2);
        awaitStatus("Done");
        await("the loss is drawn", () -> !Desktop.figure("figures-loss").isEmpty());
        Set<String> nameless = new TreeSet<>();
        chooseFromFigure("figures-loss", "Save for Paper…");
        nameless.addAll(namelessDialog("Save for Paper", "Cancel"));
        for (Map.Entry<String, String> each : Map.of(
                        "File|New Experiment…", "New Experiment",
                        "File|New Project…", "New Project")
                .entrySet()) {
            choose(each.getKey());
            nameless.addAll(namelessDialog(each.getValue(), "Cancel"));
        }
        choose("Help|Report a Problem…");
        nameless.addAll(namelessDialog("Report a Problem", "Close"));
        choose("File|Import Network…");
        await(
                "the files",
                () -> onEventThread(
                        () -> find(JFileChooser.class, chooser -> true).isPresent()));
        nameless.addAll(nameless("Import Network"));
        act("it is cancelled", JFileChooser.class, chooser -> true, chooser -> {
            EventQueue.invokeLater(chooser::cancelSelection);
            return true;
        });

        choose("Window|Runs");
        await("the run", () -> RunRows.onTable(JTable::getRowCount) >= 1);
        RunRows.onTable(table -> {
            table.changeSelection(RunRows.row(table, "Asked"), 0, false, false);
            return true;
        });
        for (Map.Entry<String, String> each : Map.of("Rename…", "Rename", "Train Longer…", "Train Longer: Asked")
                .entrySet()) {
            act(each.getKey(), JTable.class, RunRows::isRuns, table -> chooseFromPopup(table, each.getKey()));
            nameless.addAll(namelessDialog(each.getValue(), "Cancel"));
        }
        press("group-runs");
        nameless.addAll(namelessDialog("Results by Setting", "Close"));
        act("Columns", JButton.class, button -> "Columns".equals(button.getText()), button -> {
            button.doClick(0);
            return true;
        });
        await(
                "the columns",
                () -> onEventThread(
                        () -> find(JCheckBox.class, box -> isInPopup(box)).isPresent()));
        nameless.addAll(nameless("Columns"));
        onEventThread(() -> {
            MenuSelectionManager.defaultManager().clearSelectedPath();
            return true;
        });
        assertEquals("without a name", Set.of(), nameless);
    }

    private static boolean isInPopup(Component part) {
        return SwingUtilities.getAncestorOfClass(JPopupMenu.class, part) != null;
    }

    private static Set<String> namelessDialog(String title, String button) throws Exception {
        await(
                title,
                () -> onEventThread(() -> find(JDialog.class, dialog -> title.equals(dialog.getTitle()))
                        .isPresent()));
        Set<String> found = nameless(title);
        press(title, button);
        await(
                title + " is closed",
                () -> onEventThread(() -> find(JDialog.class, dialog -> title.equals(dialog.getTitle()))
                        .isEmpty()));
        return found;
    }

    /** The button in the status bar that cancels a task; the platform gives it a tooltip only. */
    public void testTheButtonThatCancelsATaskHasAName() throws Exception {
        ProgressHandle task = ProgressHandle.createHandle("Task", () -> true);
        try {
            task.start();
            await(
                    "its button",
                    () -> onEventThread(() -> Desktop.find(
                                    JButton.class,
                                    button -> "Cancel"
                                                    .equals(button.getAccessibleContext()
                                                            .getAccessibleName())
                                            && path(button).contains("StatusLineComponent"))
                            .isPresent()));
        } finally {
            task.finish();
        }
    }

    private static boolean open(String id) {
        TopComponent window = window(id);
        if (window != null) {
            window.open();
            window.requestActive();
        }
        return window != null;
    }

    private static TopComponent window(String id) {
        return WindowManager.getDefault().findTopComponent(id);
    }

    private static Set<String> nameless(String where) throws Exception {
        return onEventThread(() -> {
            Reached reached = new Reached();
            Set<String> found = new TreeSet<>();
            Stream.of(Window.getWindows())
                    .filter(Window::isShowing)
                    .flatMap(Components::all)
                    .filter(part -> reached.accept(part) && !isNamed(part))
                    .map(AccessibleNamesTest::path)
                    .forEach(path -> found.add(where + ": " + path));
            return found;
        });
    }

    private static boolean isNamed(Component part) {
        // The field of a spinner speaks for it.
        Component asked = SwingUtilities.getAncestorOfClass(JSpinner.class, part);
        AccessibleContext context = (asked == null ? part : asked) instanceof Accessible accessible
                ? accessible.getAccessibleContext()
                : null;
        return context != null
                && context.getAccessibleName() != null
                && !context.getAccessibleName().isBlank();
    }

    /** The part and what it is in, outwards. */
    private static String path(Component part) {
        return Stream.iterate(part, each -> each != null && !(each instanceof JRootPane), Component::getParent)
                .limit(SHOWN_ANCESTORS)
                .map(each -> each.getClass().getName().replaceAll(".*\\.", "")
                        + (each.getName() == null ? "" : "[" + each.getName() + "]"))
                .collect(Collectors.joining(" in "));
    }

    /** What the Tab key can reach. */
    private static final class Reached extends LayoutFocusTraversalPolicy {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean accept(Component part) {
            return super.accept(part);
        }
    }
}
