package org.shapecode.workbench.tour;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.util.prefs.Preferences;
import org.openide.util.NbPreferences;
import org.openide.windows.OnShowing;
import org.openide.windows.WindowManager;

/** Opens the tour at the first start with a user directory, and never again. */
@OnShowing
public final class FirstStart implements Runnable {
    private static final String SHOWN = "tourShown";

    /** Called by the platform when the main window opens, and on the command line, where it does nothing. */
    @Override
    public void run() {
        if (!GraphicsEnvironment.isHeadless()) {
            EventQueue.invokeLater(FirstStart::openOnce);
        }
    }

    private static void openOnce() {
        Preferences preferences = NbPreferences.forModule(FirstStart.class);
        // A page that is tested alone has the platform, but no main window that shows.
        if (WindowManager.getDefault().getMainWindow().isShowing() && !preferences.getBoolean(SHOWN, false)) {
            preferences.putBoolean(SHOWN, true);
            new Tour().open();
        }
    }
}
