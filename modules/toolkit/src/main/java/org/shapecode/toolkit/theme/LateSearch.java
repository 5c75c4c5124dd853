package org.shapecode.toolkit.theme;

import java.awt.Component;
import java.awt.event.ContainerAdapter;
import java.awt.event.ContainerEvent;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.openide.windows.WindowManager;

/**
 * Gives Quick Search's list the new looks: it is made with the window, but put into it only when a person first types, and
 * so a change of theme before that does not reach it. Event dispatch thread.
 */
final class LateSearch extends ContainerAdapter {
    private static final String LIST = "org.netbeans.modules.quicksearch.";

    private static boolean watching;

    private LateSearch() {}

    /** From now on, once. */
    static void watch() {
        if (!watching && WindowManager.getDefault().getMainWindow() instanceof JFrame frame) {
            watching = true;
            frame.getLayeredPane().addContainerListener(new LateSearch());
        }
    }

    @Override
    public void componentAdded(ContainerEvent event) {
        Component late = event.getChild();
        if (late.getClass().getName().startsWith(LIST)) {
            SwingUtilities.updateComponentTreeUI(late);
        }
    }
}
