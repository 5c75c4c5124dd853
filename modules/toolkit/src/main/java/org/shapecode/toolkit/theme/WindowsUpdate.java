package org.shapecode.toolkit.theme;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Window;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import org.netbeans.swing.tabcontrol.TabDisplayer;
import org.openide.windows.TopComponent;

/**
 * Gives open windows the present look and feel: first their frames with menus and toolbars, then one docked window after the
 * other, those that are seen before those behind other tabs. Each is an event of its own, as all at once would keep the
 * event dispatch thread for longer than a person waits for an answer. Event dispatch thread.
 */
final class WindowsUpdate {
    private final Queue<TopComponent> docked = new ArrayDeque<>();

    private WindowsUpdate(List<TopComponent> docked) {
        docked.sort(Comparator.comparing(window -> !window.isShowing()));
        this.docked.addAll(docked);
    }

    /** Updates the frames now and what is docked in them soon. */
    static void start() {
        List<TopComponent> docked = new ArrayList<>();
        Stream.of(Window.getWindows())
                .filter(window -> window instanceof Frame || window.isShowing())
                .forEach(window -> updateFrame(window, docked));
        new WindowsUpdate(docked).updateNext();
    }

    private void updateNext() {
        if (!docked.isEmpty()) {
            EventQueue.invokeLater(() -> {
                SwingUtilities.updateComponentTreeUI(docked.remove());
                updateNext();
            });
        }
    }

    private static void updateFrame(Window window, List<TopComponent> docked) {
        updateAround(window, docked);
        if (!(window instanceof Frame)) {
            // A dialog may need more room in another font.
            DialogSize.fit(window);
        }
        window.invalidate();
        window.validate();
        window.repaint();
    }

    /** What Swing does for a tree of components, except for the docked windows in it, which are noted. */
    private static void updateAround(Component part, List<TopComponent> docked) {
        if (part instanceof TopComponent window) {
            docked.add(window);
            return;
        }
        if (part instanceof TabDisplayer tabs) {
            // The platform would add the buttons of the new look and feel to those of the old one.
            tabs.removeAll();
        }
        if (part instanceof JComponent component) {
            PlatformParts.keepBare(component);
            component.updateUI();
            JPopupMenu menu = component.getComponentPopupMenu();
            if (menu != null) {
                SwingUtilities.updateComponentTreeUI(menu);
            }
        }
        if (part instanceof Container container) {
            Component[] parts = part instanceof JMenu menu ? menu.getMenuComponents() : container.getComponents();
            Stream.of(parts).forEach(each -> updateAround(each, docked));
        }
    }
}
