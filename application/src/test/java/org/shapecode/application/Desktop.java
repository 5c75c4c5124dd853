package org.shapecode.application;

import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.io.File;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractButton;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTabbedPane;
import javax.swing.MenuSelectionManager;
import javax.swing.text.JTextComponent;
import org.openide.awt.Actions;

/** Uses the windows of this program as a person would, by the names of their parts. Not for the event thread. */
final class Desktop {
    private static final long PATIENCE_MILLIS = 120_000;

    private Desktop() {}

    /** Waits for a button that can be pressed, and presses it. */
    static void press(String name) throws Exception {
        // Found and pressed in one go: between the two, another part might take its place.
        await(
                name + " can be pressed",
                () -> onEventThread(() -> {
                    Component button = find(name);
                    boolean ready = button != null && button.isEnabled();
                    if (ready) {
                        ((AbstractButton) button).doClick();
                    }
                    return ready;
                }));
    }

    /** Whether a part is there and enabled. */
    static boolean isEnabled(String name) throws Exception {
        return onEventThread(() -> find(name) != null && find(name).isEnabled());
    }

    /** Replaces the text of a field. */
    static void type(String name, String text) throws Exception {
        onEventThread(() -> {
            ((JTextComponent) find(name)).setText(text);
            return null;
        });
    }

    /** The text of a label; empty while it is not there. */
    static String text(String name) throws Exception {
        return onEventThread(() -> find(name) instanceof JLabel label ? label.getText() : "");
    }

    /** What the figure in a part tells those who cannot see it; empty while there is none. */
    static String figure(String name) throws Exception {
        return onEventThread(() -> {
            Component figure = figureIn(name);
            String told = figure == null ? null : figure.getAccessibleContext().getAccessibleDescription();
            return told == null ? "" : told;
        });
    }

    /** Waits until something is so. */
    static void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!condition.call()) {
            assertTrue("waiting in vain: " + what, System.currentTimeMillis() < end);
            Thread.sleep(50);
        }
    }

    /** Starts a command of the menus, by the folder and the name of its action. Returns before a dialog is answered. */
    static void command(String category, String id) {
        Action action = Actions.forID(category, id);
        EventQueue.invokeLater(() -> action.actionPerformed(new ActionEvent(action, ActionEvent.ACTION_PERFORMED, "")));
    }

    /** Opens the menu of the figure in a part and chooses an item. Returns before a dialog is answered. */
    static void chooseFromFigure(String name, String item) throws Exception {
        await(
                "the menu of " + name,
                () -> onEventThread(() -> {
                    JComponent figure = (JComponent) figureIn(name);
                    Action menu = figure == null ? null : figure.getActionMap().get("menu");
                    if (menu != null) {
                        menu.actionPerformed(new ActionEvent(figure, ActionEvent.ACTION_PERFORMED, "menu"));
                    }
                    return MenuSelectionManager.defaultManager().getSelectedPath().length > 0;
                }));
        JMenuItem chosen = onEventThread(() -> {
            JPopupMenu menu = (JPopupMenu)
                    MenuSelectionManager.defaultManager().getSelectedPath()[0].getComponent();
            return (JMenuItem) find(menu, each -> each instanceof JMenuItem it && item.equals(it.getText()));
        });
        assertNotNull(item, chosen);
        EventQueue.invokeLater(() -> {
            MenuSelectionManager.defaultManager().clearSelectedPath();
            chosen.doClick();
        });
    }

    /** Answers the dialog that asks for a file. */
    static void answer(File file) throws Exception {
        await("a dialog asks for a file", () -> onEventThread(() -> chooser() != null));
        onEventThread(() -> {
            JFileChooser chooser = chooser();
            chooser.setSelectedFile(file);
            chooser.approveSelection();
            return null;
        });
        await("the dialog is gone", () -> onEventThread(() -> chooser() == null));
    }

    /** Turns to a page of the experiment that is in front. */
    static void turnTo(String page) throws Exception {
        onEventThread(() -> {
            JTabbedPane pages = (JTabbedPane) find("pages");
            pages.setSelectedIndex(pages.indexOfTab(page));
            return null;
        });
    }

    /** What is written in a field or an area; empty while it is not there. */
    static String typed(String name) throws Exception {
        return onEventThread(() -> find(name) instanceof JTextComponent text ? text.getText() : "");
    }

    private static JFileChooser chooser() {
        for (Window window : Window.getWindows()) {
            if (find(window, each -> each instanceof JFileChooser && each.isShowing()) instanceof JFileChooser found) {
                return found;
            }
        }
        return null;
    }

    private static Component figureIn(String name) {
        return find(
                find(name),
                each -> each.getAccessibleContext() != null
                        && each.getAccessibleContext().getAccessibleRole() == AccessibleRole.CANVAS);
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get();
    }

    private static Component find(String name) {
        for (Frame frame : Frame.getFrames()) {
            Component found = find(frame, each -> name.equals(each.getName()) && each.isShowing());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Component find(Component root, Predicate<Component> wanted) {
        if (root == null || wanted.test(root)) {
            return root;
        }
        if (root instanceof Container container) {
            for (Component child : container.getComponents()) {
                Component found = find(child, wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
