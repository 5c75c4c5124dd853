package org.shapecode.workbench.theme;

import org.openide.LifecycleManager;
import org.openide.awt.NotificationDisplayer;
import org.openide.util.ImageUtilities;

/** Says that a new start completes a change of theme, and offers it. Event dispatch thread. */
final class RestartOffer {
    private RestartOffer() {}

    static void make() {
        NotificationDisplayer.getDefault()
                .notify(
                        "The theme has changed",
                        ImageUtilities.loadIcon("org/shapecode/workbench/options/options.svg"),
                        "The small buttons of tabs follow when the program starts again. Restart now",
                        event -> restart());
    }

    private static void restart() {
        LifecycleManager manager = LifecycleManager.getDefault();
        manager.markForRestart();
        manager.exit();
    }
}
