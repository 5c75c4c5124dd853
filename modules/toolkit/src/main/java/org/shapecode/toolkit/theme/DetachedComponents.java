package org.shapecode.toolkit.theme;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.ContainerEvent;
import java.awt.event.WindowEvent;
import java.util.Map;
import java.util.WeakHashMap;
import javax.swing.CellRendererPane;
import javax.swing.JLayeredPane;
import javax.swing.JTree;
import javax.swing.SwingUtilities;
import org.openide.windows.TopComponent;
import org.shapecode.toolkit.Components;

/**
 * The components that are in no window while the theme changes: windows that are closed, behind another tab or of another
 * perspective, pages of the platform's dialogs, its notifications, the popup of Quick Search, and the fields that rename in
 * trees. They follow when they are added to a window again. Event dispatch thread.
 */
final class DetachedComponents implements AWTEventListener {
    /** The components that have the present theme, for those that are added again and again. */
    private final Map<Component, Integer> updated = new WeakHashMap<>();

    private int changes;

    /** Called after each change of the theme. */
    void themeChanged() {
        if (changes++ == 0) {
            Toolkit.getDefaultToolkit()
                    .addAWTEventListener(this, AWTEvent.CONTAINER_EVENT_MASK | AWTEvent.WINDOW_EVENT_MASK);
        }
    }

    @Override
    public void eventDispatched(AWTEvent event) {
        if (event.getID() == WindowEvent.WINDOW_OPENED && event.getSource() instanceof Dialog dialog) {
            update(dialog);
        } else if (event.getID() == ContainerEvent.COMPONENT_ADDED && event instanceof ContainerEvent added) {
            Component child = added.getChild();
            Container parent = added.getContainer();
            if (child instanceof TopComponent
                    || parent instanceof JLayeredPane && isPlatforms(child)
                    || parent instanceof JTree && !(child instanceof CellRendererPane)) {
                update(child);
            }
        }
    }

    /** Whether the platform made it; the popups of Swing are made afresh each time. */
    private static boolean isPlatforms(Component child) {
        return child.getClass().getName().startsWith("org.netbeans.")
                || child instanceof Container panel
                        && panel.getComponentCount() > 0
                        && panel.getComponent(0).getClass().getName().startsWith("org.netbeans.");
    }

    private void update(Component component) {
        Integer last = updated.put(component, changes);
        if (last == null || last != changes) {
            Components.all(component).forEach(PlatformParts::keepBare);
            SwingUtilities.updateComponentTreeUI(component);
        }
    }
}
