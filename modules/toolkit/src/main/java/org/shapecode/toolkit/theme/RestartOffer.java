package org.shapecode.toolkit.theme;

import org.openide.LifecycleManager;
import org.openide.awt.Notification;
import org.openide.awt.NotificationDisplayer;
import org.openide.util.ImageUtilities;

/** Says that a new start completes a change of theme, and offers it. Event dispatch thread. */
final class RestartOffer {
    private static Theme started;
    private static Notification offer;

    private RestartOffer() {}

    /** Offers it, unless the program started with this theme; an offer of before is taken back. */
    static void make(Theme before, Theme now) {
        if (started == null) {
            started = before;
        }
        if (offer != null) {
            offer.clear();
            offer = null;
        }
        if (now != started) {
            offer = NotificationDisplayer.getDefault()
                    .notify(
                            "The theme has changed",
                            ImageUtilities.loadIcon("org/shapecode/toolkit/options/options.svg"),
                            "The small buttons of tabs follow when the program starts again. Restart now",
                            event -> restart());
        }
    }

    private static void restart() {
        LifecycleManager manager = LifecycleManager.getDefault();
        manager.markForRestart();
        manager.exit();
    }
}
