package org.shapecode.workbench.views;

import java.awt.EventQueue;
import java.util.prefs.PreferenceChangeListener;
import org.openide.modules.OnStart;
import org.shapecode.charts.PictureColors;
import org.shapecode.workbench.options.Settings;

/** Draws pictures in the colours that the options say, and in others as soon as they are chosen. Safe on any thread. */
@OnStart
public final class PictureChoice implements Runnable {
    /** Kept, as the preferences may forget who only listens. */
    private static final PreferenceChangeListener LISTENER = event -> {
        if (Settings.PALETTE.equals(event.getKey())) {
            use();
        }
    };

    @Override
    public void run() {
        Settings.addListener(LISTENER);
        use();
    }

    private static void use() {
        EventQueue.invokeLater(() -> PictureColors.of(Settings.palette()).use());
    }
}
