package org.shapecode.application;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.io.File;
import java.io.InputStream;
import java.util.concurrent.Callable;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.text.JTextComponent;
import org.netbeans.jemmy.ComponentChooser;
import org.netbeans.jemmy.JemmyException;
import org.netbeans.jemmy.JemmyProperties;
import org.netbeans.jemmy.TestOut;
import org.netbeans.jemmy.Waitable;
import org.netbeans.jemmy.Waiter;
import org.netbeans.jemmy.accessibility.AccessibilityChooser;
import org.netbeans.jemmy.operators.AbstractButtonOperator;
import org.netbeans.jemmy.operators.JComponentOperator;
import org.netbeans.jemmy.operators.JFileChooserOperator;
import org.netbeans.jemmy.operators.JFrameOperator;
import org.netbeans.jemmy.operators.JLabelOperator;
import org.netbeans.jemmy.operators.JMenuItemOperator;
import org.netbeans.jemmy.operators.JPopupMenuOperator;
import org.netbeans.jemmy.operators.JTabbedPaneOperator;
import org.netbeans.jemmy.operators.JTextComponentOperator;
import org.netbeans.jemmy.operators.Operator;
import org.netbeans.jemmy.util.EmptyVisualizer;
import org.netbeans.jemmy.util.NameComponentChooser;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** Uses the windows of this program as a person would, by mouse and keys, with Jemmy. Not for the event thread. */
final class Desktop {
    private static final long PATIENCE_MILLIS = 120_000;
    private static final ComponentChooser FIGURE = new AccessibilityChooser() {
        @Override
        public boolean checkContext(AccessibleContext context) {
            return context.getAccessibleRole() == AccessibleRole.CANVAS;
        }

        @Override
        public String getDescription() {
            return "a figure";
        }
    };

    static {
        JemmyProperties.setCurrentOutput(new TestOut((InputStream) null, null, System.err));
        Operator.setDefaultStringComparator(new Operator.DefaultStringComparator(true, true));
        Operator.setDefaultComponentVisualizer(new EmptyVisualizer());
        for (String wait : new String[] {
            "Waiter.WaitingTime",
            "ComponentOperator.WaitComponentTimeout",
            "ComponentOperator.WaitComponentEnabledTimeout"
        }) {
            JemmyProperties.setCurrentTimeout(wait, PATIENCE_MILLIS);
        }
    }

    private Desktop() {}

    /** The main window. */
    static JFrameOperator window() {
        return new JFrameOperator((JFrame) WindowManager.getDefault().getMainWindow());
    }

    /** A part that is seen, by its name. */
    static ComponentChooser named(String name) {
        return new NameComponentChooser(name) {
            @Override
            public boolean checkComponent(Component part) {
                return super.checkComponent(part) && part.isShowing();
            }
        };
    }

    /** Waits for a button that can be pressed, and presses it. */
    static void press(String name) throws InterruptedException {
        AbstractButtonOperator button = new AbstractButtonOperator(window(), named(name));
        await(name + " can be pressed", () -> button.isEnabled() && button.isValid() && button.getWidth() > 0);
        // In one go: when the focus moves on between press and release, a button does nothing.
        button.getQueueTool().invokeSmoothly((Runnable) button::push);
    }

    /** Whether a part is there and enabled. */
    static boolean isEnabled(String name) {
        JComponent part = JComponentOperator.findJComponent(window().getContentPane(), named(name));
        return part != null && part.isEnabled();
    }

    /** Replaces the text of a field, key by key. */
    static void type(String name, String text) {
        JTextComponentOperator field = new JTextComponentOperator(window(), named(name));
        field.clearText();
        field.typeText(text);
    }

    /** What is written in a field or an area; empty while it is not there. */
    static String typed(String name) {
        JTextComponent field = JTextComponentOperator.findJTextComponent(window().getContentPane(), named(name));
        return field == null ? "" : new JTextComponentOperator(field).getText();
    }

    /** The text of a label; empty while it is not there. */
    static String text(String name) {
        JLabel label = JLabelOperator.findJLabel(window().getContentPane(), named(name));
        return label == null ? "" : new JLabelOperator(label).getText();
    }

    /** Waits until a window is in front whose tab begins so. */
    static void awaitFront(String name) throws InterruptedException {
        await(name + " is in front", () -> {
            TopComponent active = TopComponent.getRegistry().getActivated();
            return active != null
                    && active.isShowing()
                    && active.getDisplayName().startsWith(name);
        });
    }

    /** Waits until the experiment in front says how its run goes, in words that begin so. */
    static void awaitStatus(String start) throws InterruptedException {
        await("the run says " + start, () -> text("run-status").startsWith(start));
    }

    /** What the figure in a part tells those who cannot see it; empty while there is none. */
    static String figure(String name) {
        JComponent part = JComponentOperator.findJComponent(window().getContentPane(), named(name));
        JComponent figure = part == null ? null : JComponentOperator.findJComponent(part, FIGURE);
        String told = figure == null ? null : figure.getAccessibleContext().getAccessibleDescription();
        return told == null ? "" : told;
    }

    /** Waits until something is so. */
    static void await(String what, Callable<Boolean> condition) throws InterruptedException {
        new Waiter(new Waitable() {
                    @Override
                    public Object actionProduced(Object nothing) {
                        try {
                            return condition.call() ? what : null;
                        } catch (Exception e) {
                            throw new JemmyException(what, e);
                        }
                    }

                    @Override
                    public String getDescription() {
                        return what;
                    }
                })
                .waitAction(null);
    }

    /** Puts a text of many lines in the place of another at once. */
    static void paste(String name, String text) {
        new JTextComponentOperator(window(), named(name)).setText(text);
    }

    /** Chooses the first item of the menus that begins so: {@code Edit|Undo}. Returns before a dialog is answered. */
    static void choose(String path) throws InterruptedException {
        await("the menu bar", () -> window().getJMenuBar() != null);
        Container menu = window().getJMenuBar();
        for (String name : path.split("\\|")) {
            AbstractButtonOperator item = new AbstractButtonOperator(waitFor(menu, name));
            if (item.getSource() instanceof JMenu next) {
                item.getQueueTool().invokeSmoothly((Runnable) item::push);
                menu = next.getPopupMenu();
            } else {
                EventQueue.invokeLater(item::push);
            }
        }
    }

    /** Items change when their menu opens, and are laid out a moment later. */
    private static JMenuItem waitFor(Container menu, String name) throws InterruptedException {
        ComponentChooser ready = new ComponentChooser() {
            @Override
            public boolean checkComponent(Component part) {
                return part instanceof JMenuItem item
                        && item.getText() != null
                        && item.getText().startsWith(name)
                        && item.isShowing()
                        && item.isEnabled()
                        && item.isValid()
                        && item.getWidth() > 0;
            }

            @Override
            public String getDescription() {
                return name;
            }
        };
        await("the menu item " + name, () -> JMenuItemOperator.findJMenuItem(menu, ready) != null);
        return JMenuItemOperator.findJMenuItem(menu, ready);
    }

    /** Opens the menu of the figure in a part and chooses an item. Returns before a dialog is answered. */
    static void chooseFromFigure(String name, String item) {
        JComponentOperator part = new JComponentOperator(window(), named(name));
        new JComponentOperator(part, FIGURE).clickForPopup();
        new JMenuItemOperator(new JPopupMenuOperator(), item).pushNoBlock();
    }

    /** Answers the dialog that asks for a file. */
    static void answer(File file) {
        new JFileChooserOperator().chooseFile(file.getPath());
    }

    /** Turns to a page of the experiment that is in front. */
    static void turnTo(String page) {
        new JTabbedPaneOperator(window(), named("pages")).selectPage(page);
    }
}
