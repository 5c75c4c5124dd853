package org.shapecode.application;

import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.onEventThread;

import java.awt.event.KeyEvent;
import javax.swing.JList;
import javax.swing.text.JTextComponent;
import junit.framework.Test;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** Quick Search finds by name first. */
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
