package org.shapecode.application;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Window;
import java.awt.event.MouseEvent;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JTabbedPane;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.shapecode.toolkit.Components;

/**
 * Uses the windows of this program. Each step looks for its component afresh on the event thread, and acts on it there in
 * the same event, so that nothing depends on the pointer, the keyboard focus or the moment at which a popup appears. A
 * step that is not possible yet is tried again until its time is over; then it fails and says what it waited for. Not for
 * the event thread.
 */
final class Desktop {
    /** For whatever a program should do at once; ample for a machine that is busy with something else. */
    static final Duration STEP = Duration.ofSeconds(20);

    /** For what has to be computed first, such as a short training with its data, or to be built by another program. */
    static final Duration TRAINING = Duration.ofSeconds(90);

    private static final long PAUSE_MILLIS = 50;

    private Desktop() {}

    /** Waits until something is so. */
    static void await(String what, Callable<Boolean> condition) throws Exception {
        await(STEP, what, condition);
    }

    /** Waits for some time at most until something is so. */
    static void await(Duration most, String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + most.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + most.toSeconds() + " s in vain: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    /** Does something on the event thread and waits for its result. */
    static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        try {
            return task.get(STEP.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        } catch (TimeoutException e) {
            throw new AssertionError("the event thread did not answer for " + STEP.toSeconds() + " s", e);
        }
    }

    /**
     * Finds a component that is shown in any window, and acts on it; tries again until there is one and the action says
     * that it was possible.
     */
    static <T extends Component> void act(String what, Class<T> type, Predicate<T> which, Predicate<T> action)
            throws Exception {
        await(what, () -> onEventThread(() -> find(type, which).filter(action).isPresent()));
    }

    /** The first component that is shown in any window. Event thread. */
    static <T extends Component> Optional<T> find(Class<T> type, Predicate<T> which) {
        return Stream.of(Window.getWindows())
                .filter(Window::isShowing)
                .flatMap(Components::all)
                .filter(part -> type.isInstance(part) && part.isShowing())
                .map(type::cast)
                .filter(which)
                .findFirst();
    }

    /** The first component of a name that is shown in any window. Event thread. */
    static <T extends Component> Optional<T> find(Class<T> type, String name) {
        return find(type, part -> name.equals(part.getName()));
    }

    /** Waits for a button that can be pressed, and presses it. Returns before a dialog is answered. */
    static void press(String name) throws Exception {
        act(name + " can be pressed", AbstractButton.class, button -> name.equals(button.getName()), Desktop::press);
    }

    /** Presses a button, known by its text, of a dialog. */
    static void press(String dialog, String text) throws Exception {
        act(
                text + " of " + dialog + " can be pressed",
                AbstractButton.class,
                button -> isIn(button, dialog, text),
                Desktop::press);
    }

    private static boolean isIn(AbstractButton button, String dialog, String text) {
        return text.equals(button.getText())
                && SwingUtilities.getWindowAncestor(button) instanceof JDialog window
                && dialog.equals(window.getTitle());
    }

    private static boolean press(AbstractButton button) {
        boolean ready = button.isEnabled();
        if (ready) {
            button.requestFocusInWindow();
            EventQueue.invokeLater(() -> button.doClick(0));
        }
        return ready;
    }

    /** Whether a component is shown and enabled. */
    static boolean isEnabled(String name) throws Exception {
        return onEventThread(
                () -> find(Component.class, name).filter(Component::isEnabled).isPresent());
    }

    /** Replaces the text of a field, character by character. */
    static void type(String name, String text) throws Exception {
        act("typing into " + name, JTextComponent.class, field -> name.equals(field.getName()), field -> {
            field.selectAll();
            field.replaceSelection("");
            text.chars().forEach(letter -> field.replaceSelection(Character.toString(letter)));
            return field.getText().equals(text);
        });
    }

    /** Replaces a text at once. */
    static void paste(String name, String text) throws Exception {
        act("pasting into " + name, JTextComponent.class, area -> name.equals(area.getName()), area -> {
            area.setText(text);
            return true;
        });
    }

    /** The text of a field or an area; empty while it is not shown. */
    static String typed(String name) throws Exception {
        return onEventThread(() ->
                find(JTextComponent.class, name).map(JTextComponent::getText).orElse(""));
    }

    /** The text of a label; empty while it is not shown. */
    static String text(String name) throws Exception {
        return onEventThread(() -> find(JLabel.class, name).map(JLabel::getText).orElse(""));
    }

    /** Selects an entry of a list that drops down. */
    static void select(String name, String entry) throws Exception {
        act(entry + " of " + name, JComboBox.class, box -> name.equals(box.getName()) && box.isEnabled(), box -> {
            int[] found = IntStream.range(0, box.getItemCount())
                    .filter(i -> entry.equals(String.valueOf(box.getItemAt(i))))
                    .toArray();
            Arrays.stream(found).limit(1).forEach(box::setSelectedIndex);
            return found.length > 0;
        });
    }

    /** Turns to a page of the experiment that is in front. */
    static void turnTo(String page) throws Exception {
        act("the page " + page, JTabbedPane.class, tabs -> "pages".equals(tabs.getName()), tabs -> {
            int index = tabs.indexOfTab(page);
            if (index >= 0) {
                tabs.setSelectedIndex(index);
            }
            return index >= 0;
        });
    }

    /** Waits until a window is in front whose tab begins so. */
    static void awaitFront(String name) throws Exception {
        await(
                name + " is in front",
                () -> onEventThread(() -> {
                    TopComponent active = TopComponent.getRegistry().getActivated();
                    return active != null
                            && active.isShowing()
                            && String.valueOf(active.getDisplayName()).startsWith(name);
                }));
    }

    /** Waits until the experiment in front has a status that begins so. */
    static void awaitStatus(String start) throws Exception {
        await(TRAINING, "the status " + start, () -> text("run-status").startsWith(start));
    }

    /** The accessible description of the figure in a component; empty while there is none. */
    static String figure(String name) throws Exception {
        return onEventThread(() -> find(Container.class, name)
                .flatMap(Desktop::figureIn)
                .map(figure -> figure.getAccessibleContext().getAccessibleDescription())
                .orElse(""));
    }

    /** The first figure in a component. Event thread. */
    static Optional<Component> figureIn(Component part) {
        return Components.all(part)
                .filter(each -> each instanceof JComponent
                        && each.isShowing()
                        && each.getAccessibleContext() != null
                        && each.getAccessibleContext().getAccessibleRole() == AccessibleRole.CANVAS)
                .findFirst();
    }

    /** Chooses the first item of the menus that begins so: {@code Edit|Undo}. Returns before a dialog is answered. */
    static void choose(String path) throws Exception {
        await("the menu item " + path, () -> onEventThread(() -> chooseNow(path.split("\\|"))));
    }

    /** All menus open and close within one event. Some fill themselves and enable their items only when they open. */
    private static boolean chooseNow(String... names) {
        MenuSelectionManager menus = MenuSelectionManager.defaultManager();
        Container menu = ((JFrame) WindowManager.getDefault().getMainWindow()).getJMenuBar();
        List<MenuElement> open = new ArrayList<>();
        Optional<JMenuItem> item = Optional.empty();
        for (String name : names) {
            item = menu == null ? Optional.empty() : itemOf(menu, name);
            if (item.orElse(null) instanceof JMenu next) {
                open.add((MenuElement) menu);
                open.add(next);
                menus.setSelectedPath(Stream.concat(open.stream(), Stream.of(next.getPopupMenu()))
                        .toArray(MenuElement[]::new));
                menu = next.getPopupMenu();
            } else {
                menu = null;
            }
        }
        menus.clearSelectedPath();
        item.ifPresent(found -> EventQueue.invokeLater(() -> found.doClick(0)));
        return item.isPresent();
    }

    private static Optional<JMenuItem> itemOf(Container menu, String name) {
        return Stream.of(menu.getComponents())
                .filter(JMenuItem.class::isInstance)
                .map(JMenuItem.class::cast)
                .filter(item -> item.getText() != null && item.getText().startsWith(name) && item.isEnabled())
                .findFirst();
    }

    /** Opens the menu of the figure in a component and chooses an item. Returns before a dialog is answered. */
    static void chooseFromFigure(String name, String item) throws Exception {
        act(
                "the item " + item + " of " + name,
                Container.class,
                part -> name.equals(part.getName()),
                part -> figureIn(part)
                        .filter(figure -> chooseFromPopup(figure, item))
                        .isPresent());
    }

    /**
     * Chooses an item of the context menu in the middle of a component, or of one of its submenus: {@code Export|ONNX}; on
     * the event dispatch thread.
     */
    static boolean chooseFromPopup(Component part, String path) {
        return chooseFromPopup(part, new Point(part.getWidth() / 2, part.getHeight() / 2), path);
    }

    /** The same at a point of a component. */
    static boolean chooseFromPopup(Component part, Point at, String path) {
        part.dispatchEvent(new MouseEvent(
                part,
                MouseEvent.MOUSE_PRESSED,
                System.currentTimeMillis(),
                0,
                at.x,
                at.y,
                1,
                true,
                MouseEvent.BUTTON3));
        MenuSelectionManager menus = MenuSelectionManager.defaultManager();
        Optional<JMenuItem> item = Optional.empty();
        if (menus.getSelectedPath().length > 0) {
            Container menu = (Container) menus.getSelectedPath()[0].getComponent();
            for (String name : path.split("\\|")) {
                item = itemOf(
                        item.<Container>map(parent -> ((JMenu) parent).getPopupMenu())
                                .orElse(menu),
                        name);
                if (item.isEmpty()) {
                    break;
                }
            }
        }
        menus.clearSelectedPath();
        item.ifPresent(found -> EventQueue.invokeLater(() -> found.doClick(0)));
        return item.isPresent();
    }

    /** Answers the dialog that asks for a file. */
    static void answer(File file) throws Exception {
        act("a dialog that asks for " + file, JFileChooser.class, chooser -> true, chooser -> {
            chooser.setSelectedFile(file);
            EventQueue.invokeLater(chooser::approveSelection);
            return true;
        });
        await(
                "the dialog is closed",
                () -> onEventThread(
                        () -> find(JFileChooser.class, chooser -> true).isEmpty()));
    }
}
