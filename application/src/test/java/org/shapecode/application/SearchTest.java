package org.shapecode.application;

import static org.shapecode.application.Desktop.act;
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
        // The platform searches for what is typed into a field that has the focus.
        act("the field", JTextComponent.class, field -> isOfSearch(field), field -> {
            field.requestFocusInWindow();
            boolean ready = field.isFocusOwner();
            if (ready) {
                field.setText("interpol");
            }
            return ready;
        });
        await(
                "results by description, too",
                () -> onEventThread(() -> Desktop.find(
                                JList.class,
                                list -> isOfSearch(list.getCellRenderer())
                                        && list.getModel().getSize() > 2)
                        .isPresent()));
        act("Enter", JTextComponent.class, field -> isOfSearch(field), field -> {
            field.dispatchEvent(new KeyEvent(
                    field,
                    KeyEvent.KEY_PRESSED,
                    System.currentTimeMillis(),
                    0,
                    KeyEvent.VK_ENTER,
                    KeyEvent.CHAR_UNDEFINED));
            return true;
        });
        await(
                "the view",
                () -> onEventThread(() -> {
                    TopComponent view = WindowManager.getDefault().findTopComponent("view-interpolation");
                    return view != null && view.isOpened();
                }));
    }

    private static boolean isOfSearch(Object part) {
        return part.getClass().getName().startsWith("org.netbeans.modules.quicksearch");
    }
}
