package org.shapecode.toolkit.theme;

import java.awt.Component;
import java.awt.Dimension;
import org.openide.windows.OnShowing;
import org.shapecode.toolkit.Components;

/**
 * Keeps the platform's page of general options, which wants 1317 px whatever is in it, from widening the dialog. Event
 * dispatch thread.
 */
@OnShowing
public final class GeneralOptions implements Runnable {
    private static final String PAGE = "org.netbeans.core.ui.options.general.GeneralOptionsPanel";

    /** What the page needs, in widths of an m. */
    private static final int WIDTH = 55;

    /** Called by the platform: bounds the page as soon as there is one. */
    @Override
    public void run() {
        Components.whenAdded(part -> {
            if (isPage(part)) {
                bound(part);
            }
        });
    }

    static boolean isPage(Component part) {
        return part.getClass().getName().equals(PAGE);
    }

    /** Bounds the width of the page for its present font. */
    static void bound(Component page) {
        page.setPreferredSize(null);
        Dimension wanted = page.getPreferredSize();
        int width = WIDTH * page.getFontMetrics(page.getFont()).charWidth('m');
        page.setPreferredSize(new Dimension(Math.min(width, wanted.width), wanted.height));
    }
}
