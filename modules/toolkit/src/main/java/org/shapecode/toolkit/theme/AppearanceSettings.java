package org.shapecode.toolkit.theme;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import org.openide.LifecycleManager;
import org.openide.awt.Notification;
import org.openide.awt.NotificationDisplayer;
import org.openide.util.ImageUtilities;
import org.openide.windows.OnShowing;
import org.shapecode.charts.PictureColors;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.Settings;
import org.shapecode.toolkit.ThemeChoice;

/** Applies the theme and the colour map at startup and whenever their settings change. Event dispatch thread. */
@OnShowing
public final class AppearanceSettings implements Runnable {
    private Theme startupTheme;
    private Notification restartNotice;

    @Override
    public void run() {
        if (GraphicsEnvironment.isHeadless()) {
            return;
        }
        Settings.addListener(event -> {
            if (event.getKey().equals(Settings.THEME)) {
                EventQueue.invokeLater(() -> applyTheme(true));
            } else if (event.getKey().equals(Settings.COLOUR_MAP)) {
                EventQueue.invokeLater(AppearanceSettings::applyColourMap);
            }
        });
        applyTheme(false);
        if (!Settings.colourMap().isEmpty()) {
            applyColourMap();
        }
    }

    private static void applyColourMap() {
        PictureColors.of(Settings.colourMap()).use();
    }

    /**
     * Applies the theme setting.
     *
     * @param changed true after a change by the user, false at startup
     */
    private void applyTheme(boolean changed) {
        ThemeChoice choice = Settings.theme();
        if (choice == ThemeChoice.SYSTEM) {
            Background.run(SystemTheme::isDark, dark -> apply(dark ? Theme.DARK : Theme.LIGHT, changed));
        } else {
            apply(choice == ThemeChoice.DARK ? Theme.DARK : Theme.LIGHT, changed);
        }
    }

    private void apply(Theme theme, boolean changed) {
        Theme before = Theme.current();
        if (before != theme) {
            theme.apply();
            if (changed) {
                offerRestart(before, theme);
            }
        }
    }

    /** Offers a restart unless the program started with this theme. Replaces an earlier offer. */
    private void offerRestart(Theme before, Theme now) {
        if (startupTheme == null) {
            startupTheme = before;
        }
        if (restartNotice != null) {
            restartNotice.clear();
            restartNotice = null;
        }
        if (now != startupTheme) {
            restartNotice = NotificationDisplayer.getDefault()
                    .notify(
                            "Theme changed",
                            ImageUtilities.loadIcon("org/shapecode/toolkit/options/options.svg"),
                            "Restart now to update all window buttons",
                            event -> restart());
        }
    }

    private static void restart() {
        LifecycleManager manager = LifecycleManager.getDefault();
        manager.markForRestart();
        manager.exit();
    }
}
