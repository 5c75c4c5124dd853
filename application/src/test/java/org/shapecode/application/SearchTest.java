package org.shapecode.application;

import static org.shapecode.application.Desktop.act;
import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.Desktop.press;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import junit.framework.Test;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** Quick Search finds by name first, and leaves the focus to what is clicked. */
public class SearchTest extends Driven {
    /** Called by JUnit for each test. */
    public SearchTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(SearchTest.class);
    }

    /** A word of a preset's description and of a view's name opens the view. */
    public void testEnterOpensTheViewOfThatName() throws Exception {
        await(
                "the view",
                () -> onEventThread(() -> {
                    Desktop.find(JTextComponent.class, SearchTest::isOfSearch).ifPresent(SearchTest::search);
                    TopComponent view = WindowManager.getDefault().findTopComponent("view-interpolation");
                    return view != null && view.isOpened();
                }));
    }

    /** Else what is typed next is searched for. */
    public void testAClickOnAPageTakesTheFocusFromTheField() throws Exception {
        press("preset-disks");
        awaitStatus("Training: ");
        press("cancel");
        awaitStatus("Stopped");
        await(
                "the field has the focus",
                () -> onEventThread(() -> Desktop.find(JTextComponent.class, SearchTest::isOfSearch)
                        .filter(field -> field.isFocusOwner() || !field.requestFocusInWindow())
                        .isPresent()));
        act("the page", JTabbedPane.class, tabs -> "pages".equals(tabs.getName()), SearchTest::clickOnSettings);
        await(
                "the page has the focus",
                () -> onEventThread(() -> {
                    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager()
                            .getFocusOwner();
                    return owner != null
                            && SwingUtilities.isDescendingFrom(
                                    owner, TopComponent.getRegistry().getActivated());
                }));
    }

    private static boolean clickOnSettings(JTabbedPane tabs) {
        Rectangle tab = tabs.getBoundsAt(tabs.indexOfTab("Settings"));
        for (int id : new int[] {MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED}) {
            tabs.dispatchEvent(new MouseEvent(
                    tabs,
                    id,
                    System.currentTimeMillis(),
                    InputEvent.BUTTON1_DOWN_MASK,
                    (int) tab.getCenterX(),
                    (int) tab.getCenterY(),
                    1,
                    false,
                    MouseEvent.BUTTON1));
        }
        return tabs.getTitleAt(tabs.getSelectedIndex()).equals("Settings");
    }

    /** Types, and presses Enter once there are results by description, too. */
    private static void search(JTextComponent field) {
        // The platform searches for what is typed into a field that has the focus, and hides the results with it, as a
        // window that opens during the start takes it away.
        if (!field.isFocusOwner()) {
            field.setText("");
            field.requestFocusInWindow();
        } else if (field.getText().isEmpty()) {
            field.setText("interpol");
        } else if (Desktop.find(JList.class, SearchTest::hasResults).isPresent()) {
            field.dispatchEvent(new KeyEvent(
                    field,
                    KeyEvent.KEY_PRESSED,
                    System.currentTimeMillis(),
                    0,
                    KeyEvent.VK_ENTER,
                    KeyEvent.CHAR_UNDEFINED));
        }
    }

    private static boolean hasResults(JList<?> list) {
        return isOfSearch(list.getCellRenderer()) && list.getModel().getSize() > 2;
    }

    private static boolean isOfSearch(Object part) {
        return part.getClass().getName().startsWith("org.netbeans.modules.quicksearch");
    }
}
