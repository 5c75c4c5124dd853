package org.shapecode.toolkit.theme;

import java.awt.Component;
import java.awt.Container;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javax.swing.CellRendererPane;
import javax.swing.UIManager;
import org.openide.windows.OnShowing;
import org.shapecode.toolkit.Components;

/**
 * Gives the tips of the platform's trees the colour of text in trees. To draw itself, a tip takes the pane away in which its tree
 * draws rows, and these then have the colour of the tip, which is none: black, also in dark themes. Event dispatch thread.
 */
@OnShowing
public final class TreeTips implements Runnable {
    private static final String TIP = "org.openide.explorer.view.ViewTooltips$ImgComp";

    private final Set<Component> tips = Collections.newSetFromMap(new WeakHashMap<>());

    @Override
    public void run() {
        Components.whenAdded(part -> {
            Container parent = part.getParent();
            if (part instanceof CellRendererPane
                    && parent != null
                    && parent.getClass().getName().equals(TIP)) {
                tips.add(parent);
                color(parent);
            }
        });
        UIManager.addPropertyChangeListener(event -> tips.forEach(TreeTips::color));
    }

    private static void color(Component tip) {
        tip.setForeground(UIManager.getColor("Tree.foreground"));
    }
}
